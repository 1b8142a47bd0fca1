/** What an organisation adds stands where its council and its controller look: for who may read it, and for nobody else. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { ARRANGEMENT, putAddition, putArrangement } from "../../additions/testing-additions.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking, putTie } from "../../ties/testing-ties.ts";

const LEAD = "90000002";
const COUNCIL = `/voor-de-raad/${HERE}`;
const PARAGRAPH = `${COUNCIL}/verbonden-partijen`;
const CANARY = "Kanarie";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: async (db) => {
      const world = { db, at: new Date("2026-05-20T10:00:00Z") };
      const details = { addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] };
      await db
        .updateTable("organisation")
        .set({ details: JSON.stringify(details) })
        .execute();
      await putArrangement({ db });
      await putArrangement({ db }, [HERE, ELSEWHERE], {
        rooId: LEAD,
        title: "Centrumregeling proef",
        form: "RZM",
      });
      await putAddition(world, {
        kind: "year",
        facts: { year: 2026, contribution: 125_000_000, equityBegin: 50_000_000 },
      });
      await putAddition(world, {
        kind: "standing",
        facts: { votes: { own: 3, all: 40 }, noticeBefore: "2026-06-10" },
      });
      await putAddition(world, { kind: "standing", visibility: "side", facts: { risk: CANARY } });
      const foundation = await putTie(world, {
        state: "confirmed",
        facts: { form: "foundation", name: "Stichting Sportpark" },
      });
      await putAddition(world, {
        kind: "standing",
        tie: foundation.id,
        facts: { governance: "yes", finance: "yes" },
      });
      await putTie(world, { state: "confirmed", facts: { form: "company", name: "Energie BV" } });
      const offered = await putTie(world, {
        state: "offered",
        facts: { form: "company", name: "Warmte BV", ends: "2026-09-01" },
      });
      await putAddition(world, {
        kind: "standing",
        tie: offered.id,
        facts: { governance: "yes", finance: "yes", seat: "Assen" },
      });
      await putTie(world, { state: "confirmed", facts: { name: "Convenant Later", begins: "2027-01-01" } });
      await putTie(world, { wanted: "side", state: "confirmed", facts: { name: `Convenant ${CANARY}` } });
    },
  },
);
const open = async (subject: Subject | null, path: string) => {
  const who = subject === null ? null : await arrive(opened.world(), subject);
  return (await asking(opened.site.app, who).open(path)).html;
};

describe("waar zitten wij in", () => {
  const PAGE = `${COUNCIL}/waar-zitten-wij-in`;

  it("has the register and what lies beside it in one list, with say, money and the next day", async () => {
    const html = await open(null, PAGE);
    for (const told of [
      "Regeling proef",
      "Stichting Sportpark",
      "3 van de 40 stemmen",
      "€\u00a01.250.000 (2026)",
      "uiterste dag om op te zeggen",
      "buiten het register",
    ])
      expect(html).toContain(told);
    expect(html).toContain("Van 3 is geen bijdrage bekend");
  });

  it("counts only what has begun, and says apart what is still to begin", async () => {
    const [now = "", later = ""] = (await open(null, PAGE)).split('id="komt"');
    expect(now).not.toContain("Convenant Later");
    expect(later).toMatch(/1 januari 2027<\/time>: <a[^>]*>Convenant Later/);
    expect((await open(null, `${PAGE}?geldigOp=2027-02-01`)).split('id="verder"')[0]).toMatch(
      /Convenant Later[\s\S]*Erbij: <a[^>]*>Convenant Later/,
    );
  });

  it("shows what is of one side to that side alone, also in the file", async () => {
    for (const path of [PAGE, `${PAGE}.csv`]) {
      expect(await open("reader", path)).toContain(CANARY);
      for (const subject of [null, "council reader", "admin elsewhere", "platform admin"] as const)
        expect(await open(subject, path)).not.toContain(CANARY);
    }
  });
});

describe("beside others", () => {
  it("counts outside the register what is confirmed and for all, also for who may read more", async () => {
    for (const subject of [null, "reader"] as const) {
      const csv = await open(subject, `${COUNCIL}/waar-zitten-wij-in/naast-anderen.csv?geldigOp=2026-06-01`);
      expect(csv).toContain(`Gemeente Assen;${HERE};;2;2\r\n`);
      expect(csv).not.toContain(CANARY);
    }
  });
});

describe("days that an organisation told itself", () => {
  const AGENDA = `${COUNCIL}/agenda`;

  it("stand in the agenda of its year, on the page and in every file", async () => {
    expect(await open(null, `${AGENDA}?jaar=2026`)).toMatch(
      /Dagen in 2026 die Gemeente Assen opgaf[\s\S]*Uiterste dag om op te zeggen[\s\S]*10 juni 2026/,
    );
    expect(await open(null, `${AGENDA}?jaar=2027`)).not.toContain("Eigen dagen");
    expect(await open(null, `${AGENDA}.csv?jaar=2026`)).toMatch(
      /2026-06-10;Uiterste dag om op te zeggen;;[^\r]*Regeling proef/,
    );
    const calendar = await open(null, `${AGENDA}.ics?jaar=2026`);
    expect(calendar).toMatch(/UID:eigen-opzeggen-/);
    expect(calendar).toContain("DTSTART;VALUE=DATE:20260610");
    const { eigenDagen } = JSON.parse(
      await open(null, `/api/v1/toezicht/organisaties/${HERE}/agenda?jaar=2026`),
    ) as { eigenDagen: { datum: string; soort: string; buitenRegister: boolean }[] };
    expect(eigenDagen.map((it) => [it.datum, it.soort, it.buitenRegister])).toEqual([
      ["2026-06-10", "opzeggen", false],
    ]);
  });

  it("are shown to who may read what they are of", async () => {
    expect(await open("reader", `${AGENDA}?jaar=2026`)).toMatch(
      /Laatste dag[\s\S]*31 augustus 2026[\s\S]*Warmte BV[\s\S]*nog niet door alle deelnemers bevestigd/,
    );
    expect(await open("reader", `${AGENDA}.csv?jaar=2026`)).toContain(
      "Deze samenwerking is nog niet door alle deelnemers bevestigd",
    );
    expect(await open(null, `${AGENDA}?jaar=2026`)).not.toContain("Warmte BV");
  });
});

describe("the six answers about an arrangement", () => {
  it("have what its organisation added, and fewer gaps", async () => {
    const html = await open(null, `${COUNCIL}/samenwerkingen/${ARRANGEMENT}`);
    expect(html).toContain("Onze bijdrage in 2026: €\u00a01.250.000 (eigen opgave, 20 mei 2026)");
    expect(html).toContain("Wij hebben 3 van de 40 stemmen");
    expect(html).not.toContain("Bedragen staan niet in het register");
    expect(html).not.toContain(CANARY);
    expect(await open("reader", `${COUNCIL}/samenwerkingen/${ARRANGEMENT}`)).toContain(CANARY);
  });

  it("say nothing of now beside another day", async () => {
    const html = await open(null, `${COUNCIL}/samenwerkingen/${ARRANGEMENT}?geldigOp=2020-01-01`);
    expect(html).not.toContain("Onze bijdrage");
  });

  it("are counted over everything", async () => {
    const html = await open(null, COUNCIL);
    expect(html).toContain("vulden wij zelf de bijdrage aan: samen €\u00a01.250.000 in 2026");
  });
});

describe("the paragraph on affiliated parties", () => {
  it("is in the four groups, and says why something is left out", async () => {
    const html = await open(null, `${PARAGRAPH}?jaar=2026`);
    const [, arrangements = "", companies = "", foundations = "", others = ""] =
      html.split(/<h2[^>]*>[1-4]\. /);
    expect(arrangements).toContain("Regeling proef");
    expect(arrangements).toContain("€\u00a0500.000");
    expect(companies).toContain("Geen, voor zover bekend.");
    expect(foundations).toContain("Stichting Sportpark");
    expect(others.split("Waarom de rest")[0]).toContain("Energie BV");
    expect(others.split("Waarom de rest")[1]).toContain("Centrumregeling proef");
    expect(others).toContain("Dan is er niets om een belang in te hebben.");
  });

  it("has a party that its organisation says it has an interest in, also while others are silent", async () => {
    const html = await open("reader", `${PARAGRAPH}?jaar=2026`);
    const companies = html.split(/<h2[^>]*>[1-4]\. /)[2] ?? "";
    expect(companies).toContain("Warmte BV");
    expect(companies).toContain("Nog niet alle deelnemers hebben dit bevestigd.");
    expect(companies).toMatch(/Vestigingsplaats<\/dt><dd>Assen/);
    expect(companies).toContain("nog niet aangevuld");
    expect(await open(null, `${PARAGRAPH}?jaar=2026`)).not.toContain("Warmte BV");
  });

  it("has figures of the year that is asked, and no other", async () => {
    expect(await open(null, `${PARAGRAPH}?jaar=2027`)).not.toContain("€\u00a0500.000");
  });

  it("comes as a document with the same, and what lacks to fill in; a small circle stays small", async () => {
    const bytes = async (subject: Subject | null) => {
      const who = subject === null ? null : await arrive(opened.world(), subject);
      const headers: Record<string, string> = who?.cookie ? { Cookie: `vliegwiel=${who.cookie}` } : {};
      const answer = await opened.site.app.request(`http://localhost${PARAGRAPH}.docx?jaar=2026`, {
        headers,
      });
      expect(answer.headers.get("Content-Type")).toContain("wordprocessingml");
      return strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))["word/document.xml"]!);
    };
    const text = await bytes(null);
    for (const told of ["Regeling proef", "Stichting Sportpark", "€\u00a0500.000", "[nog in te vullen]"])
      expect(text).toContain(told);
    expect(text).not.toContain(CANARY);
    const inside = await bytes("reader");
    for (const told of [
      `${CANARY} [alleen voor het eigen orgaan]`,
      `Convenant ${CANARY} [alleen voor het eigen orgaan]: `,
      "Warmte BV [alleen voor de deelnemers]",
      "Let op: niet alles hierin is voor iedereen.",
    ])
      expect(inside).toContain(told);
    expect(text).not.toMatch(/alleen voor|Let op/);
  });

  it("says on the page and in the spreadsheet what is not for everyone", async () => {
    const html = await open("reader", `${PARAGRAPH}?jaar=2026`);
    expect(html).toMatch(/<dd>Kanarie.{0,120}alleen voor het eigen orgaan/);
    expect(html).toMatch(/Convenant Kanarie<\/a>.{0,60}alleen voor het eigen orgaan/);
    expect(await open("reader", `${PARAGRAPH}.csv?jaar=2026`)).toContain(
      ";Risico’s voor de financiële positie: alleen voor het eigen orgaan;",
    );
    expect(await open(null, `${PARAGRAPH}?jaar=2026`)).not.toContain("alleen voor");
  });

  it("is a row for each party in the spreadsheet", async () => {
    const lines = (await open(null, `${PARAGRAPH}.csv?jaar=2026`)).trim().split("\r\n");
    expect(lines.length).toBe(3);
    expect(lines[0]).toContain(";Eigen vermogen aan het begin van het jaar (euro);");
    expect(lines[1]).toContain(";500000;");
    expect(lines[1]).toContain("Gemeenschappelijke regelingen");
  });
});
