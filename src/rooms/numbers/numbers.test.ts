import { beforeAll, describe, expect, it } from "vitest";
import { type Fabric, louvainOf, readFabric, strangers } from "#rooms/day";
import { registerApp } from "../../testing.ts";
import { divisionsOf, evenPairs } from "./divisions.ts";
import { meansOf, municipalFigures, provinceFigures } from "./key-figures.ts";
import { regionFigures } from "./region-figures.ts";
import { taskTable } from "./subjects.ts";

const DAY = "2026-05-16";
const register = registerApp();
let resolved: Fabric;

beforeAll(async () => {
  resolved = await readFabric(register.db, DAY);
});

async function get(path: string, status = 200): Promise<string> {
  const response = await register.app.request(path);
  const text = await response.text();
  expect(response.status, `${path}: ${text.slice(0, 600)}`).toBe(status);
  return text;
}
const json = async (path: string, status = 200) => JSON.parse(await get(path, status)) as Answer;

interface Answer {
  totaal: number;
  resultaten: Record<string, unknown>[];
  errors?: { veld: string; melding: string }[];
}

describe("the numbers on 16 May 2026", () => {
  it("are those that others found: 9.3 arrangements, 26 partners, fixed partners .456", () => {
    const rows = municipalFigures(resolved);
    const means = meansOf(rows);
    expect(rows).toHaveLength(342);
    expect(means.arrangements).toBeCloseTo(9.32, 2);
    expect(means.partners).toBeCloseTo(26.1, 1);
    expect(means.congruence).toBeCloseTo(0.456, 3);
    expect(means.pairwise).toBeCloseTo(0.43, 2);
    expect(means.dominant).toBeCloseTo(0.62, 2);
  });

  it("find Land van Cuijk with the least and Noord-Beveland with the most fixed partners of those with eight or more", () => {
    const many = municipalFigures(resolved)
      .filter((it) => it.arrangements >= 8)
      .sort((a, b) => (a.congruence ?? 0) - (b.congruence ?? 0));
    expect(many[0]?.body.name).toBe("Gemeente Land van Cuijk");
    expect(many[0]?.congruence).toBeCloseTo(0.19, 2);
    expect(many.at(-1)?.body.name).toBe("Gemeente Noord-Beveland");
    expect(many.at(-1)?.congruence).toBeCloseTo(0.75, 2);
  });

  it("find most arrangements in Limburg and fewest in Flevoland", () => {
    const mean = (name: string) =>
      provinceFigures(resolved).find((it) => it.name === name)?.means.arrangements;
    expect(mean("Limburg")).toBeCloseTo(13.4, 1);
    expect(mean("Flevoland")).toBeCloseTo(6.5, 1);
    expect(mean("Fryslân")).toBeCloseTo(7.2, 1);
  });

  it("find that groups fit better than provinces, and provinces better than safety regions", () => {
    const fit = Object.fromEntries(divisionsOf(resolved).map((it) => [it.name, it.modularity]));
    expect(fit["Groepen die veel samen doen"]).toBeCloseTo(0.8475, 3);
    expect(fit.Provincies).toBeCloseTo(0.808, 3);
    expect(fit["Veiligheidsregio's"]).toBeCloseTo(0.758, 3);
  });

  it("find the same as others when a large arrangement weighs no more than a small one: .854, .818 and .803", () => {
    const fit = Object.fromEntries(divisionsOf(resolved).map((it) => [it.name, it.evenModularity]));
    expect(fit.Provincies).toBeCloseTo(0.818, 2);
    expect(fit["Veiligheidsregio's"]).toBeCloseTo(0.803, 2);
    const { groupOf, modularity } = louvainOf(resolved.bodies.length, evenPairs(resolved));
    expect(modularity).toBeCloseTo(0.854, 2);
    expect(new Set(resolved.municipalities.map((it) => groupOf[it])).size).toBe(14);
  });

  it("find that safety and health bring the same partners, and ICT others", () => {
    const alike = (one: string, other: string) =>
      taskTable(resolved).pairs.find(
        (it) => [it.one.code, it.other.code].sort().join() === [one, other].sort().join(),
      )?.likeness ?? 0;
    expect(alike("veiligheid", "gezondheid")).toBeGreaterThan(0.9);
    expect(alike("veiligheid", "omgevingsdienst")).toBeCloseTo(0.85, 2);
    expect(alike("veiligheid", "ict-en-bedrijfsvoering")).toBeLessThan(0.49);
  });

  it("find the north: 40 municipalities, 52 arrangements, 8.4 each, three groups that are the provinces", () => {
    const north = regionFigures(resolved, ["pv20", "pv21", "pv22"]);
    expect(north.municipalities).toHaveLength(40);
    expect(north).toMatchObject({ arrangements: 52, within: 47, across: 6, fewParticipants: 30 });
    expect(north.means.arrangements).toBeCloseTo(8.4, 10);
    const places = north.communities.groups.map((group) =>
      [...new Set(group.members.map((it) => resolved.bodies[it]?.province))].join(),
    );
    expect(places.sort()).toEqual(["pv20", "pv21", "pv22"]);
    expect(north.communities.groups.map((it) => it.members.length)).toEqual([18, 12, 10]);
  });
});

