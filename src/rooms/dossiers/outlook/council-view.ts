/**
 * What goes on in dossiers for each party, with what it costs, as a view of the owner: the second lock itself
 * (`row-security.ts`), asked once for each dossier (as `ties` has it). The tables one by one ask the rule of an entry again for
 * every answer and every figure of twenty parties.
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import { TAKING_PART } from "#kit/entries/row-security.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import { visibleFrom } from "#kit/visibility.ts";

export interface CouncilView extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "state" | "version"
> {
  title: string;
  /** A party that goes on with it. */
  participant: string;
  /** Whether somebody said which procedure it follows. */
  planned: boolean;
  /** Whole euros, as they were said beforehand: for that party, and for all with what is not divided. */
  own_investment: number | null;
  own_yearly: number | null;
  investment: number | null;
  yearly: number | null;
}

/** Its owner sees all rows of a table, and so does who says that he must. */
const SEEN: RawBuilder<boolean> = sql`(select sees_all() or not row_security_active('entry'::regclass))
  or ${visibleFrom(PLACES, "entry", TAKING_PART)}`;

/** That a party stepped out, and said nothing since. Hardly any does: these few have an index of their own. */
const left = (party: string) => sql`exists (select from dossier_answer gone
  where gone.dossier = entry.id and gone.organisation = ${sql.ref(party)} and gone.verdict = 'left'
    and not exists (select from dossier_answer later where later.dossier = gone.dossier
      and later.organisation = gone.organisation and later.version > gone.version))`;

const INDEXES = [
  `create index dossier_answer_left on dossier_answer (dossier, organisation) where verdict = 'left'`,
  // A sum of twenty parties without reading twenty rows that were written on as many days.
  `create index dossier_cost_thought on dossier_cost (dossier, organisation, common, version desc)
    include (investment, yearly) where alternative = 'together' and moment = 'before'`,
];

export const councilMigrations: Record<string, Migration> = {
  "2026-12-07_dossiers-council": {
    async up(db) {
      for (const index of INDEXES) await sql.raw(index).execute(db);
      await sql`create view dossier_council with (security_barrier) as
        select entry.id, entry.organisation, entry.side, entry.visibility, entry.state, entry.version, dossier.title,
          p.organisation as participant,
          exists (select from dossier_procedure where dossier_procedure.dossier = entry.id) as planned,
          price.own_investment, price.own_yearly, price.investment, price.yearly
        from entry_participant p join entry on entry.id = p.entry join dossier on dossier.entry = entry.id,
          lateral (select sum(c.investment) as investment, sum(c.yearly) as yearly,
              sum(c.investment) filter (where c.organisation = p.organisation and not c.common) as own_investment,
              sum(c.yearly) filter (where c.organisation = p.organisation and not c.common) as own_yearly
            from (select distinct on (organisation, common) organisation, common, investment, yearly from dossier_cost
              where dossier_cost.dossier = entry.id and alternative = 'together' and moment = 'before'
              order by organisation, common, version desc) c
            where not (${left("c.organisation")})) price
        where entry.kind = 'dossier' and entry.state in ('open', 'shared') and dossier.kind = 'question'
          and dossier.motion <> 'evaluate' and (${SEEN}) and not (${left("p.organisation")})`.execute(db);
    },
  },
};
