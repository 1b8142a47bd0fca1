/** Question c: the task of one arrangement goes to the circle of another. Pure. */
import { type Arrangement, type Body, circleName, type Fabric } from "#rooms/day";
import { changedFabric } from "./changed.ts";
import { type Average, averageOf, bodiesOf, type Effect, effectOn } from "./effect.ts";
import { coverOf, type TaskCover } from "./tasks-left.ts";

/**
 * `erbij`: the other arrangement takes the task on and the old one ends. `apart`: the task keeps an arrangement of
 * its own, with the participants of the other.
 */
export const WAYS = ["erbij", "apart"] as const;
export type Way = (typeof WAYS)[number];

export interface Moving {
  from: Arrangement;
  to: Arrangement;
  way: Way;
  /** In both circles, only in the new one, only in the old one; in order of name. */
  staying: Effect[];
  joining: Effect[];
  leaving: (Effect & { task: TaskCover })[];
  /** Over all municipalities in either circle. */
  average: Average | null;
}

/** Whether both are the same circle, so that moving changes nobody's partners. */
export const sameCircle = (a: Arrangement, b: Arrangement): boolean =>
  circleName(a.members) === circleName(b.members);

export function move(fabric: Fabric, from: Arrangement, to: Arrangement, way: Way): Moving {
  const after = changedFabric(fabric, new Map([[from.key, way === "apart" ? to.members : null]]));
  const old = new Set(from.members);
  const fresh = new Set(to.members);
  const effects = (bodies: Iterable<number>) =>
    bodiesOf(fabric, bodies).map((it) => effectOn(fabric, after, it));
  const staying = effects(old.intersection(fresh));
  const joining = effects(fresh.difference(old));
  const leaving = effects(old.difference(fresh)).map((it) => ({
    ...it,
    task: coverOf(after, it.body.index, from),
  }));
  return {
    from,
    to,
    way,
    staying,
    joining,
    leaving,
    average: averageOf([...staying, ...joining, ...leaving]),
  };
}

export interface Destination {
  arrangement: Arrangement;
  shared: Body[];
  joining: number;
  leaving: number;
}

/** Circles most like that of an arrangement, itself and equal circles aside; only those that share someone. */
export function likelyDestinations(fabric: Fabric, from: Arrangement, most: number): Destination[] {
  const old = new Set(from.members);
  return fabric.arrangements
    .filter((it) => it.key !== from.key && !sameCircle(it, from))
    .map((arrangement) => {
      const shared = arrangement.members.filter((it) => old.has(it));
      return {
        arrangement,
        shared: bodiesOf(fabric, shared),
        joining: arrangement.members.length - shared.length,
        leaving: old.size - shared.length,
      };
    })
    .filter((it) => it.shared.length > 0)
    .sort((a, b) => likeness(b) - likeness(a) || a.arrangement.index - b.arrangement.index)
    .slice(0, most);
}

/** Shared participants as a share of all in either circle. */
const likeness = (it: Destination): number => it.shared.length / (it.shared.length + it.joining + it.leaving);
