import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";

type Moment = ColumnType<Date, Date, Date>;

export interface KeyTables {
  /** By what a program asks in somebody's name, from one of his places. */
  program_key: {
    id: string;
    hash: Buffer;
    person: string;
    /** It ends with this place; another role in the same organ takes the key along. */
    membership: string;
    /** What it is for, in the words of who made it. */
    name: string;
    actions: string[];
    made_at: Moment;
    last_day: Day;
    used_at: Moment | null;
    ended_at: Moment | null;
  };
}

export const keyMigrations: Record<string, Migration> = {
  "2026-11-30_tokens-keys": {
    async up(db) {
      await sql`create table program_key (
        id uuid primary key,
        hash bytea not null unique,
        person uuid not null references person on delete cascade,
        membership uuid not null references membership on delete cascade,
        name text not null,
        actions text[] not null,
        made_at timestamptz not null,
        last_day date not null,
        used_at timestamptz,
        ended_at timestamptz)`.execute(db);
      await sql`create index program_key_by_person on program_key (person)`.execute(db);
      await sql`create index program_key_by_membership on program_key (membership)`.execute(db);
    },
  },
};
