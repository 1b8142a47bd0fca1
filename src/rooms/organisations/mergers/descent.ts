import type { Day } from "#kit/day.ts";
import type { Succession } from "../facts.ts";

/** Period of an organisation, `[validFrom, validUntil)`. */
export interface Lifetime {
  key: string;
  validFrom: Day | null;
  validUntil: Day | null;
}

/**
 * The organisations that in the end stand where this one stood, sorted; the organisation itself when nobody
 * succeeded it. Sources that contradict each other may form a circle: its exits count, and a circle without
 * an exit leaves the organisation as it is.
 */
export function resolveSuccessors(successions: Succession[], key: string): string[] {
  const seen = new Set<string>();
  const standing: string[] = [];
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const heirs = successions.filter(({ oldKey }) => oldKey === next).map(({ newKey }) => newKey);
    if (heirs.length === 0) standing.push(next);
    waiting.push(...heirs);
  }
  return standing.length > 0 ? standing.sort() : [key];
}

/**
 * The predecessors that existed on that day and stand in for an organisation that did not exist yet, sorted.
 * Empty when the organisation itself existed: a municipality that absorbed another stood for itself before.
 * Goes back as many mergers as needed and stops at the first that existed.
 */
export function predecessorsExistingOn(
  successions: Succession[],
  organisations: Iterable<Lifetime>,
  key: string,
  day: Day,
): string[] {
  const family = ancestry(successions, key);
  if (family.size === 1) return [];
  const lifetimes = new Map<string, Lifetime>();
  for (const organisation of organisations)
    if (family.has(organisation.key)) lifetimes.set(organisation.key, organisation);

  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (member: string): void => {
    if (seen.has(member)) return;
    seen.add(member);
    const begin = beginOf(successions, member, lifetimes.get(member));
    if (begin === null || begin <= day) {
      const end = endOf(successions, member, lifetimes.get(member));
      if (end === null || day < end) found.add(member);
      return;
    }
    for (const { oldKey, newKey } of successions) if (newKey === member) visit(oldKey);
  };
  visit(key);
  found.delete(key);
  return [...found].sort();
}

function ancestry(successions: Succession[], key: string): Set<string> {
  const family = new Set([key]);
  // A set may grow while it is walked; what is already in it is not walked twice.
  for (const member of family)
    for (const { oldKey, newKey } of successions) if (newKey === member) family.add(oldKey);
  return family;
}

/**
 * First day. A regular merger made it, so that day wins over the register, which sometimes gives the day of a
 * new name; and nobody can have been absorbed by a body that was not there yet.
 */
export function beginOf(successions: Succession[], key: string, lifetime: Lifetime | undefined): Day | null {
  const arrivals = successions.filter(({ newKey }) => newKey === key);
  const made = earliest(arrivals.filter(({ kind }) => kind === "regulier"));
  if (made !== null) return made;
  const told = lifetime?.validFrom ?? null;
  const absorbed = earliest(arrivals);
  return told !== null && absorbed !== null && absorbed < told ? absorbed : told;
}

/** First day no longer there. The merger's day wins, so that an organisation and its successor never leave a gap. */
export const endOf = (successions: Succession[], key: string, lifetime: Lifetime | undefined): Day | null =>
  earliest(successions.filter(({ oldKey }) => oldKey === key)) ?? lifetime?.validUntil ?? null;

const earliest = (successions: Succession[]): Day | null =>
  successions.reduce<Day | null>((first, { day }) => (first === null || day < first ? day : first), null);
