import { enumerate } from "#kit/words.ts";
import { compareNames, shortName } from "#rooms/organisations";
import type { EventArrangement } from "./event.ts";
import type { ChainHistory, History } from "./history.ts";
import type { ChainState } from "./states.ts";

/** Two states of an arrangement that follow on each other, seen by one organisation. */
export interface Step {
  history: History;
  chain: ChainHistory;
  /** Null when there was nothing before. */
  before: ChainState | null;
  now: ChainState;
}

/** Those of a state that hold the organisation's seat. */
export function seated(history: History, state: ChainState | null): string[] {
  if (!state) return [];
  return [...history.descent.seat(history.organisation, state.day)]
    .filter((key) => state.present.has(key))
    .sort();
}

/** As people say it in a sentence: "Assen". */
export const nameOf = (history: History, key: string): string => shortName(history.names.get(key) ?? key);

/** Names in Dutch order: "a, b en c". */
export const namesOf = (history: History, keys: Iterable<string>): string =>
  enumerate(
    [...keys]
      .map((key) => ({ key, name: nameOf(history, key) }))
      .sort(compareNames)
      .map((it) => it.name),
  );

export const references = (history: History, keys: Iterable<string>) =>
  [...keys].map((key) => ({ key, name: history.names.get(key) ?? key })).sort(compareNames);

/** The title an arrangement has on the day, or that of its first text before there was one. */
export function titleOf({ chain, now }: Step): string {
  const first = [...chain.texts].sort((a, b) => a.from.localeCompare(b.from))[0];
  return now.text?.title ?? first?.title ?? chain.key;
}

/** The evidence of a step: the text of the day, and the one before when another took its place. */
export function arrangementOf(step: Step): EventArrangement {
  const { chain, before, now } = step;
  const old = before?.text?.rooId ?? null;
  const version = now.text?.rooId ?? null;
  return { key: chain.key, title: titleOf(step), version, before: old === version ? null : old };
}

/** Whether another text took effect. */
export const newText = ({ before, now }: Step): boolean =>
  now.text !== null && now.text.rooId !== before?.text?.rooId;
