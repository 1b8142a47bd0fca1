/**
 * What waits of agendas for whoever asks, as a view of the owner that lets through only what is to be done on a side where he
 * has a place (as `waiting-view.ts` of the dossiers themselves).
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import type { Day } from "#kit/day.ts";
import type { Side } from "#kit/reader.ts";

/** Say whom one sends, deliver papers, and say what came of it once the day has been. */
export type AgendaErrand = "send" | "papers" | "result";

export interface AgendaWaitingView {
  dossier: string;
  item: string;
  title: string;
  side: Side;
  errand: AgendaErrand;
  /** Who must do it, and who put it on the agenda. */
  doer: string;
  asker: string;
  since: Day;
  day: Day;
  /** When papers are due: a day of its own, or so many days before. */
  papers_by: Day | null;
  papers_days: number | null;
}

const ofOwnSide = (organisation: RawBuilder<unknown>) =>
  sql`${organisation} || ' ' || entry.side = any(${PLACES.sides})`;

/** That what a party said last of the dossier is that it steps out. */
const hasLeft = (organisation: RawBuilder<unknown>) => sql`coalesce((select a.verdict from dossier_answer a
  where a.dossier = entry.id and a.organisation = ${organisation} order by a.version desc limit 1), '') = 'left'`;

const sent = sql`coalesce((select s.seats from dossier_seating s where s.item = i.id and s.organisation = p.organisation
  order by s.version desc limit 1), '{}') <> '{}'`;

export const agendaWaitingMigrations: Record<string, Migration> = {
  "2026-12-08_dossiers-agenda-waiting": {
    async up(db) {
      const about = sql`from dossier_item i join entry on entry.id = i.dossier
        join entry_version v on v.entry = i.dossier and v.version = i.version
        left join dossier_meeting m on m.entry = i.meeting`;
      const what = sql`entry.id as dossier, i.id as item, i.title, entry.side`;
      const when = sql`i.organisation as asker, (v.at at time zone 'Europe/Amsterdam')::date as since, i.day,
        i.papers_by, m.papers_days`;
      const open = sql`i.result is null and entry.state in ('open', 'shared')`;
      await sql`create view dossier_item_waiting with (security_barrier) as
        select ${what}, 'send' as errand, p.organisation as doer, ${when}
        ${about} join entry_participant p on p.entry = i.dossier
        where ${open} and ${ofOwnSide(sql`p.organisation`)} and not (${hasLeft(sql`p.organisation`)}) and not (${sent})
        union all
        select ${what}, todo.errand, i.organisation, ${when}
        ${about}, (values ('papers'), ('result')) todo (errand)
        where ${open} and ${ofOwnSide(sql`i.organisation`)} and not (${hasLeft(sql`i.organisation`)})
          and (todo.errand = 'result' or i.papers is null and coalesce(i.papers_by, i.day - m.papers_days) is not null)
      `.execute(db);
    },
  },
};
