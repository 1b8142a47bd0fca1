import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";

const register = registerApp();

async function get(path: string, status = 200): Promise<string> {
  const response = await register.app.request(path);
  const text = await response.text();
  expect(response.status, `${path}: ${text.slice(0, 600)}`).toBe(status);
  return text;
}
const json = async <Answer>(path: string, status = 200) => JSON.parse(await get(path, status)) as Answer;

interface NetworkAnswer {
  minimaal: number;
  nietGetekend: number;
  kleuren: { naam: string; aantal: number }[];
  knopen: { id: string; x: number; y: number; kleur: number | null }[];
  verbindingen: { van: string; naar: string; gedeeld: number }[];
}

/** Without the whole page in the complaint. */
const says = (text: string, part: string) => {
  expect(text.includes(part), `The page should say: ${part}`).toBe(true);
};
const count = (text: string, part: string) => text.split(part).length - 1;

describe("the page of the network", () => {
  it("says what a line is, draws it and lists the same lines", async () => {
    const text = await get("/kaart/netwerk");
    says(text, "in het register minstens 5 regelingen delen: 1.663 lijnen");
    expect(count(text, "<circle")).toBeGreaterThanOrEqual(342);
    says(text, "Alle 1.663 lijnen als");
    says(text, "Contracten, convenanten en deelnemingen staan niet in het register");
    expect(/<script type="module" src="[^"]*network[^"]*\.js"/.test(text)).toBe(true);
  });

  it("follows the threshold, the filters and the day, and keeps them in its links", async () => {
    const text = await get("/kaart/netwerk?minimaal=18&kleur=provincies&geldigOp=2026-05-01");
    says(text, ": 1 lijn.");
    says(text, "Limburg (");
    says(text, "minimaal=18&amp;kleur=provincies&amp;geldigOp=2026-05-01&amp;centraal=gm0882");
  });

  it("puts one municipality in the middle, by code or by the name someone types", async () => {
    says(await get("/kaart/netwerk?centraal=gm0014"), "Met wie werkt Groningen samen?");
    const response = await register.app.request("/kaart/netwerk?zoek=assen&kleur=provincies");
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe("/kaart/netwerk?kleur=provincies&centraal=gm0106");
  });

  it("shows who came after a municipality that is no more, and says so", async () => {
    const text = await get("/kaart/netwerk?centraal=gm0003");
    says(text, "Met wie werkt Eemsdelta samen?");
    says(text, "Gemeente Appingedam bestond niet meer op 16 mei 2026. U ziet Eemsdelta.");
    const { knopen } = await json<NetworkAnswer>("/api/v1/lappendeken/netwerk?centraal=gm0003");
    expect(knopen.map((it) => it.id)).toContain("gm1979");
    says(await get("/kaart/netwerk?centraal=gm0003&geldigOp=2018-03-01"), "Met wie werkt Appingedam samen?");
  });

  it("leads to each when several stand in the place of one, before it was born or after it was split", async () => {
    const before = "/kaart/netwerk?centraal=gm1979&geldigOp=2018-03-01";
    const text = await get(before);
    says(
      text,
      "Gemeente Eemsdelta bestond nog niet op 1 maart 2018. Kies een voorganger (Appingedam, Delfzijl en Loppersum), of een latere dag.",
    );
    says(text, 'href="/kaart/netwerk?centraal=gm0003&amp;geldigOp=2018-03-01">Appingedam</a>');
    says(
      await get(before.replace("/kaart/netwerk", "/api/v1/lappendeken/netwerk"), 404),
      "Kies een voorganger",
    );
    // The register names one successor of each; Delfzijl became part of Eemsdelta whole.
    const part = { old_key: "gm0010", new_key: "gm0014" };
    await register.db
      .insertInto("succession")
      .values({ ...part, day: "2021-01-01", kind: "regulier", source: "test" })
      .execute();
    try {
      const split = await get("/kaart/netwerk?centraal=gm0010");
      says(split, "Kies een opvolger (Eemsdelta en Groningen), of een eerdere dag.");
      for (const code of ["gm0014", "gm1979"]) says(split, `href="/kaart/netwerk?centraal=${code}">`);
    } finally {
      await register.db
        .deleteFrom("succession")
        .where("old_key", "=", part.old_key)
        .where("new_key", "=", part.new_key)
        .execute();
    }
  });

  it("says of whoever takes part in nothing that it does not, whatever its kind and code", async () => {
    for (const code of ["mnre1034", "00000001003214345000"])
      says(await get(`/kaart/netwerk?centraal=${code}`), "volgens het register nergens aan mee");
  });

  it("lets the reader choose when a name fits several, and suggests when it fits none", async () => {
    const several = await get("/kaart/netwerk?zoek=bergen");
    says(several, "Welke bedoelt u met “bergen”?");
    says(several, "Bergen op Zoom");
    const none = await get("/kaart/netwerk?zoek=Grooningen", 422);
    says(none, "Bedoelt u");
    says(none, "Gemeente Groningen</a>");
    says(none, 'value="Grooningen"');
  });

  it("leads from the number of a pair to just those arrangements", async () => {
    const text = await get("/kaart/netwerk?centraal=gm0882&sorteer=-gedeeld");
    const link = /\/samenwerkingen\?deelnemer=gm0882%2Cgm0899">(\d+)</.exec(text);
    expect(link?.[1]).toBe("18");
    const list = await json<{ totaal: number }>("/api/v1/samenwerkingen?deelnemer=gm0882,gm0899");
    expect(list.totaal).toBe(18);
  });

  it("shows who is in what, with all kinds of participants", async () => {
    const text = await get("/kaart/netwerk?weergave=samenwerkingen&soort=alle");
    says(text, "3.540 lijnen");
    expect(count(text, "<rect")).toBeGreaterThanOrEqual(451);
  });

  it("refuses what cannot be, all at once", async () => {
    const text = await get("/kaart/netwerk?minimaal=0&weergave=wolk&soort=mens", 400);
    says(text, "van 1 tot en met 99");
    says(text, "Kies uit: partners, samenwerkingen.");
    says(text, "Kies uit: gemeenten, alle.");
    says(await get("/kaart/netwerk?centraal=gm9999", 404), "geen deelnemer met code");
    await get("/kaart/netwerk?geldigOp=2026-02-30", 400);
    await get("/kaart/netwerk?onzin=1", 400);
  });

  it("says so when nothing is left", async () => {
    says(await get("/kaart/netwerk?minimaal=99"), "Met deze keuzes is er niets te tekenen.");
    says(await get("/kaart/netwerk?pagina=999"), "Zoveel pagina&#39;s zijn er niet.");
    await get("/kaart/netwerk?geldigOp=1950-01-01");
  });
});

