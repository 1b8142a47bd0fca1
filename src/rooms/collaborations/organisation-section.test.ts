import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../testing.ts";

const site = registerApp();

interface List<Item> {
  totaal: number;
  resultaten: Item[];
  _links: { volgende?: { href: string }; vorige?: { href: string } };
}
interface Deelname {
  id: string;
  versie: string;
  gereconstrueerd: boolean;
  genoemdAls: { code: string } | null;
}
const count = async (query: string) =>
  (await site.json<List<unknown>>(`/api/v1/samenwerkingen?${query}`)).totaal;
const memberships = async (code: string, day?: string) =>
  (
    await site.json<List<Deelname>>(
      `/api/v1/organisaties/${code}/deelnames?paginaGrootte=100${day ? `&geldigOp=${day}` : ""}`,
    )
  ).resultaten;
/** A page without its tags, as a reader sees it. */
const read = async (path: string) => wordsOf(await site.page(path));

describe("what an organisation takes part in", () => {
  it("is 19 arrangements for Landgraaf, on its page and in the API", async () => {
    expect(await memberships("gm0882")).toHaveLength(19);
    expect((await site.json<List<unknown>>("/api/v1/organisaties/GM0882/deelnames")).totaal).toBe(19);
    const page = await read("/organisaties/gm0882");
    expect(page).toMatch(/gemeenschappelijke regelingen 19/);
    expect(page).toContain("Contracten, convenanten en deelnemingen staan niet in het register");
    expect(await count("deelnemer=gm0882")).toBe(19);
  });

  it("refuses an organisation that is not there", async () => {
    const statusOf = async (code: string) => (await site.app.request(`/api/v1/organisaties/${code}`)).status;
    expect(await statusOf("gm0882/deelnames")).toBe(200);
    expect(await statusOf("gm9999/deelnames")).toBe(404);
    expect(await statusOf("gm0882/deelnames?kleur=rood")).toBe(400);
  });

  it("lists what its predecessors were in on the last day before Eemsdelta existed", async () => {
    const reconstructed = [
      "28844710",
      "28469381",
      "25196023",
      "28842534",
      "23862467",
      "28432513",
      "28306633",
    ];
    const registered: Record<string, string[]> = {
      gm0003: ["27685449", "24966625", "28842279"],
      gm0010: ["27685449", "24966625", "28842279"],
      gm0024: ["24963490", "24966625", "28842279"],
    };
    for (const [code, versions] of Object.entries(registered)) {
      const list = await memberships(code, "2020-12-31");
      const by = new Map(list.map((it) => [it.versie, it]));
      for (const version of versions)
        expect(by.get(version)).toMatchObject({ gereconstrueerd: false, genoemdAls: null });
      for (const version of reconstructed)
        expect(by.get(version)).toMatchObject({ gereconstrueerd: true, genoemdAls: { code: "gm1979" } });
    }
    const page = await read("/organisaties/gm0003?geldigOp=2020-12-31");
    expect(page).toMatch(/Veiligheidsregio Groningen gereconstrueerd genoemd als Gemeente Eemsdelta/);
  });

  it("lists what Eemsdelta took over on its first day", async () => {
    const list = await memberships("gm1979", "2021-01-01");
    const by = new Map(list.map((it) => [it.versie, it]));
    for (const version of [
      "28844710",
      "28469381",
      "25196023",
      "28842534",
      "23862467",
      "28432513",
      "28306633",
    ])
      expect(by.get(version)).toMatchObject({ gereconstrueerd: false, genoemdAls: null });
    for (const version of ["27685449", "24966625", "28842279"]) expect(by.has(version)).toBe(false);
    expect(by.get("24963490")).toMatchObject({ genoemdAls: { code: "gm0024" } });
    expect(await read("/organisaties/gm1979?geldigOp=2021-01-01")).toContain(
      "genoemd als Gemeente Loppersum",
    );
  });

  it("tells who left what in which year", async () => {
    const page = await read("/organisaties/gm0738");
    const year = page.slice(page.indexOf(" 2019 "), page.indexOf(" 2017 "));
    expect(year).toContain(
      "Gemeenschappelijke Regeling SVHW 2015 , per 1 januari 2019 (opgevolgd door Gemeente Altena)",
    );
  });

  it("keeps a ranking of partners closed until the reader opens it", async () => {
    const page = await site.page("/organisaties/gm0882");
    expect(page).toContain('<section id="partners"');
    expect(page).not.toContain("<details open");
    expect(page).toContain("/samenwerkingen?deelnemer=gm0882%2Cgm0899");
  });
});
