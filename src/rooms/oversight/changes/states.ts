import type { Day } from "#kit/day.ts";
import { holdsOn } from "#kit/validity.ts";
import type { ChainHistory, Place, Text } from "./history.ts";
import type { Descent } from "./lineage.ts";

/** How an arrangement stood from one day until the next on which anything about it changed. */
export interface ChainState {
  day: Day;
  /** The text in force; null before the first one in the register. */
  text: Text | null;
  /** Who takes part, bodies that exist only. */
  present: ReadonlyMap<string, Place>;
  /** Abolished bodies that the text still names. */
  stale: ReadonlySet<string>;
  /** The last text ended; `text` is that one. */
  ended: boolean;
}

/**
 * The states of an arrangement, oldest first. Days without any text in force between two texts are passed over:
 * whoever is still named after them did not leave.
 * @param days others on which something may change: the birth and the end of whoever asks
 */
export function statesOf(chain: ChainHistory, descent: Descent, days: (Day | null)[]): ChainState[] {
  const texts = chain.texts
    .filter((it) => it.until === null || it.from < it.until)
    .sort((a, b) => a.from.localeCompare(b.from));
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last) return [];
  const begin = chain.places.reduce((day, it) => (it.from < day ? it.from : day), first.from);
  const states: ChainState[] = [];
  for (const day of turningDays(chain, texts, descent, days)) {
    if (day < begin) continue;
    if (last.until !== null && day >= last.until) {
      states.push({ day: last.until, text: last, present: new Map(), stale: new Set(), ended: true });
      break;
    }
    const text = texts.find((it) => holdsOn(periodOf(it), day)) ?? null;
    if (text === null && day >= first.from) continue;
    const now = chain.places.filter((it) => holdsOn(periodOf(it), day));
    states.push({
      day,
      text,
      present: new Map(
        now.filter((it) => descent.existed(it.organisation, day)).map((it) => [it.organisation, it]),
      ),
      stale: new Set(now.filter((it) => descent.gone(it.organisation, day)).map((it) => it.organisation)),
      ended: false,
    });
  }
  return states;
}

/** Every day on which a text or a place began or ended, or a participant was born or abolished; in order. */
function turningDays(chain: ChainHistory, texts: Text[], descent: Descent, more: (Day | null)[]): Day[] {
  const bodies = new Set(chain.places.map((it) => it.organisation));
  const days = [
    ...more,
    ...texts.flatMap((it) => [it.from, it.until]),
    ...chain.places.flatMap((it) => [it.from, it.until]),
    ...[...bodies].flatMap((key) => [descent.period(key).valid_from, descent.period(key).valid_until]),
  ];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

const periodOf = (it: { from: Day; until: Day | null }) => ({ valid_from: it.from, valid_until: it.until });
