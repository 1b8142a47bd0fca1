import { coverOf, type Cover } from "./cover.ts";
import { type Drift, driftOf } from "./drift.ts";
import { type Lattice, latticeOver } from "./lattice.ts";
import { MINIMUM, type Part } from "./parts.ts";
import { truthOf } from "./truth.ts";

/** Owner of a hexagon that is sea, lake or another country; as part and as municipality. */
export const OUTSIDE = 0;
/** Empty hexagons beyond the outermost municipality. */
const MARGIN = 4;
/** Where less is left over, the samples were just a few short. */
const REMAINDER = 0.02;

/** Who owns which hexagon, and what is needed to judge that. Parts and municipalities count from 1. */
export interface Quilt {
  lattice: Lattice;
  /** Part per hexagon. */
  owner: Int16Array;
  /** Municipality per part. */
  municipalityOf: Int16Array;
  /** Per part what it truly covers, and what is wrong with it owning a hexagon. */
  covers: Cover[];
  drifts: Drift[];
  /** Hexagons that a part should have, and has. */
  wanted: Float32Array;
  size: Int32Array;
  /** Municipalities, the outside included. */
  count: number;
  /** Hexagons per municipality. */
  total: Int32Array;
  /** Sides of hexagons that municipalities a and b share, at `a * count + b` and the other way around. */
  contacts: Int32Array;
  /** In the same order whether they should: see truth.ts. */
  truth: Uint8Array;
}

/**
 * A quilt on which nobody owns anything yet.
 * @param parts with the index of their municipality, from 0
 * @param pairs true neighbours, by the same index
 */
export function emptyQuilt(parts: Part[], municipalities: number, pairs: [number, number][]): Quilt {
  const lattice = latticeOver(
    parts.flatMap(({ lines }) => lines.flat()),
    MARGIN,
  );
  const places = lattice.columns * lattice.rows;
  const land = parts.map((part) => coverOf(part, lattice));
  const covers = [remainderOf(land, places), ...land];
  const count = municipalities + 1;
  const municipalityOf = Int16Array.from([OUTSIDE, ...parts.map(({ municipality }) => municipality + 1)]);
  const size = new Int32Array(covers.length);
  size[OUTSIDE] = places;
  const total = new Int32Array(count);
  total[OUTSIDE] = places;
  return {
    lattice,
    owner: new Int16Array(places),
    municipalityOf,
    covers,
    drifts: covers.map((cover) => driftOf(cover, lattice)),
    wanted: Float32Array.from([0, ...parts.map((part) => Math.max(part.main ? MINIMUM : 1, part.size))]),
    size,
    count,
    total,
    contacts: new Int32Array(count * count),
    truth: truthOf(count, pairs, covers, municipalityOf),
  };
}

/** What no part covers. */
function remainderOf(land: Cover[], places: number): Cover {
  const left = new Float64Array(places).fill(1);
  for (const cover of land)
    for (const [hexagon, share] of cover) left[hexagon] = (left[hexagon] ?? 0) - share;
  const remainder: Cover = new Map();
  left.forEach((share, hexagon) => {
    if (share > REMAINDER) remainder.set(hexagon, share);
  });
  return remainder;
}

/** Gives a hexagon another owner and keeps all counts right. */
export function give(quilt: Quilt, hexagon: number, part: number): void {
  const { owner, size, total, municipalityOf, contacts, count } = quilt;
  const { around } = quilt.lattice;
  const before = owner[hexagon] ?? OUTSIDE;
  const from = municipalityOf[before] ?? OUTSIDE;
  const to = municipalityOf[part] ?? OUTSIDE;
  for (let side = 0; side < 6; side++) {
    const other = municipalityOf[owner[around[hexagon * 6 + side] ?? -1] ?? OUTSIDE] ?? OUTSIDE;
    add(contacts, from * count + other, -1);
    add(contacts, other * count + from, -1);
    add(contacts, to * count + other, 1);
    add(contacts, other * count + to, 1);
  }
  add(size, before, -1);
  add(size, part, 1);
  add(total, from, -1);
  add(total, to, 1);
  owner[hexagon] = part;
}

const add = (numbers: Int32Array, index: number, amount: number): void => {
  numbers[index] = (numbers[index] ?? 0) + amount;
};
