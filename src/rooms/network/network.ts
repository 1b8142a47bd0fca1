import { formatDay } from "#kit/day.ts";
import { notFound } from "#kit/problem.ts";
import {
  allPairs,
  type Arrangement,
  type Body,
  type BodyIndex,
  type Fabric,
  municipalPairs,
  onceFor,
  type Pairs,
  partnersIn,
} from "#rooms/day";
import { placesOf, type Point } from "./layout.ts";
import type { Choice } from "./question.ts";

/** A body or an arrangement as a point of the picture. */
export type Node = Point & { weight: number } & ({ body: Body } | { arrangement: Arrangement });

/** A line between two points, by their places in `nodes`. */
export interface Line {
  a: number;
  b: number;
  /** Arrangements two bodies share; 1 for a body and its arrangement. */
  shared: number;
}

/** What is drawn, listed and handed out: always the same points and lines. */
export interface Network {
  choice: Choice;
  /** The body in the middle of the question. */
  centre: Body | null;
  /** Bodies by code, then arrangements by title. */
  nodes: Node[];
  lines: Line[];
  /** The least number of shared arrangements for a line, asked for or chosen; 1 where it has no meaning. */
  least: number;
  /** Pairs that share less and therefore have no line. */
  hidden: number;
}

/** Lines per point up to which a picture can still be read; looked at, not calculated. */
const READABLE = 5;

/**
 * The network of what a question leaves of a day.
 * @param whole all arrangements of the day: they decide where everybody stands
 * @param chosen the arrangements asked for
 * @throws Problem 404 when the body in the middle takes part in nothing on this day
 */
export function networkOf(whole: Fabric, chosen: Fabric, choice: Choice): Network {
  const centre = choice.centre === null ? null : bodyIn(whole, choice.centre);
  return choice.view === "partners"
    ? partnerNetwork(whole, chosen, choice, centre)
    : arrangementNetwork(whole, chosen, choice, centre);
}

function bodyIn(fabric: Fabric, code: string): Body {
  const body = fabric.bodies[fabric.indexOf.get(code) ?? -1];
  if (!body)
    throw notFound(
      `Er is geen deelnemer met code “${code}” op ${formatDay(fabric.day)}. Zoek op naam, of kies een andere dag.`,
    );
  return body;
}

function partnerNetwork(whole: Fabric, chosen: Fabric, choice: Choice, centre: Body | null): Network {
  const asked = new Set(bodiesOf(chosen, choice, centre));
  const all = centre
    ? pairsAround(chosen, centre.index, asked)
    : fromPairs(choice.kind === "gemeenten" ? municipalPairs(chosen) : allPairs(chosen));
  const least = choice.least ?? (centre ? 1 : readableLeast(all, asked.size));
  const kept = all.filter((it) => it.shared >= least);
  const bodies = centre ? [...new Set([centre.index, ...kept.flatMap((it) => [it.a, it.b])])] : [...asked];
  const nodes = bodies.sort((a, b) => a - b).map((body) => bodyNode(whole, chosen, body));
  const place = new Map(bodies.map((body, index) => [body, index]));
  const lines = kept.map((it) => ({ ...it, a: place.get(it.a) ?? 0, b: place.get(it.b) ?? 0 }));
  return { choice, centre, nodes, lines, least, hidden: all.length - kept.length };
}

function arrangementNetwork(whole: Fabric, chosen: Fabric, choice: Choice, centre: Body | null): Network {
  const circles = chosen.arrangements.filter((it) => !centre || it.members.includes(centre.index));
  const asked = new Set(bodiesOf(chosen, choice, centre));
  const seats = circles.flatMap((it) =>
    it.members.filter((body) => asked.has(body)).map((body) => ({ body, arrangement: it })),
  );
  const bodies = [...new Set(seats.map((it) => it.body).concat(centre ? [centre.index] : []))];
  bodies.sort((a, b) => a - b);
  const seen = new Set(seats.map((it) => it.arrangement));
  const shown = circles.filter((it) => seen.has(it));
  const place = new Map<BodyIndex | Arrangement, number>();
  for (const body of bodies) place.set(body, place.size);
  for (const arrangement of shown) place.set(arrangement, place.size);
  const lines = seats.map((it): Line => ({
    a: place.get(it.body) ?? 0,
    b: place.get(it.arrangement) ?? 0,
    shared: 1,
  }));
  const spots = spotsOf(whole);
  const nodes = [
    ...bodies.map((body) => bodyNode(whole, chosen, body)),
    ...shown.map((it): Node => {
      const { x, y } = spots.get(it.key) ?? { x: 0, y: 0 };
      return { arrangement: it, x, y, weight: it.members.length };
    }),
  ];
  return { choice, centre, nodes, lines, least: 1, hidden: 0 };
}

/** Bodies of the kind asked for that take part in something; the one in the middle is always among them. */
function bodiesOf(chosen: Fabric, { kind }: Choice, centre: Body | null): BodyIndex[] {
  const all = kind === "gemeenten" ? chosen.municipalities : chosen.bodies.map((it) => it.index);
  const taking = all.filter((body) => (chosen.arrangementsOf[body]?.length ?? 0) > 0);
  return centre && !taking.includes(centre.index) ? [...taking, centre.index] : taking;
}

interface Pair {
  a: BodyIndex;
  b: BodyIndex;
  shared: number;
}

const fromPairs = ({ a, b, shared }: Pairs): Pair[] =>
  Array.from(a, (first, i) => ({ a: first, b: b[i] ?? 0, shared: shared[i] ?? 0 }));

/** The one in the middle comes first in each of its pairs. */
const pairsAround = (fabric: Fabric, centre: BodyIndex, asked: Set<BodyIndex>): Pair[] =>
  [...partnersIn(fabric, centre)]
    .filter(([other]) => asked.has(other))
    .map(([other, shared]) => ({ a: centre, b: other, shared }))
    .sort((x, y) => x.b - y.b);

/** The lowest threshold that leaves a picture one can read. */
function readableLeast(pairs: Pair[], points: number): number {
  const counts: number[] = [];
  for (const { shared } of pairs) counts[shared] = (counts[shared] ?? 0) + 1;
  let lines = pairs.length;
  for (let least = 1; least < counts.length; least++) {
    if (lines <= points * READABLE) return least;
    lines -= counts[least] ?? 0;
  }
  return Math.max(1, counts.length - 1);
}

function bodyNode(whole: Fabric, chosen: Fabric, index: BodyIndex): Node {
  const body = whole.bodies[index];
  const point = placesOf(whole).bodies[index];
  if (!body || !point) throw new RangeError(`No body ${index} on ${whole.day}`);
  return { ...point, body, weight: chosen.arrangementsOf[index]?.length ?? 0 };
}

/** Places by key: a filter numbers the arrangements anew. */
const spotsOf = onceFor((whole: Fabric): Map<string, Point> => {
  const { arrangements } = placesOf(whole);
  return new Map(whole.arrangements.map((it) => [it.key, arrangements[it.index] ?? { x: 0, y: 0 }]));
});

export const nameOf = (node: Node): string => ("body" in node ? node.body.name : node.arrangement.title);
export const keyOf = (node: Node): string => ("body" in node ? node.body.code : node.arrangement.key);

/** The highest number of shared arrangements there is, for a list of thresholds. */
export function mostShared(fabric: Fabric, kind: Choice["kind"]): number {
  const { shared } = kind === "gemeenten" ? municipalPairs(fabric) : allPairs(fabric);
  return shared.reduce((most, it) => Math.max(most, it), 1);
}
