/** Question b: this organisation leaves this arrangement. Pure. */
import type { Arrangement, Body, Fabric } from "#rooms/day";
import { changedFabric } from "./changed.ts";
import {
  areNeighbours,
  type Average,
  averageOf,
  bodiesOf,
  type Effect,
  effectOn,
  partedFrom,
} from "./effect.ts";
import { coverOf, type TaskCover } from "./tasks-left.ts";

export interface Leaving {
  body: Body;
  arrangement: Arrangement;
  /** Nobody to work together with remains. */
  ends: boolean;
  /** Whoever remains, in order of name, before and after; one when the arrangement ends. */
  remaining: Effect[];
  /** Over the municipalities among those. */
  average: Average | null;
  own: Effect;
  task: TaskCover;
  /** Those it then shares no arrangement with any more. */
  parted: { body: Body; neighbour: boolean }[];
  /** It carries out the arrangement for the others. */
  executes: boolean;
}

/** @param body one of the participants of the arrangement in this fabric */
export function leave(fabric: Fabric, body: Body, arrangement: Arrangement): Leaving {
  const others = arrangement.members.filter((it) => it !== body.index);
  const ends = others.length < 2;
  const after = changedFabric(fabric, new Map([[arrangement.key, ends ? null : others]]));
  const remaining = bodiesOf(fabric, others).map((it) => effectOn(fabric, after, it));
  return {
    body,
    arrangement,
    ends,
    remaining,
    average: averageOf(remaining),
    own: effectOn(fabric, after, body),
    task: coverOf(after, body.index, arrangement),
    parted: partedFrom(fabric, after, body.index).map((it) => ({
      body: it,
      neighbour: areNeighbours(fabric, body.index, it.index),
    })),
    executes: arrangement.executor?.key === body.code,
  };
}
