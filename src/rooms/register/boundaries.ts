import { createHash } from "node:crypto";
import {
  applyOrganisations,
  hexagonsOf,
  neighboursOf,
  placesOf,
  readBoundaries,
  shapesOf,
} from "#rooms/organisations";
import type { Db } from "./db.ts";
import type { Warning } from "./facts.ts";
import type { ImportResult } from "./import.ts";
import { registerDay, Run, theOnlyImport } from "./runs.ts";

/**
 * Computes where municipalities lie, which ones border and the hexagons of the patchwork from a file of
 * boundaries, and keeps the outlines; in one transaction.
 * @param source name of the file or address, for the provenance page
 * @param now the moment to record; the day is the register's own, so that a map and a list show the same day
 */
export async function importBoundaries(
  db: Db,
  bytes: Uint8Array,
  source: string,
  now: Date,
): Promise<ImportResult> {
  const boundaries = readBoundaries(bytes);
  const provinces = new Map(boundaries.map((it) => [it.code, it.province]));
  const places = placesOf(boundaries).map((it) => ({
    ...it,
    province: provinces.get(it.key) ?? null,
    source,
  }));
  const neighbours = neighboursOf(boundaries);
  const hexagons = hexagonsOf(boundaries, neighbours);
  return db.transaction().execute(async (trx) => {
    await theOnlyImport(trx);
    const have = new Set(
      (await trx.selectFrom("organisation").select("key").execute()).map((row) => row.key),
    );
    const warnings: Warning[] = boundaries
      .filter((it) => !have.has(it.code))
      .map((it) => ({
        kind: "grens zonder gemeente",
        detail: `${it.code} ${it.name} staat niet in het register.`,
      }));
    const counts = { gemeenten: places.length, buurparen: neighbours.length, zeshoeken: hexagons.length };
    const day = await registerDay(trx);
    const run = new Run(trx, {
      kind: "boundaries",
      source,
      hash: createHash("sha256").update(bytes).digest("hex"),
      schemaVersion: "",
      day,
      recordedAt: now,
      partial: false,
      counts,
      warnings,
    });
    const { geography, outlines } = await applyOrganisations(trx, {
      day,
      geography: {
        places: places.filter((it) => have.has(it.key)),
        neighbours: neighbours.filter(([a, b]) => have.has(a) && have.has(b)),
        hexagons: hexagons.filter((it) => have.has(it.organisation)),
      },
      outlines: { shapes: shapesOf(boundaries.filter((it) => have.has(it.code))), source },
    });
    const written = geography || outlines ? places.length : 0;
    return {
      importId: await run.finish(written),
      counts,
      written,
      changes: { nieuw: 0, gewijzigd: 0, vervallen: 0, aangevuld: 0 },
      partial: false,
      warnings,
    };
  });
}
