import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";

const app = registerApp();

interface List {
  totaal: number;
  resultaten: { code: string; naam: string; provincie: { code: string } | null }[];
}
const list = (query: string) => app.json<List>(`/api/v1/organisaties?${query}`);

describe("the list of organisations", () => {
  it("has 342 municipalities, 12 provinces and 21 water authorities on the register's own day", async () => {
    expect((await list("type=gemeente")).totaal).toBe(342);
    expect((await list("type=provincie")).totaal).toBe(12);
    expect((await list("type=waterschap")).totaal).toBe(21);
    expect(await app.page("/organisaties?type=gemeente")).toContain(
      "342 gemeenten in het register op 16 mei 2026.",
    );
  });

  it.each([
    ["Westerwolt", "Gemeente Westerwolde"],
    ["Haren", "Gemeente Haren"],
    ["gm0017", "Gemeente Haren"],
    ["gemeente asssen", "Gemeente Assen"],
    ["Assen (Drenthe)", "Gemeente Assen"],
  ])("asks back whom one means when it has nobody for %s", async (typed, name) => {
    const page = await app.page(`/organisaties?zoek=${encodeURIComponent(typed)}`);
    expect(page).toContain("Geen organisaties gevonden");
    expect(page.split("Bedoelt u")[1]).toContain(`>${name}</a>`);
  });

  it("asks nothing back for words that look like nobody's name", async () => {
    const page = await app.page("/organisaties?zoek=qqqqqqq");
    expect(page).toContain("Geen organisaties gevonden");
    expect(page).not.toContain("Bedoelt u");
  });

  it.each([
    ["2018-01-01", 380],
    ["2015-01-01", 393],
    ["2014-01-01", 403],
    ["2012-01-01", 415],
  ])(
    "counts on %s the %i municipalities that existed: no record twice, no city district",
    async (day, count) => {
      expect((await list(`type=gemeente&geldigOp=${day}`)).totaal).toBe(count);
    },
  );

  it("says where the city districts stand that the register calls municipalities, as long as they were there", async () => {
    const note = "7 stadsdelen staan in het register als gemeente.";
    expect(await app.page("/organisaties?type=gemeente&geldigOp=2014-01-01")).toContain(note);
    expect(await app.page("/organisaties?type=gemeente&geldigOp=2015-01-01")).not.toContain("stadsdelen");
    expect(await app.page("/organisaties?type=provincie&geldigOp=2014-01-01")).not.toContain("stadsdelen");
    const file = await app.page("/organisaties.csv?type=overig&geldigOp=2014-01-01");
    expect(file).toContain("Stadsdeel Centrum;Stadsdeel, in het register een gemeente;");
  });

  it("knows a body that only arrangements of the past name until the last of them ended", async () => {
    for (const [name, ended] of [
      ["WIHW", "2021-01-01"],
      ["IJsselgraaf", "2016-01-01"],
      ["primair onderwijs Noord Groningen", "2019-01-01"],
      ["Samenwerkingsverband Aalsmeer-Uithoorn", "2015-01-01"],
    ] as const) {
      expect((await list(`zoek=${encodeURIComponent(name)}`)).totaal, name).toBe(0);
      expect(
        (await list(`zoek=${encodeURIComponent(name)}&geldigOp=2014-06-01`)).totaal,
        `${name} ${ended}`,
      ).toBe(1);
    }
  });

  it("speaks of an abolished municipality in the past, and names everyone that got a part of it", async () => {
    const haren = await app.page("/organisaties/roo-28059");
    expect(haren).toContain("Gemeente Haren was een gemeente");
    const { opvolgers } = await app.json<{ opvolgers: { naam: string; soort: string }[] }>(
      "/api/v1/organisaties/gm0788",
    );
    expect(opvolgers.map((it) => `${it.naam} ${it.soort}`).toSorted()).toEqual([
      "Gemeente Boxtel deel",
      "Gemeente Oisterwijk licht",
      "Gemeente Tilburg deel",
      "Gemeente Vught deel",
    ]);
    expect(haren).toContain("De gemeententabel noemt van elke gemeente één opvolger");
  });

  it("has the municipalities of an earlier day", async () => {
    const codes = async (query: string) => (await list(query)).resultaten.map((it) => it.code);
    expect(await codes("type=gemeente&zoek=appingedam&geldigOp=2020-12-31")).toEqual(["gm0003"]);
    expect(await codes("type=gemeente&zoek=appingedam&geldigOp=2021-01-01")).toEqual([]);
    expect(await codes("type=gemeente&zoek=eemsdelta&geldigOp=2020-12-31")).toEqual([]);
    expect(await codes("type=gemeente&zoek=eemsdelta&geldigOp=2021-01-01")).toEqual(["gm1979"]);
  });

  it("knows in which province every municipality lies", async () => {
    const north = await Promise.all(
      ["pv20", "pv21", "pv22"].map((code) => list(`type=gemeente&provincie=${code}`)),
    );
    expect(north.map((it) => it.totaal)).toEqual([10, 18, 12]);
    let page = 1;
    for (let seen = 0; seen < 342; page += 1) {
      const { resultaten } = await list(`type=gemeente&paginaGrootte=100&pagina=${page}`);
      expect(resultaten.filter((it) => it.provincie === null)).toEqual([]);
      seen += resultaten.length;
    }
  });

  it("is found by a part of a name, accents and capitals aside", async () => {
    expect((await list("type=gemeente&zoek=sudwest")).resultaten.map((it) => it.naam)).toEqual([
      "Gemeente Súdwest-Fryslân",
    ]);
  });

  it("is found however signs are written, and by any name that a place goes by", async () => {
    for (const [typed, name] of [
      ["Bergen (L.)", "Gemeente Bergen (L)"],
      ["bergen l", "Gemeente Bergen (L)"],
      ["hunze en aas", "Hunze en Aa's"],
      ["s hertogenbosch", "Gemeente 's-Hertogenbosch"],
      ["Den Bosch", "Gemeente 's-Hertogenbosch"],
      ["’s-Gravenhage", "Gemeente Den Haag"],
      ["Hendrik Ido Ambacht", "Gemeente Hendrik-Ido-Ambacht"],
      ["Drente", "Provincie Drenthe"],
      // What a field fills in where two have one name.
      ["Groningen (gm0014)", "Gemeente Groningen"],
      ["Bergen (NH) (gm0373)", "Gemeente Bergen (NH)"],
    ] as const) {
      const { resultaten } = await list(`zoek=${encodeURIComponent(typed)}`);
      expect([typed, resultaten.some((it) => it.naam.endsWith(name))]).toEqual([typed, true]);
    }
  });

  it("takes signs that a database reads specially for what they are", async () => {
    expect((await list(`zoek=${encodeURIComponent("100%_\\")}`)).totaal).toBe(0);
  });

  it("stands in Dutch order: by a municipality's own name, 's-Hertogenbosch under the S", async () => {
    const { resultaten } = await list("type=gemeente&paginaGrootte=100&pagina=3");
    const names = resultaten.map((it) => it.naam);
    const at = (name: string) => names.indexOf(name);
    expect(at("Gemeente 's-Hertogenbosch")).toBeGreaterThan(at("Gemeente Schiermonnikoog") - 60);
    expect(at("Gemeente 's-Gravenhage")).toBeLessThan(at("Gemeente 's-Hertogenbosch"));
  });

  it("opens on a page with municipalities, then provinces and water authorities; file and data stay by name", async () => {
    const keys = async (path: string) =>
      [...(await app.page(path)).matchAll(/<th scope="row"><a href="\/organisaties\/([a-z]+)/g)].map(
        (it) => it[1],
      );
    expect(new Set(await keys("/organisaties"))).toEqual(new Set(["gm"]));
    expect((await keys("/organisaties?pagina=7"))[42]).toBe("pv");
    expect((await keys("/organisaties?sorteer=naam"))[0]).not.toBe("gm");
    expect((await list("paginaGrootte=1")).resultaten[0]?.code).not.toMatch(/^gm/);
  });

  it("can be turned round", async () => {
    const { resultaten } = await list("type=provincie&sorteer=-naam");
    expect(resultaten[0]?.naam).toMatch(/Zuid-Holland/);
  });

  it("is the same in the spreadsheet as on the page", async () => {
    const csv = await app.page("/organisaties.csv?type=waterschap");
    expect(csv.startsWith("Code;Naam;Soort")).toBe(true);
    expect(csv.trim().split("\r\n")).toHaveLength(22);
  });

  it("says what to do when nothing fits", async () => {
    expect(await app.page("/organisaties?zoek=bestaatniet")).toContain("Toon alle organisaties");
  });
});

describe("another number of an organisation", () => {
  it("leads to it: of the OIN register, of the trade register and of the tax office", async () => {
    for (const number of ["00000001001708971000", "17277734", "001708971", "21124"]) {
      const answer = await app.app.request(`/organisaties/${number}`);
      expect([number, answer.headers.get("Location")]).toEqual([number, "/organisaties/ws0539"]);
    }
  });
});

describe("the page of an organisation", () => {
  it("says what it is in one sentence", async () => {
    expect(await app.page("/organisaties/gm0882")).toContain(
      "Gemeente Landgraaf is een gemeente in Limburg met 36.844 inwoners.",
    );
  });

  it("says of a merged municipality what it was made of", async () => {
    const page = await app.page("/organisaties/gm1979");
    expect(page).toContain("op 1 januari 2021 gevormd uit Appingedam, Delfzijl en Loppersum");
  });

  it("answers for a day on which it did not exist yet, and leads to its predecessors", async () => {
    const page = await app.page("/organisaties/gm1979?geldigOp=2020-12-31");
    expect(page).toContain("bestond deze organisatie nog niet");
    expect(page).toContain('href="/organisaties/gm0003?geldigOp=2020-12-31"');
  });

  it("answers for a day on which it no longer existed, and leads to its successor", async () => {
    const page = await app.page("/organisaties/gm0003");
    expect(page).toContain("bestond tot en met");
    expect(page).toContain("31 december 2020");
    expect(page).toContain('href="/organisaties/gm1979"');
  });

  it("is found under any of its codes", async () => {
    for (const path of ["/organisaties/GM0882", "/organisaties/roo-30093"]) {
      const answer = await app.app.request(path);
      if (answer.status === 404) continue;
      expect(answer.status).toBe(301);
    }
    expect((await app.app.request("/organisaties/GM0882")).headers.get("Location")).toBe(
      "/organisaties/gm0882",
    );
  });

  it("leaves no hole for the prose of the register that was not loaded", async () => {
    const page = await app.page("/organisaties/gm0882");
    expect(page).not.toContain("niet ingeladen");
    expect(page).not.toContain("Wat deze organisatie doet");
  });

  it("lets the reader report a fault and see how old the facts are", async () => {
    const page = await app.page("/organisaties/gm0882");
    expect(page).toContain("Fout melden");
    expect(page).toContain("gecontroleerd");
  });

  it("leads from a province to its municipalities", async () => {
    expect(await app.page("/organisaties/pv22")).toContain(
      'href="/organisaties?type=gemeente&amp;provincie=pv22">12 gemeenten',
    );
  });

  it("is not there for a code that never was", async () => {
    expect(await app.page("/organisaties/gm9999", 404)).toContain("Geen organisatie met de code");
  });
});

describe("an organisation in the API", () => {
  it("gives its codes, predecessors and successors", async () => {
    const it = await app.json<{
      voorgangers: { code: string; datum: string; soort: string }[];
      identificaties: { soort: string; waarde: string }[];
      geldigVan: string;
      geldigTot: string | null;
    }>("/api/v1/organisaties/gm1979");
    expect(it.voorgangers.map((older) => older.code).sort()).toEqual(["gm0003", "gm0010", "gm0024"]);
    expect(it.voorgangers.every((older) => older.datum === "2021-01-01" && older.soort === "regulier")).toBe(
      true,
    );
    expect(it.geldigVan).toBe("2021-01-01");
    expect(it.geldigTot).toBeNull();
    expect(it.identificaties).toContainEqual({ soort: "cbs", waarde: "1979" });
  });

  it("ends on the first day on which it no longer is: Weesp went to Amsterdam on 24 March 2022", async () => {
    const it = await app.json<{ geldigTot: string; opvolgers: { code: string; soort: string }[] }>(
      "/api/v1/organisaties/gm0457",
    );
    expect(it.geldigTot).toBe("2022-03-24");
    expect(it.opvolgers).toMatchObject([{ code: "gm0363", soort: "licht" }]);
  });
});
