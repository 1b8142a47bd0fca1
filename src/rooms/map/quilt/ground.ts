import { onceFor } from "#rooms/day";
import {
  areaOf,
  type Box,
  boxOf,
  HEXAGON_AREA,
  hexagonRing,
  mergedOutline,
  pathOf,
  type Point,
  QUARTER_HEIGHT,
  type Ring,
  widened,
} from "./outline.ts";

/** A municipality of the boundary file as a shape in the drawing. */
export interface Patch {
  /** Key of the municipality: `gm0882`. */
  code: string;
  name: string;
  sortName: string;
  /** Key of the province it lies in; null when unknown. */
  province: string | null;
  rings: Ring[];
  /** The same rings as an SVG path. */
  path: string;
  /** Where text fits best, and how wide that place is. */
  spot: Spot;
}

export interface Spot {
  x: number;
  y: number;
  room: number;
}

/** What every picture is drawn on: all patches, and what they form together. */
export interface Ground {
  kind: GroundKind;
  /** In order of code. */
  patches: Patch[];
  patchOf: ReadonlyMap<string, Patch>;
  /** Outline of all patches together, inner borders gone. */
  land: string;
  /** Outline per province, in order of code. */
  provinces: { code: string; path: string; box: Box }[];
  box: Box;
}

/** `zeshoeken`: the quilt. `grenzen`: the true borders, where they were imported. */
export const GROUND_KINDS = ["zeshoeken", "grenzen"] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

export interface Cell {
  organisation: string;
  column: number;
  row: number;
}

export type Owners = ReadonlyMap<string, { name: string; sort_name: string; province_key: string | null }>;

/** The quilt: each municipality the outline of its hexagons. */
export function quiltGround(cells: readonly Cell[], owners: Owners): Ground {
  const perOwner = Map.groupBy(cells, (it) => it.organisation);
  return groundFrom(
    "zeshoeken",
    new Map(
      [...perOwner].map(([code, own]) => [
        code,
        mergedOutline(own.map((it) => hexagonRing(it.column, it.row))),
      ]),
    ),
    owners,
  );
}

/** Units of the drawing per kilometre: a hexagon of 2.5 kilometres is 14 wide. */
const UNITS_PER_KM = 5.6;
const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** The latitude on which a kilometre is drawn as such: the middle of the country. */
const TRUE_LATITUDE = radians(52.2);
const SCALE = UNITS_PER_KM * EARTH_RADIUS_KM * Math.cos(TRUE_LATITUDE);

/** A place on the drawing, by Mercator: shapes keep their angles, and neighbours share their rounded corners. */
const projected = ([longitude, latitude]: readonly [number, number]): Point => [
  Math.round(SCALE * radians(longitude)),
  Math.round(-SCALE * Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2))),
];

export interface TrueShape {
  organisation: string;
  /** Degrees, longitude first: the outline, then the holes in it. */
  polygons: (readonly (readonly [number, number])[])[][];
}

/** The true map: outlines as they were imported. */
export function trueGround(shapes: readonly TrueShape[], owners: Owners): Ground {
  return groundFrom(
    "grenzen",
    new Map(
      shapes.map((it) => [
        it.organisation,
        it.polygons.flatMap((polygon) =>
          polygon
            .map((line, index) => wound(withoutRepeats(line.map(projected)), index === 0))
            .filter((ring) => ring.length > 2),
        ),
      ]),
    ),
    owners,
  );
}

/** Corners that became the same by rounding count once. */
const withoutRepeats = (points: Point[]): Point[] =>
  points.filter(([x, y], index) => {
    const [beforeX, beforeY] = points.at(index - 1) ?? [];
    return x !== beforeX || y !== beforeY;
  });

/** Outer lines one way, holes the other: files differ, and shared borders only cancel when they agree. */
const wound = (ring: Point[], outer: boolean): Ring => (areaOf([ring]) > 0 === outer ? ring : ring.reverse());

