import { addDays, type Day } from "#kit/day.ts";
import { dayField } from "#kit/http/query.ts";
import { Problem } from "#kit/problem.ts";
import type { Organisation } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { type ElectionDay, type Elections, electionsOf, lastElectionBefore } from "./election-days.ts";
import type { ChangeEvent } from "./event.ts";
import { eventsBetween } from "./events.ts";
import { readHistory } from "./history.ts";
import { type RecordedChange, recordedChanges } from "./recorded.ts";

/** The question: what changed after `van`, up to and including `tot`. */
export const changesQuery = {
  van: dayField
    .openapi({ description: "Alles na deze dag; zonder sinds de laatste verkiezing voor `tot`." })
    .optional(),
  tot: dayField.openapi({ description: "Tot en met deze dag; zonder tot en met `geldigOp`." }).optional(),
};
export interface ChangesQuery {
  van?: Day | undefined;
  tot?: Day | undefined;
}

/** More changes than this no council reads; the feed and the API give the rest. */
const MOST_RECORDED = 500;

/** What changed for one organisation, with the days it was asked for. */
export interface Changes {
  organisation: Organisation;
  elections: Elections;
  from: Day;
  until: Day;
  /** The election the question starts from; undefined when the reader chose another day. */
  since: ElectionDay | undefined;
  events: ChangeEvent[];
  /** What imports after the first one found, by the register's own date. */
  recorded: RecordedChange[];
}

/**
 * The answer to the question.
 * @param day the day that counts when the reader gave no last day
 * @throws Problem 400 when the days are the wrong way round
 */
export async function changesFor(
  db: Db,
  organisation: Organisation,
  query: ChangesQuery,
  day: Day,
): Promise<Changes> {
  const elections = electionsOf(organisation.key, organisation.type);
  const until = query.tot ?? day;
  const from = query.van ?? lastElectionBefore(elections, until)?.day ?? addDays(until, -4 * 365);
  if (from > until)
    throw new Problem(400, "De vraag klopt niet.", [
      { field: "van", message: "De eerste dag ligt na de laatste. Wissel de twee dagen om." },
    ]);
  const [history, recorded] = await Promise.all([
    readHistory(db, organisation.key),
    recordedChanges(db, { organisation: organisation.key }, { days: { from, until }, most: MOST_RECORDED }),
  ]);
  return {
    organisation,
    elections,
    from,
    until,
    since: elections.days.find((it) => it.day === from),
    events: eventsBetween(history, from, until),
    recorded,
  };
}
