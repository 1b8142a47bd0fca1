import { lawForm } from "#rooms/day";
import { oncePer } from "#kit/once-per.ts";
import { type Ability, forbidding, type FormCode, formToday, type Power, type Rule } from "#rooms/law";
import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import { type ExistsQuestion, type Found, taskOf, textLikeness, type TextLikeness } from "../exists/index.ts";
import { concerning, type Statement } from "../level/index.ts";
import { bodyAt, kilometres, plainTitle } from "../level/places.ts";
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
  forbidden: Rule<"kunnen">[];
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
 * @param count how many at most are put into words: of a large register hundreds may fit
 */
export function findHosts(fabric: Fabric, question: HostQuestion, count: number): Found<Host> {
  const asked = askedIn(fabric, question);
  const fits = fitting(fabric, asked);
  return {
    total: fits.length,
    first: fits.slice(0, count).map((fit): Host => {
      const candidate = candidateOf(fit, asked);
      const { arrangement } = candidate;
      return {
        arrangement,
        title: plainTitle(arrangement),
        executor: arrangement.executor,
        reasons: reasonsOf(fabric, candidate, question),
        obstacles: obstaclesOf(fabric, candidate, asked.task),
      };
    }),
  };
}

/** A question as every arrangement is held against it. */
interface Asked {
  askers: Asker[];
  task: string | null;
  texts: ReadonlyMap<number, TextLikeness>;
  /** The rules by which a form cannot hold what is asked. */
  forbidden: (form: FormCode) => Rule<"kunnen">[];
  /** Nothing in particular is asked: then everything near may be seen. */
  open: boolean;
}

interface Asker {
  code: string;
  /** Null for who is in nothing on the day and is no municipality. */
  body: BodyIndex | null;
  /** Places of the arrangements it is in. */
  own: ReadonlySet<number>;
  ties: ReadonlyMap<BodyIndex, number>;
  /** Kilometres to a body; infinite when one of both has no place. */
  distanceTo: (body: BodyIndex) => number;
}

/** How well an arrangement fits a question. */
export interface Fit {
  arrangement: Arrangement;
  score: number;
}

/** All arrangements with any fit, best first; equal ones in order of key. */
export const rankHosts = (fabric: Fabric, question: HostQuestion): Fit[] =>
  fitting(fabric, askedIn(fabric, question));

function askedIn(fabric: Fabric, question: HostQuestion): Asked {
  const text = question.text?.trim() ?? "";
  const task = taskOf(question);
  const abilities: Ability[] = [
    ...(question.powers ?? []).filter((it) => it === "mandaat" || it === "delegatie"),
    ...(question.ownStaff ? (["personeel-en-eigendom"] as const) : []),
  ];
  return {
    askers: [...new Set(question.participants)].map((code) => askerOf(fabric, code)),
    task,
    texts: text === "" ? new Map() : textLikeness(fabric, text),
    // The same form, and below the same body, comes by in many arrangements.
    forbidden: oncePer((form: FormCode) => forbidding(formToday(form), abilities)),
    open: task === null && text === "",
  };
}

function fitting(fabric: Fabric, asked: Asked): Fit[] {
  return consideredFor(fabric, asked)
    .map((arrangement): Fit => ({ arrangement, score: scoreOf(arrangement, asked) }))
    .filter((it) => it.score > 0)
    .sort((a, b) => b.score - a.score || (a.arrangement.key < b.arrangement.key ? -1 : 1));
}

/** Whoever does the task, holds an asker or has the words; when nothing in particular is asked, all. */
function consideredFor(fabric: Fabric, { askers, task, texts, open }: Asked): Arrangement[] {
  if (open) return fabric.arrangements;
  const places = new Set(task === null ? [] : concerning(fabric, { task }).map((it) => it.index));
  for (const { own } of askers) for (const place of own) places.add(place);
  for (const [place, { words }] of texts) if (words.length > 0) places.add(place);
  return [...places].flatMap((place) => fabric.arrangements[place] ?? []);
}

function scoreOf(arrangement: Arrangement, { askers, task, texts, forbidden }: Asked): number {
  const outside = askers.filter(({ own }) => !own.has(arrangement.index));
  let area = WORTH.inside * (askers.length - outside.length);
  for (const { ties } of outside) area += WORTH.tie * tieTo(arrangement, ties);
  for (const asker of outside)
    for (const it of nearestOf(arrangement, asker)) area += WORTH.near / (1 + it.kilometres / NEAR_KM);
  const score =
    area / Math.max(1, askers.length) +
    (arrangement.task === task ? WORTH.task : 0) +
    WORTH.text * (texts.get(arrangement.index)?.share ?? 0);
  return score * (forbidden(lawForm(arrangement)).length > 0 ? CANNOT : 1);
}

/** What the words about an arrangement need to know. */
function candidateOf({ arrangement }: Fit, { askers, task, texts, forbidden }: Asked): Candidate {
  const inside = askers.flatMap(({ body, own }) => (body !== null && own.has(arrangement.index) ? body : []));
  const outside = askers.filter(({ own }) => !own.has(arrangement.index));
  return {
    arrangement,
    inside,
    outside: outside.map((it) => it.code),
    others: arrangement.members.filter((it) => !inside.includes(it)),
    known: outside.map(({ code, ties }) => ({
      code,
      members: arrangement.members.filter((it) => ties.has(it)),
    })),
    near: outside.flatMap((it) => nearestOf(arrangement, it)),
    sameTask: task !== null && arrangement.task === task,
    text: texts.get(arrangement.index) ?? null,
    forbidden: forbidden(lawForm(arrangement)),
  };
}

/** With whom an asker already works: a circle of many says less about each of them. */
function askerOf(fabric: Fabric, code: string): Asker {
  const body = fabric.indexOf.get(code) ?? null;
  const own = new Set(body === null ? [] : fabric.arrangementsOf[body]);
  const ties = new Map<BodyIndex, number>();
  for (const index of own) {
    const members = fabric.arrangements[index]?.members ?? [];
    for (const member of members)
      if (member !== body) ties.set(member, (ties.get(member) ?? 0) + 1 / Math.sqrt(members.length));
  }
  const here = body === null ? null : bodyAt(fabric, body).place;
  const distanceTo = oncePer((other: BodyIndex): number => {
    const there = bodyAt(fabric, other).place;
    return here && there ? kilometres(here, there) : Number.POSITIVE_INFINITY;
  });
  return { code, body, own, ties, distanceTo };
}

/** How strong the ties with the members are on average; 0-1. */
function tieTo({ members }: Arrangement, ties: ReadonlyMap<BodyIndex, number>): number {
  const sum = members.reduce((total, it) => total + (ties.get(it) ?? 0), 0);
  const mean = members.length === 0 ? 0 : sum / members.length;
  return mean / (1 + mean);
}

/** The member nearest to an asker; none when one of both has no place. */
function nearestOf({ members }: Arrangement, { code, distanceTo }: Asker): Nearest[] {
  let nearest: Nearest | null = null;
  for (const member of members) {
    const distance = distanceTo(member);
    if (distance < (nearest?.kilometres ?? Number.POSITIVE_INFINITY))
      nearest = { code, member, kilometres: distance };
  }
  return nearest === null ? [] : [nearest];
}
