/** Rows of the room, and how its tables came to be. */
import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Organ, Role, Side } from "#kit/reader.ts";
import { emergencyMigrations, type EmergencyTables } from "./emergency/tables.ts";
import { guestMigrations, type GuestTables } from "./guests/tables.ts";
import { keyMigrations, type KeyTables } from "./keys/tables.ts";

type Moment = ColumnType<Date, Date, Date>;

export interface PeopleTables extends KeyTables, EmergencyTables, GuestTables {
  /** An account. What is personal stands here and in `login` alone, so that it can be erased. */
  person: { id: string; name: string; email: string | null; began_at: Moment; seen_at: Moment };
  /** Who the identity provider says it is. */
  login: { provider: string; issuer: string; subject: string; person: string; began_at: Moment };
  /** A person's place in an organisation, from when until when. The row stays when it ends. */
  membership: {
    id: string;
    person: string;
    organisation: string;
    organ: Organ;
    role: Role;
    ground: MembershipGround;
    since: Moment;
    until: Moment | null;
    given_by: string | null;
  };
  /** Who keeps the installation. */
  platform_admin: { person: string; since: Moment; given_by: string | null };
  /** One visit of a person, by the hash of what stands in the cookie. */
  session: {
    hash: Buffer;
    person: string;
    provider: string;
    acting: string | null;
    form_token: string;
    /** When it began by logging in anew, because that was asked for. */
    proved_at: Moment | null;
    began_at: Moment;
    seen_at: Moment;
    ends_at: Moment;
  };
  /** A log-in that was begun and has not come back from the provider yet. */
  login_attempt: {
    hash: Buffer;
    provider: string;
    state: string;
    nonce: string;
    verifier: string;
    back: string;
    /** Whether the provider must ask again who it is, also of somebody it knows. */
    anew: ColumnType<boolean, boolean | undefined, boolean>;
    ends_at: Moment;
  };
  /** A link that makes whoever follows it, logged in, a member or the keeper of the installation. */
  invitation: {
    id: string;
    hash: Buffer;
    /** Null for the keeper of the installation. */
    organisation: string | null;
    organ: Organ | null;
    role: Role | null;
    /** To whom it went: another address cannot use it. */
    email: string | null;
    /** By which it was known that this person belongs there. */
    evidence: string;
    made_by: string | null;
    made_at: Moment;
    ends_at: Moment;
    used_by: string | null;
    used_at: Moment | null;
    withdrawn_at: Moment | null;
  };
  /** A place that somebody asked for. */
  join_request: {
    id: string;
    person: string;
    organisation: string;
    organ: Organ;
    reason: string;
    asked_at: Moment;
    answered_at: Moment | null;
    answered_by: string | null;
    /** What was given; null while nobody answered, and when it was refused. */
    role: Role | null;
    refusal: string | null;
    /** A file from which it shows; gone once the request is answered. */
    evidence: string | null;
  };
  /** That an admin looked through who may what, on one side of an organisation. */
  rights_review: { organisation: string; side: Side; by: string | null; at: Moment };
}

/** On what a membership rests. */
export type MembershipGround = "invitation" | "request" | "provider" | "merger";

const tables = [
  `create table person (
    id uuid primary key,
    name text not null check (name <> ''),
    email text,
    began_at timestamptz not null,
    seen_at timestamptz not null)`,
  `create table login (
    issuer text not null,
    subject text not null,
    provider text not null,
    person uuid not null references person on delete cascade,
    began_at timestamptz not null,
    primary key (issuer, subject))`,
  `create index login_by_person on login (person)`,
  // No reference to organisation: an import may join two records of one body, and nobody loses a right by that.
  `create table membership (
    id uuid primary key,
    person uuid not null references person on delete cascade,
    organisation text not null,
    organ text not null check (organ in ('council', 'executive', 'staff')),
    role text not null check (role in ('reader', 'member', 'editor', 'admin')),
    ground text not null check (ground in ('invitation', 'request', 'provider', 'merger')),
    since timestamptz not null,
    until timestamptz check (until >= since),
    given_by uuid references person on delete set null)`,
  `create unique index one_membership_at_a_time on membership (person, organisation, organ) where until is null`,
  `create index membership_by_organisation on membership (organisation) where until is null`,
  `create table platform_admin (
    person uuid primary key references person on delete cascade,
    since timestamptz not null,
    given_by uuid references person on delete set null)`,
  `create table session (
    hash bytea primary key,
    person uuid not null references person on delete cascade,
    provider text not null,
    acting uuid references membership on delete set null,
    form_token text not null,
    began_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null)`,
  `create index session_by_person on session (person)`,
  `create index session_by_end on session (ends_at)`,
  `create table login_attempt (
    hash bytea primary key,
    provider text not null,
    state text not null,
    nonce text not null,
    verifier text not null,
    back text not null,
    ends_at timestamptz not null)`,
  `create index login_attempt_by_end on login_attempt (ends_at)`,
  `create table invitation (
    id uuid primary key,
    hash bytea not null unique,
    organisation text,
    organ text check (organ in ('council', 'executive', 'staff')),
    role text check (role in ('reader', 'member', 'editor', 'admin')),
    email text,
    evidence text not null,
    made_by uuid references person on delete set null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_by uuid references person on delete set null,
    used_at timestamptz,
    withdrawn_at timestamptz,
    check ((organisation is null) = (organ is null) and (organisation is null) = (role is null)))`,
  `create index invitation_by_organisation on invitation (organisation)`,
  `create table join_request (
    id uuid primary key,
    person uuid not null references person on delete cascade,
    organisation text not null,
    organ text not null check (organ in ('council', 'executive', 'staff')),
    reason text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid references person on delete set null,
    role text check (role in ('reader', 'member', 'editor', 'admin')),
    refusal text,
    check (num_nonnulls(role, refusal) = num_nonnulls(answered_at)))`,
  `create unique index one_open_request on join_request (person, organisation, organ) where answered_at is null`,
  `create index open_request_by_organisation on join_request (organisation) where answered_at is null`,
  `create table rights_review (
    organisation text not null,
    side text not null check (side in ('council', 'executive')),
    by uuid references person on delete set null,
    at timestamptz not null)`,
  `create index rights_review_by_organisation on rights_review (organisation, side, at)`,
];

export const migrations: Record<string, Migration> = {
  "2026-11-29_people": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
    },
  },
  "2026-11-29_people-evidence": {
    async up(db) {
      await sql`alter table join_request add column evidence uuid references file on delete set null`.execute(
        db,
      );
    },
  },
  ...keyMigrations,
  ...emergencyMigrations,
  ...guestMigrations,
};
