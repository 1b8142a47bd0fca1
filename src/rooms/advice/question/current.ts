import type { Day } from "#kit/day.ts";
import type { Building, Edition } from "#kit/room.ts";
import { type AdviceIndex, buildAdvice } from "../engine/advice-index.ts";
import type { History } from "../engine/history.ts";
import { readHistory } from "../engine/read-history.ts";

/** Somebody who compares years asks for a dozen days; more than this are made anew when asked again. */
const MOST_DAYS = 20;

const histories = new WeakMap<Edition, Promise<History>>();
const indexes = new WeakMap<Edition, Map<Day, Promise<AdviceIndex>>>();

/** All of history as the edition in force tells it, read once per edition. */
export function historyOf(building: Building): Promise<History> {
  const edition = building.edition();
  const known = histories.get(edition);
  if (known) return known;
  const history = readHistory(building.db, edition.day);
  histories.set(edition, history);
  // A database that was away must not leave a broken history behind.
  history.catch(() => histories.delete(edition));
  return history;
}

/** What advice needs of one day, made once per edition and kept while it is asked for. */
export function adviceOf(building: Building, day: Day): Promise<AdviceIndex> {
  const edition = building.edition();
  const days = indexes.get(edition) ?? new Map<Day, Promise<AdviceIndex>>();
  indexes.set(edition, days);
  const known = days.get(day);
  if (known) {
    // Asked again: the last to go.
    days.delete(day);
    days.set(day, known);
    return known;
  }
  const index = historyOf(building).then((history) => buildAdvice(history, day));
  days.set(day, index);
  index.catch(() => days.delete(day));
  for (const oldest of days.keys()) {
    if (days.size <= MOST_DAYS) break;
    days.delete(oldest);
  }
  return index;
}

/** Makes the default day ready, so that no reader has to wait for it. */
export async function warmAdvice(building: Building): Promise<void> {
  await adviceOf(building, building.edition().day);
}
