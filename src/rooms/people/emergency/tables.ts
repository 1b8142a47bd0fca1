import { type ColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Side } from "#kit/reader.ts";

type Moment = ColumnType<Date, Date, Date>;

export interface EmergencyTables {
  /** That whoever keeps the installation may read in an organisation, on one side, for some hours. The row stays. */
  emergency_access: {
    id: string;
    /** Null when that account was removed. */
    person: string | null;
    organisation: string;
    side: Side;
    reason: string;
    /** The number under which the incident is dealt with. */
    incident: string;
    since: Moment;
    until: Moment;
    ended_at: Moment | null;
    ended_by: string | null;
    /** That somebody who gives rights on that side looked at it. */
    seen_at: Moment | null;
  };
}

const changes = [
  // The database keeps the longest time, whatever the program asks.
  `create table emergency_access (
    id uuid primary key,
    person uuid references person on delete set null,
    organisation text not null,
    side text not null check (side in ('council', 'executive')),
    reason text not null,
    incident text not null,
    since timestamptz not null,
    until timestamptz not null check (until > since and until <= since + interval '4 hours'),
    ended_at timestamptz,
    ended_by uuid references person on delete set null,
    seen_at timestamptz)`,
  `create index emergency_access_by_organisation on emergency_access (organisation, since)`,
  `create index emergency_access_by_person on emergency_access (person)`,
  `alter table login_attempt add column anew boolean not null default false`,
  `alter table session add column proved_at timestamptz`,
];

export const emergencyMigrations: Record<string, Migration> = {
  "2026-11-30_tokens-emergency": {
    async up(db) {
      for (const change of changes) await sql.raw(change).execute(db);
    },
  },
};
