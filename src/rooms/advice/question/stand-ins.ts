import type { Day } from "#kit/day.ts";
import { holdsOn } from "#kit/validity.ts";
import { onceFor } from "#rooms/day";
import type { HistoricBody, History } from "../engine/history.ts";

const successions = onceFor(({ successions: all }: History) => ({
  successors: Map.groupBy(all, (it) => it.old),
  predecessors: Map.groupBy(all, (it) => it.new),
}));

/** Whether an organisation existed on a day, had ended, or was not there yet. */
export function stateOn({ from, until }: HistoricBody, day: Day): "exists" | "ended" | "not yet" {
  if (holdsOn({ valid_from: from, valid_until: until }, day)) return "exists";
  return until !== null && until <= day ? "ended" : "not yet";
}

/**
 * Who stands, on the day, where this organisation stands in the question: itself, whoever took over from it, or
 * those it came from. Empty when nobody is known to.
 */
export function standInsOn(history: History, body: HistoricBody, day: Day): HistoricBody[] {
  const state = stateOn(body, day);
  if (state === "exists") return [body];
  const { successors, predecessors } = successions(history);
  const found = new Map<string, HistoricBody>();
  const seen = new Set([body.code]);
  // A set may grow while it is walked; sources that contradict each other lead nowhere twice.
  for (const code of seen)
    for (const step of (state === "ended" ? successors : predecessors).get(code) ?? []) {
      const next = history.bodies.get(state === "ended" ? step.new : step.old);
      if (!next) continue;
      if (stateOn(next, day) === "exists") found.set(next.code, next);
      else seen.add(next.code);
    }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
