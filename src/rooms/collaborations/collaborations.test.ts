import { describe, expect, it } from "vitest";
import { inForceOn } from "#kit/validity.ts";
import { registerApp, wordsOf } from "../../testing.ts";

const site = registerApp();

interface List<Item> {
  totaal: number;
  resultaten: Item[];
  _links: { volgende?: { href: string }; vorige?: { href: string } };
}
const count = async (query: string) =>
  (await site.json<List<unknown>>(`/api/v1/samenwerkingen?${query}`)).totaal;
/** A page without its tags, as a reader sees it. */
const read = async (path: string) => wordsOf(await site.page(path));

describe("the list of collaborations", () => {
  it("holds the 451 that are in force, by form", async () => {
    expect(await count("")).toBe(451);
    expect(await count("vorm=OL")).toBe(283);
    expect(await count("vorm=RZM")).toBe(81);
    expect(await count("vorm=BVO")).toBe(64);
    expect(await count("vorm=GO")).toBe(23);
    expect(await read("/samenwerkingen")).toContain(
      "451 gemeenschappelijke regelingen van kracht op 16 mei 2026",
    );
  });

  it("shows the 215 without a policy area as a choice of their own", async () => {
    expect(await count("thema=geen")).toBe(215);
    expect(await read("/samenwerkingen")).toContain("Geen beleidsterrein (215)");
  });

  it("counts 431 on 1 July 2018 and says which day it shows", async () => {
    expect(await count("geldigOp=2018-07-01")).toBe(431);
    expect(await read("/samenwerkingen?geldigOp=2018-07-01")).toContain(
      "431 gemeenschappelijke regelingen van kracht op 1 juli 2018",
    );
  });

  it("says before 2018 what the register cannot show", async () => {
    expect(await read("/samenwerkingen?geldigOp=2015-07-01")).toContain("pas vanaf 2018 goed gevuld");
  });

  it("says of a later day that the register is not that new", async () => {
    expect(await count("geldigOp=2030-01-01")).toBe(451);
    expect(await read("/samenwerkingen?geldigOp=2030-01-01")).toContain(
      "Het register gaat tot en met 16 mei 2026",
    );
  });

  it("finds the 52 that touch a municipality in the north", async () => {
    expect(await count("provincie=pv20,pv21,pv22&typeDeelnemer=gemeente")).toBe(52);
  });

  it("finds a word in a title whatever its accents and capitals", async () => {
    expect(await count("zoek=fryslan")).toBe(await count("zoek=Fryslân"));
    expect(await count("zoek=fryslan")).toBeGreaterThan(0);
    expect(await count("zoek=%25")).toBe(0);
  });

  it("adds up over the sizes and over the tasks", async () => {
    const sizes = await Promise.all(
      ["2", "3-5", "6-10", "11-20", "21%2B"].map((size) => count(`grootte=${size}`)),
    );
    expect(sizes.reduce((sum, it) => sum + it, 0)).toBe(451);
    const tasks = await site.building.counts("task", "2026-05-16");
    expect([...tasks.values()].reduce((sum, it) => sum + it, 0)).toBe(451);
    expect((await site.building.counts("theme", "2026-05-16")).get("geen")).toBe(215);
  });

  it("shows what two organisations share", async () => {
    const both = await count("deelnemer=gm0882,gm0899");
    expect(both).toBe(18);
  });

  it("puts the largest first when asked, and 10 after 9 in titles", async () => {
    const { resultaten } = await site.json<List<{ id: string; aantalDeelnemers: number }>>(
      "/api/v1/samenwerkingen?sorteer=-deelnemers&paginaGrootte=2",
    );
    expect(resultaten[0]).toMatchObject({ id: "28143358", aantalDeelnemers: 129 });
    const ascending = await site.json<List<{ bestaatSinds: string }>>(
      "/api/v1/samenwerkingen?sorteer=sinds&paginaGrootte=100",
    );
    const days = ascending.resultaten.map((it) => it.bestaatSinds);
    expect(days).toEqual(days.toSorted());
  });

  it("has 3,540 participations in all; the register names 3,551, bodies that are gone among them", async () => {
    let total = 0;
    for (let page = 1; page <= 5; page += 1) {
      const { resultaten } = await site.json<List<{ aantalDeelnemers: number }>>(
        `/api/v1/samenwerkingen?paginaGrootte=100&pagina=${page}`,
      );
      for (const it of resultaten) total += it.aantalDeelnemers;
    }
    expect(total).toBe(3540);
    const { named } = await site.db
      .selectFrom("seat")
      .select((eb) => eb.fn.countAll<number>().as("named"))
      .where("basis", "<>", "successor")
      .where(inForceOn("seat", "2026-05-16"))
      .executeTakeFirstOrThrow();
    expect(named).toBe(3551);
  });

  it("can be taken along as a spreadsheet that Excel opens", async () => {
    const response = await site.app.request("/samenwerkingen.csv?vorm=GO");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
    expect(lines[0]).toContain("ROO-nummer;Samenwerking;Vorm;Taak");
    expect(lines).toHaveLength(24);
  });

  it("says so when nothing is left, and when a page does not exist", async () => {
    expect(await read("/samenwerkingen?zoek=zzzz")).toContain("Geen samenwerkingen gevonden met deze keuzes");
    expect(await read("/samenwerkingen?pagina=99")).toContain("Zoveel pagina's zijn er niet");
  });

  it("refuses what it does not know, all at once", async () => {
    const refused = await site.json<{ errors: { veld: string }[] }>(
      "/api/v1/samenwerkingen?vorm=XX&thema=c_1&kleur=rood",
      400,
    );
    expect(refused.errors.map((it) => it.veld).sort()).toEqual(["kleur", "thema", "vorm"]);
    expect(await site.page("/samenwerkingen?vorm=XX", 400)).toContain("Kies uit");
    const twice = await site.json<{ errors: { melding: string }[] }>(
      "/api/v1/samenwerkingen?vorm=OL&vorm=GO",
      400,
    );
    expect(twice.errors[0]?.melding).toBe("Geef dit één keer.");
    await site.json("/api/v1/samenwerkingen?geldigOp=2026-02-30", 400);
    await site.json("/api/v1/samenwerkingen?paginaGrootte=101", 400);
    await site.json("/api/v1/samenwerkingen?sorteer=kleur", 400);
  });
});

describe("tasks and themes", () => {
  it("list the collaborations that they count", async () => {
    const tasks = await site.building.counts("task", "2026-05-16");
    const waste = tasks.get("afval") ?? 0;
    expect(waste).toBeGreaterThan(0);
    expect(await count("taak=afval")).toBe(waste);
    expect(await read("/taken/afval")).toContain("Samenwerkingen van kracht op 16 mei 2026");
  });

  it("count narrower themes with the one above", async () => {
    const themes = await site.building.counts("theme", "2026-05-16");
    expect(themes.get("c_afa30a11")).toBe(await count("thema=c_afa30a11"));
    expect(themes.get("c_d96f9cd3")).toBe(await count("thema=c_d96f9cd3"));
  });
});
