import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";

type Moment = ColumnType<Date, Date, Date>;

export interface GuestTables {
  /** Somebody without an organisation here, who takes part in one thing. */
  guest: {
    id: string;
    /** What he takes part in: a kind that a room names, and its number there. */
    kind: string;
    thing: string;
    /** Where his links go; null some time after it ended. */
    email: string | null;
    invited_by: string | null;
    invited_at: Moment;
    last_day: Day;
    ended_at: Moment | null;
  };
  /** A link that lets a guest in, once. */
  guest_link: { hash: Buffer; guest: string; ends_at: Moment; used_at: Moment | null };
  /** One visit of a guest, by the hash of what stands in the cookie. */
  guest_visit: { hash: Buffer; guest: string; form_token: string; ends_at: Moment };
}

const tables = [
  `create table guest (
    id uuid primary key,
    kind text not null,
    thing text not null,
    email text,
    invited_by uuid references person on delete set null,
    invited_at timestamptz not null,
    last_day date not null,
    ended_at timestamptz)`,
  `create unique index one_guest_at_a_time on guest (kind, thing, email) where ended_at is null`,
  `create index guest_by_email on guest (email) where ended_at is null`,
  `create table guest_link (
    hash bytea primary key,
    guest uuid not null references guest on delete cascade,
    ends_at timestamptz not null,
    used_at timestamptz)`,
  `create index guest_link_by_guest on guest_link (guest)`,
  `create table guest_visit (
    hash bytea primary key,
    guest uuid not null references guest on delete cascade,
    form_token text not null,
    ends_at timestamptz not null)`,
  `create index guest_visit_by_guest on guest_visit (guest)`,
];

export const guestMigrations: Record<string, Migration> = {
  "2026-11-30_tokens-guests": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
};
