/** Rows of answers. Whose an answer is, its state and its past stand in `entry`; what others may read of it stands here once more. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { closeTable, PLACES } from "#kit/database/row-security.ts";
import type { Side } from "#kit/reader.ts";
import { PARTNERS } from "#rooms/dossiers";
import type { AnswerFacts, AnswerState, EvidenceState } from "./facts.ts";

export interface AnswerTables {
  /** One for each item of an organisation, also when it was taken back. */
  readiness_answer: {
    entry: string;
    organisation: string;
    side: Side;
    item: string;
    facts: JSONColumnType<AnswerFacts>;
    state: AnswerState;
    version: number;
    verified_on: Day;
    evidence: EvidenceState;
  };
  /** Where the evidence lies, and later that it was withdrawn, by the version in which that was written down. */
  readiness_evidence: {
    entry: string;
    version: number;
    organisation: string;
    side: Side;
    kind: Exclude<EvidenceState, "none">;
    /** What it is and where it lies; of what was withdrawn, why. */
    evidence: string;
    office: string;
    day: Day;
  };
}

const tables = [
  `create table readiness_answer (
    entry text primary key references entry,
    organisation text not null,
    side text not null check (side = 'executive'),
    item text not null check (item <> ''),
    facts jsonb not null check (facts ?& array['verdict', 'statement', 'owner']),
    state text not null check (state in ('kept', 'withdrawn')),
    version integer not null,
    verified_on date not null,
    evidence text not null check (evidence in ('none', 'given', 'withdrawn')),
    unique (organisation, item))`,
  `create table readiness_evidence (
    entry text not null references readiness_answer,
    version integer not null,
    organisation text not null,
    side text not null check (side = 'executive'),
    kind text not null check (kind in ('given', 'withdrawn')),
    evidence text not null check (evidence <> ''),
    office text not null check (office <> ''),
    day date not null,
    primary key (entry, version),
    foreign key (entry, version) references entry_version (entry, version))`,
  // What was given as evidence, was; that it is withdrawn is another row.
  `create trigger readiness_evidence_stays before update on readiness_evidence
    for each statement execute function refuse_change()`,
];

const ON_OWN_SIDE = sql`organisation || ' ' || side = any(${PLACES.sides})`;

/** That the entry is of the organisation that the row names: a row cannot lend itself to another. */
const ownEntry = (table: string) => sql`${ON_OWN_SIDE} and exists (select from entry
  where entry.id = ${sql.ref(`${table}.entry`)} and entry.organisation = ${sql.ref(`${table}.organisation`)}
    and entry.side = ${sql.ref(`${table}.side`)})`;

export const answerMigrations: Record<string, Migration> = {
  "2026-12-11_readiness-answers": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      // Of its own organisation, or of one that it shares a dossier with. Asked for once, and not for every row.
      await closeTable(db, "readiness_answer", {
        reads: sql`organisation = any(${PLACES.organisations})
          or state = 'kept' and organisation = any(array(select partner from ${sql.table(PARTNERS)}))`,
      });
      await closeTable(db, "readiness_evidence", { reads: ON_OWN_SIDE });
      for (const table of ["readiness_answer", "readiness_evidence"])
        for (const policy of [
          sql`create policy added on ${sql.table(table)} for insert with check (${ownEntry(table)})`,
          sql`create policy removed on ${sql.table(table)} for delete using (${ON_OWN_SIDE})`,
        ])
          await policy.execute(db);
      await sql`create policy changed on readiness_answer for update using (${ownEntry("readiness_answer")})`.execute(
        db,
      );
    },
  },
};
