import type { Boundary } from "../boundary.ts";
import { deal } from "./deal.ts";
import { partsOf } from "./parts.ts";
import { emptyQuilt, OUTSIDE, type Quilt } from "./quilt.ts";
import { settle } from "./settle.ts";

/** One hexagon of the patchwork: a point up, row 0 in the north, odd rows half a hexagon to the east. */
export interface Hexagon {
  column: number;
  row: number;
  /** Key of the organisation that owns it: `gm0014`. */
  organisation: string;
}

/**
 * The country as hexagons of 2.5 kilometres across, each of one municipality: at least three for everyone, in
 * one piece but for islands and exclaves, with about its surface, and touching whom it truly borders on. The
 * same boundaries always give the same hexagons, row by row.
 * @param neighbours pairs of codes, from `neighboursOf`
 */
export function hexagonsOf(boundaries: Boundary[], neighbours: [string, string][]): Hexagon[] {
  const quilt = dealt(boundaries, neighbours);
  settle(quilt);
  return hexagonsIn(quilt, boundaries);
}

/** The first deal, before anyone makes room for anyone. */
export function dealt(boundaries: Boundary[], neighbours: [string, string][]): Quilt {
  const index = new Map(boundaries.map(({ code }, i) => [code, i]));
  const quilt = emptyQuilt(
    partsOf(boundaries),
    boundaries.length,
    neighbours.map(([a, b]) => [index.get(a) ?? 0, index.get(b) ?? 0]),
  );
  deal(quilt);
  return quilt;
}

/** All hexagons that are not outside. */
export const hexagonsIn = ({ owner, municipalityOf, lattice }: Quilt, boundaries: Boundary[]): Hexagon[] =>
  [...owner.entries()]
    .filter(([, part]) => part !== OUTSIDE)
    .map(([hexagon, part]) => ({
      column: hexagon % lattice.columns,
      row: Math.floor(hexagon / lattice.columns),
      organisation: boundaries[(municipalityOf[part] ?? 0) - 1]?.code ?? "",
    }));
