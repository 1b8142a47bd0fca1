/** Where arrangements have the same participants, and where one circle lies inside another. */
import { type Arrangement, type BodyIndex, circleName, type Fabric, onceFor, setsAround } from "#rooms/day";
import { type Likeness, likenessOf } from "./likeness.ts";

/** Two or more arrangements whose participants coincide, or of which the one circle lies inside the other. */
export interface Overlap {
  kind: "zelfde" | "binnen";
  /** Who takes part in all of them. */
  shared: BodyIndex[];
  /** Who takes part in those of the larger circle only; empty when the participants are the same. */
  beyond: BodyIndex[];
  /** In order of title; those of the smaller circle first. */
  arrangements: Arrangement[];
  likeness: Likeness;
}

/** A smaller circle than this lies inside many others by chance. */
const LEAST_INSIDE = 3;
/** The smaller circle holds at least this share of the larger: under it "inside" says little about either. */
const LEAST_SHARE = 0.5;

/** The circles with more than one arrangement, in order of their first title. */
export const sameCircles = onceFor((fabric: Fabric): Overlap[] =>
  [...circlesOf(fabric).values()]
    .filter((it) => it.length > 1)
    .map((arrangements) => ({
      kind: "zelfde",
      shared: arrangements[0]?.members ?? [],
      beyond: [],
      arrangements,
      likeness: likenessOf(arrangements),
    })),
);

/**
 * Pairs of circles of which the smaller lies wholly inside the larger, has three or more participants and at least
 * half of those of the larger. Each pair of circles once, with all their arrangements.
 */
export const nestedCircles = onceFor((fabric: Fabric): Overlap[] => {
  const circles = [...circlesOf(fabric).values()].map((arrangements) => ({
    members: arrangements[0]?.members ?? [],
    arrangements,
  }));
  const around = setsAround(circles);
  return circles
    .filter((inner) => inner.members.length >= LEAST_INSIDE)
    .flatMap((inner) =>
      around(inner)
        .filter((outer) => inner.members.length >= LEAST_SHARE * outer.members.length)
        .map((outer): Overlap => {
          const within = new Set(inner.members);
          return {
            kind: "binnen",
            shared: inner.members,
            beyond: outer.members.filter((it) => !within.has(it)),
            arrangements: [...inner.arrangements, ...outer.arrangements],
            likeness: likenessOf(inner.arrangements, outer.arrangements),
          };
        }),
    );
});

/** Arrangements by their circle; an arrangement without participants has none. */
const circlesOf = (fabric: Fabric): Map<string, Arrangement[]> =>
  Map.groupBy(
    fabric.arrangements.filter((it) => it.members.length > 0),
    (it) => circleName(it.members),
  );
