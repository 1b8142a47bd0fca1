/** Every door that takes the code of an organisation takes each code and number it ever had, and says so of what is none. */
import { describe, expect, it } from "vitest";
import { registerApp } from "./testing.ts";

const base = registerApp();

const TOOI = (code: string) => `https://identifier.overheid.nl/tooi/id/${code}`;
/** Codes of one body in several registers, and before mergers; the first is its key. */
const BODIES = [
  [
    "gm0014",
    "GM0014",
    "0014",
    "gm14",
    TOOI("gemeente/gm0014"),
    "roo-{roo}",
    "{roo}",
    "{oin}",
    "{kvk}",
    "{rsin}",
    "{ictu}",
  ],
  // A part of the Nationale ombudsman has this number in the register; the digits are the municipality's.
  ["gm1950", "1950", "gm 1950", "cbs 1950", "{kvk}", "{oin}", "OIN {oin}", TOOI("gemeente/GM1950/")],
  ["ws0653", "WS0653", "ws 0653", TOOI("waterschap/ws0653"), "{roo}", "{oin}", "{kvk}", "{rsin}"],
  ["roo-28059", "gm0017", "GM0017", "0017", TOOI("gemeente/gm0017"), "{roo}", "ROO {roo}"],
] as const;

async function codesOf([key, ...others]: readonly string[]): Promise<{ key: string; others: string[] }> {
  const rows = await base.db
    .selectFrom("organisation_identifier")
    .select(["scheme", "value"])
    .where("organisation_key", "=", key ?? "")
    .execute();
  const value = (scheme: string) => rows.find((it) => it.scheme === scheme)?.value ?? "";
  return {
    key: key ?? "",
    others: others
      .map((code) => code.replace(/\{(\w+)\}/, (_, scheme: string) => value(scheme)))
      .filter((code) => code !== "" && code !== "roo-"),
  };
}

/** Where a redirect ends, without a host. */
async function landing(path: string): Promise<string> {
  const answer = await base.app.request(path);
  const to = answer.headers.get("Location");
  if (to !== null) return landing(to);
  expect(answer.status, path).toBe(200);
  return path;
}

describe("any code that a body has or had", () => {
  it("leads to its page, its data and its files", async () => {
    for (const body of BODIES) {
      const { key, others } = await codesOf(body);
      expect(others.length).toBeGreaterThan(1);
      for (const path of [
        "/organisaties/{code}",
        "/voor-de-raad/{code}/agenda.ics?jaar=2026",
        "/voor-de-raad/{code}/feed.atom",
        "/voor-de-raad/{code}/veranderd",
        "/api/v1/organisaties/{code}",
        "/api/v1/toezicht/organisaties/{code}/veranderingen",
      ])
        for (const code of others)
          expect(await landing(path.replace("{code}", encodeURIComponent(code))), `${path} ${code}`).toBe(
            path.replace("{code}", key),
          );
    }
  });

  it("has the same memberships", async () => {
    for (const body of BODIES) {
      const { key, others } = await codesOf(body);
      const list = (code: string) =>
        base.json<{ resultaten: unknown[] }>(
          `/api/v1/organisaties/${encodeURIComponent(code)}/deelnames?geldigOp=2018-06-01`,
        );
      const { resultaten } = await list(key);
      expect(resultaten.length, key).toBeGreaterThan(0);
      for (const code of others) expect((await list(code)).resultaten, code).toEqual(resultaten);
    }
  });

  it("filters the same collaborations, wherever one filters", async () => {
    interface List {
      totaal: number;
      resultaten: unknown[];
    }
    const { key, others } = await codesOf(BODIES[0]);
    const list = (code: string) =>
      base.json<List>(`/api/v1/samenwerkingen?deelnemer=${encodeURIComponent(code)}`);
    const own = await list(key);
    expect(own.totaal).toBeGreaterThan(10);
    for (const code of others) expect((await list(code)).resultaten, code).toEqual(own.resultaten);
    expect(await base.page(`/samenwerkingen?deelnemer=${others.at(-1) ?? ""}`)).toContain(
      "Alleen waaraan Gemeente Groningen deelneemt",
    );

    const executor = await base.db
      .selectFrom("version as v")
      .innerJoin("organisation_identifier as i", "i.organisation_key", "v.executor_key")
      .select(["i.organisation_key as key", "i.value"])
      .where("i.scheme", "=", "roo")
      .where("i.organisation_key", "like", "so%")
      .where("v.valid_until", "is", null)
      .orderBy("i.organisation_key")
      .executeTakeFirstOrThrow();
    for (const path of [
      "/api/v1/samenwerkingen",
      "/api/v1/lappendeken/overlap",
      "/api/v1/lappendeken/kengetallen",
      "/api/v1/lappendeken/netwerk",
      "/api/v1/lappendeken/kaart",
      "/api/v1/lappendeken/jaren",
    ]) {
      const asked = async (code: string) => {
        const { _links, ...answer } = await base.json<{ _links?: unknown }>(`${path}?uitvoerder=${code}`);
        return answer;
      };
      expect(await asked(executor.value), path).toEqual(await asked(executor.key));
    }
  });

  it("asks for advice", async () => {
    const { key, others } = await codesOf(BODIES[0]);
    const advice = async (code: string) => {
      const { _links, ...answer } = await base.json<{ _links: unknown }>(
        `/api/v1/advies/partners?organisatie=${encodeURIComponent(code)}&taak=afval&aantal=3`,
      );
      return answer;
    };
    const own = await advice(key);
    for (const code of others) expect(await advice(code), code).toEqual(own);
  });

  it("puts a body in the middle of the network", async () => {
    const { key, others } = await codesOf(BODIES[0]);
    const network = (code: string) =>
      base.json(`/api/v1/lappendeken/netwerk?centraal=${encodeURIComponent(code)}`);
    const own = await network(key);
    for (const code of others) expect(await network(code), code).toEqual(own);
    expect(await base.page("/kaart/netwerk?centraal=gm0017")).toContain(
      "Gemeente Haren bestond niet meer op 16 mei 2026. U ziet Groningen.",
    );
  });
});

