import type { Boundary } from "./boundary.ts";
import type { Point } from "./rijksdriehoek.ts";

/** Vertices closer than this count as one, and lines this close as one line. */
const TOLERANCE_METRES = 2;
/** Lines without common vertices must run together this long; at a corner point two lines are also close for a bit. */
const MINIMUM_OVERLAP_METRES = 50;
const CELL_METRES = 200;

/** A stretch of border between two vertices, in metres on a flat map of the Netherlands. */
interface Stretch {
  owner: string;
  ax: number;
  ay: number;
  bx: number;
  by: number;
}

/**
 * Pairs of municipalities with a common border, each pair once and the lower code first. A common corner point
 * is not a border.
 *
 * Files drawn from one topology share their stretches of border, vertex for vertex, whatever their length: some
 * neighbours meet over 16 metres in the middle of the IJsselmeer. Where the two sides have other vertices on
 * the same line, stretches that run together for 50 metres count as well.
 */
export function neighboursOf(boundaries: Boundary[]): [string, string][] {
  const pairs = new Set<string>();
  const unshared: Stretch[] = [];
  for (const stretches of Map.groupBy(stretchesOf(boundaries), nameOf).values()) {
    const owners = [...new Set(stretches.map(({ owner }) => owner))];
    if (owners.length === 1 && stretches[0]) unshared.push(stretches[0]);
    for (const a of owners) for (const b of owners) if (a < b) pairs.add(`${a} ${b}`);
  }
  for (const [pair, metres] of overlaps(unshared)) if (metres >= MINIMUM_OVERLAP_METRES) pairs.add(pair);
  return [...pairs].sort().map((pair) => pair.split(" ") as [string, string]);
}

function* stretchesOf(boundaries: Boundary[]): Generator<Stretch> {
  for (const { code, rings } of boundaries)
    for (const { points } of rings)
      for (let i = 1; i < points.length; i++) {
        const [ax, ay] = inMetres(points[i - 1]);
        const [bx, by] = inMetres(points[i]);
        if (ax !== bx || ay !== by) yield { owner: code, ax, ay, bx, by };
      }
}

/** Flat enough here: the east-west scale changes three per cent over the country, for both sides alike. */
function inMetres([longitude, latitude]: Point = [0, 0]): [number, number] {
  const snap = (metres: number) => Math.round(metres / TOLERANCE_METRES) * TOLERANCE_METRES;
  return [snap(longitude * 111_320 * Math.cos((52.2 * Math.PI) / 180)), snap(latitude * 111_320)];
}

/** The same for both directions: neighbours walk their common border in opposite ways. */
const nameOf = ({ ax, ay, bx, by }: Stretch): string =>
  ax < bx || (ax === bx && ay < by) ? `${ax} ${ay} ${bx} ${by}` : `${bx} ${by} ${ax} ${ay}`;

/** Per pair the metres over which their remaining stretches run together. */
function overlaps(stretches: Stretch[]): Map<string, number> {
  const metres = new Map<string, number>();
  const compared = new Set<string>();
  for (const cell of cellsOf(stretches).values()) {
    // Most of what is left is coast and state border, where nobody lives on the other side.
    if (new Set([...cell].map((i) => stretches[i]?.owner)).size === 1) continue;
    for (const i of cell)
      for (const j of cell) {
        const [a, b] = [stretches[i], stretches[j]];
        if (!a || !b || a.owner >= b.owner || compared.has(`${i} ${j}`)) continue;
        compared.add(`${i} ${j}`);
        const pair = `${a.owner} ${b.owner}`;
        metres.set(pair, (metres.get(pair) ?? 0) + overlap(a, b));
      }
  }
  return metres;
}

/** Which stretches come through each square of the map, so that only near ones are compared. */
function cellsOf(stretches: Stretch[]): Map<string, Set<number>> {
  const cells = new Map<string, Set<number>>();
  stretches.forEach(({ ax, ay, bx, by }, index) => {
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / CELL_METRES);
    for (let step = 0; step <= steps; step++) {
      const x = Math.floor((ax + ((bx - ax) * step) / steps) / CELL_METRES);
      const y = Math.floor((ay + ((by - ay) * step) / steps) / CELL_METRES);
      // Beside it too: a line on the edge of a square is close to lines in the next.
      for (const dx of [-1, 0, 1])
        for (const dy of [-1, 0, 1]) {
          const name = `${x + dx} ${y + dy}`;
          const cell = cells.get(name);
          if (cell) cell.add(index);
          else cells.set(name, new Set([index]));
        }
    }
  });
  return cells;
}

/** Metres of `a` along which `b` lies within the tolerance of it. */
function overlap(a: Stretch, b: Stretch): number {
  const length = Math.hypot(a.bx - a.ax, a.by - a.ay);
  const [ux, uy] = [(a.bx - a.ax) / length, (a.by - a.ay) / length];
  const along = (x: number, y: number) => (x - a.ax) * ux + (y - a.ay) * uy;
  const beside = (x: number, y: number) => (x - a.ax) * -uy + (y - a.ay) * ux;
  const [s, e] = [along(b.ax, b.ay), along(b.bx, b.by)];
  const from = Math.max(0, Math.min(s, e));
  const to = Math.min(length, Math.max(s, e));
  if (to <= from) return 0;
  const [besideStart, besideEnd] = [beside(b.ax, b.ay), beside(b.bx, b.by)];
  const besideAt = (metres: number) => besideStart + ((besideEnd - besideStart) * (metres - s)) / (e - s);
  return Math.abs(besideAt(from)) <= TOLERANCE_METRES && Math.abs(besideAt(to)) <= TOLERANCE_METRES
    ? to - from
    : 0;
}