describe("the pages of the numbers", () => {
  const PATHS = [
    "",
    "/gemeenten",
    "/gemeenten/gm0106",
    "/provincies",
    "/themas",
    "/taken",
    "/groepen",
    "/kringen",
    "/kringen/alle",
    "/kring-in-kring",
    "/buren",
    "/paren",
    "/jaren",
  ];

  it.each(PATHS)(
    "/kaart/cijfers%s says how it is computed, of which day, and what the register leaves out",
    async (path) => {
      const page = await get(`/kaart/cijfers${path}`);
      expect(page).toContain("Hoe is dit berekend?");
      expect(page).toContain("16 mei 2026");
      expect(page).toContain("Contracten, convenanten en deelnemingen");
      expect(page).toContain("Een opgeheven gemeente telt als haar opvolger");
      expect(page).not.toMatch(/NaN|undefined|\[object/);
      expect(page).not.toContain(' style="');
    },
  );

  it("show the figures of the whole country, each leading to its rows", async () => {
    const page = await get("/kaart/cijfers");
    expect(page).toContain("gemiddeld in 9,3 regelingen met 26 andere gemeenten");
    expect(page).toMatch(/<a href="\/kaart\/cijfers\/paren">4\.469 tweetallen gemeenten<\/a>/);
    expect(page).toMatch(/<a href="\/kaart\/cijfers\/kringen">54 vaste groepen deelnemers<\/a>/);
    expect(page).toContain("130 van de 451 regelingen");
    expect(page).toMatch(new RegExp(`cijfers/buren">${strangers(resolved).length} buren</a>`));
  });

  it("count neighbours that share nothing with and without the two borders that not everyone counts", async () => {
    const resolvedPage = await get("/kaart/cijfers/buren");
    expect(resolvedPage).toContain("Van de 874 tweetallen gemeenten die aan elkaar grenzen, delen er 104");
    expect(resolvedPage).toContain("103 van de 872 buren");
    expect(await get("/kaart/cijfers/buren?lezing=register")).toContain("106 van de 872 buren");
  });

  it("count as the register names them when the reader asks for that", async () => {
    expect(await get("/kaart/cijfers?lezing=register")).toContain("4.437 tweetallen gemeenten");
    expect((await get("/kaart/cijfers/kringen?lezing=register")).includes("128 van de 451 regelingen")).toBe(
      true,
    );
  });

  it("open by name and sort as asked", async () => {
    const first = (page: string) => /<tbody>.*?gemeenten\/(gm\d+)/s.exec(page)?.[1];
    expect(first(await get("/kaart/cijfers/gemeenten"))).toBe("gm1680");
    expect(first(await get("/kaart/cijfers/gemeenten?sorteer=-regelingen"))).toBe("gm0882");
  });

  it("keep the day and the filters on the way to other pages", async () => {
    const page = await get("/kaart/cijfers/gemeenten?provincie=pv22&geldigOp=2024-01-01");
    expect(page).toContain("/kaart/cijfers/groepen?provincie=pv22&amp;geldigOp=2024-01-01");
    expect(page).toContain("12 gemeenten zitten");
  });

  it("put the numbers of one municipality in the formula", async () => {
    const page = await get("/kaart/cijfers/gemeenten/gm0718");
    expect(page).toMatch(/Vlissingen zit in het register in \d+ regelingen/);
    expect(page).toMatch(/\d+ : \(\d+ × \d+\) = \d+%/);
  });

  it("give every row as a spreadsheet", async () => {
    const rows = (text: string) => text.trim().split("\r\n").length - 1;
    expect(rows(await get("/kaart/cijfers.csv"))).toBe(342);
    expect(rows(await get("/kaart/cijfers/paren.csv"))).toBe(4_469);
    expect(rows(await get("/kaart/cijfers/kringen.csv"))).toBe(54);
    expect(rows(await get("/kaart/cijfers/kringen/alle.csv"))).toBe(375);
    expect(rows(await get("/kaart/cijfers/jaren.csv"))).toBe(10);
    expect(await get("/kaart/cijfers/provincies.csv")).toContain(";13,35;");
  });

  it("refuse what does not exist with a sentence", async () => {
    expect(await get("/kaart/cijfers/gemeenten/gm9999", 404)).toContain("bestaat er geen gemeente");
    expect(await get("/kaart/cijfers/gemeenten?provincie=Drenthe", 400)).toContain("bijvoorbeeld pv20");
    expect(await get("/kaart/cijfers?geldigOp=2026-02-30", 400)).toContain("bestaande dag");
    expect(await get("/kaart/cijfers/gemeenten?sorteer=mooi", 400)).toContain("Sorteren kan op");
  });

  it("say so when nothing is left", async () => {
    expect(await get("/kaart/cijfers/kringen?taak=begraven-en-cremeren&vorm=CC")).toContain(
      "Met deze keuzes",
    );
    expect(await get("/kaart/cijfers?vorm=CC")).toContain("0,0 regelingen");
    expect(await get("/kaart/cijfers/jaren?geldigOp=2010-01-01")).toContain("begint in 2018");
  });

  it("follow the filters through the years, from every page of the menu", async () => {
    const links = (await get("/kaart/cijfers?thema=geen&provincie=pv22")).match(/\/kaart\/cijfers\/[^"]+/g);
    for (const link of new Set(links)) await get(link.replaceAll("&amp;", "&"));
    const { resultaten } = await json("/api/v1/lappendeken/jaren?provincie=pv20,pv21,pv22");
    expect(resultaten.at(-1)).toMatchObject({ gemeenten: 40, regelingen: 52 });
    expect(resultaten.at(-1)?.regelingenPerGemeente).toBeCloseTo(8.4, 1);
  });

  it("draw the years as one picture with its own title, source and colours", async () => {
    const answer = await register.app.request("/kaart/cijfers/jaren.svg?geldigOp=2024-06-01");
    const svg = await answer.text();
    expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(svg.match(/<polyline/g)).toHaveLength(8);
    expect(svg).toContain("Bron: ");
    expect(svg).not.toMatch(/ style=|var\(/);
    const png = await register.app.request("/kaart/cijfers/jaren.png?breedte=400");
    expect(png.headers.get("Content-Type")).toBe("image/png");
  });
});

describe("the numbers as data", () => {
  it("give every municipality on one page", async () => {
    const answer = await json("/api/v1/lappendeken/kengetallen?paginaGrootte=500");
    expect(answer.totaal).toBe(342);
    expect(answer.resultaten).toHaveLength(342);
    const assen = answer.resultaten.find((it) => it.code === "gm0106");
    expect(assen).toMatchObject({ naam: "Gemeente Assen", provincie: { code: "pv22", naam: "Drenthe" } });
  });

  it("give the partners of one municipality, itself not among them", async () => {
    const answer = await json("/api/v1/lappendeken/paren?gemeente=gm0882&paginaGrootte=500");
    const brunssum = answer.resultaten.find((it) => it.code === "gm0899");
    expect(brunssum).toMatchObject({ naam: "Gemeente Brunssum", gedeeld: 18 });
    expect(answer.resultaten.some((it) => it.code === "gm0882")).toBe(false);
    expect(answer.resultaten.every((it) => String(it.code).startsWith("gm"))).toBe(true);
    const all = await json("/api/v1/lappendeken/paren?gemeente=gm0882&typePartner=alle&paginaGrootte=500");
    expect(all.totaal).toBeGreaterThan(answer.totaal);
  });

  it("give all pairs, circles, groups, neighbours and years", async () => {
    expect((await json("/api/v1/lappendeken/paren")).totaal).toBe(4_469);
    expect((await json("/api/v1/lappendeken/paren?lezing=register")).totaal).toBe(4_437);
    expect((await json("/api/v1/lappendeken/paren?typePartner=alle")).totaal).toBe(14_886);
    expect((await json("/api/v1/lappendeken/kringen")).totaal).toBe(375);
    expect((await json("/api/v1/lappendeken/vaste-kringen")).totaal).toBe(54);
    expect((await json("/api/v1/lappendeken/groepen")).totaal).toBe(13);
    expect((await json("/api/v1/lappendeken/buren")).totaal).toBe(strangers(resolved).length);
    expect((await json("/api/v1/lappendeken/provincies")).totaal).toBe(12);
    expect((await json("/api/v1/lappendeken/jaren")).resultaten.at(-1)).toMatchObject({
      dag: DAY,
      regelingen: 451,
      kringen: 375,
      paren: 4_469,
      groepen: 13,
    });
  });

  it.each([
    "kengetallen",
    "provincies",
    "paren",
    "buren",
    "kringen",
    "vaste-kringen",
    "kring-in-kring",
    "groepen",
    "themas",
    "taken",
  ])("%s takes the filters of every picture", async (name) => {
    const all = await json(`/api/v1/lappendeken/${name}`);
    const some = await json(`/api/v1/lappendeken/${name}?provincie=pv22&geldigOp=2023-01-01`);
    expect(some.totaal).toBeLessThan(all.totaal);
  });

  it("refuse a province that does not exist, rather than counting nothing", async () => {
    const wrong = await json("/api/v1/lappendeken/kengetallen?provincie=pv20,pv99", 400);
    expect(wrong.errors?.map((it) => it.melding)).toEqual([
      expect.stringContaining("“pv99” is geen provincie"),
    ]);
    expect(await get("/kaart/netwerk?provincie=pv99", 400)).toContain("“pv99” is geen provincie");
    expect(await get("/kaart/overlap?provincie=pv99", 400)).toContain("“pv99” is geen provincie");
  });

  it("refuse wrong questions with all errors at once", async () => {
    const wrong = await json("/api/v1/lappendeken/paren?gemeente=Assen&paginaGrootte=501&kleur=rood", 400);
    expect(wrong.errors?.map((it) => it.veld).sort()).toEqual(["gemeente", "kleur", "paginaGrootte"]);
    const unknown = await json("/api/v1/lappendeken/paren?gemeente=gm9999", 400);
    expect(unknown.errors?.[0]?.melding).toContain("gm9999");
  });
});
