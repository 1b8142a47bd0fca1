import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../../testing.ts";

const register = registerApp();

interface Verandering {
  dag: string;
  soort: string;
  zin: string;
  grondslag: string;
  gereconstrueerd: boolean;
  samenwerkingen: { id: string; versie: string | null; vorigeVersie: string | null }[];
  organisaties: { code: string }[];
}

/** All changes of an organisation between two days. */
async function changes(code: string, van: string, tot: string): Promise<Verandering[]> {
  const answer = await register.app.request(
    `/api/v1/toezicht/organisaties/${code}/veranderingen?van=${van}&tot=${tot}&paginaGrootte=100`,
  );
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { resultaten: Verandering[] }).resultaten;
}
const texts = (list: Verandering[], soort: string) =>
  list
    .filter((it) => it.soort === soort)
    .flatMap((it) => it.samenwerkingen.map((one) => one.versie))
    .sort();
const keys = (list: Verandering[], soort: string) =>
  list
    .filter((it) => it.soort === soort)
    .flatMap((it) => it.samenwerkingen.map((one) => one.id))
    .sort();

async function html(path: string, status = 200): Promise<string> {
  const answer = await register.app.request(path);
  expect(answer.status).toBe(status);
  return answer.text();
}
/** A page without its tags, as a reader sees it. */
const read = async (path: string, status = 200) => wordsOf(await html(path, status));

describe("Eemsdelta, from the last day of 2020 to the first of 2021", () => {
  const found = () => changes("gm1979", "2020-12-31", "2021-01-01");

  it("was made of Appingedam, Delfzijl and Loppersum, and nothing else merged", async () => {
    const list = await found();
    const mergers = list.filter((it) => it.soort.startsWith("herindeling"));
    expect(mergers).toHaveLength(1);
    expect(mergers[0]).toMatchObject({
      dag: "2021-01-01",
      zin: "Appingedam, Delfzijl en Loppersum zijn samengevoegd tot Eemsdelta.",
      grondslag: "herindeling (RvIG)",
      organisaties: [{ code: "gm0003" }, { code: "gm0010" }, { code: "gm0024" }],
    });
  });

  it("lost the three arrangements that ended with the merger", async () => {
    expect(texts(await found(), "beeindigd")).toEqual(["24966625", "27685449", "28842279"]);
  });

  it("went on with the seven in which it took the place of its predecessors", async () => {
    const list = await found();
    expect(texts(list, "opvolging")).toEqual([
      "23862467",
      "25196023",
      "28306633",
      "28432513",
      "28469381",
      "28842534",
      "28844710",
    ]);
    expect(list.filter((it) => it.soort === "opvolging").every((it) => it.gereconstrueerd)).toBe(true);
  });

  it("has work on the two that still name its predecessors", async () => {
    expect(texts(await found(), "werk")).toEqual(["24963490", "30087427"]);
  });

  it("neither joined nor left anything: taking over is something else", async () => {
    const list = await found();
    for (const kind of ["nieuw", "toegetreden", "uitgetreden"]) expect(texts(list, kind)).toEqual([]);
  });

  it("reads the same from the side of Loppersum, which did not leave either", async () => {
    const list = await changes("gm0024", "2020-12-31", "2021-01-01");
    expect(list[0]?.organisaties.map((it) => it.code)).toEqual(["gm0003", "gm0010", "gm1979"]);
    expect(texts(list, "uitgetreden")).toEqual([]);
    expect(texts(list, "opvolging")).toContain("28842534");
  });

  it("is told on one page, with the evidence", async () => {
    const page = await html("/voor-de-raad/gm1979/veranderd?van=2020-12-31&tot=2021-01-01");
    expect(page).toContain("zijn samengevoegd tot Eemsdelta");
    expect(page).toContain('href="/samenwerkingen/27965347?versie=28842279"');
    expect(page).toContain("gereconstrueerd");
    expect(page).toContain("Deelname overgenomen (7)");
  });
});

describe("other municipalities", () => {
  it("sees that Zeewolde left the IJsselmeergroep in 2019, because the next text no longer names it", async () => {
    const list = await changes("gm0050", "2018-12-31", "2019-12-31");
    const left = list.filter((it) => it.soort === "uitgetreden");
    expect(left).toMatchObject([
      { dag: "2019-09-03", grondslag: "volgende versie", samenwerkingen: [{ id: "24964114" }] },
    ]);
    expect(left[0]?.samenwerkingen[0]?.vorigeVersie).not.toBeNull();
  });

  it("gives Amsterdam the merger with Weesp in March 2022, not on 1 January", async () => {
    expect(await changes("gm0363", "2022-03-23", "2022-03-24")).toMatchObject([
      { soort: "herindeling", zin: "Weesp ging op in Amsterdam." },
    ]);
    expect((await changes("gm0363", "2021-12-31", "2022-01-01")).map((it) => it.soort)).not.toContain(
      "herindeling",
    );
  });

  it("gives Voorne aan Zee the participations that still name its predecessors, as work", async () => {
    const list = await changes("gm1992", "2022-12-31", "2023-01-01");
    expect(keys(list, "werk")).toContain("26621200");
    expect(keys(list, "werk")).toHaveLength(9);
    expect(list[0]?.grondslag).toBe("herindeling Voorne aan Zee, per 1 januari 2023");
  });

  it("finds nothing between a day and itself", async () => {
    expect(await changes("gm1979", "2021-01-01", "2021-01-01")).toEqual([]);
    expect(await read("/voor-de-raad/gm1979/veranderd?van=2021-01-01&tot=2021-01-01")).toContain(
      "U koos twee keer dezelfde dag",
    );
  });
});