describe("the way from Assen to Zwolle", () => {
  it("is told in sentences and drawn, at an address with codes that can be shared", async () => {
    const response = await register.app.request("/kaart/netwerk?van=Assen&naar=zwolle");
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe("/kaart/netwerk?van=gm0106&naar=gm0193");
    const text = await get("/kaart/netwerk?van=gm0106&naar=gm0193");
    says(text, "in geen enkele regeling samen, maar kennen elkaar via één ander, op 7 manieren");
    says(text, "Regeling RHC Drents Archief</a>");
    says(text, 'class="network paths"');
    says(text, 'value="Assen"');
  });

  it("asks for what is missing and keeps what was typed", async () => {
    const missing = await get("/kaart/netwerk?van=Assen", 422);
    says(missing, "Vul in naar wie u een verbinding zoekt.");
    says(missing, 'value="Assen"');
    const unknown = await get("/kaart/netwerk?van=Assen&naar=Zwole", 422);
    says(unknown, "kennen we niet");
    says(unknown, "Gemeente Zwolle</a>");
    says(unknown, 'value="Zwole"');
    says(await get("/kaart/netwerk?van=assen&naar=gm0106", 422), "twee keer dezelfde");
  });

  it("says so when nothing joins them", async () => {
    const text = await get("/kaart/netwerk?van=gm0106&naar=gm0193&taak=archief&vorm=BVO");
    says(text, "door geen enkele keten van samenwerkingen verbonden");
  });

  it("is in the API, with a problem for a name that is unclear", async () => {
    const answer = await json<{ totaal: number; lengte: number; wegen: unknown[][] }>(
      "/api/v1/lappendeken/paden?van=gm0106&naar=gm0193",
    );
    expect(answer).toMatchObject({ totaal: 7, lengte: 2 });
    expect(answer.wegen).toHaveLength(7);
    await get("/api/v1/lappendeken/paden?van=gm0106", 400);
    await get("/api/v1/lappendeken/paden?van=gm0106&naar=gm9999", 400);
    await get("/api/v1/lappendeken/paden?van=gm0106&naar=Bergen", 400);
  });
});

