/** What a council answered on a document of an arrangement, as its clerk writes it down. */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import type { Day } from "#kit/day.ts";

export const OUTCOMES = {
  agreed: "eens, zonder opmerkingen",
  remarks: "zienswijze met opmerkingen",
  against: "zienswijze: niet eens",
  none: "geen zienswijze gegeven",
} as const;
export type CouncilOutcome = keyof typeof OUTCOMES;

export interface CouncilAnswer {
  /** Key of the arrangement, and the rule and the year it is about. */
  collaboration: string;
  rule: string;
  year: number;
  outcome: CouncilOutcome;
  summary: string | null;
  decidedOn: Day | null;
}

export interface AnsweredTables {
  council_answer: {
    entry: string;
    organisation: string;
    collaboration: string;
    rule: string;
    year: number;
    outcome: CouncilOutcome;
    summary: string | null;
    decided_on: Day | null;
  };
}

export const answeredMigrations: Record<string, Migration> = {
  "2026-12-02_council-answers": {
    async up(db) {
      await sql`create table council_answer (
        entry text primary key references entry,
        organisation text not null,
        collaboration text not null,
        rule text not null,
        year integer not null,
        outcome text not null check (outcome in ('agreed', 'remarks', 'against', 'none')),
        summary text,
        decided_on date,
        unique (organisation, collaboration, rule, year))`.execute(db);
      await sql`create index council_answer_by_collaboration on council_answer (collaboration)`.execute(db);
      await closeWithEntry(db, "council_answer", "entry");
    },
  },
};
