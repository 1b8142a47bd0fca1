/** Rows of asking: a question, whom it went to, and the one answer that closed it. All of it goes with the account. */
import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { ASKS, closeTable } from "#kit/database/row-security.ts";
import type { Side } from "#kit/reader.ts";

type Moment = ColumnType<Date, Date, Date>;

/** How a question ended. */
export type Outcome = "answered" | "withdrawn" | "nobody";

export interface AskingTables {
  help_question: {
    id: string;
    person: string;
    organisation: string;
    side: Side;
    /** By which people were found. */
    about: string;
    question: string;
    /** What the asker says of himself: a function. */
    asked_as: string;
    asked_at: Moment;
    /** How many were asked so far: the one thing of them that the asker knows. */
    asked: number;
    round: number;
    /** When the next ones are asked. */
    next_at: Moment;
    closed_at: Moment | null;
    outcome: Outcome | null;
  };
  /** Read by whom it is about, and never by the asker. */
  help_asked: {
    question: string;
    profile: string;
    person: string;
    round: number;
    asked_at: Moment;
    declined_at: Moment | null;
  };
  /** One for each question: the key is what lets the first close it. */
  help_answer: {
    question: string;
    person: string;
    /** Null when its writer removed it since. */
    profile: string | null;
    answer: string;
    /** How to reach him, as he wrote it himself. */
    reach: string | null;
    at: Moment;
  };
}

const tables = [
  `create table help_question (
    id text primary key,
    person uuid not null references person on delete cascade,
    organisation text not null,
    side text not null check (side in ('council', 'executive')),
    about text not null,
    question text not null check (question <> ''),
    asked_as text not null,
    asked_at timestamptz not null,
    asked integer not null check (asked > 0),
    round integer not null,
    next_at timestamptz not null,
    closed_at timestamptz,
    outcome text check (outcome in ('answered', 'withdrawn', 'nobody')),
    check ((closed_at is null) = (outcome is null)))`,
  `create index help_question_by_person on help_question (person)`,
  `create index help_question_waiting on help_question (next_at) where closed_at is null`,
  `create index help_question_closed on help_question (closed_at) where closed_at is not null`,
  `create table help_asked (
    question text not null references help_question on delete cascade,
    profile text not null references profile on delete cascade,
    person uuid not null references person on delete cascade,
    round integer not null,
    asked_at timestamptz not null,
    declined_at timestamptz,
    primary key (question, person))`,
  `create index help_asked_by_person on help_asked (person, asked_at)`,
  `create index help_asked_by_profile on help_asked (profile)`,
  `create table help_answer (
    question text primary key references help_question on delete cascade,
    person uuid not null references person on delete cascade,
    profile text references profile on delete set null,
    answer text not null check (answer <> ''),
    reach text,
    at timestamptz not null)`,
  `create index help_answer_by_person on help_answer (person)`,
  `create index help_answer_by_profile on help_answer (profile)`,
];

/** Who left is asked nothing any more: what waited for him in that function waits for the others. */
const endAsked = (schema: string) => [
  sql`create function end_asked_with_profile() returns trigger
    language plpgsql security definer set search_path = ${sql.id(schema)}, pg_temp as $$
    begin
      delete from help_asked using help_question q
        where q.id = help_asked.question and q.closed_at is null and help_asked.profile = new.id;
      return null;
    end $$`,
  sql`create trigger asked_ends_with_profile after update of ended_at on profile
    for each row when (new.ended_at is not null) execute function end_asked_with_profile()`,
];

export const askingMigrations: Record<string, Migration> = {
  "2026-12-15_professionals-asking": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      for (const table of tables) await sql.raw(table).execute(db);
      for (const it of endAsked(rows[0]?.schema ?? "public")) await it.execute(db);
      const own = sql`person = ${ASKS}`;
      await closeTable(db, "help_asked", { reads: own, writes: own });
      const seen = sql`${own} or exists (select from help_asked a where a.question = help_question.id)`;
      await closeTable(db, "help_question", { reads: seen, writes: seen });
      await closeTable(db, "help_answer", {
        reads: sql`${own} or exists (select from help_question q where q.id = help_answer.question and q.person = ${ASKS})`,
        writes: sql`${own} and exists (select from help_asked a where a.question = help_answer.question)`,
      });
    },
  },
};
