import { createHash } from "node:crypto";
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { insertRows } from "#kit/database/batch.ts";
import { withRulesLater } from "#kit/database/rules-later.ts";
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
export const importRegions = (db: Db, bytes: Uint8Array, source: string, now: Date): Promise<ImportResult> =>
  storeRegions(db, () => Promise.resolve(readRegionsCsv(bytes)), {
    source,
    hash: createHash("sha256").update(bytes).digest("hex"),
    now,
  });

/**
 * The same for rows from elsewhere.
 * @param choose gives the rows; asked when no other import is at work
 * @throws SourceRefused when the rows contradict each other or name a municipality that the register does not know
 */
export function storeRegions(
  db: Db,
  choose: (trx: Trx) => Promise<RegionRow[]>,
  { source, hash, now }: { source: string; hash: string; now: Date },
): Promise<ImportResult> {
  return db.transaction().execute(async (trx) => {
    await theOnlyImport(trx);
    const rows = await withKnownMunicipalities(trx, await choose(trx));
    refuseTwoNames(rows);
    refuseOverlaps(rows);
    const kinds = [...new Set(rows.map((row) => row.kind))].sort();
    const open = await trx
      .selectFrom("region_member")
      .selectAll()
      .where(among("kind", kinds))
      .where("until_import_id", "is", null)
      .execute();
    const members = rows.map((row) => memberOf(row));
    const held = new Set(open.flatMap((it) => [factOf(it), factOf(it, it.source)]));
    const said = new Set(members.map((it) => factOf(it, it.source)));
    const fresh = members.filter((it) => !held.has(factOf(it, it.source)));
    const gone = open.filter((it) => !said.has(factOf(it)) && !said.has(factOf(it, it.source)));
    const counts = {
      regio: new Set(rows.map((row) => `${row.kind} ${row.code}`)).size,
      rijen: rows.length,
    };
    const run = new Run(trx, {
      kind: "regions",
      source,
      hash,
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
      const rows = fresh.map((it) => ({
        ...it,
        source: it.source ?? source,
        import_id: id,
        until_import_id: null,
      }));
      const add = () => insertRows(trx, "region_member", rows);
      const { first } = await trx
        .selectNoFrom(sql<boolean>`not exists (select from region_member)`.as("first"))
        .executeTakeFirstOrThrow();
      await (first ? withRulesLater(trx, add, "region_member") : add());
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

type Stored = RegionTables["region_member"];
/** As it will stand; without a source of its own it gets the name of the file. */
type Member = Omit<Stored, "source" | "import_id" | "until_import_id"> & { source: string | null };

const memberOf = (row: RegionRow): Member => ({
  kind: row.kind,
  code: row.code,
  name: row.name,
  municipality_key: row.municipality,
  single: !regionKind(row.kind).several,
  owner: row.owner,
  source: row.source,
  licence: row.licence,
  facts_day: row.factsDay,
  valid_from: row.from,
  valid_until: row.until,
});

/** Equal for rows that say the same; whatever file they came from, unless a source is given. */
const factOf = (it: Member, source: string | null = null): string =>
  JSON.stringify([
    ...[it.kind, it.code, it.name, it.municipality_key, it.owner],
    ...[it.licence, it.facts_day, it.valid_from, it.valid_until, source],
  ]);

async function close(trx: Trx, rows: Stored[], importId: number): Promise<void> {
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
  const known = await municipalityKeys(trx);
  return rows.map((row) => {
    const key = known.get(row.municipality);
    if (key === undefined)
      throw new SourceRefused(
        `Rij ${row.line}: gemeente ${row.municipality} is in het register niet bekend, ook niet als opgeheven gemeente.`,
      );
    return { ...row, municipality: key };
  });
}

/** Keys of the municipalities of all times, by their code and by their key. */
export async function municipalityKeys(trx: Trx): Promise<Map<string, string>> {
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
  return keys;
}

/** A region has one name at a time: who renames it gives the old one an end. */
function refuseTwoNames(rows: RegionRow[]): void {
  const first = new Map<string, RegionRow>();
  for (const row of rows) {
    const region = JSON.stringify([row.kind, row.code, row.from, row.until]);
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