describe("the network in the API", () => {
  it("has the points and lines of the page, in the order asked for", async () => {
    const answer = await json<NetworkAnswer>("/api/v1/lappendeken/netwerk?sorteer=-gedeeld");
    expect(answer.knopen).toHaveLength(342);
    expect(answer.verbindingen).toHaveLength(1_663);
    expect(answer.minimaal).toBe(5);
    expect(answer.nietGetekend).toBe(2_806);
    expect(answer.verbindingen[0]).toEqual({ van: "gm0882", naar: "gm0899", gedeeld: 18 });
    expect(answer.kleuren.reduce((sum, it) => sum + it.aantal, 0)).toBe(342);
  });

  it("keeps everyone in place when only some arrangements count", async () => {
    const all = await json<NetworkAnswer>("/api/v1/lappendeken/netwerk");
    const some = await json<NetworkAnswer>("/api/v1/lappendeken/netwerk?provincie=pv20");
    const places = new Map(all.knopen.map((it) => [it.id, [it.x, it.y]]));
    expect(some.knopen.length).toBeLessThan(342);
    for (const it of some.knopen) expect([it.x, it.y]).toEqual(places.get(it.id));
  });

  it("refuses wrong questions with all errors", async () => {
    await get("/api/v1/lappendeken/netwerk?minimaal=tien", 400);
    await get("/api/v1/lappendeken/netwerk?wat=dan", 400);
    await get("/api/v1/lappendeken/netwerk?centraal=gm9999", 404);
  });
});

describe("the network to take along", () => {
  interface Parsed {
    count: Record<string, number>;
    edges: Record<string, string>[];
    nodes: Record<string, string>[];
  }
  /** A strict reader: what is not well formed is refused. */
  function parse(xml: string): Parsed {
    const parsed: Parsed = { count: {}, edges: [], nodes: [] };
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", (tag) => {
      parsed.count[tag.name] = (parsed.count[tag.name] ?? 0) + 1;
      const attributes = Object.fromEntries(
        Object.entries(tag.attributes).map(([name, it]) => [name, it.value]),
      );
      if (tag.name === "edge") parsed.edges.push(attributes);
      if (tag.name === "node") parsed.nodes.push(attributes);
    });
    parser.write(xml).close();
    return parsed;
  }

  for (const ending of ["graphml", "gexf"])
    it(`is a sound ${ending} file with every point and line once`, async () => {
      for (const query of ["", "?weergave=samenwerkingen&soort=alle", "?centraal=gm0014"]) {
        const { nodes, edges } = parse(await get(`/kaart/netwerk.${ending}${query}`));
        const answer = await json<NetworkAnswer>(`/api/v1/lappendeken/netwerk${query}`);
        expect(nodes.map((it) => it.id).sort()).toEqual(answer.knopen.map((it) => it.id).sort());
        const pair = (a: string | undefined, b: string | undefined) => [a, b].sort().join();
        expect(edges.map((it) => pair(it.source, it.target)).sort()).toEqual(
          answer.verbindingen.map((it) => pair(it.van, it.naar)).sort(),
        );
      }
    });

  it("says in GraphML what each attribute is, and in GEXF where each point stands", async () => {
    const graphml = await get("/kaart/netwerk.graphml");
    for (const name of ["label", "soort", "provincie", "groep", "aantal", "x", "y", "weight"])
      says(graphml, `attr.name="${name}"`);
    const gexf = parse(await get("/kaart/netwerk.gexf"));
    expect(gexf.count["viz:position"]).toBe(342);
    expect(gexf.edges[0]?.weight).toMatch(/^\d+$/);
  });

  it("is a spreadsheet with all lines, not only those of the page", async () => {
    const csv = await get("/kaart/netwerk.csv?sorteer=-gedeeld");
    const rows = csv.trim().split("\r\n");
    expect(rows).toHaveLength(1_664);
    expect(rows[0]).toContain("Organisatie;Code;Provincie;Werkt samen met");
    expect(rows[1]).toContain("gm0899");
    expect(rows[1]?.startsWith("Gemeente Brunssum")).toBe(true);
    expect((await get("/kaart/netwerk.csv?van=gm0106&naar=gm0193")).trim().split("\r\n")).toHaveLength(15);
  });

  it("is a picture with its colours inside, to show on any site", async () => {
    const response = await register.app.request("/kaart/netwerk.svg");
    expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    const svg = await response.text();
    expect(svg).not.toContain('class="patch');
    says(svg, "#2f5d62");
    says(svg, "Register van Overheidsorganisaties, situatie op 16 mei 2026");
    expect(parse(svg).count.circle).toBeGreaterThan(342);
    parse(await get("/kaart/netwerk.svg?van=gm0106&naar=gm0193"));
    await get("/kaart/netwerk.svg?van=gm0106&naar=Bergen", 400);
    expect(await get("/kaart/netwerk.svg?geldigOp=1950-01-01")).not.toMatch(/NaN|Infinity/);
  });
});
