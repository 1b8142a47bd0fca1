/** The meeting days and recesses that a council's clerk keeps for everyone: one list per council, with all it ever was. */
import { sql, type Transaction } from "kysely";
import type { Migration } from "kysely/migration";
import { among } from "#kit/database/among.ts";
import { beginEntry, type Doing, move } from "#kit/entries/entries.ts";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import type { Day } from "#kit/day.ts";
import { Problem } from "#kit/problem.ts";
import { states } from "#kit/states.ts";
import type { Db, Trx } from "../db.ts";
import { meetingsIn, type Meetings } from "./questions.ts";

export interface Recess {
  from: Day;
  /** Its last day. */
  until: Day;
}

export interface CouncilDays {
  days: Day[];
  recesses: Recess[];
}

export interface MeetingTables {
  meeting_days: { entry: string; organisation: string; days: Day[]; recesses: Recess[] };
}

export const meetingMigrations: Record<string, Migration> = {
  "2026-12-01_meeting-days": {
    async up(db) {
      await sql`create table meeting_days (
        entry text primary key references entry,
        organisation text not null unique,
        days date[] not null,
        recesses jsonb not null)`.execute(db);
      await closeWithEntry(db, "meeting_days", "entry");
    },
  },
};

export const KIND = "meeting-days";

/** There is one, and it changes. */
const life = states<"kept", "change">({
  thing: "lijst van vergaderdagen",
  begin: "kept",
  states: { kept: { word: "geldt", means: "De agenda rekent ermee.", next: { change: "kept" } } },
  verbs: { change: { word: "wijzigen", who: "redacteur van de griffie", needs: "de dagen" } },
});

export interface KeptDays extends CouncilDays {
  id: string;
  version: number;
  state: "kept";
  verifiedOn: Day;
}

/** What the clerk of a council keeps; null where nobody does. Everyone may read it: meetings are public. */
export async function keptDays(db: Db | Trx, organisation: string): Promise<KeptDays | null> {
  const row = await db
    .selectFrom("meeting_days")
    .innerJoin("entry", "entry.id", "meeting_days.entry")
    .select([
      "entry.id",
      "entry.version",
      "entry.verified_on as verifiedOn",
      sql<Day[]>`meeting_days.days::text[]`.as("days"),
      "meeting_days.recesses",
    ])
    .where("meeting_days.organisation", "=", organisation)
    .executeTakeFirst();
  return row ? { ...row, state: "kept" } : null;
}

/** The same of many at once, by organisation; who keeps none is not in it. */
export async function keptDaysOf(
  db: Db | Trx,
  organisations: Iterable<string>,
): Promise<Map<string, CouncilDays>> {
  const rows = await db
    .selectFrom("meeting_days")
    .select(["organisation", sql<Day[]>`days::text[]`.as("days"), "recesses"])
    .where(among("organisation", organisations))
    .execute();
  return new Map(rows.map(({ organisation, ...it }) => [organisation, it]));
}

/** Tells one state of all that clerks keep from another: what was counted with it is counted anew when it differs. */
export async function markOfDays(db: Db | Trx): Promise<string> {
  const row = await db
    .selectFrom("meeting_days")
    .innerJoin("entry", "entry.id", "meeting_days.entry")
    .select(sql<string>`concat_ws(' ', count(*), sum(entry.version), max(entry.id))`.as("mark"))
    .where("entry.kind", "=", KIND)
    .executeTakeFirstOrThrow();
  return row.mark;
}

const contentOf = (content: CouncilDays) => ({
  ...{ visibility: "public" as const, participants: [], source: null },
  content,
});

/** @throws Problem 409 when somebody else began it meanwhile */
export async function beginDays(
  trx: Transaction<object>,
  organisation: string,
  what: CouncilDays,
  by: Doing,
): Promise<void> {
  if (await keptDays(trx, organisation))
    throw new Problem(409, "Iemand anders begon deze lijst net. Open de agenda opnieuw en wijzig haar.");
  const owner = { kind: KIND, organisation, side: "council" as const };
  const { id } = await beginEntry(trx, life, { ...owner, ...contentOf(what) }, by);
  await (trx as unknown as Trx)
    .insertInto("meeting_days")
    .values({ entry: id, organisation, days: what.days, recesses: JSON.stringify(what.recesses) as never })
    .execute();
}

export async function changeDays(
  trx: Transaction<object>,
  kept: KeptDays,
  what: CouncilDays,
  by: Doing,
): Promise<void> {
  await move(trx, life, kept, "change", { ...contentOf(what), verified: true }, by);
  await (trx as unknown as Trx)
    .updateTable("meeting_days")
    .set({ days: what.days, recesses: JSON.stringify(what.recesses) as never })
    .where("entry", "=", kept.id)
    .execute();
}

/** Whether an address says when the council meets. */
const says = ({ raad, week, weekdag }: Meetings): boolean =>
  raad !== undefined || (week !== undefined && weekdag !== undefined);

/** The meetings of a year: as the address says, else as the clerk keeps them. */
export const meetingsWith =
  (kept: CouncilDays | null, given: Meetings) =>
  (year: number): Day[] =>
    says(given) ? meetingsIn(given, year) : (kept?.days ?? []).filter((it) => it.startsWith(`${year}-`));

/** What is kept, where the address does not say otherwise. */
export const keptUnless = (kept: KeptDays | null, given: Meetings): KeptDays | null =>
  says(given) ? null : kept;
