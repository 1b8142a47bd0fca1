/** The chain from perspective to agreement to project, and where a link is missing. Pure: the day is an argument. */
import type { Day } from "#kit/day.ts";
import type { Agreement, Ground, Project } from "./facts.ts";

/** After so long an agreement has a project, and a perspective an agreement. */
export const FOLLOWED_IN_MONTHS = 6;

export const FLAGS = {
  "agreement-without-project": "Nog geen project bij deze afspraak",
  "agreement-overdue": "De afgesproken dag is voorbij",
  "agreement-without-ground": "Deze afspraak rust op niets in het perspectief",
  "project-without-agreement": "Dit project voert geen afspraak uit",
  "perspective-without-agreement": "Nog geen afspraak bij dit perspectief",
  "agreement-before-perspective": "De afspraak was er eerder dan het gedeelde perspectief",
  "project-before-agreement": "Het project begon eerder dan de afspraak",
} as const;
export type FlagKind = keyof typeof FLAGS;

export interface Flag {
  kind: FlagKind;
  /** Number of the agreement or project; null for the perspective. */
  of: string | null;
}

export interface Chain {
  grounds: readonly Ground[];
  agreements: readonly Agreement[];
  projects: readonly Project[];
  /** First day on which the parties shared the perspective; null while they do not. */
  sharedOn: Day | null;
}

/** The day so many months later; of a month that is too short its last day. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const followed = (day: Day, today: Day): boolean => today < monthsLater(day, FOLLOWED_IN_MONTHS);

/** What is missing or upside down, in words of `FLAGS`. */
export function flagsOf({ grounds, agreements, projects, sharedOn }: Chain, today: Day): Flag[] {
  const known = new Set(grounds.map((it) => it.key));
  const byId = new Map(agreements.map((it) => [it.id, it]));
  const fulfilled = new Set(projects.filter((it) => it.step !== "stopped").flatMap((it) => it.agreements));
  const flags: Flag[] = [];
  const flag = (kind: FlagKind, of: string | null, when: boolean) => {
    if (when) flags.push({ kind, of });
  };
  flag(
    "perspective-without-agreement",
    null,
    sharedOn !== null && agreements.length === 0 && !followed(sharedOn, today),
  );
  for (const { id, agreedOn, dueOn, outcome, grounds: on } of agreements) {
    flag("agreement-without-ground", id, !on.some((it) => known.has(it)));
    flag("agreement-before-perspective", id, sharedOn === null || agreedOn < sharedOn);
    flag(
      "agreement-without-project",
      id,
      outcome === null && !fulfilled.has(id) && !followed(agreedOn, today),
    );
    flag("agreement-overdue", id, outcome === null && dueOn !== null && dueOn < today);
  }
  for (const { id, begunOn, agreements: on } of projects) {
    const fulfils = on.flatMap((it) => byId.get(it) ?? []);
    flag("project-without-agreement", id, fulfils.length === 0);
    flag(
      "project-before-agreement",
      id,
      fulfils.some((it) => begunOn < it.agreedOn),
    );
  }
  return flags;
}

export const flagsAt = (flags: readonly Flag[], of: string | null): string[] =>
  flags.filter((it) => it.of === of).map((it) => FLAGS[it.kind]);

/** The agreements that stand on a part of the perspective, and the projects that fulfil an agreement: the way back. */
export const standingOn = ({ agreements }: Chain, ground: string): Agreement[] =>
  agreements.filter((it) => it.grounds.includes(ground));
export const fulfilling = ({ projects }: Chain, agreement: string): Project[] =>
  projects.filter((it) => it.agreements.includes(agreement));
