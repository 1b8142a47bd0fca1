/**
 * The same rows as before, with less to work out: whether one organisation is a partner is looked for by its row, instead of all partners
 * for each table that asks; and who went on in whom is counted back from the places of who asks, instead of for the whole register.
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import { isPartnerOf } from "#rooms/dossiers";
import { heirsAmongFound, heirsOf } from "#rooms/organisations";
import { SUCCEEDED } from "./heir-tables.ts";

const OWN = PLACES.organisations;

const READS: Readonly<Record<string, RawBuilder<unknown>>> = {
  readiness_answer: sql`organisation = any(${OWN}) or state = 'kept' and (
    entry = any(array(select offered.entry from readiness_service offered where offered.organisation = any(${OWN})))
    or ${isPartnerOf(OWN, "readiness_answer.organisation")}
    or exists (select from readiness_service offered where offered.entry = readiness_answer.entry))`,
  readiness_use: sql`organisation = any(${OWN}) or provider = any(${OWN})
    or uses and ${isPartnerOf(OWN, "readiness_use.organisation")}`,
};

const INHERITED: Readonly<Record<string, RawBuilder<unknown>>> = {
  readiness_answer: sql`organisation = any(array(${heirsAmongFound(OWN)} select old_key from heir where day <= current_date))`,
  readiness_evidence: sql`organisation || ' ' || side = any(array(${heirsAmongFound(OWN)}
    select heir.old_key || ' ' || places.side
    from heir join unnest(array['executive', 'council']) as places (side)
      on heir.key || ' ' || places.side = any(${PLACES.sides}) where heir.day <= current_date))`,
};

export const byRowMigrations: Record<string, Migration> = {
  "2026-12-15_readiness-by-row": {
    async up(db) {
      for (const [table, reads] of Object.entries(READS))
        await sql`alter policy seen on ${sql.table(table)} using ((select sees_all()) or (${reads}))`.execute(
          db,
        );
      for (const [table, reads] of Object.entries(INHERITED))
        await sql`alter policy inherited on ${sql.table(table)} using (${reads})`.execute(db);
      await sql`create or replace view ${sql.table(SUCCEEDED)} with (security_barrier) as
        select distinct old.entry, later.key as heir, later.day
        from readiness_answer old
          cross join lateral (${heirsOf("old.organisation")} select key, day from heir where day <= current_date) later
          join readiness_answer own on own.organisation = later.key and own.item = old.item and own.state = 'kept'`.execute(
        db,
      );
    },
  },
};
