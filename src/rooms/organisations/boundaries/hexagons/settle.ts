import { chanceFrom } from "./chance.ts";
import { hangsTogetherWithout } from "./groups.ts";
import { MINIMUM } from "./parts.ts";
import { give, OUTSIDE, type Quilt } from "./quilt.ts";
import { EITHER, TOUCHING } from "./truth.ts";

/**
 * What is wrong with a quilt, in one unit: a hexagon that belongs wholly to somebody else is 1 (see drift.ts).
 * Found by trying; docs/decisions/0018 tells what the others gave.
 */
const WRONG = {
  /** Neighbours that do not touch; somebody on the coast or the state border who is shut in. */
  missing: 8,
  /** Owners that touch and are no neighbours. */
  invented: 8,
  /** One hexagon too few to be pointed at. */
  small: 20,
  /** The square of the hexagons too many or too few, divided by the hexagons wanted. */
  size: 3,
  /** A side between two owners: borders are smooth rather than ragged. Coasts may have their bays. */
  side: 0.15,
};

/** How much worse a change may make the quilt, more or less, at the start and at the end. */
const HEAT = { start: 1, end: 0.05 };
const STEPS_PER_HEXAGON = 2000;
const STEPS_PER_COOLING = 1000;

/**
 * Lets hexagons go over to a neighbour until hardly any change makes the quilt better. At first changes for the
 * worse are often allowed, later hardly ever (simulated annealing), so that crowded places find room by moving
 * everyone around them a little. The same quilt always settles in the same way.
 */
export function settle(quilt: Quilt): void {
  const { owner, municipalityOf, total } = quilt;
  const { around } = quilt.lattice;
  const chance = chanceFrom(1);
  const steps = owner.length * STEPS_PER_HEXAGON;
  const cooling = (HEAT.end / HEAT.start) ** (STEPS_PER_COOLING / steps);
  let heat = HEAT.start;
  for (let step = 1; step <= steps; step++) {
    if (step % STEPS_PER_COOLING === 0) heat *= cooling;
    const hexagon = Math.floor(chance() * owner.length);
    const from = owner[hexagon] ?? OUTSIDE;
    const to = owner[around[hexagon * 6 + Math.floor(chance() * 6)] ?? -1] ?? from;
    if (to === from) continue;
    const loser = municipalityOf[from] ?? 0;
    if (from !== OUTSIDE && loser !== municipalityOf[to] && (total[loser] ?? 0) <= MINIMUM) continue;
    if (!hangsTogetherWithout(quilt, hexagon)) continue;
    const worse = worsening(quilt, hexagon, from, to);
    if (worse <= 0 || chance() < Math.exp(-worse / heat)) give(quilt, hexagon, to);
  }
}

/** How much worse the quilt becomes when a hexagon goes from one part to another; below 0 it becomes better. */
function worsening(quilt: Quilt, hexagon: number, from: number, to: number): number {
  const { owner, drifts } = quilt;
  const { around } = quilt.lattice;
  let worse = (drifts[to]?.[hexagon] ?? 0) - (drifts[from]?.[hexagon] ?? 0);
  worse += badSize(quilt, from, -1) - badSize(quilt, from, 0);
  worse += badSize(quilt, to, 1) - badSize(quilt, to, 0);
  for (let side = 0; side < 6; side++) {
    const other = owner[around[hexagon * 6 + side] ?? -1] ?? OUTSIDE;
    worse += badSide(other, to) - badSide(other, from);
  }
  return worse + worseContacts(quilt, hexagon, from, to);
}

const badSide = (one: number, other: number): number =>
  one === other || one === OUTSIDE || other === OUTSIDE ? 0 : WRONG.side;

function badSize({ size, wanted }: Quilt, part: number, change: number): number {
  if (part === OUTSIDE) return 0;
  const want = wanted[part] ?? 1;
  const have = (size[part] ?? 0) + change;
  const short = Math.max(0, Math.min(want, MINIMUM) - have);
  return (WRONG.size * (have - want) ** 2) / Math.max(want, MINIMUM) + WRONG.small * short;
}

/** The municipalities on the six sides of the hexagon that is looked at; one list, for this is done often. */
const ring = new Int16Array(6);

function worseContacts(quilt: Quilt, hexagon: number, from: number, to: number): number {
  const { owner, municipalityOf, count } = quilt;
  const { around } = quilt.lattice;
  const loser = municipalityOf[from] ?? 0;
  const winner = municipalityOf[to] ?? 0;
  if (loser === winner) return 0;
  for (let side = 0; side < 6; side++)
    ring[side] = municipalityOf[owner[around[hexagon * 6 + side] ?? -1] ?? OUTSIDE] ?? 0;
  let worse = 0;
  for (let side = 0; side < 6; side++) {
    const other = ring[side] ?? 0;
    if (ring.indexOf(other) < side) continue;
    const sides = sidesOf(other);
    if (other !== loser) {
      // Between the two of them the border moves: it loses these sides and gets those on the other side.
      const gained = other === winner ? sidesOf(loser) : 0;
      worse += badContact(quilt, loser * count + other, gained - sides);
    }
    if (other !== winner && other !== loser) worse += badContact(quilt, winner * count + other, sides);
  }
  return worse;
}

function sidesOf(municipality: number): number {
  let sides = 0;
  for (let side = 0; side < 6; side++) if (ring[side] === municipality) sides++;
  return sides;
}

/** What it costs when two municipalities, or one and the outside, share so many sides more or fewer. */
function badContact({ truth, contacts }: Quilt, pair: number, change: number): number {
  const before = (contacts[pair] ?? 0) > 0;
  const after = (contacts[pair] ?? 0) + change > 0;
  if (before === after || truth[pair] === EITHER) return 0;
  if (truth[pair] === TOUCHING) return after ? -WRONG.missing : WRONG.missing;
  return after ? WRONG.invented : -WRONG.invented;
}