describe("a number that a spreadsheet took the zeros from", () => {
  it("is still the number of whoever has it", async () => {
    const short = await base.db
      .selectFrom("organisation_identifier")
      .select(["scheme", "value"])
      .where("scheme", "in", ["oin", "kvk", "rsin"])
      .where("value", "like", "0%")
      .where("organisation_key", "like", "gm%")
      .distinctOn("scheme")
      .orderBy("scheme")
      .orderBy("value", "desc")
      .execute();
    expect(short.map((it) => it.scheme)).toEqual(["kvk", "oin", "rsin"]);
    for (const { value } of short)
      expect(await landing(`/organisaties/${value.replace(/^0+/, "")}`), value).toBe(
        await landing(`/organisaties/${value}`),
      );
  });
});

describe("a code that is typed in a field", () => {
  it("is taken for the same body by every field that takes one", async () => {
    for (const [path, name] of [
      ["/zoeken?zoek=", "Gemeente Westerwolde"],
      ["/organisaties?zoek=", "Gemeente Westerwolde"],
      ["/samenwerkingen?deelnemer=", "Alleen waaraan Gemeente Westerwolde deelneemt"],
      ["/verkennen?taak=afval&organisatie=", "Westerwolde: Afval"],
      ["/kaart?beeld=met-wie&gemeente=", "Westerwolde zit in het register in"],
      ["/kaart/netwerk?naar=gm0014&van=", 'name="van" value="Westerwolde"'],
      ["/kaart/wat-als/uittreding?organisatie=", 'name="organisatie" value="Westerwolde"'],
      [
        "/voor-de-raad/herindeling?soort=nieuw&gemeenten=gm0037&dag=2028-01-01&gemeenten=",
        "Stadskanaal en Westerwolde",
      ],
      ["/voor-de-raad?zoek=", "Westerwolde"],
    ] as const)
      for (const typed of ["gm1950", "GM1950", "1950", "gm 1950", TOOI("gemeente/gm1950")]) {
        const asked = path + encodeURIComponent(typed);
        expect(await base.page(await landing(asked)), asked).toContain(name);
      }
  });
});

describe("the code of a municipality among others", () => {
  it("is read however it is written", async () => {
    const asked = (path: string, code: string) =>
      base.app.request(`${path}?gemeente=${encodeURIComponent(code)}`);
    // How the question was asked stands in the links of the answer.
    const told = async (answer: Response) => (await answer.text()).replaceAll(/"_links":\{.*?\}\}/g, "");
    for (const path of ["/api/v1/lappendeken/paren", "/kaart/overlap.csv"]) {
      const expected = await told(await asked(path, "gm0014"));
      expect(expected, path).toContain("Groningen");
      const { others } = await codesOf(BODIES[0]);
      for (const typed of [...others, "gm 14", "cbs 14", "gm0014,"]) {
        const answer = await asked(path, typed);
        expect([answer.status, await told(answer)], `${path} ${typed}`).toEqual([200, expected]);
      }
      for (const none of ["pv22", "gm9999"])
        expect((await asked(path, none)).status, `${path} ${none}`).toBe(400);
    }
    // Programs give codes; the file of a page is asked for with the names that the page takes.
    expect((await asked("/api/v1/lappendeken/paren", "assen")).status).toBe(400);
    expect((await asked("/kaart/overlap.csv", "assen")).status).toBe(200);
  });
});

