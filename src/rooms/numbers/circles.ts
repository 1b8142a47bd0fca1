import {
  type Arrangement,
  type BodyIndex,
  circleName,
  type Fabric,
  onceFor,
  setsAround,
  type Weave,
} from "#rooms/day";

/** A set of participants (kring) with everything it does together. */
export interface Circle {
  /** Key of its first arrangement by ROO id: names the circle in an address as long as that one is in force. */
  key: string;
  /** Participants of every kind, ascending. */
  members: BodyIndex[];
  /** In order of title. */
  arrangements: Arrangement[];
}

/**
 * Per arrangement the number of its circle: the same for the same participants, from 0 in order of the first
 * arrangement of each.
 */
export const circleNumbers = onceFor((weave: Weave): { of: Uint32Array; count: number } => {
  const numbers = new Map<string, number>();
  const of = new Uint32Array(weave.arrangements.length);
  for (const { index, members } of weave.arrangements) {
    const name = circleName(members);
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) numbers.set(name, number);
    of[index] = number;
  }
  return { of, count: numbers.size };
});

/** All different sets of participants: those with most arrangements come first, then in order of title. */
export const circlesOf = onceFor((fabric: Fabric): Circle[] =>
  [...Map.groupBy(fabric.arrangements, (it) => circleNumbers(fabric).of[it.index] ?? 0).values()]
    .map((arrangements) => ({
      key: arrangements.map((it) => it.key).sort()[0] ?? "",
      members: arrangements[0]?.members ?? [],
      arrangements,
    }))
    .sort(
      (a, b) =>
        b.arrangements.length - a.arrangements.length ||
        (a.arrangements[0]?.index ?? 0) - (b.arrangements[0]?.index ?? 0),
    ),
);

/** Circles that do more than one thing together (vaste kringen). */
export const fixedCircles = onceFor((fabric: Fabric): Circle[] =>
  circlesOf(fabric).filter((it) => it.arrangements.length > 1),
);

/** A circle of which every participant also sits in a larger one. */
export interface Nesting {
  inner: Circle;
  outer: Circle;
}

/**
 * Circles that lie within another, each with the nearest ones around it: one in between would be named instead.
 * A circle of one is in everything its only participant does, and says nothing.
 */
export const nestedCircles = onceFor((fabric: Fabric): Nesting[] => {
  const circles = circlesOf(fabric).filter((it) => it.members.length > 1);
  const around = setsAround(circles);
  const enclosing = new Map(circles.map((it) => [it, new Set(around(it))]));
  return circles.flatMap((inner) => {
    const outers = [...(enclosing.get(inner) ?? [])];
    return outers
      .filter((outer) => !outers.some((other) => enclosing.get(other)?.has(outer)))
      .map((outer): Nesting => ({ inner, outer }));
  });
});
