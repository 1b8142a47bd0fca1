/**
 * With whom an organisation is in a dossier, as a view of the owner that shows whoever asks the partners of his own places alone: rooms
 * above let what one organisation says be read by those that it is in a dossier with.
 */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import { hasLeft } from "../queries.ts";

/** The name of the view, for the rules of tables in rooms above: `organisation`, and a `partner` of it that keeps a dossier or spoke in it. */
export const PARTNERS = "dossier_partner";

const said = (table: string) => sql`exists (select from ${sql.table(table)} said
  where said.dossier = entry.id and said.organisation = theirs.organisation)`;

export const partnerMigrations: Record<string, Migration> = {
  "2026-12-11_dossiers-partners": {
    async up(db) {
      // Whoever is only named as a party by another shares nothing by that: it keeps the dossier, or spoke in it.
      await sql`create view dossier_partner with (security_barrier) as
        select distinct mine.organisation, theirs.organisation as partner
        from entry_participant mine
          join entry on entry.id = mine.entry
          join entry_participant theirs on theirs.entry = entry.id
        where entry.kind = 'dossier' and entry.state in ('open', 'shared', 'closed')
          and entry.visibility in ('public', 'government', 'participants')
          and theirs.organisation <> mine.organisation
          and ((select sees_all() or not row_security_active('entry'::regclass))
            or mine.organisation = any(${PLACES.organisations}))
          and (theirs.organisation = entry.organisation or ${said("dossier_voice")} or ${said("dossier_answer")})
          and not (${hasLeft("mine.organisation")}) and not (${hasLeft("theirs.organisation")})`.execute(db);
    },
  },
  // The same rows: from the places of who asks, and of each other party one dossier is enough. All pairs of parties took seconds.
  "2026-12-12_dossiers-partners-of-who-asks": {
    async up(db) {
      await sql`create or replace view dossier_partner with (security_barrier) as
        select asks.organisation, other.organisation as partner
        from (select unnest(${PLACES.organisations}) as organisation
            union select organisation from entry_participant
            where (select sees_all() or not row_security_active('entry'::regclass))) asks
          cross join lateral (select distinct theirs.organisation
            from entry_participant mine join entry_participant theirs on theirs.entry = mine.entry
            where mine.organisation = asks.organisation and theirs.organisation <> asks.organisation) other
        where (select true from entry_participant mine
            join entry on entry.id = mine.entry
            join entry_participant theirs on theirs.entry = entry.id and theirs.organisation = other.organisation
          where mine.organisation = asks.organisation
            and entry.kind = 'dossier' and entry.state in ('open', 'shared', 'closed')
            and entry.visibility in ('public', 'government', 'participants')
            and (theirs.organisation = entry.organisation or ${said("dossier_voice")} or ${said("dossier_answer")})
            and not (${hasLeft("mine.organisation")}) and not (${hasLeft("theirs.organisation")})
          limit 1)`.execute(db);
    },
  },
};
