/**
 * Ties as far as whoever asks may see them, as views of the owner: the second lock itself (`row-security.ts`), asked once for each. The
 * tables one by one ask the rule of an entry again for every participant, partner and answer, and each of those questions is
 * planned with the rules of all of them: the list of an organisation with hundreds cost twice what its rows do.
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { TAKING_PART } from "#kit/entries/row-security.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import { PLACES } from "#kit/database/row-security.ts";
import { visibleFrom } from "#kit/visibility.ts";
import type { Outsider } from "./facts.ts";
import { GUESTED } from "./guests/tables.ts";
import type { TieRow } from "./tables.ts";

/** What a participant said of the text as it is now. */
export interface Answer {
  organisation: string;
  /** Null for who confirmed. */
  refusal: string | null;
}

type Head = Pick<EntryRow, "id" | "organisation" | "side" | "visibility" | "state">;

export interface SeenViews {
  /** All that is said of each. */
  tie_seen: Head &
    Pick<EntryRow, "version" | "changed_at" | "verified_on" | "source"> &
    Omit<TieRow, "entry"> & { participants: string[]; outsiders: Outsider[]; answers: Answer[] };
  /** Which there are, and what they are called, for each that takes part. */
  tie_party: Head & { name: string; participant: string };
}

/** Its owner sees all rows of a table, and so does who says that he must. */
const SEEN: RawBuilder<boolean> = sql`(select sees_all() or not row_security_active('entry'::regclass))
  or ${visibleFrom(PLACES, "entry", TAKING_PART)} or entry.id = ${GUESTED}`;

const HEAD = sql`entry.id, entry.organisation, entry.side, entry.visibility, entry.state`;

export const seenMigrations: Record<string, Migration> = {
  "2026-12-02_seen": {
    async up(db) {
      await sql`create view tie_seen with (security_barrier) as
        select ${HEAD}, entry.version, entry.changed_at, entry.verified_on, entry.source,
          tie.form, tie.name, tie.purpose, tie.executor, tie.executor_key, tie.begins, tie.ends, tie.task, tie.theme, tie.scale,
          tie.roles, tie.wanted, tie.text_version,
          array(select p.organisation from entry_participant p where p.entry = entry.id
            order by p.organisation collate "C") as participants,
          (select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'kvk', o.kvk, 'role', o.role)
            order by o.name collate "C"), '[]') from tie_outsider o where o.tie = entry.id) as outsiders,
          (select coalesce(jsonb_agg(jsonb_build_object('organisation', a.organisation, 'refusal', a.refusal)
            order by a.organisation), '[]') from (
              select distinct on (organisation) organisation, refusal from tie_answer
              where tie_answer.tie = entry.id and tie_answer.version > tie.text_version
              order by organisation, version desc) a) as answers
        from entry join tie on tie.entry = entry.id where entry.kind = 'tie' and (${SEEN})`.execute(db);
      // The name is asked for each that is left, and not joined: of hundreds PostgreSQL would read a hundred thousand names
      // instead. In the order of the index that finds them: the last twenty are then had without reading the rest.
      await sql`create view tie_party with (security_barrier) as
        select ${HEAD}, (select tie.name from tie where tie.entry = entry.id) as name, p.organisation as participant
        from entry_participant p join entry on entry.id = p.entry
        where entry.kind = 'tie' and (${SEEN}) order by p.entry desc`.execute(db);
    },
  },
};
