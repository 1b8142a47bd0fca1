import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { registerApp } from "../../../testing.ts";
import { addDays } from "#kit/day.ts";
import { readOrganisation } from "../council.ts";
import { type Agenda, readAgenda } from "./agenda.ts";
import { calendarFile, uidOf } from "./calendar-file.ts";
import { shortTitle } from "./words.ts";

const register = registerApp();
let agenda: Agenda;

beforeAll(async () => {
  const { organisation } = await readOrganisation(register.db, "gm1699");
  agenda = await readAgenda(register.db, organisation, 2027, "2026-05-16");
});

const file = (of: Agenda[] = [agenda], pageUrl: string | null = null, revision = 1) =>
  calendarFile(of, { stamp: "2026-05-16", revision, own: [], meetings: () => ["2027-06-03"], pageUrl });

/** What a parser made of an event: enough to see that both mean the same as we do. */
interface Read {
  uid: string;
  start: string;
  end: string;
  summary: string;
  description: string;
  wholeDay: boolean;
}
const byUid = (events: Read[]) => events.sort((a, b) => a.uid.localeCompare(b.uid));

const readByIcalJs = (text: string): Read[] =>
  byUid(
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        summary: event.summary,
        description: event.description,
        wholeDay: event.startDate.isDate,
      };
    }),
  );

/** This parser has an object for text with parameters; ours has none. */
const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** This parser makes a local moment of a day. */
const localDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

const readByNodeIcal = (text: string): Read[] =>
  byUid(
    Object.values(nodeIcal.sync.parseICS(text)).flatMap((it) =>
      it?.type === "VEVENT"
        ? [
            {
              uid: it.uid,
              start: localDay(it.start),
              end: localDay(it.end ?? it.start),
              summary: textOf(it.summary),
              description: textOf(it.description),
              wholeDay: it.datetype === "date",
            },
          ]
        : [],
    ),
  );

describe("the calendar that a clerk follows", () => {
  it("means the same to two parsers, and to both what the page says", () => {
    const read = readByIcalJs(file());
    expect(read).toEqual(readByNodeIcal(file()));
    expect(read).toEqual(
      byUid(
        agenda.entries.map((entry) => ({
          uid: uidOf(entry, agenda),
          start: entry.day,
          // A day ends where the next one begins.
          end: addDays(entry.day, 1),
          summary: expect.stringContaining(shortTitle(entry.arrangement.title)) as string,
          description: expect.stringContaining(entry.rule.says) as string,
          wholeDay: true,
        })),
      ),
    );
    expect(read[0]?.description).toMatch(/raadsvergadering .*3 juni 2027|3 juni 2027/);
  });

  it("says that it lives in Amsterdam, with the rules of summer time", () => {
    const calendar = new ICAL.Component(ICAL.parse(file()) as unknown[]);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? undefined);
    expect(zone.tzid).toBe("Europe/Amsterdam");
    const offset = (day: string) => zone.utcOffset(ICAL.Time.fromDateTimeString(`${day}T12:00:00`)) / 3600;
    expect([offset("2027-01-15"), offset("2027-07-15"), offset("2027-03-27"), offset("2027-03-28")]).toEqual([
      1, 2, 1, 2,
    ]);
  });

  it("gives a deadline one name for good: another day or title does not change it", () => {
    const uids = agenda.entries.map((entry) => uidOf(entry, agenda));
    expect(new Set(uids).size).toBe(agenda.entries.length);
    expect(uids).toContain("ontwerpbegroting-2027-24962947-gm1699@vliegwiel");
    const [first] = agenda.entries;
    if (!first) throw new Error("geen termijnen");
    const moved = { ...first, day: "2027-05-01", arrangement: { ...first.arrangement, title: "Anders" } };
    expect(uidOf(moved, agenda)).toBe(uidOf(first, agenda));
  });

  it("numbers each event higher with every edition of the register, so that a program takes the new one", () => {
    const numbersIn = (text: string) =>
      new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents("vevent")
        .map((it) => it.getFirstPropertyValue("sequence"));
    expect(new Set(numbersIn(file([agenda], null, 7)))).toEqual(new Set([7]));
    expect(new Set(numbersIn(file([agenda], null, 8)))).toEqual(new Set([8]));
    expect(file().match(/^LAST-MODIFIED:20260516T000000Z\r$/gm)).toHaveLength(agenda.entries.length);
  });

  it("says how often to look again", () => {
    const calendar = new ICAL.Component(ICAL.parse(file()) as unknown[]);
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("P1D");
    expect(calendar.getFirstPropertyValue("x-published-ttl")).toBe("P1D");
  });

  it("is the same file whenever it is made", () => {
    const now = file();
    vi.useFakeTimers({ now: new Date("2031-02-03T04:05:06Z"), toFake: ["Date"] });
    const later = file();
    vi.useRealTimers();
    expect(later).toBe(now);
  });

  it("moves a day of the organisation's own when that one says so, also within one edition of the register", () => {
    const told = (day: string, changedAt: string) =>
      calendarFile([agenda], {
        ...{ stamp: "2026-05-16", revision: 7, meetings: () => [], pageUrl: null },
        own: [
          {
            ...{
              kind: "opzeggen",
              day,
              key: "90000001",
              title: "Regeling proef",
              href: "/",
              registered: false,
            },
            ...{ source: null, aside: null, unconfirmed: "nog een concept", changedAt: new Date(changedAt) },
          },
        ],
      });
    const seen = (text: string) => {
      const found = new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents("vevent")
        .map((it) => new ICAL.Event(it))
        .find((it) => it.uid.startsWith("eigen-"))!;
      const changed = found.component.getFirstPropertyValue("last-modified") as { toString: () => string };
      return {
        ...{ uid: found.uid, sequence: found.sequence, changed: changed.toString() },
        about: found.description,
      };
    };
    const before = seen(told("2026-10-01", "2026-06-01T10:00:00Z"));
    const after = seen(told("2026-11-01", "2026-06-01T10:00:01Z"));
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.changed > before.changed).toBe(true);
    expect(before.sequence).toBeGreaterThan(7);
    expect(after.sequence).toBeLessThan(2 ** 31);
    expect(after.about).toContain("Deze samenwerking is nog een concept.");
  });

  it("keeps lines short and signs whole, whatever a title holds", () => {
    const title = `Súdwest-Fryslân; "water, wegen\\wallen"\nen ${"ü".repeat(120)}`;
    const odd: Agenda = {
      ...agenda,
      entries: agenda.entries.slice(0, 1).map((it) => ({ ...it, arrangement: { ...it.arrangement, title } })),
    };
    const text = file([odd], "https://vliegwiel.example/voor-de-raad/gm1699/agenda");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n/);
    for (const read of [readByIcalJs(text), readByNodeIcal(text)]) expect(read[0]?.summary).toContain(title);
  });

  it("is a calendar without events when there are no deadlines", () => {
    expect(readByIcalJs(file([{ ...agenda, entries: [] }]))).toEqual([]);
  });
});
