import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { registerDatabase, testApp, type TestConnection, wordsOf } from "../../../testing.ts";
import { STEPS_PATH } from "./paths.ts";

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

const address = (question: Record<string, string>, ending = "") =>
  `${STEPS_PATH}${ending}?${new URLSearchParams(question).toString()}`;
const read = async (question: Record<string, string>, status = 200) =>
  wordsOf(await site.page(address(question), status));

const KINDS = { vorm: "OL", verandering: "oprichten", soort: "gemeente", ontwerp: "2026-11-02" };
const NAMED = { vorm: "OL", verandering: "wijzigen", deelnemers: "gm0106,gm1699", ontwerp: "2026-11-02" };

describe("the page with steps", () => {
  it("opens with a form that says what it is for, and leads there from the hub", async () => {
    const page = await site.page(STEPS_PATH);
    expect(page).toContain("Wat voor organisaties doen mee?");
    expect(await site.page("/aanpakken")).toContain(`href="${STEPS_PATH}"`);
  });

  it("shows for kinds of participants who acts, from when, until when and by which article", async () => {
    const text = await read(KINDS);
    expect(text).toContain("kan het op zijn vroegst werken op 29 december 2026");
    expect(text).toMatch(/Zienswijze .*28 december 2026.*Wgr, artikel 1, derde lid/);
    expect(text).toContain("Gemeenteraad, elke deelnemer (gemeente)");
    expect(text).toContain("Gevolgen van uittreding");
    expect(text).not.toMatch(/\{|undefined|niet gelezen|voorlopig(?!e)/);
  });

  it("takes names for codes, counts back from the day that is meant, and says which day cannot be", async () => {
    const text = await read({ ...NAMED, deelnemers: "Assen, Noordenveld", beoogd: "2027-07-01" });
    expect(text).toContain("moet het ontwerp uiterlijk 5 mei 2027 klaar zijn");
    expect(text).toMatch(/Gemeenteraad, Assen/);
    expect(await read({ ...NAMED, beoogd: "2026-12-01" })).toContain(
      "1 december 2026 kan niet: op zijn vroegst is het 29 december 2026",
    );
  });

  it("refuses with the article what cannot be, and keeps what was typed", async () => {
    const text = await read({ ...KINDS, soort: "gemeente,rechtspersoon" }, 400);
    expect(text).toContain("kan niet aan een gemeenschappelijke regeling meedoen zonder koninklijk besluit");
    expect(text).toContain("Wgr, artikel 93, onder b");
    expect(text).toContain("convenant naast de regeling");
    const page = await site.page(address({ ...KINDS, soort: "gemeente,rechtspersoon" }), 400);
    expect(page).toMatch(/value="rechtspersoon" checked/);
    expect(page).toContain('value="2026-11-02"');
    expect(await read({ ...KINDS, vorm: "BVO", organen: "raden" }, 400)).toContain(
      "Wgr, artikel 8, derde lid",
    );
  });

  it("says all that is wrong at once, whatever was typed", async () => {
    const text = await read(
      {
        vorm: "XX",
        verandering: "",
        soort: "planeet",
        ontwerp: "30-02-2027",
        stukken: "-1",
        besluit: "meerderheid",
      },
      400,
    );
    for (const sentence of [
      "Kies een vorm.",
      "Kies wat er verandert.",
      "Kies wat voor organisaties meedoen",
      "“30-02-2027” is geen bestaande dag",
      "Geef een aantal dagen van 0 tot en met 60.",
      "Vul in hoeveel deelnemers er nodig zijn.",
    ])
      expect(text).toContain(sentence);
    expect(await read({ ...NAMED, deelnemers: "Bestaat Nergens, gm1699" }, 400)).toContain(
      "kennen we niet als organisatie",
    );
    expect(
      await read({ ...NAMED, deelnemers: Array.from({ length: 41 }, (_, at) => `gm${at}`).join(",") }, 400),
    ).toContain("hoogstens 40 deelnemers");
  });

  it("asks who joins or leaves, and lets a board admit only where the arrangement says so", async () => {
    expect(await read({ ...NAMED, verandering: "uittreden" }, 400)).toContain("Zeg wie er uittreedt.");
    expect(await read({ ...NAMED, verandering: "uittreden", wie: "gm0106" })).toMatch(/College, Assen/);
    const admitted = { ...NAMED, verandering: "toetreden", wie: "gm0114", besluit: "bestuur" };
    expect(await read(admitted, 400)).toContain("Noem het artikel van de regeling");
    expect(await read({ ...admitted, artikel: "artikel 30" })).toContain(
      "Algemeen bestuur van het openbaar lichaam",
    );
  });
});

describe("a party outside government", () => {
  const agreed = { vorm: "dvo", verandering: "oprichten", deelnemers: "gm0106", ontwerp: "2026-11-02" };
  const asked = { ...agreed, organen: "colleges", besluit: "allen" };
  it("signs an agreement with one municipality, and takes part in no arrangement", async () => {
    expect(await read(asked, 400)).toContain("ten minste twee");
    const text = await read({ ...asked, buiten: "Stichting Een; Stichting Twee" });
    expect(text).toMatch(/Bestuur, Stichting Een.*Bestuur, Stichting Twee/s);
    const refused = await read(
      { ...asked, vorm: "RZM", deelnemers: "gm0106,gm0014", buiten: "Stichting Een" },
      400,
    );
    expect(refused).toContain("Stichting Een kan niet aan een gemeenschappelijke regeling meedoen");
  });
});

describe("the steps as files", () => {
  it("are a spreadsheet with the article and where it was read", async () => {
    const [header, first, ...rows] = (await site.page(address(NAMED, ".csv"))).split("\r\n");
    expect(header).toContain("Stap;Wie;Kan vanaf;Uiterlijk;Vergadering");
    expect(first).toContain("Ontwerp maken;De deelnemers samen;2026-11-02");
    expect(rows.filter((it) => it.startsWith("Zienswijze;"))).toHaveLength(2);
    expect(rows.join("")).toContain("in de wet gelezen");
    await site.page(address({ ...NAMED, vorm: "XX" }, ".csv"), 400);
  });

  it("are days that two calendar programs read alike, with names that stay when a day moves", async () => {
    const text = await site.page(address(NAMED, ".ics"));
    const [byUid, titles] = [new Set<string>(), new Set<string>()];
    for (const component of new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent")) {
      const event = new ICAL.Event(component);
      byUid.add(event.uid);
      titles.add(`${event.startDate.toString()} ${event.summary}`);
    }
    const other = Object.values(nodeIcal.sync.parseICS(text)).flatMap((it) =>
      it?.type === "VEVENT" ? [it.uid] : [],
    );
    expect(other.sort()).toEqual([...byUid].sort());
    expect(titles).toContain("2026-12-28 Laatste dag: zienswijze: Gemeenteraad, Assen");
    const moved = await site.page(address({ ...NAMED, ontwerp: "2026-11-09" }, ".ics"));
    expect(moved).not.toBe(text);
  });
});
