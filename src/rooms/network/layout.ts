import { type BodyIndex, type Fabric, municipalPairs, onceFor } from "#rooms/day";
import type { Bond } from "./bonds.ts";
import { type Cloud, endsOf, middleOf } from "./cloud.ts";
import { nestle, seed, settle } from "./forces.ts";

export interface Point {
  x: number;
  y: number;
}

/** Where everything stands in the picture: to the right and down, 1,000 wide. */
export interface Places {
  bodies: Point[];
  arrangements: Point[];
}

export const PICTURE_WIDTH = 1_000;

/**
 * The places of a day. They follow from all arrangements of that day, also when a reader looks at some of them: then
 * the lines change and everybody stays where they are.
 */
export const placesOf = onceFor(layOut);

const KM_PER_DEGREE = 111.32;
/** The middle of the country, where whoever knows nobody starts. */
const MIDDLE = { longitude: 5.3, latitude: 52.2 };
/** At sea, where nobody else is: those that no municipality leads to. */
const SEA = { x: -95, y: -75 };

/**
 * Municipalities start where they lie and are held there a little, while whoever shares arrangements is pulled
 * together: the picture stays a map one can recognise, in which groups stand apart. Everything else then finds a
 * place between those it works with. Goes through all by code, so that another order of reading changes nothing.
 */
export function layOut(fabric: Fabric): Places {
  const byCode = (a: BodyIndex, b: BodyIndex) => compare(codeOf(fabric, a), codeOf(fabric, b));
  const towns = [...fabric.municipalities].sort(byCode);
  const isTown = new Set(towns);
  const others = fabric.bodies
    .map((it) => it.index)
    .filter((it) => !isTown.has(it))
    .sort(byCode);
  const circles = fabric.arrangements
    .map((it) => ({ index: it.index, key: it.key, members: [...it.members].sort(byCode) }))
    .sort((a, b) => compare(a.key, b.key));

  const { homes, bonds } = startOf(fabric, towns);
  const settled = settle(homes, bonds, SETTLING);
  const rank = new Map([...towns, ...others].map((body, place) => [body, place]));
  const bodies = towns.length + others.length;
  const members = circles.map((it) => it.members.map((body) => rank.get(body) ?? 0));
  const cloud = placeOthers(settled, bodies, members);

  const frame = frameOf(cloud);
  const point = (place: number): Point => ({
    x: round(((cloud.x[place] ?? 0) - frame.left) * frame.scale),
    y: round(((cloud.y[place] ?? 0) - frame.top) * frame.scale),
  });
  const arrangements: Point[] = [];
  circles.forEach((it, k) => (arrangements[it.index] = point(bodies + k)));
  return { bodies: fabric.bodies.map((it) => point(rank.get(it.index) ?? 0)), arrangements };
}

/** Steps, and how strong what moves the municipalities is; looked at, not calculated. */
export const SETTLING = { steps: 300, push: 160, hold: 0.05, longestStep: 12 };

/** Where municipalities start, in kilometres from the middle of the country, and what draws them together. */
export function startOf(fabric: Fabric, towns: BodyIndex[]): { homes: Cloud; bonds: Bond[] } {
  const rank = new Map(towns.map((body, place) => [body, place]));
  const { a, b, shared } = municipalPairs(fabric);
  const bonds: Bond[] = [];
  for (let i = 0; i < a.length; i++) {
    const ends = [rank.get(a[i] ?? 0) ?? 0, rank.get(b[i] ?? 0) ?? 0].sort((x, y) => x - y);
    bonds.push({ a: ends[0] ?? 0, b: ends[1] ?? 0, strength: 0.05 * (shared[i] ?? 0) ** 0.75 });
  }
  bonds.sort((x, y) => x.a - y.a || x.b - y.b);
  return { homes: homesOf(fabric, towns, bonds), bonds };
}

/**
 * Where each lies. One that is on no boundary file starts between its partners, else in the middle of its province,
 * else of the country: on earlier days most of those that were merged since.
 */
