import type { Boundary, Ring } from "../boundary.ts";
import { HEXAGON_AREA, type Spot, spotOf } from "./lattice.ts";

/** What must lie together on the grid: a municipality, or one of its islands or exclaves. */
export interface Part {
  /** Index of the municipality in the list of boundaries. */
  municipality: number;
  /** The largest part of it. */
  main: boolean;
  /** Its true surface in hexagons. */
  size: number;
  /** Closed lines in metres; holes are among them, for counting even and odd. */
  lines: Spot[][];
}

/** Of fewer hexagons a municipality cannot be read, nor pointed at with a finger. */
export const MINIMUM = 3;
/** An island or exclave of less than this is not drawn. */
const DRAWN = 2 / 3;

/**
 * Every municipality as its largest piece and whatever other pieces deserve a hexagon: Texel keeps its
 * sandbank and Amsterdam its exclave; a pier in the harbour of Enkhuizen goes.
 */
export const partsOf = (boundaries: Boundary[]): Part[] =>
  boundaries.flatMap(({ rings }, municipality) => {
    const pieces = piecesOf(rings).sort((a, b) => b.area - a.area);
    return pieces
      .map(({ area, lines }, rank) => ({ municipality, main: rank === 0, size: area / HEXAGON_AREA, lines }))
      .filter(({ main, size }) => main || size >= DRAWN);
  });

interface Piece {
  area: number;
  lines: Spot[][];
}

function piecesOf(rings: Ring[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { points, hole } of rings) {
    const line = points.map(spotOf);
    // A hole follows the outline that it is in.
    const around = hole ? pieces.at(-1) : undefined;
    if (around) {
      around.area -= surface(line);
      around.lines.push(line);
    } else pieces.push({ area: surface(line), lines: [line] });
  }
  return pieces;
}

/** Square metres within a closed line, counted from its own first spot. */
function surface(line: Spot[]): number {
  const [originX, originY] = line[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] ?? [0, 0];
    const [bx, by] = line[i] ?? [0, 0];
    twice += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return Math.abs(twice) / 2;
}
