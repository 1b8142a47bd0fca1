import type { Power } from "#rooms/collaborations";
import type { Arrangement, BodyIndex, Fabric } from "#rooms/patchwork";
import { taskOf } from "../exists/existing.ts";
import { type ExistsQuestion, textLikeness, type TextLikeness } from "../exists/index.ts";
import type { Ability, FormRule } from "../form/index.ts";
import type { Statement } from "../level/index.ts";
import { bodyAt, kilometres, plainTitle } from "../level/places.ts";
import { forbidding } from "./abilities.ts";
import { obstaclesOf, reasonsOf } from "./words.ts";

export interface HostQuestion extends ExistsQuestion {
  /** What it must be able to do for the participants; null or empty is nothing in particular. */
  powers: readonly Power[] | null;
  /** It needs staff, buildings or money of its own. */
  ownStaff: boolean;
}

/** An arrangement in force that could take the task on. */
export interface Host {
  arrangement: Arrangement;
  title: string;
  /** The organisation that does its work; null when the register names none. */
  executor: { key: string; name: string } | null;
  reasons: Statement[];
  /** What stands in the way or would have to be arranged; a form that cannot hold the task comes first. */
  obstacles: Statement[];
}

/** What makes an arrangement a candidate. */
export interface Candidate {
  arrangement: Arrangement;
  /** Who asks and takes part already. */
  inside: BodyIndex[];
  /** Codes that would have to join. */
  outside: string[];
  /** Who takes part and does not ask. */
  others: BodyIndex[];
  /** Of each asker outside, the members it already works with elsewhere. */
  known: { code: string; members: BodyIndex[] }[];
  /** Of each asker outside that has a place, the nearest member. */
  near: Nearest[];
  sameTask: boolean;
  text: TextLikeness | null;
  /** Rules of law by which its form cannot hold what is asked. */
  forbidden: FormRule[];
}

interface Nearest {
  code: string;
  member: BodyIndex;
  kilometres: number;
}

/** Weights set on half of the real later joins, see bench/advice-exists.ts. */
const WORTH = { task: 1, inside: 1, tie: 0.6, near: 0.6, text: 0.4 };
/** A form that cannot hold the task comes after every one that can and fits as well. */
const CANNOT = 0.5;
/** At this distance to the nearest member nearness is a half. */
const NEAR_KM = 15;

/**
 * Arrangements that could take this on, best first: those that do this task already, hold or know the participants
 * and lie near, and whose form can hold what is asked.
 * @param count how many at most
 */
export function hostsFor(fabric: Fabric, question: HostQuestion, count: number): Host[] {
  return rankHosts(fabric, question)
    .slice(0, count)
    .map(({ arrangement, ...candidate }): Host => ({
      arrangement,
      title: plainTitle(arrangement),
      executor: arrangement.executor,
      reasons: reasonsOf(fabric, { arrangement, ...candidate }, question),
      obstacles: obstaclesOf(fabric, { arrangement, ...candidate }, taskOf(question)),
    }));
}

/** A question as every arrangement is held against it. */
interface Asked {
  askers: Asker[];
  task: string | null;
  texts: ReadonlyMap<number, TextLikeness>;
  abilities: Ability[];
  /** Nothing in particular is asked: then everything near may be seen. */
  open: boolean;
}

interface Asker {
  code: string;
  /** Null for who is in nothing on the day and is no municipality. */
  body: BodyIndex | null;
  ties: ReadonlyMap<BodyIndex, number>;
}

/** All arrangements with any fit, best first; equal ones in order of key. */
export function rankHosts(fabric: Fabric, question: HostQuestion): Candidate[] {
  const text = question.text?.trim() ?? "";
  const task = taskOf(question);
  const asked: Asked = {
    askers: [...new Set(question.participants)].map((code) => askerOf(fabric, code)),
    task,
    texts: text === "" ? new Map() : textLikeness(fabric, text),
    abilities: [
      ...(question.powers ?? []).filter((it) => it === "mandaat" || it === "delegatie"),
      ...(question.ownStaff ? (["personeel-en-eigendom"] as const) : []),
    ],
    open: task === null && text === "",
  };
  return fabric.arrangements
    .map((arrangement) => held(fabric, arrangement, asked))
    .filter(
      ({ candidate: { sameTask, inside, text: found }, score }) =>
        score > 0 && (asked.open || sameTask || inside.length > 0 || (found?.words.length ?? 0) > 0),
    )
    .sort((a, b) => b.score - a.score || (a.candidate.arrangement.key < b.candidate.arrangement.key ? -1 : 1))
    .map((it) => it.candidate);
}

/** One arrangement held against the question. */
function held(
  fabric: Fabric,
  arrangement: Arrangement,
  { askers, task, texts, abilities }: Asked,
): { candidate: Candidate; score: number } {
  const members = new Set(arrangement.members);
  const inside = askers.flatMap(({ body }) => (body !== null && members.has(body) ? body : []));
  const outside = askers.filter(({ body }) => body === null || !members.has(body));
  const candidate: Candidate = {
    arrangement,
    inside,
    outside: outside.map((it) => it.code),
    others: arrangement.members.filter((it) => !inside.includes(it)),
    known: outside.map(({ code, ties }) => ({
      code,
      members: arrangement.members.filter((it) => ties.has(it)),
    })),
    near: outside.flatMap((it) => nearestOf(fabric, arrangement, it)),
    sameTask: task !== null && arrangement.task === task,
    text: texts.get(arrangement.index) ?? null,
    forbidden: forbidding(arrangement.form, abilities),
  };
  let area = WORTH.inside * inside.length;
  for (const { ties } of outside) area += WORTH.tie * tieTo(arrangement, ties);
  for (const it of candidate.near) area += WORTH.near / (1 + it.kilometres / NEAR_KM);
  const score =
    area / Math.max(1, askers.length) +
    (candidate.sameTask ? WORTH.task : 0) +
    WORTH.text * (candidate.text?.share ?? 0);
  return { candidate, score: score * (candidate.forbidden.length > 0 ? CANNOT : 1) };
}

/** With whom an asker already works: a circle of many says less about each of them. */
function askerOf(fabric: Fabric, code: string): Asker {
  const body = fabric.indexOf.get(code);
  const ties = new Map<BodyIndex, number>();
  if (body === undefined) return { code, body: null, ties };
  for (const index of fabric.arrangementsOf[body] ?? []) {
    const members = fabric.arrangements[index]?.members ?? [];
    for (const member of members)
      if (member !== body) ties.set(member, (ties.get(member) ?? 0) + 1 / Math.sqrt(members.length));
  }
  return { code, body, ties };
}

/** How strong the ties with the members are on average; 0-1. */
function tieTo({ members }: Arrangement, ties: ReadonlyMap<BodyIndex, number>): number {
  const sum = members.reduce((total, it) => total + (ties.get(it) ?? 0), 0);
  const mean = members.length === 0 ? 0 : sum / members.length;
  return mean / (1 + mean);
}

/** The member nearest to an asker; none when one of both has no place. */
function nearestOf(fabric: Fabric, { members }: Arrangement, { code, body }: Asker): Nearest[] {
  const place = body === null ? null : bodyAt(fabric, body).place;
  if (!place) return [];
  let nearest: Nearest | null = null;
  for (const member of members) {
    const there = bodyAt(fabric, member).place;
    const distance = there ? kilometres(place, there) : Number.POSITIVE_INFINITY;
    if (distance < (nearest?.kilometres ?? Number.POSITIVE_INFINITY))
      nearest = { code, member, kilometres: distance };
  }
  return nearest === null ? [] : [nearest];
}