function homesOf(fabric: Fabric, towns: BodyIndex[], bonds: Bond[]): Cloud {
  const homes = { x: new Float64Array(towns.length), y: new Float64Array(towns.length) };
  const placed = new Set<number>();
  const settleAt = (me: number, { x, y }: Point) => {
    homes.x[me] = x;
    homes.y[me] = y;
  };
  towns.forEach((body, me) => {
    const place = fabric.bodies[body]?.place;
    if (!place) return;
    settleAt(me, inKilometres(place));
    placed.add(me);
  });
  const partners: number[][] = towns.map(() => []);
  for (const { a, b } of bonds) {
    partners[a]?.push(b);
    partners[b]?.push(a);
  }
  const provinceOf = (me: number) => fabric.bodies[towns[me] ?? -1]?.province ?? null;
  const inProvince = Map.groupBy(placed, provinceOf);
  placeTheRest(placed, partners, (me, company) => {
    const around = company ?? inProvince.get(provinceOf(me)) ?? [];
    const { x, y } = middleOf(homes, around) ?? inKilometres(MIDDLE);
    // A little off the middle: two towns of one circle must not start on the same spot.
    const off = seed(me, 0.5);
    return () => {
      settleAt(me, { x: x + off.x, y: y + off.y });
    };
  });
  return homes;
}

/**
 * Goes from whoever has a place to those they lead to, round by round; when they lead to nobody, the first of the rest
 * begins alone. Everybody is looked at once.
 * @param placed those that have a place
 * @param joined per point the points it belongs to
 * @param place finds a spot from those of the company placed in earlier rounds, null for whoever begins alone; what it
 *   gives back takes the spot, when all of the round have found theirs
 */
function placeTheRest(
  placed: Set<number>,
  joined: readonly (readonly number[])[],
  place: (me: number, company: number[] | null) => () => void,
): void {
  const waiting = joined.map((_, me) => me).filter((me) => !placed.has(me));
  const among = (me: number) => (joined[me] ?? []).filter((it) => placed.has(it));
  let ring = new Set(waiting.filter((me) => among(me).length > 0));
  let first = 0;
  for (;;) {
    const alone = ring.size === 0;
    if (alone) {
      while (placed.has(waiting[first] ?? -1)) first++;
      const me = waiting[first];
      if (me === undefined) return;
      ring.add(me);
    }
    const steps = [...ring].map((me) => place(me, alone ? null : among(me)));
    for (const step of steps) step();
    for (const me of ring) placed.add(me);
    ring = new Set([...ring].flatMap((me) => (joined[me] ?? []).filter((it) => !placed.has(it))));
  }
}

/** To the right and down from the middle of the country. */
const inKilometres = ({ longitude, latitude }: { longitude: number; latitude: number }): Point => ({
  x: (longitude - MIDDLE.longitude) * KM_PER_DEGREE * Math.cos((MIDDLE.latitude * Math.PI) / 180),
  y: (MIDDLE.latitude - latitude) * KM_PER_DEGREE,
});

/**
 * Towns stay; arrangements and other participants come to stand between those they are joined to, in rounds: an
 * arrangement of towns, then who else takes part in it, then what else these take part in.
 * @param members per arrangement the places of its participants, towns first
 */
function placeOthers(settled: Cloud, bodies: number, members: number[][]): Cloud {
  const size = bodies + members.length;
  const cloud = { x: new Float64Array(size), y: new Float64Array(size) };
  cloud.x.set(settled.x);
  cloud.y.set(settled.y);
  const fixed = settled.x.length;
  const joined: number[][] = Array.from({ length: size }, () => []);
  members.forEach((circle, k) => {
    for (const body of circle) {
      joined[body]?.push(bodies + k);
      joined[bodies + k]?.push(body);
    }
  });
  const towns = Array.from({ length: fixed }, (_, i) => i);
  placeTheRest(new Set(towns), joined, (me, company) => {
    // Nobody leads there: one of them goes to sea, and the rest of its company follows in the next rounds.
    const { x, y } = (company && middleOf(cloud, company)) ?? SEA;
    const off = seed(me, 0.15);
    return () => {
      cloud.x[me] = x + off.x;
      cloud.y[me] = y + off.y;
    };
  });
  const movable = Array.from({ length: size - fixed }, (_, i) => fixed + i);
  nestle(
    cloud,
    movable,
    movable.map((me) => joined[me] ?? []),
    { steps: 80, room: 7 },
  );
  return cloud;
}

function frameOf({ x, y }: Cloud) {
  const [left, right] = endsOf(x);
  const [top] = endsOf(y);
  return { left, top, scale: right > left ? PICTURE_WIDTH / (right - left) : 1 };
}

const codeOf = (fabric: Fabric, body: BodyIndex) => fabric.bodies[body]?.code ?? "";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const round = (value: number) => Math.round(value * 10) / 10;
