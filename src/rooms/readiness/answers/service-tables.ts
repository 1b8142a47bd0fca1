/**
 * A shared service that answers for others: for whom it says that an answer counts, and what each of those says to that. Each writes its
 * own table, so that nobody can say it for the other.
 */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeTable, PLACES } from "#kit/database/row-security.ts";
import type { Day } from "#kit/day.ts";
import type { Side } from "#kit/reader.ts";
import { PARTNERS } from "#rooms/dossiers";
import type { AnswerFacts } from "./facts.ts";

export interface ServiceTables {
  /** The provider says that its answer counts for an organisation. */
  readiness_service: { entry: string; provider: string; organisation: string; item: string; day: Day };
  /** That organisation says whether it uses it, and what it read then. It stays when the provider stops: that is to be told. */
  readiness_use: {
    entry: string;
    provider: string;
    organisation: string;
    side: Side;
    item: string;
    uses: boolean;
    accepted: JSONColumnType<AnswerFacts>;
    day: Day;
  };
}

const tables = [
  `create table readiness_service (
    entry text not null references readiness_answer,
    provider text not null,
    organisation text not null check (organisation <> provider),
    item text not null,
    day date not null,
    primary key (entry, organisation))`,
  `create index readiness_service_by_organisation on readiness_service (organisation, provider)`,
  `create table readiness_use (
    entry text not null,
    provider text not null,
    organisation text not null,
    side text not null check (side = 'executive'),
    item text not null,
    uses boolean not null,
    accepted jsonb not null,
    day date not null,
    primary key (organisation, entry))`,
];

/** Not as a condition of an index: that is worked out before it is known whether it matters. */
const ofPartner = sql`(organisation = any(array(select partner from ${sql.table(PARTNERS)}))) is true`;
const served = sql`organisation = any(${PLACES.organisations})`;
const provides = sql`provider = any(${PLACES.organisations})`;
/** The entry and not the answer: the rule of the answer asks these tables, and rules may not ask each other. */
const ofProvider = sql`exists (select from entry where entry.id = readiness_service.entry
  and entry.organisation = readiness_service.provider
  and entry.organisation || ' ' || entry.side = any(${PLACES.sides}))`;
const onOwnSide = sql`organisation || ' ' || side = any(${PLACES.sides})`;

export const serviceMigrations: Record<string, Migration> = {
  "2026-12-11_readiness-services": {
    async up(db) {
      for (const table of tables) await sql.raw(table).execute(db);
      // Whoever is in a dossier with an organisation reads by whose answer it goes.
      await closeTable(db, "readiness_use", {
        reads: sql`${served} or ${provides}
          or uses and organisation = any(array(select partner from ${sql.table(PARTNERS)}))`,
      });
      await closeTable(db, "readiness_service", {
        reads: sql`${served} or ${provides} or (entry, organisation) in (select entry, organisation from readiness_use)`,
      });
      for (const policy of [
        sql`create policy added on readiness_service for insert with check (${ofProvider})`,
        sql`create policy removed on readiness_service for delete using (${ofProvider})`,
        sql`create policy added on readiness_use for insert with check (${onOwnSide})`,
        sql`create policy changed on readiness_use for update using (${onOwnSide})`,
        sql`create policy removed on readiness_use for delete using (${onOwnSide})`,
        sql`create policy served on readiness_answer for select
          using (state = 'kept' and entry = any(array(select entry from readiness_service)))`,
      ])
        await policy.execute(db);
    },
  },
  // The same rows, in an order in which who reads what is his own, asks nothing of dossiers.
  "2026-12-14_readiness-own-first": {
    async up(db) {
      for (const [table, reads] of [
        [
          "readiness_answer",
          sql`organisation = any(${PLACES.organisations}) or state = 'kept' and (
            entry = any(array(select offered.entry from readiness_service offered
              where offered.organisation = any(${PLACES.organisations})))
            or ${ofPartner} or exists (select from readiness_service offered where offered.entry = readiness_answer.entry))`,
        ],
        [
          "readiness_service",
          sql`${served} or ${provides} or exists (select from readiness_use used
            where used.entry = readiness_service.entry and used.organisation = readiness_service.organisation)`,
        ],
        ["readiness_use", sql`${served} or ${provides} or uses and ${ofPartner}`],
      ] as const) {
        await sql`drop policy seen on ${sql.table(table)}`.execute(db);
        await sql`create policy seen on ${sql.table(table)} for select
          using ((select sees_all()) or (${reads}))`.execute(db);
      }
      await sql`drop policy served on readiness_answer`.execute(db);
    },
  },
};
