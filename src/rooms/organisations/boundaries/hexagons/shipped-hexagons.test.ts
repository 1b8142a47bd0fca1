import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "#kit/root.ts";
import { registerApp } from "../../../../testing.ts";
import { readHexagons } from "../../geography.ts";
import { readBoundaries } from "../read.ts";
import { fitOf } from "./fit.ts";
import type { Hexagon } from "./hexagons.ts";
import { placesAround } from "./lattice.ts";
import { partsOf } from "./parts.ts";

const boundaries = join(projectRoot, "../shared/data/geo/gemeenten_2023_wgs84.geojson");
const why = existsSync(boundaries) ? "" : " (overgeslagen: ../shared/data/geo is er niet)";

const register = registerApp();
let hexagons: Hexagon[];
let perMunicipality: Map<string, Hexagon[]>;
beforeAll(async () => {
  hexagons = await readHexagons(register.db);
  perMunicipality = Map.groupBy(hexagons, (it) => it.organisation);
});

/** Groups of hexagons that hang together, the largest first, by how many they are. */
function groupsOf(own: Hexagon[]): number[] {
  const left = new Set(own.map((it) => `${it.column} ${it.row}`));
  const sizes: number[] = [];
  for (const first of left) {
    const group = new Set([first]);
    for (const place of group) {
      left.delete(place);
      const [column = 0, row = 0] = place.split(" ").map(Number);
      for (const next of placesAround(column, row)) if (left.has(next.join(" "))) group.add(next.join(" "));
    }
    sizes.push(group.size);
  }
  return sizes.sort((a, b) => b - a);
}

describe("the patchwork in the shipped register", () => {
  it("has all 342 municipalities, each with at least three hexagons and no hexagon twice", () => {
    expect(perMunicipality.size).toBe(342);
    expect(Math.min(...[...perMunicipality.values()].map((own) => own.length))).toBe(3);
    expect(new Set(hexagons.map((it) => `${it.column} ${it.row}`)).size).toBe(hexagons.length);
  });

  it("keeps every municipality in one piece but for its islands and exclaves", () => {
    const inPieces = [...perMunicipality]
      .map(([code, own]) => [code, groupsOf(own)] as const)
      .filter(([, groups]) => groups.length > 1);
    // Amsterdam with Zuidoost, Texel with Noorderhaaks, Het Hogeland with Rottumeroog and Rottumerplaat.
    expect(Object.fromEntries(inPieces)).toEqual({ gm0363: [32, 9], gm0448: [29, 1], gm1966: [88, 2] });
  });

  it("keeps 97 of 100 true neighbours and invents no more than 3", async () => {
    const pairs = await register.db
      .selectFrom("neighbour")
      .selectAll()
      .whereRef("organisation_key", "<", "neighbour_key")
      .execute();
    const { kept, missing, invented } = fitOf(
      hexagons,
      pairs.map((it): [string, string] => [it.organisation_key, it.neighbour_key]),
    );
    expect(pairs).toHaveLength(874);
    expect(kept.length).toBeGreaterThanOrEqual(pairs.length * 0.97);
    expect(invented.length).toBeLessThanOrEqual(pairs.length * 0.03);
    // Only a dam lies between: Houtribdijk, Oosterscheldekering, Afsluitdijk.
    expect(missing.map((pair) => pair.join(" "))).toEqual([
      "gm0388 gm0995",
      "gm0717 gm1676",
      "gm1900 gm1911",
    ]);
    // Huizen and Laren, Krimpen aan den IJssel and Ridderkerk, Oirschot and Reusel-De Mierden.
    expect(invented.map((pair) => pair.join(" "))).toEqual([
      "gm0406 gm0417",
      "gm0542 gm0597",
      "gm0823 gm1667",
    ]);
  });

  it("knows the islands by the sea around them", () => {
    const owners = new Map(hexagons.map((it) => [`${it.column} ${it.row}`, it.organisation]));
    // Texel, Vlieland, Terschelling, Ameland and Schiermonnikoog.
    for (const island of ["gm0448", "gm0096", "gm0093", "gm0060", "gm0088"])
      for (const { column, row } of perMunicipality.get(island)!)
        for (const place of placesAround(column, row))
          expect([island, undefined]).toContain(owners.get(place.join(" ")));
  });

  it.skipIf(why !== "")(
    `has the surface of each municipality to a hexagon and a twentieth, or three hexagons${why}`,
    () => {
      const all = readBoundaries(readFileSync(boundaries));
      const wanted = new Map<string, number>();
      for (const part of partsOf(all)) {
        const code = all[part.municipality]?.code ?? "";
        wanted.set(code, (wanted.get(code) ?? 0) + part.size);
      }
      const off = [...wanted].map(([code, size]) => {
        const want = Math.max(3, size);
        return { code, by: Math.abs((perMunicipality.get(code)?.length ?? 0) - want), want };
      });
      expect(off.filter((it) => it.by > 1 + it.want * 0.05)).toEqual([]);
      expect(off.reduce((sum, it) => sum + it.by, 0)).toBeLessThan(hexagons.length * 0.03);
    },
  );
});
