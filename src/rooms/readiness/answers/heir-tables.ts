/**
 * What an heir reads of those that went on in it: their answers, with the evidence for its own side. They stay as they were, and nobody
 * writes them any more.
 */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import { HEIRS } from "#rooms/organisations";

/** Answers in whose place an heir answered: its number, and who that heir is. */
export const SUCCEEDED = "readiness_succeeded";

/** Who went on in an organisation of the reader, once that merger has come. Asked for once, and not for every row. */
const WENT_ON_HERE = sql`organisation = any(array(${HEIRS} select old_key from heir
  where key = any(${PLACES.organisations}) and day <= current_date))`;
const ON_THIS_SIDE = sql`organisation || ' ' || side = any(array(${HEIRS} select heir.old_key || ' ' || places.side
  from heir join unnest(array['executive', 'council']) as places (side)
    on heir.key || ' ' || places.side = any(${PLACES.sides}) where heir.day <= current_date))`;

export const heirMigrations: Record<string, Migration> = {
  "2026-12-12_readiness-heirs": {
    async up(db) {
      await sql`create policy inherited on readiness_answer for select using (${WENT_ON_HERE})`.execute(db);
      await sql`create policy inherited on readiness_evidence for select using (${ON_THIS_SIDE})`.execute(db);
      // Of the owner: whoever leans on an answer is told that another stands in its place, also who may not read that one.
      await sql`create view ${sql.table(SUCCEEDED)} with (security_barrier) as
        ${HEIRS}
        select distinct old.entry, heir.key as heir, heir.day
        from readiness_answer old join heir on heir.old_key = old.organisation
          join readiness_answer own on own.organisation = heir.key and own.item = old.item and own.state = 'kept'
        where heir.day <= current_date`.execute(db);
    },
  },
};
