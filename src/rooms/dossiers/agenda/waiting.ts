/** What waits of agendas for a person: nobody at the table yet, papers that are due, and what came of it. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Queue, Waiting } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { papersDay } from "../meetings/days.ts";
import { changeItemPath, resultPath, seatingPath } from "./paths.ts";
import type { AgendaWaitingView } from "./waiting-view.ts";

/** So long after its day what came of it is waited for. */
const RESULT_DAYS = 14;

/** When papers are due; of a meeting of administrators its own rule (`papersDay`) says so. */
const dueBy = ({ day, papers_by: own, papers_days: before }: AgendaWaitingView): Day =>
  own ?? (before === null ? day : papersDay(day, before));

function waitingOf(it: AgendaWaitingView, called: (key: string) => string): Waiting {
  const { dossier, item, title, errand, doer, asker, since, day } = it;
  const shared = { since, from: asker === doer ? null : called(asker) };
  switch (errand) {
    case "send":
      return {
        ...shared,
        text: `Zeg wie ${called(doer)} stuurt naar “${title}” op ${formatDay(day)}`,
        href: seatingPath(dossier, item, doer),
        until: day,
      };
    case "papers":
      return {
        ...shared,
        text: `Lever de stukken van ${called(doer)} voor “${title}”`,
        href: changeItemPath(dossier, item),
        until: dueBy(it),
      };
    case "result":
      return {
        ...shared,
        text: `Leg vast wat eruit kwam bij “${title}”`,
        href: resultPath(dossier, item),
        since: day,
        until: addDays(day, RESULT_DAYS),
      };
  }
}

/** The first so many by their last day, and how many there are. */
export async function agendaWaits(db: Db, person: Person, today: Day, most: number): Promise<Queue> {
  const { organisations, sides } = placesAs(person, "editor");
  const rows = await db
    .selectFrom("dossier_item_waiting")
    .selectAll()
    .select(sql<number>`count(*) over ()`.as("total"))
    .where(among("doer", organisations))
    .where(sql<boolean>`doer || ' ' || side = any(${sides}::text[])`)
    // After its day there is nobody to send and nothing to deliver, and before it nothing came of it.
    .where(sql<boolean>`(errand = 'result') = (day < ${today}::date)`)
    .orderBy(
      sql`case errand when 'papers' then coalesce(papers_by, day - papers_days)
      when 'result' then day + ${RESULT_DAYS}::integer else day end`,
    )
    .orderBy("item")
    .orderBy("errand")
    .limit(most)
    .execute();
  const names = await nameMap(
    db,
    rows.flatMap((it) => [it.doer, it.asker]),
  );
  const called = (key: string) => shortName(names.get(key) ?? key);
  return { first: rows.map((it) => waitingOf(it, called)), total: rows[0]?.total ?? 0 };
}
