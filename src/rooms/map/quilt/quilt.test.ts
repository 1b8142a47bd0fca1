/** The map on the shipped register: its geometry, what it says, and what it refuses. */
import { describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import { readHexagons } from "#rooms/organisations";
import { groundOf } from "./current.ts";
import { groundFrom, hexagonsIn, outlineOf, quiltGround, trueGround } from "./ground.ts";
import { areaOf, HEXAGON_AREA } from "./outline.ts";

const app = registerApp();

interface Lap {
  code: string;
  naam: string;
  provincie: { code: string } | null;
  toen: { code: string; naam: string }[];
  waarde: number | null;
  klasse: number | null;
  toelichting: string;
}
interface Answer {
  totaal: number;
  resultaten: Lap[];
}

const rows = async (question = ""): Promise<Map<string, Lap>> => {
  const answer = await app.json<Answer>(`/api/v1/lappendeken/kaart?paginaGrootte=500${question}`);
  return new Map(answer.resultaten.map((it) => [it.code, it]));
};
const refusal = async (question: string): Promise<string> => {
  const answer = await app.json<{ errors: { veld: string; melding: string }[] }>(
    `/api/v1/lappendeken/kaart?${question}`,
    400,
  );
  return answer.errors.map((it) => `${it.veld}: ${it.melding}`).join("\n");
};

/** Where an address with names leads. */
const leadsTo = async (path: string): Promise<string> => {
  const answer = await app.app.request(path);
  expect(answer.status).toBe(302);
  return answer.headers.get("Location") ?? "";
};

describe("the rows of the map as data", () => {
  it("are the same in parts as in one, when asked again, and each order and choice has its own", async () => {
    const list = async (question: string) =>
      (await app.json<Answer>(`/api/v1/lappendeken/kaart?${question}`)).resultaten;
    const whole = await list("paginaGrootte=500");
    const parts = [...(await list("paginaGrootte=200")), ...(await list("paginaGrootte=200&pagina=2"))];
    expect(parts).toEqual(whole);
    expect(await list("paginaGrootte=500&sorteer=waarde")).not.toEqual(whole);
    expect(await list("paginaGrootte=500&provincie=pv22")).toHaveLength(
      whole.filter((it) => it.provincie?.code === "pv22").length,
    );
    expect(await list("paginaGrootte=500&geldigOp=2020-01-01")).not.toEqual(whole);
    expect(await list("paginaGrootte=500")).toEqual(whole);
  });
});

describe("the quilt", () => {
  it("has a patch for each of 342 municipalities, of at least three hexagons and exactly as many as were dealt", async () => {
    const cells = await readHexagons(app.db);
    const ground = await groundOf(app.building, "zeshoeken");
    expect(ground.patches).toHaveLength(342);
    const dealt = Map.groupBy(cells, (it) => it.organisation);
    for (const patch of ground.patches) {
      expect(hexagonsIn(patch), patch.name).toBeGreaterThanOrEqual(3);
      expect(areaOf(patch.rings), patch.name).toBe((dealt.get(patch.code)?.length ?? 0) * HEXAGON_AREA);
    }
  });

  it("covers no hexagon twice: all patches together are as large as their outline", async () => {
    const ground = await groundOf(app.building, "zeshoeken");
    const whole = quiltGround(
      (await readHexagons(app.db)).map((it) => ({ ...it, organisation: "nl" })),
      new Map(),
    );
    const apart = ground.patches.reduce((sum, it) => sum + areaOf(it.rings), 0);
    expect(apart).toBe(areaOf(whole.patches[0]?.rings ?? []));
    expect(ground.land).toBe(whole.land);
  });

  it("is drawn the same every time, whatever order the hexagons come in", async () => {
    const cells = await readHexagons(app.db);
    const once = quiltGround(cells, new Map());
    const again = quiltGround(cells.toReversed(), new Map());
    expect(again.patches).toEqual(once.patches);
    expect(again.land).toBe(once.land);
  });

  it("gives every province an outline of its own", async () => {
    const ground = await groundOf(app.building, "zeshoeken");
    expect(ground.provinces.map((it) => it.code)).toEqual(
      Array.from({ length: 12 }, (_, i) => `pv${20 + i}`),
    );
  });
});

describe("true borders", () => {
  const square = (west: number, south: number): [number, number][] => [
    [west, south],
    [west + 0.2, south],
    [west + 0.2, south + 0.2],
    [west, south + 0.2],
    [west, south],
  ];

  it("let the border between two neighbours go, whichever way the file walks", () => {
    const shapes = [
      { organisation: "gm0001", polygons: [[square(5, 52)]] },
      { organisation: "gm0002", polygons: [[square(5.2, 52).reverse()]] },
    ];
    const ground = trueGround(shapes, new Map());
    expect(ground.land.match(/m/g)).toHaveLength(1);
    expect(areaOf(ground.patches[0]?.rings ?? [])).toBeGreaterThan(0);
    expect(outlineOf(groundFrom("grenzen", new Map(), new Map()).patches)).toBe("");
  });

  it("say so where nobody loaded them, without a command", async () => {
    const page = await app.page("/kaart?ondergrond=grenzen");
    expect(page).toContain("Deze installatie heeft de echte gemeentegrenzen niet");
    expect(page).not.toMatch(/inladen|vliegwiel import/);
    expect(await refusal("ondergrond=grenzen")).toMatch(/^ondergrond: De echte gemeentegrenzen/);
  });
});

describe("what the map says of 16 May 2026", () => {
  it("is the register's own count: Landgraaf takes part in 19", async () => {
    const laps = await rows();
    expect(laps.size).toBe(342);
    expect(laps.get("gm0882")).toMatchObject({
      waarde: 19,
      klasse: 5,
      toelichting: "Landgraaf: 19 regelingen",
    });
    const mean = [...laps.values()].reduce((sum, it) => sum + (it.waarde ?? 0), 0) / laps.size;
    expect(mean).toBeCloseTo(9.32, 2);
  });

  it("leads from a number to the arrangements it counts", async () => {
    const page = await app.page("/kaart?thema=c_d96f9cd3");
    const laps = await rows("&thema=c_d96f9cd3");
    const [one] = [...laps.values()].filter((it) => (it.waarde ?? 0) > 1);
    const link = `/samenwerkingen?thema=c_d96f9cd3&amp;deelnemer=${one?.code ?? ""}`;
    expect(page).toContain(`href="${link}"`);
    const list = await app.json<{ totaal: number }>(`/api/v1${link.replace("&amp;", "&")}`);
    expect(list.totaal).toBe(one?.waarde);
  });

  it("gives Brunssum and Landgraaf 18 together, as registered", async () => {
    const laps = await rows("&beeld=met-wie&gemeente=gm0882&lezing=register");
    expect(laps.get("gm0899")).toMatchObject({ waarde: 18, klasse: 5 });
    expect(laps.get("gm0882")).toMatchObject({ klasse: 9 });
    const named = await rows("&beeld=met-wie&gemeente=Landgraaf&lezing=register");
    expect(named).toEqual(laps);
  });

  it("gives the same fixed partners as the figures: .456 on average", async () => {
    const laps = [...(await rows("&beeld=vaste-partners")).values()];
    const shares = laps.map((it) => it.waarde).filter((it) => it !== null);
    expect(shares.reduce((sum, it) => sum + it, 0) / shares.length).toBeCloseTo(0.456, 3);
  });

  it("gives the share of a task as a part of all arrangements of a municipality", async () => {
    const [all, waste, laps] = await Promise.all([
      rows(),
      rows("&taak=afval"),
      rows("&beeld=taak&taak=afval"),
    ]);
    expect(laps.size).toBe(342);
    for (const [code, lap] of laps)
      expect(lap.waarde ?? 0).toBeCloseTo((waste.get(code)?.waarde ?? 0) / (all.get(code)?.waarde ?? 1), 4);
  });

  it("puts every municipality in one of the 25 veiligheidsregio's", async () => {
    const laps = await rows("&beeld=regios&soort=veiligheidsregio");
    expect(new Set([...laps.values()].map((it) => it.klasse)).size).toBe(25);
    expect([...laps.values()].every((it) => it.klasse !== null)).toBe(true);
    expect(laps.get("gm0882")?.toelichting).toMatch(/^Landgraaf: \d+\. Veiligheidsregio Zuid-Limburg$/);
  });

  it("lets a reader choose who carries out by name, and says the name above the map", async () => {
    expect(await leadsTo("/kaart?uitvoerder=Benelux+Groepering+voor+Territoriale+Samenwerking+aan-z")).toBe(
      "/kaart?uitvoerder=so0726",
    );
    const page = await app.page("/kaart?uitvoerder=so0726");
    expect(page).toMatch(/<input id="uitvoerder" name="uitvoerder" value="Benelux Groepering/);
    expect(page).toContain("Alleen: uitgevoerd door Benelux Groepering");
    expect(await app.page("/kaart?uitvoerder=gm0014")).toContain(
      "uitgevoerd door Gemeente Groningen (voert op deze dag niets uit)",
    );
    const begun = await app.page("/kaart?uitvoerder=Asse&provincie=pv22", 400);
    expect(begun).toContain("Van wat u vroeg is nog niet alles duidelijk.");
    expect(begun).toContain('<a href="/kaart?uitvoerder=gm0106&amp;provincie=pv22">Gemeente Assen</a>');
    expect(await refusal("uitvoerder=so9999")).toContain("Geen organisatie met de code “so9999”");
  });

  it("lets a reader lay arrangements over each other by words of their titles", async () => {
    const on = "/kaart?beeld=deelnemers&samenwerking=";
    const [title, key] = ["Euregio Maas-Rijn", /\/samenwerkingen\/(\d+)[^>]*>Euregio Maas-Rijn</];
    const number = key.exec(await app.page("/samenwerkingen?zoek=maas-rijn"))?.[1] ?? "";
    expect(number).not.toBe("");
    expect(await leadsTo(`${on}${title}`)).toBe(`${on}${number}`);
    expect(await leadsTo(`${on}24962778&samenwerking=${title}+(${number})`)).toBe(
      `${on}24962778%2C${number}`,
    );
    const several = await app.page(`${on}24962778&samenwerking=omgevingsdienst`, 400);
    expect(several).toMatch(
      /href="\/kaart\?beeld=deelnemers&amp;samenwerking=24962778%2C\d+">[^<]*[Oo]mgevingsdienst/,
    );
    expect(several).toMatch(/<input type="checkbox" name="samenwerking" value="24962778" checked/);
    expect(several).toMatch(/<input id="samenwerking" name="samenwerking" value="omgevingsdienst"/);
    expect(await app.page(`${on}qwertzuiop`, 400)).toContain("“qwertzuiop” kennen we niet als regeling");
  });

  it("carries no hundreds of names to choose from", async () => {
    for (const view of ["", "?beeld=deelnemers", "?beeld=deelnemers&samenwerking=24962778"])
      for (const [, options = ""] of (await app.page(`/kaart${view}`)).matchAll(
        /<select[^>]*>(.*?)<\/select>/gs,
      ))
        expect(options.match(/<option/g)?.length ?? 0).toBeLessThan(100);
  });

  it("keeps several provinces from a link when a form is sent", async () => {
    const page = await app.page("/kaart?provincie=pv20,pv21");
    expect(page).toContain('<input type="hidden" name="provincie" value="pv20,pv21"/>');
  });

  it("shows a municipality in two regions, or in none, as such", async () => {
    const services = await rows("&beeld=regios&soort=omgevingsdienst");
    expect(services.get("gm0344")?.toelichting).toMatch(/\d+\. .+ en \d+\. /);
    // Of 2018 the register lacks some.
    const then = [...(await rows("&beeld=regios&soort=omgevingsdienst&geldigOp=2018-01-01")).values()];
    const without = then.filter((it) => it.klasse === null);
    expect(without.length).toBeGreaterThan(0);
    for (const it of without) expect(it.toelichting).toContain("gevonden in het register");
    // Its health service is part of the veiligheidsregio, and says so in no name.
    const health = await rows("&beeld=regios&soort=ggd");
    expect(health.get("gm0080")?.toelichting).toContain("Veiligheidsregio Fryslân");
  });

  it("lays participants over each other with letters, not with colour alone", async () => {
    const page = await app.page("/kaart?beeld=deelnemers&samenwerking=24962778,23681907");
    expect(page).toContain("doet mee aan A en B");
    expect(page).toContain('<pattern id="s-patch-4-patch-2"');
    expect(page).toMatch(/<text[^>]*>AB<\/text>/);
  });

  it("draws groups with an outline and a number", async () => {
    const laps = await rows("&beeld=groepen");
    const groups = new Set([...laps.values()].map((it) => it.klasse));
    expect(groups.size).toBeGreaterThanOrEqual(12);
    expect(groups.size).toBeLessThanOrEqual(16);
    expect(await app.page("/kaart?beeld=groepen")).toMatch(
      /<g class="marks"[^>]*>(<text[^>]*>\d+<\/text>){12,16}/,
    );
  });

  it("shows one province when asked, with its municipalities only", async () => {
    const laps = await rows("&provincie=pv20,pv21,pv22");
    expect(laps.size).toBe(40);
    const page = await app.page("/kaart?provincie=pv20,pv21,pv22");
    expect(page).toContain("gemeenten in Groningen, Fryslân en Drenthe");
    expect(page.match(/data-code=/g)).toHaveLength(40);
  });
});

describe("the map of 1 July 2018", () => {
  it("lets the patch of Eemsdelta stand for its three predecessors, each arrangement counted once", async () => {
    const laps = await rows("&geldigOp=2018-07-01");
    const eemsdelta = laps.get("gm1979");
    expect(eemsdelta?.toen.map((it) => it.code).sort()).toEqual(["gm0003", "gm0010", "gm0024"]);
    expect(eemsdelta?.toelichting).toMatch(
      /^Eemsdelta \(toen: Appingedam, Delfzijl en Loppersum\): \d+ regelingen$/,
    );
    const each = await Promise.all(
      ["gm0003", "gm0010", "gm0024"].map((code) =>
        app.json<{ resultaten: { id: string }[] }>(
          `/api/v1/samenwerkingen?deelnemer=${code}&geldigOp=2018-07-01&paginaGrootte=100`,
        ),
      ),
    );
    const distinct = new Set(each.flatMap((it) => it.resultaten.map((one) => one.id)));
    expect(eemsdelta?.waarde).toBe(distinct.size);
  });

  it("says with whom the ground of Eemsdelta worked before there was an Eemsdelta", async () => {
    const laps = await rows("&geldigOp=2018-07-01&beeld=met-wie&gemeente=gm1979");
    expect(laps.get("gm1979")?.klasse).toBe(9);
    expect(laps.get("gm0014")?.waarde).toBeGreaterThan(3);
  });

  it("counts 380 municipalities on 342 patches, the one that the sources have twice once", async () => {
    const page = await app.page("/kaart?geldigOp=2018-07-01");
    expect(page).toMatch(/gemeenten van toen, op 342 lappen van nu<\/dt><dd><a[^>]*>380</);
    expect(page).not.toContain("die toen bestond");
  });

  it("keeps the day in every link of the map", async () => {
    const page = await app.page("/kaart?geldigOp=2018-07-01");
    expect(page).toContain('href="/organisaties/gm1979?geldigOp=2018-07-01"');
  });
});

describe("a question that cannot be answered", () => {
  it("is told in one sentence, and what was typed stays", async () => {
    const page = await app.page("/kaart?beeld=met-wie&gemeente=gm9999", 400);
    expect(page).toContain("“gm9999” kennen we niet als gemeente");
    expect(page).toContain('value="gm9999"');
  });

  it("asks back with names that lead to the same picture of them", async () => {
    const page = await app.page("/kaart?beeld=met-wie&gemeente=Asse&provincie=pv22", 400);
    expect(page).toContain(
      'Bedoelt u <a href="/kaart?beeld=met-wie&amp;gemeente=gm0106&amp;provincie=pv22">Assen</a>?',
    );
  });

  it.each([
    ["beeld=met-wie&gemeente=pv20", "Provincie Groningen is geen gemeente"],
    ["beeld=met-wie", "Voor het beeld “met-wie” is ook een gemeente nodig"],
    ["gemeente=zzz", "Het beeld “aantal” vraagt geen gemeente. Kies beeld=met-wie, of laat dit weg."],
    ["beeld=groepen&soort=ggd", "Het beeld “groepen” vraagt geen soort"],
    ["beeld=taak", "is ook een taak nodig"],
    ["beeld=deelnemers&samenwerking=1,2,3,4,5", "hoogstens vier samenwerkingen over elkaar; u gaf er vijf"],
    ["beeld=deelnemers&samenwerking=999", "geen samenwerking met het nummer “999”"],
    ["provincie=pv99", "“pv99” is geen provincie"],
    ["beeld=taart", "Dit beeld kennen we niet"],
    ["beeld=regios&soort=waterschap", "Deze soort regio kennen we niet"],
    ["geldigOp=2018-02-30", "Geef een bestaande dag"],
    ["paginaGrootte=501", "Geef een getal van 1 tot en met 500"],
  ])("%s: %s", async (question, sentence) => {
    expect(await refusal(question)).toContain(sentence);
  });

  it("goes without what its view does not ask", async () => {
    const { status, headers } = await app.app.request("/kaart?gemeente=gm0106&provincie=pv22");
    expect([status, headers.get("Location")]).toEqual([302, "/kaart?provincie=pv22"]);
  });

  it("is no mistake when what was asked for is not there that day: links back to today lead here", async () => {
    const gone = await app.page("/kaart?beeld=met-wie&gemeente=gm0003");
    expect(gone).toContain(
      "Gemeente Appingedam bestond niet meer op 16 mei 2026. Kies de opvolger (Eemsdelta)",
    );
    expect(gone).toContain('Bedoelt u <a href="/kaart?beeld=met-wie&amp;gemeente=gm1979">Eemsdelta</a>?');
    expect(await app.page("/kaart?beeld=deelnemers&samenwerking=27685449")).toContain(
      "was niet van kracht op 16 mei 2026",
    );
  });

  it("asks for the choice that is still to be made, without calling it a mistake", async () => {
    for (const view of ["taak", "met-wie", "deelnemers"]) {
      const page = await app.page(`/kaart?beeld=${view}`);
      expect(page).toContain("Kies een");
      expect(page).not.toContain("Dit kan nog niet");
    }
  });
});
