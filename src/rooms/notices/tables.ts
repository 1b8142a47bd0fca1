/** Rows of the room, and how its tables came to be. */
import { type Generated, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Side } from "#kit/reader.ts";
import type { Channel } from "./choices.ts";

export interface NoticeTables {
  /** How a person wants to hear of a topic, where that is not as it is for everyone. */
  notice_choice: { person: string; topic: string; channel: Channel };
  /** An event that a person is told in his next digest. */
  notice: {
    event: string;
    person: string;
    topic: string;
    made_at: Date;
    /** The letter it went into; null while it waits. */
    mail: string | null;
  };
  /** Of a secret in a letter: whose letters about what it ends. */
  notice_stop: { hash: Buffer; person: string; topic: string; made_at: Date };
  /** A secret with which a program of a person reads his feed. */
  feed_key: { hash: Buffer; id: string; person: string; made_at: Date; used_at: Date | null };
  /** An address of an organisation that programs tell events to. */
  webhook: {
    id: string;
    organisation: string;
    side: Side;
    address: string;
    /** Kept as it is: each delivery is signed with it. */
    secret: string;
    made_by: string | null;
    made_at: Date;
    /** When it was given up: nothing goes there until somebody starts it again. */
    stopped_at: Date | null;
  };
  /** One event to one address: each is tried until it is taken, or for three days. */
  delivery: {
    webhook: string;
    event: string;
    next_at: Date;
    tries: Generated<number>;
    /** The last answer: a status, or why there was none. */
    answer: string | null;
    tried_at: Date | null;
    done_at: Date | null;
  };
}

const tables = [
  `create table notice_choice (
    person uuid not null references person on delete cascade,
    topic text not null,
    channel text not null check (channel in ('direct', 'daily', 'off')),
    primary key (person, topic))`,
  `create table notice (
    event uuid not null references event on delete cascade,
    person uuid not null references person on delete cascade,
    topic text not null,
    made_at timestamptz not null,
    mail uuid references mail on delete set null,
    primary key (person, event))`,
  `create index notice_waiting on notice (made_at) where mail is null`,
  `create index notice_by_event on notice (event)`,
  `create index notice_by_mail on notice (mail) where mail is not null`,
  `create table notice_stop (
    hash bytea primary key,
    person uuid not null references person on delete cascade,
    topic text not null,
    made_at timestamptz not null)`,
  `create index notice_stop_by_person on notice_stop (person)`,
  `create table feed_key (
    hash bytea primary key,
    id uuid not null unique,
    person uuid not null references person on delete cascade,
    made_at timestamptz not null,
    used_at timestamptz)`,
  `create index feed_key_by_person on feed_key (person)`,
  `create table webhook (
    id uuid primary key,
    organisation text not null,
    side text not null check (side in ('council', 'executive')),
    address text not null,
    secret text not null,
    made_by uuid references person on delete set null,
    made_at timestamptz not null,
    stopped_at timestamptz)`,
  `create index webhook_by_organisation on webhook (organisation)`,
  `create table delivery (
    webhook uuid not null references webhook on delete cascade,
    event uuid not null references event on delete cascade,
    next_at timestamptz not null,
    tries int not null default 0,
    answer text,
    tried_at timestamptz,
    done_at timestamptz,
    primary key (webhook, event))`,
  `create index delivery_by_event on delivery (event)`,
  `create index delivery_to_go on delivery (next_at) where done_at is null`,
];

export const migrations: Record<string, Migration> = {
  "2026-11-29_notices": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
};
