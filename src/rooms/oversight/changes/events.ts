import type { Day } from "#kit/day.ts";
import { type ChangeEvent, EVENT_KINDS } from "./event.ts";
import type { History } from "./history.ts";
import { ownMergers, partnerMergers } from "./mergers.ts";
import { partnerEvents } from "./partners.ts";
import { ownEvents } from "./seat-events.ts";
import { type ChainState, statesOf } from "./states.ts";

/**
 * What changed for an organisation from the state of one day to the state of another: everything that
 * happened after `from`, up to and including `until`. Before its birth the bodies it was made of stand in for
 * it, so taking over their place is neither joining nor leaving. What happened among partners is told of
 * arrangements that it takes part in on the later day.
 */
export function eventsBetween(history: History, from: Day, until: Day): ChangeEvent[] {
  const { organisation, descent } = history;
  const { valid_from, valid_until } = descent.period(organisation);
  const within = (day: Day) => from < day && day <= until;
  const events = ownMergers(history).filter((it) => within(it.day));
  const fused = partnerMergers(history);
  for (const chain of history.chains) {
    const states = statesOf(chain, descent, [valid_from, valid_until]);
    const stays = takesPart(history, states, until);
    let before: ChainState | null = null;
    for (const now of states) {
      if (within(now.day)) {
        const step = { history, chain, before, now };
        events.push(...ownEvents(step));
        if (stays) {
          events.push(...partnerEvents(step));
          fused.see(step);
        }
      }
      before = now;
    }
  }
  return [...events, ...fused.events()].sort(inOrder);
}

/** Whether the organisation takes part on a day, by the last state known then. */
function takesPart({ organisation, descent }: History, states: ChainState[], day: Day): boolean {
  const last = states.findLast((it) => it.day <= day);
  return [...descent.seat(organisation, day)].some((key) => last?.present.has(key) === true);
}

const KIND_ORDER = Object.keys(EVENT_KINDS);

/** By day, then as the page orders kinds, then by title: one order whatever order the facts come in. */
const inOrder = (a: ChangeEvent, b: ChangeEvent): number =>
  a.day.localeCompare(b.day) ||
  KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
  a.sentence.localeCompare(b.sentence, "nl") ||
  identity(a).localeCompare(identity(b), "en");

const identity = (it: ChangeEvent): string => it.arrangements.map((one) => one.key).join();