/** A ground of shapes whose shared borders have the same corners, so that they cancel. */
export function groundFrom(kind: GroundKind, shapes: ReadonlyMap<string, Ring[]>, owners: Owners): Ground {
  const patches = [...shapes]
    .map(([code, rings]): Patch => {
      const owner = owners.get(code);
      return {
        code,
        name: owner?.name ?? code,
        sortName: owner?.sort_name ?? code,
        province: owner?.province_key ?? null,
        rings,
        path: pathOf(rings),
        spot: spotIn(rings),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const provinces = [...Map.groupBy(patches, (it) => it.province)].map(([code, own]) => ({
    code,
    rings: joined(own),
    box: boxOf(own.flatMap((it) => it.rings)),
  }));
  return {
    kind,
    patches,
    patchOf: new Map(patches.map((it) => [it.code, it])),
    // What provinces have between them goes; what lies within one is gone already.
    land: pathOf(mergedOutline(provinces.flatMap((it) => it.rings))),
    provinces: provinces
      .flatMap(({ code, rings, box }) => (code === null ? [] : { code, path: pathOf(rings), box }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    box: boxOf(patches.flatMap((it) => it.rings)),
  };
}

/** The outline of some patches together as an SVG path. */
export const outlineOf = (patches: readonly Patch[]): string => pathOf(joined(patches));

export interface Whole {
  path: string;
  /** The place for its mark. */
  spot: Spot;
}

/** As many wholes as a dozen maps of regions have; the same ones come back with every reader. */
const MOST_WHOLES = 400;
const wholes = onceFor((_: Ground) => new Map<string, Whole>());

/** Some patches of a ground as one. */
export function wholeIn(ground: Ground, codes: readonly string[]): Whole {
  const known = wholes(ground);
  const name = codes.join(" ");
  const made = known.get(name);
  if (made) return made;
  const rings = joined(codes.map((code) => ground.patchOf.get(code)).filter((it) => it !== undefined));
  const whole = { path: pathOf(rings), spot: spotIn(rings) };
  if (known.size >= MOST_WHOLES) known.clear();
  known.set(name, whole);
  return whole;
}

const joined = (patches: readonly Patch[]): Ring[] => mergedOutline(patches.flatMap((it) => it.rings));

/** The box around some patches with a margin, for a picture of that part only. */
export const frameAround = (patches: readonly Patch[], margin: number): Box =>
  widened(boxOf(patches.flatMap((it) => it.rings)), margin);

/** For each patch the patches it borders on. */
export const bordersOn = onceFor(({ patches }: Ground): Map<string, Set<string>> => {
  const owners = new Map<string, string>();
  const touching = new Map(patches.map((it) => [it.code, new Set<string>()]));
  for (const { code, rings } of patches)
    for (const ring of rings)
      ring.forEach(([x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
        const other = owners.get(`${nextX} ${nextY} ${x} ${y}`);
        if (other === undefined) owners.set(`${x} ${y} ${nextX} ${nextY}`, code);
        else if (other !== code) {
          touching.get(other)?.add(code);
          touching.get(code)?.add(other);
        }
      });
  return touching;
});

/** How many hexagons a patch of the quilt has. */
export const hexagonsIn = (patch: Patch): number => Math.round(areaOf(patch.rings) / HEXAGON_AREA);

/** One row of hexagons. */
const ROW = 3 * QUARTER_HEIGHT;
/** More level lines than this find no better place, only later. */
const MOST_LEVELS = 24;
/** Text is wider than it is high, so room to the sides counts for less. */
const FLAT = 0.6;

/**
 * The place inside the rings that is farthest from any border. Looks along level lines, on a small patch of the quilt
 * the middle of each row.
 */
function spotIn(rings: readonly Ring[]): Spot {
  const box = boxOf(rings);
  const corners = rings.flat();
  // A long border is as well known by every third corner.
  const edge = corners.length > 600 ? corners.filter((_, index) => index % 3 === 0) : corners;
  const step = ROW * Math.ceil((box.bottom - box.top) / ROW / MOST_LEVELS);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  let best: Spot = { ...middle, room: 0 };
  let farthest = -Infinity;
  for (let y = box.top + 2 * QUARTER_HEIGHT; y < box.bottom; y += step)
    for (const [from, to] of stretchesAt(rings, y))
      for (const part of [0.5, 0.35, 0.65]) {
        const x = from + part * (to - from);
        const near = Math.min(...edge.map(([ex, ey]) => Math.hypot((ex - x) * FLAT, ey - y)));
        // Of places as far from the border the one in the middle: on a long island there are many.
        const far = near - Math.hypot(x - middle.x, y - middle.y) / 50;
        if (far <= farthest) continue;
        farthest = far;
        const room = Math.round(2 * Math.min(x - from, to - x));
        best = { x: Math.round(x), y: Math.round(y), room };
      }
  return best;
}

/** The parts of a level line that lie inside. */
function stretchesAt(rings: readonly Ring[], y: number): [number, number][] {
  // Half a unit lower, so that no corner lies on the line.
  const level = y + 0.5;
  const crossings: number[] = [];
  for (const ring of rings)
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 < level !== y2 < level) crossings.push(x1 + ((level - y1) / (y2 - y1)) * (x2 - x1));
    });
  crossings.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2)
    stretches.push([crossings[i] ?? 0, crossings[i + 1] ?? 0]);
  return stretches;
}
