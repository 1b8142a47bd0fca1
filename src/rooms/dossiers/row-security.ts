/** Who sees which rows of this room, whatever a page forgets to ask (`kit/entries/row-security.ts`). */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeTable, PLACES } from "#kit/database/row-security.ts";
import { closeAnswers, closeWithEntry } from "#kit/entries/row-security.ts";

const OWN = sql`dossier_request.organisation || ' ' || dossier_request.side = any(${PLACES.sides})`;
/** That who asks keeps the dossier that is asked about. */
const KEEPS = sql`exists (select from entry where entry.id = dossier_request.dossier
  and entry.organisation || ' ' || entry.side = any(${PLACES.sides}))`;
/** That he may read it, and it is for that side. */
const SEES = sql`exists (select from entry where entry.id = dossier_request.dossier
  and entry.side = dossier_request.side)`;

export const rowSecurityMigrations: Record<string, Migration> = {
  "2026-12-02_dossiers-roles": {
    async up(db) {
      await closeWithEntry(db, "dossier", "entry");
      await closeAnswers(db, "dossier_voice", "dossier");
      await closeAnswers(db, "dossier_answer", "dossier");
      // Who asks to join is for him and for who keeps it: others need not know that somebody was refused.
      await closeTable(db, "dossier_request", { reads: sql`(${OWN}) or (${KEEPS})` });
      for (const policy of [
        sql`create policy asked on dossier_request for insert with check ((${OWN}) and (${SEES}))`,
        sql`create policy asked_again on dossier_request for update using ((${OWN}) or (${KEEPS}))`,
        sql`create policy answered on dossier_request for delete using (${KEEPS})`,
      ])
        await policy.execute(db);
    },
  },
};
