import { oncePer } from "#kit/once-per.ts";
import { type Arrangement, type Body, type BodyIndex, type Fabric, onceFor } from "#rooms/day";
import { shortName } from "#rooms/organisations";

export const bodyAt = (fabric: Fabric, index: BodyIndex): Body => {
  const body = fabric.bodies[index];
  if (!body) throw new RangeError(`Er is geen deelnemer met nummer ${index}.`);
  return body;
};

export const nameOf = (fabric: Fabric, index: BodyIndex): string => shortName(bodyAt(fabric, index).name);

export const codesOf = (fabric: Fabric, members: readonly BodyIndex[]): string[] =>
  members.map((it) => bodyAt(fabric, it).code);

/** Names in the order Dutch readers expect. */
export const namesOf = (fabric: Fabric, members: readonly BodyIndex[]): string[] =>
  [...members]
    .sort((a, b) => (bodyAt(fabric, a).sortName < bodyAt(fabric, b).sortName ? -1 : 1))
    .map((it) => nameOf(fabric, it));

/** The municipalities among some bodies. */
export const municipal = (fabric: Fabric, members: readonly BodyIndex[]): BodyIndex[] =>
  members.filter((it) => fabric.bodies[it]?.type === "gemeente");

/** Inhabitants of the municipalities together; null when one of them is unknown or there are none. */
export function populationOf(fabric: Fabric, members: readonly BodyIndex[]): number | null {
  let sum = 0;
  for (const it of municipal(fabric, members)) {
    const { population } = bodyAt(fabric, it);
    if (population === null) return null;
    sum += population;
  }
  return sum === 0 ? null : sum;
}

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

type Place = NonNullable<Body["place"]>;

/** Kilometres between two places as the crow flies. */
export function kilometres(a: Place, b: Place): number {
  const lat = radians(b.latitude - a.latitude) / 2;
  const lon = radians(b.longitude - a.longitude) / 2;
  const h =
    Math.sin(lat) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(lon) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** The middle of the municipalities of a circle; null when the boundary file knows none of them. */
export function middleOf(fabric: Fabric, members: readonly BodyIndex[]): Place | null {
  const places = municipal(fabric, members).flatMap((it) => bodyAt(fabric, it).place ?? []);
  if (places.length === 0) return null;
  const mean = (pick: (it: Place) => number) => places.reduce((sum, it) => sum + pick(it), 0) / places.length;
  return { latitude: mean((it) => it.latitude), longitude: mean((it) => it.longitude) };
}

/** The municipalities of an arrangement together. */
interface Circle {
  municipalities: number;
  /** Null when one of them is unknown or there are none. */
  population: number | null;
  /** Null when the boundary file knows none of them. */
  middle: Place | null;
}

const circles = onceFor((fabric: Fabric) =>
  oncePer(({ members }: Arrangement): Circle => ({
    municipalities: municipal(fabric, members).length,
    population: populationOf(fabric, members),
    middle: middleOf(fabric, members),
  })),
);

/** The circle of an arrangement of the fabric: every question about its task looks at it, so it is measured once. */
export const circleOf = (fabric: Fabric, arrangement: Arrangement): Circle => circles(fabric)(arrangement);

/** The two municipalities that lie furthest apart; null when fewer than two have a place. */
export function furthest(
  fabric: Fabric,
  members: readonly BodyIndex[],
): { a: BodyIndex; b: BodyIndex; kilometres: number } | null {
  let found: { a: BodyIndex; b: BodyIndex; kilometres: number } | null = null;
  const placed = municipal(fabric, members);
  for (const a of placed)
    for (const b of placed) {
      const [here, there] = [bodyAt(fabric, a).place, bodyAt(fabric, b).place];
      if (b <= a || !here || !there) continue;
      const distance = kilometres(here, there);
      if (found === null || distance > found.kilometres) found = { a, b, kilometres: distance };
    }
  return found;
}

/** A title without the words that most begin with, when a name follows them: "GGD Drenthe". */
export function plainTitle({ title, reconstructed }: Pick<Arrangement, "title" | "reconstructed">): string {
  const rest = title.replace(/^gemeenschappelijke regeling:?\s+/i, "");
  return `${/^\p{Lu}/u.test(rest) ? rest : title}${reconstructed ? " (gereconstrueerd)" : ""}`;
}
