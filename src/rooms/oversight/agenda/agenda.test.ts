import { describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import { findOrganisation } from "#rooms/organisations";
import { renderPage } from "#kit/http/page.tsx";
import { viewOf } from "#kit/http/view.ts";
import { agendaSection } from "./section.tsx";

const base = registerApp();

const NOORDENVELD = "/voor-de-raad/gm1699/agenda";

async function page(path: string, status = 200): Promise<string> {
  const response = await base.app.request(path);
  expect(response.status, path).toBe(status);
  return response.text();
}

interface Answer {
  jaar: number;
  deelnamesOp: string;
  termijnen: {
    datum: string;
    overJaar: number | null;
    regel: { code: string; zekerheid: string };
    samenwerking: { id: string };
    laatsteVergadering: string | null;
    eersteVergaderingDaarna: string | null;
    ookBij: { code: string }[];
  }[];
  zonderDag: { regel: { code: string }; samenwerking: { id: string }; reden: string }[];
  nietVanToepassing: { regel: { code: string }; samenwerking: { id: string }; reden: string }[];
}
const answer = async (query: string, code = "gm1699", status = 200) => {
  const response = await base.app.request(`/api/v1/toezicht/organisaties/${code}/agenda?${query}`);
  expect(response.status).toBe(status);
  return (await response.json()) as Answer;
};

describe("the calendar of Noordenveld for 2027", () => {
  it("has the draft budgets of its bodies, and says why the two light arrangements have none", async () => {
    const { termijnen, nietVanToepassing, zonderDag } = await answer("jaar=2027");
    const all = [...termijnen, ...zonderDag, ...nietVanToepassing].map((it) => it.samenwerking.id);
    expect(new Set(all).size).toBe(8);
    const drafts = termijnen.filter((it) => it.regel.code === "ontwerpbegroting");
    expect(drafts.map((it) => it.samenwerking.id).sort()).toEqual([
      "23862084",
      "24962947",
      "24967506",
      "24967533",
      "28306633",
      "28844710",
    ]);
    for (const draft of drafts) expect([draft.datum, draft.overJaar]).toEqual(["2027-06-22", 2028]);
    const without = nietVanToepassing.filter((it) => it.regel.code === "ontwerpbegroting");
    expect(without.map((it) => it.samenwerking.id).sort()).toEqual(["28633700", "29464294"]);
    for (const { reden } of without) expect(reden).toMatch(/geen eigen begroting/);
  });

  it("says that what was not read in the law is provisional, and where the text can be checked", async () => {
    const html = await page(`${NOORDENVELD}?jaar=2027`);
    expect(html).toContain("Agenda voor de raad 2027: Gemeente Noordenveld");
    expect(html).toContain("Welke wetten wij lazen");
    expect(html).toContain("Controleer in de regeling");
    expect(html).toContain("22 juni 2027");
    expect(html).toContain("In 2027 gaat het over de begroting van 2028 en de jaarrekening van 2026.");
    expect(html).toContain(">GGD Drenthe</a> (en 11 andere raden)");
    expect(html).toContain("Dezelfde 6 regelingen als bij:");
    expect(html).toMatch(/niet volledig/);
  });

  it("counts back to the council's own meetings", async () => {
    const html = await page(`${NOORDENVELD}?jaar=2027&raad=20270603.20270701.20271007`);
    // The view on the draft budget is due in the recess; the accounts go out on 14 July.
    expect(html).toContain("Laatste raadsvergadering om dit te behandelen: 1 juli 2027.");
    expect(html).toContain("Eerste raadsvergadering daarna: 3 juni 2027.");
    const early = await page(`${NOORDENVELD}?jaar=2027&raad=20270603`);
    expect(early).toContain("Laatste raadsvergadering om dit te behandelen: 3 juni 2027.");
    expect(early).toContain("Het stuk mag nog komen tot en met 22 juni 2027: vraag of u het eerder krijgt.");
    const late = await page(`${NOORDENVELD}?jaar=2027&raad=20271104`);
    expect(late).toContain("Geen raadsvergadering in 2027 meer op tijd.");
  });

  it("counts back to a pattern without July and August", async () => {
    const { termijnen } = await answer("jaar=2027&week=1&weekdag=do&reces=ja");
    const view = termijnen.find((it) => it.regel.code === "zienswijze-ontwerpbegroting");
    expect([view?.datum, view?.laatsteVergadering]).toEqual(["2027-09-13", "2027-09-02"]);
    const framework = termijnen.find((it) => it.regel.code === "kaderbrief");
    expect([framework?.laatsteVergadering, framework?.eersteVergaderingDaarna]).toEqual([null, "2027-05-06"]);
    expect(await page(`${NOORDENVELD}?jaar=2027&week=1&weekdag=do&reces=ja`)).toContain(
      "elke eerste donderdag van de maand, behalve in juli en augustus",
    );
    expect(await page(`${NOORDENVELD}?jaar=2027&week=1`, 422)).toContain("de hoeveelste week en de dag");
  });

  it("names the other councils that get the same documents, with their own calendar and site", async () => {
    const { termijnen } = await answer("jaar=2027");
    const ggd = termijnen.find((it) => it.samenwerking.id === "24962947");
    expect(ggd?.ookBij).toHaveLength(11);
    expect(ggd?.ookBij.map((it) => it.code)).not.toContain("gm1699");
    const html = await page(`${NOORDENVELD}?jaar=2027&geldigOp=2026-05-16`);
    expect(html).toContain("Dezelfde stukken liggen bij 11 andere raden");
    expect(html).toContain('href="/voor-de-raad/gm0106/agenda?jaar=2027&amp;geldigOp=2026-05-16"');
    expect(html).toContain('href="https://www.assen.nl"');
  });

  it("holds the old days in an earlier year, for the participations of then", async () => {
    const { termijnen, deelnamesOp } = await answer("jaar=2021");
    expect(deelnamesOp).toBe("2021-12-31");
    const day = (code: string) => termijnen.find((it) => it.regel.code === code)?.datum;
    expect(day("kaderbrief")).toBe("2021-04-14");
    expect(day("ontwerpbegroting")).toBe("2021-06-05");
    expect(await page(`${NOORDENVELD}?jaar=2021`)).toContain("31 december 2021");
  });
});

describe("meeting days that are given", () => {
  it("as text lead to the address that holds them", async () => {
    const response = await base.app.request(
      `${NOORDENVELD}?jaar=2027&dagen=3+juni+2027%0D%0A1-7-2027&geldigOp=2026-01-01`,
    );
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe(
      `${NOORDENVELD}?jaar=2027&raad=20270603.20270701&geldigOp=2026-01-01`,
    );
  });

  it("as text that cannot be read come back with what was typed", async () => {
    const html = await page(`${NOORDENVELD}?jaar=2027&dagen=%3Cb%3Eooit`, 422);
    expect(html).toContain("“&lt;b&gt;ooit” is niet als dag te lezen");
    expect(html).toContain("&lt;b&gt;ooit</textarea>");
  });

  it("that are not given, not readable or half a pattern come back with the field they stand in and what was typed", async () => {
    for (const [typed, field, sentence, kept] of [
      ["dagen=", "dagen", "Geef ten minste één vergaderdag.", "</textarea>"],
      ["dagen=%20%0D%0A", "dagen", "Geef ten minste één vergaderdag.", "</textarea>"],
      ["dagen=3+junni+2027", "dagen", "“3 junni 2027” is niet als dag te lezen.", "3 junni 2027</textarea>"],
      [
        "dagen=1+juni+2027%0D%0A31+juni+2027",
        "dagen",
        "“31 juni 2027” bestaat niet.",
        "1 juni 2027\r\n31 juni 2027</textarea>",
      ],
      ["week=&weekdag=", "week", "Kies bij een vast patroon beide", "Kies</option>"],
      ["week=2&weekdag=", "weekdag", "Kies bij een vast patroon beide", '<option value="2" selected="">'],
    ] as const) {
      const html = await page(`${NOORDENVELD}?jaar=2027&${typed}`, 422);
      expect(html, typed).toContain(`<a href="#${field}">${sentence}`);
      expect(html, typed).toContain(kept);
      expect(html, typed).toMatch(/<details class="no-print" open[^>]*><summary>Vergaderdagen geven/);
    }
  });

  it("twice, by going back and sending again, lead to the same address and count once", async () => {
    const sent = () => base.app.request(`${NOORDENVELD}?jaar=2027&dagen=3+juni+2027%0D%0A3-6-2027`);
    const [first, again] = [await sent(), await sent()];
    for (const answer of [first, again])
      expect([answer.status, answer.headers.get("Location")]).toEqual([
        303,
        `${NOORDENVELD}?jaar=2027&raad=20270603`,
      ]);
    expect(await page(`${NOORDENVELD}?jaar=2027&raad=20270603.20270603`)).toContain(
      "1 raadsvergadering in 2027",
    );
  });

  it("of another year than the agenda's are not lost without a word", async () => {
    const html = await page(`${NOORDENVELD}?jaar=2027&dagen=3-6-2026%0A2+juli+2025`, 422);
    expect(html).toContain(
      '<a href="#dagen">Geen van deze dagen is in 2027. De jaren van uw dagen: 2025, 2026. Kies eerst de agenda van dat jaar.',
    );
    expect(html).toContain("3-6-2026\n2 juli 2025</textarea>");
    expect(await (await upload("Datum;Raad\r\n4-6-2026;Raad\r\n")).text()).toContain(
      '<a href="#bestand">Geen van deze dagen is in 2027. Het jaar van uw dagen: 2026.',
    );
    const both = await base.app.request(`${NOORDENVELD}?jaar=2027&dagen=3-6-2026%0A3-6-2027`);
    expect(both.headers.get("Location")).toBe(`${NOORDENVELD}?jaar=2027&raad=20260603.20270603`);
  });

  const upload = (text: string | Uint8Array<ArrayBuffer>, name = "raad.csv") => {
    const body = new FormData();
    body.set("bestand", new File([text], name));
    return base.app.request(`${NOORDENVELD}/vergaderdagen?jaar=2027`, { method: "POST", body });
  };

  it("as a file lead to the same address, and nothing is kept", async () => {
    const csv = await upload("Datum;Zaal\r\n3-6-2027;1\r\n");
    expect([csv.status, csv.headers.get("Location")]).toEqual([
      303,
      `${NOORDENVELD}?jaar=2027&raad=20270603`,
    ]);
    const unicode = await upload(Buffer.from("\uFEFFDatum\tZaal\r\n3-6-2027\t1\r\n", "utf16le"), "raad.txt");
    expect(unicode.headers.get("Location")).toBe(`${NOORDENVELD}?jaar=2027&raad=20270603`);
    const ics = await upload(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270603\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      "raad.ics",
    );
    expect(ics.headers.get("Location")).toBe(`${NOORDENVELD}?jaar=2027&raad=20270603`);
  });

  it("as a file that cannot be read, is missing or is too large are refused with a sentence", async () => {
    const unread = await upload("Datum\r\nnader te bepalen\r\n");
    expect(unread.status).toBe(422);
    expect(unread.headers.get("Cache-Control")).toBe("no-store");
    expect(await unread.text()).toContain('<a href="#bestand">“nader te bepalen” is niet als dag te lezen.');
    expect(await (await upload("")).text()).toContain("Dit bestand is leeg.");
    expect(
      (await base.app.request(`${NOORDENVELD}/vergaderdagen`, { method: "POST", body: "x" })).status,
    ).toBe(422);
    const two = new FormData();
    for (const day of ["3-6-2027", "4-6-2027"]) two.append("bestand", new File([day], "raad.csv"));
    const both = await base.app.request(`${NOORDENVELD}/vergaderdagen?jaar=2027`, {
      method: "POST",
      body: two,
    });
    expect(both.status).toBe(422);
    expect(await both.text()).toContain("Kies één bestand.");
    expect((await upload("3-6-2027\r\n".repeat(120_000))).status).toBe(413);
  });
});

describe("the calendar of another organisation", () => {
  it("of a participant without a council has no days and says why", async () => {
    const { termijnen, nietVanToepassing } = await answer("jaar=2027", "mnre1034");
    expect(termijnen).toEqual([]);
    for (const { reden } of nietVanToepassing) expect(reden).toMatch(/Deze deelnemer heeft er geen/);
  });

  it("of a province speaks of its own meetings", async () => {
    expect(await page("/voor-de-raad/pv22/agenda?jaar=2027&raad=20270602")).toContain("statenvergadering");
  });

  it("is found under capitals, and not at all under a code that nobody has", async () => {
    const moved = await base.app.request("/voor-de-raad/GM1699/agenda?jaar=2027");
    expect([moved.status, moved.headers.get("Location")]).toEqual([301, `${NOORDENVELD}?jaar=2027`]);
    expect(await page("/voor-de-raad/gm9999/agenda", 404)).toContain("Geen organisatie met de code");
    await page("/voor-de-raad/gm9999/agenda.ics", 404);
    await page("/voor-de-raad/gm9999/agenda.csv", 404);
    await answer("", "gm9999", 404);
  });

  it("refuses years, days and names that are not there, all at once", async () => {
    const html = await page(
      `${NOORDENVELD}?jaar=1999&raad=20270230&week=5&geldigOp=2023-02-30&kleur=rood`,
      400,
    );
    for (const field of ["jaar", "raad", "week", "geldigOp", "kleur"])
      expect(html).toContain(`<strong>${field}</strong>`);
    expect(await page(`${NOORDENVELD}?jaar=2027&raad=00000101.20270603`, 400)).toContain("Geef dagen van ");
  });
});

describe("the calendar on the page of the organisation", () => {
  const organisation = async (code: string) => (await findOrganisation(base.building.db, code))!;

  it("shows the next three deadlines from the day that is looked at, and leads to the rest", async () => {
    const view = viewOf(base.building, "/organisaties/gm1699", { geldigOp: "2026-05-16" });
    const body = await agendaSection(base.building).render(await organisation("gm1699"), view);
    const html = await renderPage(base.building, view, { title: "Noordenveld", timeless: true, body });
    expect(html).toContain("22 juni 2026");
    expect(html).toContain("Ontwerpbegroting naar de raden (begroting 2027), 6 regelingen");
    expect(html).toContain('href="/voor-de-raad/gm1699/agenda?jaar=2026&amp;geldigOp=2026-05-16"');
    expect(html.match(/<li>Uiterlijk/g)).toHaveLength(3);
  });

  it("is not there for an organisation without a council", async () => {
    const view = viewOf(base.building, "/organisaties/mnre1034", {});
    expect(await agendaSection(base.building).render(await organisation("mnre1034"), view)).toBeNull();
  });
});

describe("the calendar as a feed", () => {
  it("goes on with the year after this one, and is one year when asked for one", async () => {
    const response = await base.app.request(`${NOORDENVELD}.ics`);
    expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    const feed = await response.text();
    expect(feed).toContain("DTSTART;VALUE=DATE:20260622");
    expect(feed).toContain("DTSTART;VALUE=DATE:20270622");
    const one = await page(`${NOORDENVELD}.ics?jaar=2027`);
    expect(one).not.toContain("DTSTART;VALUE=DATE:2026");
    expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(42);
  });
});

describe("the calendar as a spreadsheet", () => {
  it("has every deadline of every arrangement, and the reasons where there is none", async () => {
    const csv = await page(`${NOORDENVELD}.csv?jaar=2027&raad=20270603`);
    const rows = csv.trim().split("\r\n");
    expect(rows[0]).toContain("Uiterste dag;Termijn;Over jaar;Regeling");
    expect(rows.filter((row) => row.startsWith("2027-06-22;Ontwerpbegroting"))).toHaveLength(6);
    expect(csv).toContain("geldt niet;Ontwerpbegroting");
    expect(csv).toContain("Laatste raadsvergadering om dit te behandelen: 3 juni 2027.");
  });
});

describe("the calendar as data", () => {
  it("leads to the same calendar as a calendar file and as a spreadsheet, meeting days included", async () => {
    const answer = await base.json<{ _links: Record<string, { href: string }> }>(
      "/api/v1/toezicht/organisaties/gm1699/agenda?jaar=2027&raad=20270603",
    );
    expect(await page(answer._links.ics?.href ?? "")).toContain("BEGIN:VCALENDAR");
    expect(await page(answer._links.csv?.href ?? "")).toContain("3 juni 2027");
  });
});