describe("a name with the kind of body, which the register leaves out", () => {
  it("is found in the list as it is in search, and nobody else's", async () => {
    for (const [typed, key] of [
      ["Ministerie van onderwijs", "mnre1109"],
      ["ministerie van Defensie", "mnre1018"],
      ["Waterschap De Dommel", "ws0539"],
    ] as const) {
      const asked = `zoek=${encodeURIComponent(typed)}`;
      const { resultaten } = await base.json<{ resultaten: { code: string }[] }>(
        `/api/v1/organisaties?${asked}`,
      );
      expect(
        resultaten.map((it) => it.code),
        typed,
      ).toContain(key);
      expect(await base.page(`/organisaties.csv?${asked}`), typed).toContain(`${key};`);
    }
    expect(await base.page("/samenwerkingen?deelnemer=Ministerie+van+onderwijs", 400)).toContain(
      "deelnemer=mnre1109",
    );
    const { totaal } = await base.json<{ totaal: number }>("/api/v1/organisaties?zoek=ministerie+van+dommel");
    expect(totaal).toBe(0);
  });
});

describe("a code that nobody ever had", () => {
  it("is refused with a sentence on lists, maps and files, not answered with nothing or with everything", async () => {
    for (const [path, field, sentence] of [
      ["/samenwerkingen.csv?deelnemer=gm0014,zzzz", "deelnemer", /“zzzz” kennen we niet als organisatie/],
      ["/samenwerkingen.csv?uitvoerder=zzz9", "uitvoerder", /“zzz9” kennen we niet als organisatie/],
      ["/samenwerkingen?provincie=pv99", "provincie", /“pv99” is geen provincie/],
      ["/organisaties?provincie=pv99", "provincie", /Kies een provincie/],
      ["/kaart?provincie=pv20,pv99", "provincie", /“pv99” is geen provincie/],
      ["/kaart/netwerk.csv?uitvoerder=zzz9", "uitvoerder", /Geen organisatie met de code “zzz9”/],
      ["/kaart/cijfers.csv?uitvoerder=zzz9", "uitvoerder", /Geen organisatie met de code “zzz9”/],
      ["/voor-de-raad/gm1699/agenda?geldigOp=1900-01-01", "geldigOp", /2012 tot en met 2099/],
      ["/voor-de-raad/gm1699/agenda.csv?geldigOp=2150-01-01", "geldigOp", /2012 tot en met 2099/],
    ] as const) {
      const page = await base.page(path, 400);
      expect(page, path).toContain(`<strong>${field}</strong>`);
      expect(page, path).toMatch(sentence);
    }
    for (const [path, field] of [
      ["/samenwerkingen?deelnemer=gm9999", "deelnemer"],
      ["/samenwerkingen?uitvoerder=gm9999", "uitvoerder"],
      ["/kaart?uitvoerder=gm9999", "uitvoerder"],
      ["/kaart/netwerk?uitvoerder=gm9999", "uitvoerder"],
      ["/kaart/overlap?uitvoerder=gm9999", "uitvoerder"],
      ["/kaart/cijfers?uitvoerder=gm9999", "uitvoerder"],
      ["/kaart/cijfers/gemeenten/gm0014?uitvoerder=gm9999", "uitvoerder"],
    ] as const)
      expect(await base.page(path, 400), path).toContain(
        `<a href="#${field}">“gm9999” kennen we niet als organisatie`,
      );
    for (const path of [
      "/samenwerkingen?deelnemer=gm9999",
      "/samenwerkingen?uitvoerder=zzz9",
      "/organisaties?provincie=pv99",
      "/lappendeken/kaart?uitvoerder=zzz9",
      "/lappendeken/jaren?uitvoerder=zzz9",
      "/toezicht/organisaties/gm1699/agenda?geldigOp=1900-01-01",
    ]) {
      const { errors } = await base.json<{ errors: unknown[] }>(`/api/v1${path}`, 400);
      expect(errors, path).toHaveLength(1);
    }
    expect((await base.app.request("/api/v1/organisaties/99999999999/deelnames")).status).toBe(404);
  });
});

describe("a key in other letters", () => {
  it("leads to the page in small ones", async () => {
    for (const [path, to] of [
      ["/taken/AFVAL", "/taken/afval"],
      ["/taken/Afval?geldigOp=2020-01-01", "/taken/afval?geldigOp=2020-01-01"],
      ["/themas/C_D96F9CD3", "/themas/c_d96f9cd3"],
      ["/api/v1/taken/AFVAL", "/api/v1/taken/afval"],
      ["/api/v1/themas/C_D96F9CD3", "/api/v1/themas/c_d96f9cd3"],
    ] as const) {
      const answer = await base.app.request(path);
      expect([answer.status, answer.headers.get("Location")], path).toEqual([301, to]);
    }
    expect((await base.app.request("/taken/ONZIN")).status).toBe(404);
  });
});

it("no page leads to a calendar of a year without rules", async () => {
  for (const page of ["/organisaties/gm1699", "/voor-de-raad/gm1699"]) {
    const found = [
      ...(await base.page(`${page}?geldigOp=2005-01-01`)).matchAll(/href="([^"]*\/agenda[^"]*)"/g),
    ];
    for (const [, href = ""] of found)
      expect(await landing(href.replaceAll("&amp;", "&"))).toContain("/agenda");
  }
});
