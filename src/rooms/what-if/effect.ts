/** What a change in the fabric does to those in it. */
import { type Arrangement, type Body, type BodyIndex, type Fabric, onceFor, partnersIn } from "#rooms/day";
import { congruenceOf } from "#rooms/numbers";

/** How one body stands in a fabric. */
export interface Standing {
  arrangements: number;
  /** Different organisations it shares an arrangement with, municipalities or not. */
  partners: number;
  /** Fixed partners (vaste partners): the share of its arrangements an average partner is in; null without partners. */
  fixed: number | null;
}

/** One body before and after. */
export interface Effect {
  body: Body;
  before: Standing;
  after: Standing;
}

export const standingOf = (fabric: Fabric, body: BodyIndex): Standing => ({
  arrangements: fabric.arrangementsOf[body]?.length ?? 0,
  partners: partnersIn(fabric, body).size,
  fixed: congruenceOf(fabric, body),
});

export function effectOn(before: Fabric, after: Fabric, body: Body): Effect {
  return { body, before: standingOf(before, body.index), after: standingOf(after, body.index) };
}

/** Those of the two circles of partners that only the first has, in order of name. */
export function partedFrom(before: Fabric, after: Fabric, body: BodyIndex): Body[] {
  const still = partnersIn(after, body);
  return bodiesOf(
    before,
    [...partnersIn(before, body).keys()].filter((it) => !still.has(it)),
  );
}

/** Average fixed partners before and after, over the municipalities that have both. */
export interface Average {
  before: number;
  after: number;
  over: number;
}

/** @returns null when none of them has a value both before and after */
export function averageOf(effects: readonly Effect[]): Average | null {
  const both = effects.flatMap(({ body, before, after }) =>
    body.type === "gemeente" && before.fixed !== null && after.fixed !== null
      ? [{ before: before.fixed, after: after.fixed }]
      : [],
  );
  if (both.length === 0) return null;
  const mean = (value: (it: (typeof both)[number]) => number) =>
    both.reduce((sum, it) => sum + value(it), 0) / both.length;
  return { before: mean((it) => it.before), after: mean((it) => it.after), over: both.length };
}

/** Bodies by their places, in order of name. */
export const bodiesOf = (fabric: Pick<Fabric, "bodies">, places: Iterable<BodyIndex>): Body[] =>
  [...places]
    .flatMap((it) => fabric.bodies[it] ?? [])
    .sort((a, b) => (a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : a.index - b.index));

/** The arrangements of one body. */
export const arrangementsOf = (fabric: Fabric, body: BodyIndex): Arrangement[] =>
  (fabric.arrangementsOf[body] ?? []).flatMap((it) => fabric.arrangements[it] ?? []);

export const areNeighbours = (fabric: Fabric, a: BodyIndex, b: BodyIndex): boolean =>
  neighbourNames(fabric).has(a < b ? `${a} ${b}` : `${b} ${a}`);

const neighbourNames = onceFor(({ neighbours }: Fabric) => new Set(neighbours.map(([a, b]) => `${a} ${b}`)));