describe("the page for the council", () => {
  it("starts from the last council election before the register's day", async () => {
    const page = await read("/voor-de-raad/gm1699/veranderd");
    expect(page).toContain("Gemeente Noordenveld: wat veranderde er sinds de vorige raadsverkiezingen?");
    expect(page).toContain("Na de raadsverkiezingen van 18 maart 2026 en tot en met 16 mei 2026");
    expect(page).toContain("laat geen veranderingen zien");
    expect(page).toContain("Sinds de raadsverkiezingen van 16 maart 2022");
  });

  it("tells the whole council period before it in one click", async () => {
    const page = await html("/voor-de-raad/gm1699/veranderd");
    expect(page).toContain('href="/voor-de-raad/gm1699/veranderd?van=2022-03-16&amp;tot=2026-03-18"');
    expect(await read("/voor-de-raad/gm1699/veranderd?van=2022-03-16")).toContain(
      "Noordenveld doet mee aan “Gemeenschappelijke regeling ter bevordering democratische verankering",
    );
  });

  it("counts what it shows, and every count leads to its rows", async () => {
    const page = await html("/voor-de-raad/gm1979/veranderd?van=2020-12-31&tot=2021-01-01");
    const ids = [...page.matchAll(/<dd><a href="#([a-z-]+)">/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) expect(page).toContain(`id="${id}"`);
  });

  it("knows that Eemsdelta elected its council in November 2020 and says that it was ahead of a merger", async () => {
    const page = await read("/voor-de-raad/gm1979/veranderd?geldigOp=2022-06-01");
    expect(page).toContain("Na de raadsverkiezingen van 18 november 2020");
    expect(page).toContain("18 november 2020 (voor een herindeling)");
  });

  it("uses the elections of provinces and water authorities for those", async () => {
    expect(await read("/voor-de-raad/pv22/veranderd")).toContain(
      "sinds de vorige Provinciale Statenverkiezingen?",
    );
    expect(await read("/voor-de-raad/ws0653/veranderd")).toContain(
      "Na de waterschapsverkiezingen van 15 maart 2023",
    );
  });

  it("keeps the day the reader chose and says what the register lacks before 2018", async () => {
    const page = await html("/voor-de-raad/gm1699/veranderd?geldigOp=2017-06-01");
    expect(page).toContain('name="geldigOp" value="2017-06-01"');
    expect(page).toContain("pas vanaf 2018 goed gevuld");
    expect(page).toContain("van=2010-03-03&amp;geldigOp=2017-06-01");
  });

  it("says of Appingedam that it is no more, and leads to its last year", async () => {
    const page = await html("/voor-de-raad/gm0003/veranderd");
    expect(page).toContain("bestaat niet meer sinds");
    expect(page).toContain("van=2020-01-01&amp;tot=2021-01-01");
  });

  it("gives the same rows as a spreadsheet", async () => {
    const csv = await html("/voor-de-raad/gm1979/veranderd.csv?van=2020-12-31&tot=2021-01-01");
    const lines = csv.trim().split("\r\n");
    const all = await changes("gm1979", "2020-12-31", "2021-01-01");
    expect(lines).toHaveLength(all.length + 1);
    expect(lines[0]).toContain("Waaruit dit blijkt");
  });

  it("refuses unknown codes, days that do not exist and days the wrong way round", async () => {
    expect(await read("/voor-de-raad/gm9999/veranderd", 404)).toContain("Geen organisatie met de code");
    expect(await read("/voor-de-raad/gm1699/veranderd?van=2023-02-29", 400)).toContain(
      "Geef een bestaande dag",
    );
    expect(await read("/voor-de-raad/gm1699/veranderd?van=2024-01-01&tot=2023-01-01", 400)).toContain(
      "De eerste dag ligt na de laatste",
    );
    const api = "/api/v1/toezicht/organisaties";
    expect((await register.app.request(`${api}/gm9999/veranderingen`)).status).toBe(404);
    expect((await register.app.request(`${api}/gm1699/veranderingen?van=gisteren`)).status).toBe(400);
    expect((await register.app.request(`${api}/gm1699/veranderingen?sinds=2020-01-01`)).status).toBe(400);
    const moved = await register.app.request(`${api}/GM1699/veranderingen?van=2020-01-01`);
    expect(moved.status).toBe(301);
    expect(moved.headers.get("Location")).toBe(`${api}/gm1699/veranderingen?van=2020-01-01`);
  });
});
