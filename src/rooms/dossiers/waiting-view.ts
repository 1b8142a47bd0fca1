/**
 * What waits for whoever asks, as a view of the owner that lets through only what is to be done on a side where he has a
 * place (as `ties` has one): the tables one by one ask the rule of an entry again for each party.
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "#kit/day.ts";
import { PLACES } from "#kit/database/row-security.ts";
import type { Side } from "#kit/reader.ts";
import type { DossierKind } from "./facts.ts";

/** Say what it wants and fears, answer to the perspective, look at who objects or asks to join, keep what was promised. */
export type Errand = "speak" | "answer" | "mend" | "admit" | "keep";

export interface WaitingView {
  id: string;
  title: string;
  kind: DossierKind;
  side: Side;
  since: Day;
  errand: Errand;
  /** Who must do it, and who asks. */
  doer: string;
  asker: string;
  /** What was promised, and by when. */
  promised: string | null;
  until: Day | null;
}

const ofOwnSide = (organisation: RawBuilder<unknown>) =>
  sql`${organisation} || ' ' || entry.side = any(${PLACES.sides})`;

const LAST = sql`(select a.verdict from dossier_answer a where a.dossier = entry.id and a.organisation = p.organisation
  and (a.verdict = 'left' or a.version > dossier.text_version) order by a.version desc limit 1)`;

export const waitingMigrations: Record<string, Migration> = {
  "2026-12-04_dossiers-waiting": {
    async up(db) {
      await sql`create view dossier_waiting with (security_barrier) as
        select entry.id, dossier.title, dossier.kind, entry.side, dossier.asked_on as since, todo.errand,
          p.organisation as doer, entry.organisation as asker, null as promised, null::date as until
        from entry join dossier on dossier.entry = entry.id join entry_participant p on p.entry = entry.id,
          lateral (select ${LAST} as verdict) answered,
          lateral (
            select 'answer' as errand where answered.verdict is null
            union all
            select 'speak' where answered.verdict is distinct from 'left' and not exists (
              select from dossier_voice v where v.dossier = entry.id and v.organisation = p.organisation)) todo
        where entry.kind = 'dossier' and entry.state in ('open', 'shared') and ${ofOwnSide(sql`p.organisation`)}
        union all
        select entry.id, dossier.title, dossier.kind, entry.side, a.day, 'mend', entry.organisation, a.organisation,
          null, null
        from entry join dossier on dossier.entry = entry.id
          join dossier_answer a on a.dossier = entry.id and a.version > dossier.text_version and a.verdict = 'no'
        where entry.kind = 'dossier' and entry.state = 'open' and ${ofOwnSide(sql`entry.organisation`)}
          and not exists (select from dossier_answer later where later.dossier = a.dossier
            and later.organisation = a.organisation and later.version > a.version)
        union all
        select entry.id, dossier.title, dossier.kind, entry.side, r.day, 'admit', entry.organisation, r.organisation,
          null, null
        from entry join dossier on dossier.entry = entry.id join dossier_request r on r.dossier = entry.id
        where entry.kind = 'dossier' and r.refusal is null and ${ofOwnSide(sql`entry.organisation`)}
        union all
        select entry.id, dossier.title, dossier.kind, entry.side, g.agreed_on, 'keep', g.organisation, entry.organisation,
          g.text, g.due_on
        from entry join dossier on dossier.entry = entry.id join dossier_agreement g on g.dossier = entry.id
        where entry.kind = 'dossier' and g.outcome is null and g.due_on is not null
          and ${ofOwnSide(sql`g.organisation`)}`.execute(db);
    },
  },
};
