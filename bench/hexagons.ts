/**
 * How true the patchwork of hexagons is: which neighbours it keeps and invents, how far surfaces and middles
 * are off, and what computing it takes. Beside it two simpler ways to deal out the same hexagons.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Boundary } from "../src/rooms/organisations/boundaries/boundary.ts";
import { fitOf } from "../src/rooms/organisations/boundaries/hexagons/fit.ts";
import {
  dealt,
  type Hexagon,
  hexagonsIn,
  hexagonsOf,
} from "../src/rooms/organisations/boundaries/hexagons/hexagons.ts";
import { centreOf, type Lattice, spotOf } from "../src/rooms/organisations/boundaries/hexagons/lattice.ts";
import { MINIMUM, partsOf } from "../src/rooms/organisations/boundaries/hexagons/parts.ts";
import { OUTSIDE, type Quilt } from "../src/rooms/organisations/boundaries/hexagons/quilt.ts";
import { neighboursOf } from "../src/rooms/organisations/boundaries/neighbours.ts";
import { placesOf } from "../src/rooms/organisations/boundaries/places.ts";
import { readBoundaries } from "../src/rooms/organisations/boundaries/read.ts";
import { shown, verdict } from "./statistics.ts";

export const BOUNDARIES_FILE =
  process.env.BOUNDARIES_FILE ??
  join(import.meta.dirname, "..", "..", "shared", "data", "geo", "gemeenten_2023_wgs84.geojson");
const ROUNDS = 5;

export function benchHexagons(): void {
  if (!existsSync(BOUNDARIES_FILE)) {
    console.log("Overgeslagen: geen gemeentegrenzen gevonden. Zet BOUNDARIES_FILE op een GeoJSON-bestand.");
    return;
  }
  const boundaries = readBoundaries(readFileSync(BOUNDARIES_FILE));
  const neighbours = neighboursOf(boundaries);
  const first = dealt(boundaries, neighbours);
  console.log(`${boundaries.length} gemeenten, ${neighbours.length} ware buurparen.`);
  const report = (name: string, hexagons: Hexagon[]) => {
    const { kept, missing, invented } = fitOf(hexagons, neighbours);
    const { surface, moved } = errors(hexagons, boundaries, first.lattice);
    const share = (pairs: unknown[]) => `${((pairs.length / neighbours.length) * 100).toFixed(1)} %`;
    console.log(
      `${name}: ${hexagons.length} zeshoeken, bewaard ${kept.length} (${share(kept)}), verzonnen ${invented.length} (${share(invented)}), ` +
        `kleiner dan ${MINIMUM}: ${tooSmall(hexagons, boundaries)}, oppervlakte ${(surface * 100).toFixed(1)} % te veel of te weinig, ` +
        `midden in km ${shown(moved)} verschoven`,
    );
    return { kept, missing, invented };
  };
  report("dichtstbijzijnd middelpunt", nearestCentre(boundaries, first));
  report("grootste overlap", hexagonsIn(first, boundaries));
  const found = report("Vliegwiel", hexagonsOf(boundaries, neighbours));
  const names = new Map(boundaries.map(({ code, name }) => [code, name]));
  const told = (pairs: [string, string][]) =>
    pairs.map((pair) => pair.map((code) => names.get(code) ?? code).join("–")).join(", ");
  console.log(`ontbreekt: ${told(found.missing)}`);
  console.log(`verzonnen: ${told(found.invented)}`);
  const cpu = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    hexagonsOf(boundaries, neighbours);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  console.log(`CPU in s, ${ROUNDS} keer: ${shown(cpu)}`);
  console.log(
    `doel (>= 97 % bewaard, <= 3 % verzonnen): ${verdict(
      found.kept.length >= neighbours.length * 0.97 && found.invented.length <= neighbours.length * 0.03,
    )}`,
  );
}

/** Every hexagon with its middle on land to the municipality whose centre of gravity is nearest. */
function nearestCentre(boundaries: Boundary[], { covers, owner, lattice }: Quilt): Hexagon[] {
  const centres = placesOf(boundaries).map((it) => ({
    code: it.key,
    spot: spotOf([it.longitude, it.latitude]),
  }));
  return [...owner.keys()]
    .filter((hexagon) => (covers[OUTSIDE]?.get(hexagon) ?? 0) < 0.5)
    .map((hexagon) => {
      const [x, y] = centreOf(lattice, hexagon);
      let best = { code: "", distance: Infinity };
      for (const { code, spot } of centres) {
        const distance = Math.hypot(spot[0] - x, spot[1] - y);
        if (distance < best.distance) best = { code, distance };
      }
      return {
        column: hexagon % lattice.columns,
        row: Math.floor(hexagon / lattice.columns),
        organisation: best.code,
      };
    });
}

const tooSmall = (hexagons: Hexagon[], boundaries: Boundary[]): number => {
  const own = Map.groupBy(hexagons, (it) => it.organisation);
  return boundaries.filter(({ code }) => (own.get(code)?.length ?? 0) < MINIMUM).length;
};

/**
 * Hexagons too many or too few, as a share of all (three is right for whoever has fewer), and per municipality
 * the kilometres between the middle of its hexagons and its centre of gravity.
 */
function errors(hexagons: Hexagon[], boundaries: Boundary[], lattice: Lattice) {
  const own = Map.groupBy(hexagons, (it) => it.organisation);
  const sizes = new Map<string, number>();
  for (const part of partsOf(boundaries)) {
    const code = boundaries[part.municipality]!.code;
    sizes.set(code, (sizes.get(code) ?? 0) + part.size);
  }
  let off = 0;
  const moved: number[] = [];
  for (const { key, longitude, latitude } of placesOf(boundaries)) {
    const mine = own.get(key) ?? [];
    off += Math.abs(mine.length - Math.max(MINIMUM, sizes.get(key) ?? 0));
    if (mine.length === 0) continue;
    const spots = mine.map((it) => centreOf(lattice, it.row * lattice.columns + it.column));
    const [x, y] = spotOf([longitude, latitude]);
    const middle = (axis: 0 | 1) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
    moved.push(Math.hypot(middle(0) - x, middle(1) - y) / 1000);
  }
  return { surface: off / hexagons.length, moved };
}
