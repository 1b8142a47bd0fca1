/** The report of a month equals the log: each number is that of its lines, and each line is in one number. */
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { noteLook } from "#kit/looks.ts";
import { HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { arrive, keyOf } from "../../people/testing-access.ts";
import { Visitor } from "../../people/testing-visitor.ts";
import { putActivity } from "../activities/testing-activities.ts";
import { ELSEWHERE_URI, putLine } from "./testing-logbook.ts";

const opened = siteWith({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });
const LOG = `/organisaties/${HERE}/logboek`;

interface Row {
  maand: string;
  verwerking: string;
  doel: string;
  bron: "hier" | "systemen";
  keren: number;
  regels: number;
  mensen: number;
  mislukt: number;
  _links: { regels: { href: string } };
}

const arrived = async (subject: Subject) => {
  const it = await arrive(opened.world(), subject);
  const visitor = new Visitor(opened.site.app);
  visitor.setCookie("vliegwiel", it.cookie ?? "");
  const key = await keyOf(opened.world(), it, ["logboek.rapport"]);
  const rows = async () => {
    const headers = { Authorization: `Bearer ${key}` };
    const response = await opened.site.app.request(`/api/v1${LOG}/maanden?paginaGrootte=100`, { headers });
    return ((await response.json()) as { resultaten: Row[] }).resultaten;
  };
  return { visitor, rows };
};

/** The same run gives the same numbers: what fails once can be looked at. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const people = Array.from({ length: 6 }, () => randomUUID());
const seat = { id: "x", organisation: HERE, organ: "staff", role: "admin" } as const;

/** Puts lines there at random: of people here, of systems on both sides, of another organisation, about the edge of a month. */
async function fill(): Promise<void> {
  const roll = dice(16);
  const pick = <Each>(some: readonly Each[]): Each => some[roll(some.length)]!;
  const moments = [
    "2026-03-31T21:59:59Z",
    "2026-03-31T22:00:00Z",
    "2026-05-12T08:00:00Z",
    "2026-05-31T22:30:00Z",
  ];
  const registered = `/verwerkingen/${await putActivity(opened.world(), { facts: { name: "Jeugdhulp in Assen" } })}`;
  for (let count = 0; count < 150; count++) {
    const at = new Date(pick(moments));
    const look = {
      ...{ processing: pick(["leden", "gasten", "meenemen-organisatie"]), action: "organisatie.leden.lezen" },
      ...{
        reader: { id: pick(people), seats: [seat], acting: seat },
        organisation: pick([HERE, HERE, "gm0014"]),
      },
      ...(roll(3) === 0 && { purpose: pick(["nagaan", "Nagaan", "leden & gasten, 100%"]) }),
    };
    await noteLook(
      opened.db,
      look,
      Array.from({ length: 1 + roll(4) }, () => pick(people)),
      at,
    );
  }
  for (let count = 0; count < 150; count++) {
    const start = new Date(pick(moments));
    await putLine(opened.world(), {
      organisation: pick([HERE, HERE, "gm0014"]),
      side: pick(["executive", "executive", "council"]),
      line: {
        ...{ start, end: start, traceId: pick(["a", "b", "c", "d"]).repeat(32) },
        ...{ activity: pick([ELSEWHERE_URI, registered]), purpose: pick(["caseteam", "nagaan"]) },
        ...{ worker: pick([null, "mw-1", "mw-2"]), status: pick(["Ok", "Ok", "Error"] as const) },
      },
    });
  }
}

interface Line {
  month: string;
  activity: string;
  purpose: string | null;
  side: string | null;
  trace: string;
  who: string | null;
  failed: boolean;
}

/** All lines of the organisation, read without any of the questions of the report. */
async function linesHere(): Promise<Line[]> {
  const monthOf = (at: Date) => at.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" }).slice(0, 7);
  const looks = await sql<
    { at: Date } & Line
  >`select at, processing as activity, purpose, trace, by as who, null as side
    from look where organisation = ${HERE}`.execute(opened.db);
  const systems = await sql<{ at: Date; status: string } & Line>`select started_at as at, activity, purpose,
    trace_id as trace, worker as who, side, status from processing_log where organisation = ${HERE}`.execute(
    opened.db,
  );
  return [
    ...looks.rows.map((it) => ({ ...it, month: monthOf(it.at), failed: false })),
    ...systems.rows.map((it) => ({ ...it, month: monthOf(it.at), failed: it.status === "Error" })),
  ];
}

const totalsOf = (lines: readonly Line[]) =>
  [...Map.groupBy(lines, (it) => JSON.stringify([it.month, it.activity, it.purpose])).values()]
    .map((its) =>
      [
        its[0]?.month,
        new Set(its.map((it) => it.trace)).size,
        its.length,
        new Set(its.flatMap((it) => it.who ?? [])).size,
        its.filter((it) => it.failed).length,
      ].join(" "),
    )
    .toSorted();

const told = (rows: readonly Row[]) =>
  rows.map((it) => [it.maand, it.keren, it.regels, it.mensen, it.mislukt].join(" ")).toSorted();

describe("the report of an organisation", () => {
  beforeAll(fill);

  it.each(["admin", "council admin"] as const)(
    "has all lines that the %s may see, each once",
    async (subject) => {
      const { rows } = await arrived(subject);
      const own = subject === "admin" ? "executive" : "council";
      const lines = (await linesHere()).filter((it) => it.side === null || it.side === own);
      const report = await rows();
      expect(lines.length).toBeGreaterThan(150);
      expect(new Set(report.map((it) => it.maand))).toEqual(
        new Set(["2026-03", "2026-04", "2026-05", "2026-06"]),
      );
      expect(told(report)).toEqual(totalsOf(lines));
      expect(report.reduce((sum, it) => sum + it.regels, 0)).toBe(lines.length);
    },
  );

  it("leads from each number to as many lines, and to no line twice", async () => {
    const { visitor, rows } = await arrived("admin");
    const seen: string[] = [];
    const report = await rows();
    for (const it of report) {
      const { href } = it._links.regels;
      const page = await visitor.open(href);
      expect([page.status, page.html.includes(it.verwerking)]).toEqual([200, true]);
      const file = await (await visitor.ask(href.replace("/regels?", "/regels.csv?"))).text();
      const lines = file.trim().split(/\r?\n/).slice(1);
      expect([href, lines.length]).toEqual([href, it.regels]);
      seen.push(...lines);
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("says the same on the page, and in the file of all months", async () => {
    const { visitor, rows } = await arrived("member");
    const report = await rows();
    const page = await visitor.open(`${LOG}?maand=2026-05`);
    const may = report.filter((it) => it.maand === "2026-05");
    const total = may.reduce((sum, it) => sum + it.regels, 0);
    expect(page.html).toContain(`mei 2026 gegevens van personen bekeken, en waarvoor: ${total} regels`);
    for (const it of may) expect(page.html).toContain(it.verwerking);
    expect(page.html).toContain("Jeugdhulp in Assen");
    const file = await (await visitor.ask(`${LOG}.csv`)).text();
    expect(file.trim().split(/\r?\n/)).toHaveLength(report.length + 1);
  });

  it("shows a member the numbers and no line: no person, no code, and no way there", async () => {
    const { visitor } = await arrived("member");
    const { html } = await visitor.open(`${LOG}?maand=2026-05`);
    expect(html).not.toContain("/logboek/regels");
    for (const it of [...people, "mw-1", "versleuteld:"]) expect(html).not.toContain(it);
    const lines = await visitor.open(`${LOG}/regels?maand=2026-05&bron=hier&verwerking=leden`);
    expect(lines.status).toBe(403);
  });

  it("shows an admin who looked by number, never whose data it was", async () => {
    const { visitor, rows } = await arrived("admin");
    const [first] = (await rows()).filter((it) => it.bron === "systemen");
    const { html } = await visitor.open(first?._links.regels.href ?? "");
    expect(html).toContain("mw-1");
    expect(html).not.toContain("versleuteld:");
  });

  it("is refused for a month that is none", async () => {
    const { visitor } = await arrived("admin");
    expect((await visitor.open(`${LOG}?maand=2026-13`)).status).toBe(400);
    expect((await visitor.open(`${LOG}?maand=mei`)).status).toBe(400);
  });
});

describe("an organisation of which nothing was looked at", () => {
  it("reads so", async () => {
    const { visitor } = await arrived("admin elsewhere");
    const { status, html } = await visitor.open("/organisaties/gm0014/logboek?maand=2026-01");
    expect(status).toBe(200);
    expect(html).toContain("In deze maand zijn geen gegevens van personen bekeken");
  });
});
