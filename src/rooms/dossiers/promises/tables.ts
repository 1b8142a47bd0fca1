/**
 * A promise outlives the organisation that made it: who took over may say how it ended, and it waits for him. The table lets
 * that through, and a view of the owner shows what is inherited to whoever has a place where it went.
 */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { PLACES } from "#kit/database/row-security.ts";
import type { Side } from "#kit/reader.ts";
import { HEIRS } from "#rooms/organisations";

/** What was promised by an organisation that merged, for who took over. */
export interface InheritedView {
  id: string;
  title: string;
  side: Side;
  agreement: string;
  text: string;
  agreed_on: Day;
  due_on: Day | null;
  /** Who promised it, who keeps the dossier, who took over, and from which day. */
  promiser: string;
  asker: string;
  heir: string;
  inherited_on: Day;
  /** Whether who took over is a party, and so can say how it ended. */
  is_party: boolean;
}

export const promiseMigrations: Record<string, Migration> = {
  "2026-12-08_dossiers-inherited": {
    async up(db) {
      await sql`create policy inherited on dossier_agreement for update using (exists (
        select from (${HEIRS} select key from heir where old_key = dossier_agreement.organisation) took
          join entry on entry.id = dossier_agreement.dossier
        where took.key || ' ' || entry.side = any(${PLACES.sides})))`.execute(db);
      await sql`create view dossier_inherited with (security_barrier) as
        ${HEIRS}
        select entry.id, dossier.title, entry.side, g.id as agreement, g.text, g.agreed_on, g.due_on,
          g.organisation as promiser, entry.organisation as asker, heir.key as heir, heir.day as inherited_on,
          exists (select from entry_participant p where p.entry = entry.id and p.organisation = heir.key) as is_party
        from dossier_agreement g join heir on heir.old_key = g.organisation
          join entry on entry.id = g.dossier join dossier on dossier.entry = entry.id
        where g.outcome is null and g.due_on is not null and heir.key || ' ' || entry.side = any(${PLACES.sides})`.execute(
        db,
      );
    },
  },
};
