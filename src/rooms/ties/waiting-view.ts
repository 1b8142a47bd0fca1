/**
 * What waits for whoever asks, as a view of the owner that lets through only what is to be done on a side where he has a
 * place. The tables one by one ask the rule of an entry again for each participant and each answer: for somebody with
 * thousands of them that was most of "Mijn werk".
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import type { Side } from "#kit/reader.ts";

export interface WaitingView {
  id: string;
  name: string;
  changed_at: Date;
  side: Side;
  /** Who must do something: say whether it is right, or (`mends`) do something about what another says. */
  doer: string;
  mends: boolean;
  /** Who asks that. */
  asker: string;
}

/**
 * That a side is one of whoever asks. Of organisations alone it says nothing: whoever asks the view names them, and
 * PostgreSQL, told twice, thinks that there is next to nothing and reads all of it.
 */
const ofOwnSide = (organisation: RawBuilder<unknown>) =>
  sql`${organisation} || ' ' || entry.side = any(${PLACES.sides})`;

const offered = sql`entry.kind = 'tie' and entry.state = 'offered'`;

export const waitingMigrations: Record<string, Migration> = {
  "2026-12-01_waiting": {
    async up(db) {
      await sql`create index tie_answer_refusals on tie_answer (tie) where refusal is not null`.execute(db);
      // What was said before the text changed, was said of another text.
      await sql`create view tie_waiting with (security_barrier) as
        select entry.id, tie.name, entry.changed_at, entry.side,
          p.organisation as doer, false as mends, entry.organisation as asker
        from entry join tie on tie.entry = entry.id join entry_participant p on p.entry = entry.id
        where ${offered} and entry.visibility in ('public', 'government', 'participants')
          and p.organisation <> entry.organisation and ${ofOwnSide(sql`p.organisation`)}
          and coalesce((select a.refusal is not null from tie_answer a where a.tie = entry.id
            and a.organisation = p.organisation and a.version > tie.text_version order by a.version desc limit 1), true)
        union all
        select entry.id, tie.name, entry.changed_at, entry.side, entry.organisation, true, a.organisation
        from entry join tie on tie.entry = entry.id
          join tie_answer a on a.tie = entry.id and a.version > tie.text_version and a.refusal is not null
        where ${offered} and ${ofOwnSide(sql`entry.organisation`)} and not exists (select from tie_answer later
          where later.tie = a.tie and later.organisation = a.organisation and later.version > a.version)`.execute(
        db,
      );
    },
  },
};
