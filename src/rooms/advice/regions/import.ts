import { createHash } from "node:crypto";
import { insertRows } from "#kit/database/batch.ts";
import { earlierOf, laterOf } from "#kit/day.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { type ImportResult, registerDay, Run, theOnlyImport } from "#rooms/register";
import type { Db, Trx } from "../db.ts";
import { regionKind } from "./kinds.ts";
import { readRegionsCsv, type RegionRow } from "./read-csv.ts";
import type { RegionTables } from "./tables.ts";

/**
 * Makes the regions of the kinds in the file what the file says, in one transaction. Kinds that the file does not
 * mention stay as they are; what an earlier file said is closed, not erased. The same file again writes nothing.
 * @param source name of the file, for the page that says where facts come from
 * @param now the moment to record; the day is the register's own
 * @throws SourceRefused when the file is no division into regions, with the line of the first mistake
 */
export async function importRegions(
  db: Db,
  bytes: Uint8Array,
  source: string,
  now: Date,
): Promise<ImportResult> {
  const given = readRegionsCsv(bytes);
  return db.transaction().execute(async (trx) => {
    await theOnlyImport(trx);
    const rows = await withKnownMunicipalities(trx, given);
    refuseTwoNames(rows);
    refuseOverlaps(rows);
    const kinds = [...new Set(rows.map((row) => row.kind))].sort();
    const open = await trx
      .selectFrom("region_member")
      .selectAll()
      .where("kind", "in", kinds)
      .where("until_import_id", "is", null)
      .execute();
    const held = new Set(open.map(factOf));
    const said = new Set(rows.map((row) => factOf(memberOf(row))));
    const fresh = rows.filter((row) => !held.has(factOf(memberOf(row))));
    const gone = open.filter((row) => !said.has(factOf(row)));
    const counts = {
      regio: new Set(rows.map((row) => `${row.kind} ${row.code}`)).size,
      rijen: rows.length,
    };
    const run = new Run(trx, {
      kind: "regions",
      source,
      hash: createHash("sha256").update(bytes).digest("hex"),
      schemaVersion: "",
      day: await registerDay(trx),
      recordedAt: now,
      partial: false,
      counts,
      warnings: [],
    });
    const written = fresh.length + gone.length;
    if (written > 0) {
      const id = await run.id();
      await close(trx, gone, id);
      await insertRows(
        trx,
        "region_member",
        fresh.map((row) => ({ ...memberOf(row), source, import_id: id, until_import_id: null })),
      );
    }
    return {
      importId: await run.finish(written),
      counts,
      written,
      changes: { nieuw: fresh.length, gewijzigd: 0, vervallen: gone.length, aangevuld: 0 },
      partial: false,
      warnings: [],
    };
  });
}

type Member = Omit<RegionTables["region_member"], "source" | "import_id" | "until_import_id">;

const memberOf = (row: RegionRow): Member => ({
  kind: row.kind,
  code: row.code,
  name: row.name,
  municipality_key: row.municipality,
  single: !regionKind(row.kind).several,
  owner: row.owner,
  valid_from: row.from,
  valid_until: row.until,
});

/** Equal for rows that say the same, whatever file they came from. */
const factOf = (it: Member): string =>
  JSON.stringify([it.kind, it.code, it.name, it.municipality_key, it.owner, it.valid_from, it.valid_until]);

async function close(trx: Trx, rows: RegionTables["region_member"][], importId: number): Promise<void> {
  for (const row of rows)
    await trx
      .updateTable("region_member")
      .set({ until_import_id: importId })
      .where("kind", "=", row.kind)
      .where("code", "=", row.code)
      .where("municipality_key", "=", row.municipality_key)
      .where("valid_from", row.valid_from === null ? "is" : "=", row.valid_from)
      .where("until_import_id", "is", null)
      .execute();
}

/** Some municipalities have another key than their code: their code then stands with their identifiers. */
async function withKnownMunicipalities(trx: Trx, rows: RegionRow[]): Promise<RegionRow[]> {
  const organisations = await trx
    .selectFrom("organisation")
    .select("key")
    .where("type", "=", "gemeente")
    .execute();
  const coded = await trx
    .selectFrom("organisation_identifier as i")
    .innerJoin("organisation as o", "o.key", "i.organisation_key")
    .select(["i.organisation_key", "i.value"])
    .where("i.scheme", "=", "cbs")
    .where("o.type", "=", "gemeente")
    .orderBy("i.organisation_key")
    .execute();
  const keys = new Map(coded.map((it) => [`gm${it.value}`, it.organisation_key]));
  for (const { key } of organisations) keys.set(key, key);
  return rows.map((row) => {
    const key = keys.get(row.municipality);
    if (key === undefined)
      throw new SourceRefused(
        `Rij ${row.line}: gemeente ${row.municipality} is in het register niet bekend, ook niet als opgeheven gemeente.`,
      );
    return { ...row, municipality: key };
  });
}

function refuseTwoNames(rows: RegionRow[]): void {
  const first = new Map<string, RegionRow>();
  for (const row of rows) {
    const region = `${row.kind} ${row.code}`;
    const before = first.get(region) ?? row;
    first.set(region, before);
    if (before.name !== row.name)
      throw new SourceRefused(
        `Rij ${row.line}: ${row.kind} ${row.code} heet hier “${row.name}” en op rij ${before.line} “${before.name}”.`,
      );
  }
}

/** In one region of a kind at a time, unless the kind allows several; and never in the same one twice. */
function refuseOverlaps(rows: RegionRow[]): void {
  const groups = Map.groupBy(rows, (row) =>
    regionKind(row.kind).several
      ? JSON.stringify([row.kind, row.municipality, row.code])
      : JSON.stringify([row.kind, row.municipality]),
  );
  for (const group of groups.values())
    group.forEach((row, index) => {
      const other = group.slice(0, index).find((before) => overlap(before, row));
      if (other)
        throw new SourceRefused(
          `Rij ${row.line}: ${row.municipality} staat in dezelfde tijd op rij ${other.line} al bij ${other.kind} “${other.name}”.`,
        );
    });
}

function overlap(a: RegionRow, b: RegionRow): boolean {
  const from = laterOf(a.from, b.from);
  const until = earlierOf(a.until, b.until);
  return from === null || until === null || from < until;
}
