import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { registerDatabase, testApp, type TestConnection } from "../../testing.ts";

let connection: TestConnection;
let site: Awaited<ReturnType<typeof testApp>>;

beforeAll(async () => {
  connection = await registerDatabase(inject("database"));
  site = await testApp(connection.db);
});
afterAll(async () => {
  site.building.close();
  await connection.close();
});

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
const read = async (path: string) =>
  (await site.page(path))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");

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

  it("has 3,551 participations in all", async () => {
    let total = 0;
    for (let page = 1; page <= 5; page += 1) {
      const { resultaten } = await site.json<List<{ aantalDeelnemers: number }>>(
        `/api/v1/samenwerkingen?paginaGrootte=100&pagina=${page}`,
      );
      for (const it of resultaten) total += it.aantalDeelnemers;
    }
    expect(total).toBe(3551);
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

describe("one collaboration", () => {
  it("shows the 129 participants of EUREGIO, the German ones under their own name", async () => {
    const { totaal } = await site.json<List<unknown>>("/api/v1/samenwerkingen/28143358/deelnemers");
    expect(totaal).toBe(129);
    const page = await read("/samenwerkingen/28143358");
    expect(page).toContain("Deelnemers op 16 mei 2026");
    expect(page).toContain("Kreis Borken");
  });

  it("is found under the number of any of its versions", async () => {
    const page = await site.app.request("/samenwerkingen/28842279");
    expect([page.status, page.headers.get("Location")]).toEqual([
      301,
      "/samenwerkingen/27965347?versie=28842279",
    ]);
    const api = await site.app.request("/api/v1/samenwerkingen/28842279");
    expect([api.status, api.headers.get("Location")]).toEqual([
      301,
      "/api/v1/samenwerkingen/27965347?versie=28842279",
    ]);
    expect(await read("/samenwerkingen/27965347?versie=28842279")).toContain(
      "U bekijkt één tekst van deze regeling: 1 januari 2020 tot en met 31 december 2020",
    );
  });

  it("lets the version win over the day", async () => {
    const { versie, vanKracht } = await site.json<{ versie: string; vanKracht: boolean }>(
      "/api/v1/samenwerkingen/27965347?versie=28842279&geldigOp=2026-05-16",
    );
    expect({ versie, vanKracht }).toEqual({ versie: "28842279", vanKracht: true });
  });

  it("says when it was in force on a day that it was not", async () => {
    const page = await read("/samenwerkingen/27685449");
    expect(page).toContain("Op 16 mei 2026 was deze regeling niet van kracht.");
    expect(page).toContain("7 juni 2005 tot en met 31 december 2020");
    expect(await site.page("/samenwerkingen/27685449")).toContain("geldigOp=2020-12-31");
    expect(await read("/samenwerkingen/30087427?geldigOp=2019-01-01")).toContain(
      "geldt vanaf 1 januari 2021",
    );
  });

  it("explains form, powers and kind in words, and keeps the task apart from the register's themes", async () => {
    const page = await read("/samenwerkingen/23862467");
    expect(page).toContain("openbaar lichaam, artikel 8, eerste lid, Wgr");
    expect(page).toContain("(mandaat)");
    expect(page).toContain("(collegeregeling)");
    expect(page).toContain("Door Vliegwiel ingedeeld omdat");
  });

  it("tells prose that was not loaded from prose that the register lacks", async () => {
    expect(await read("/samenwerkingen/23862467")).toContain("niet ingeladen");
    const { doel, doelIngeladen } = await site.json<{ doel: null; doelIngeladen: boolean }>(
      "/api/v1/samenwerkingen/23862467",
    );
    expect({ doel, doelIngeladen }).toEqual({ doel: null, doelIngeladen: false });
  });

  it("points from an abolished participant to its successor", async () => {
    const page = await read("/samenwerkingen/24963490?geldigOp=2021-06-01");
    expect(page).toMatch(/Gemeente Loppersum .*opgeheven per 1 januari 2021 ; opvolger Gemeente Eemsdelta/);
  });

  it("does not exist under an unknown number or with someone else's version", async () => {
    await site.page("/samenwerkingen/1", 404);
    await site.json("/api/v1/samenwerkingen/1", 404);
    await site.json("/api/v1/samenwerkingen/1/deelnemers", 404);
    await site.page("/samenwerkingen/23862467?versie=28842279", 404);
    await site.page("/samenwerkingen/23862467?kleur=rood", 400);
    await site.json("/api/v1/samenwerkingen/23862467?kleur=rood", 400);
  });
});

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
    await site.json("/api/v1/organisaties/gm9999/deelnames", 404);
    await site.json("/api/v1/organisaties/gm0882/deelnames?kleur=rood", 400);
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
