import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { SourceRefused } from "#kit/source-refused.ts";
import type { VersionFacts } from "#rooms/collaborations";
import { type OrganisationFacts, readGeography, readHexagons, readSuccessions } from "#rooms/organisations";
import { THEMES } from "#rooms/tasks";
import type { Db, Trx } from "../db.ts";
import { readOpenFacts } from "../records.ts";
import {
  ARRANGEMENT_COLUMNS,
  type Cell,
  type FileName,
  FILES,
  FORMAT,
  ORGANISATION_COLUMNS,
  pack,
  toCell,
} from "./layout.ts";

export interface SnapshotMeta {
  format: number;
  /** The file or address of the register that was read. */
  source: string;
  /** The register's own date. */
  day: string;
  schemaVersion: string;
  /** Rows per file. */
  counts: Record<string, number>;
  /** SHA-256 over all files in the order of `counts`, in hex. */
  hash: string;
}

/**
 * Writes what the sources state to a folder, without the register's prose. The same register always gives the
 * same bytes: also one that was itself loaded from these files.
 * @throws SourceRefused when there is no register to write
 */
export async function writeSnapshot(db: Db, folder: string): Promise<SnapshotMeta> {
  const { files, run } = await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => ({ files: await readFiles(trx), run: await lastFullRun(trx) }));
  mkdirSync(folder, { recursive: true });
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  for (const [name, rows] of files) {
    const text = stringify([FILES[name], ...rows], { record_delimiter: "unix" });
    writeFileSync(join(folder, name), text);
    hash.update(text);
    counts[name] = rows.length;
  }
  const meta: SnapshotMeta = {
    format: FORMAT,
    source: run.source,
    day: run.day,
    schemaVersion: run.schema_version,
    counts,
    hash: hash.digest("hex"),
  };
  writeFileSync(join(folder, "meta.json"), `${JSON.stringify(meta, null, 2)}\n`);
  return meta;
}

async function lastFullRun(trx: Trx) {
  const run = await trx
    .selectFrom("import_run")
    .select(["source", "day", "schema_version"])
    .where("kind", "in", ["roo", "snapshot"])
    .where("partial", "=", false)
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!run) throw new SourceRefused("Er is nog geen register ingelezen, dus valt er niets te bewaren.");
  return run;
}

async function readFiles(trx: Trx): Promise<[FileName, Cell[][]][]> {
  // In the order of their keys; lists within a record keep the order of the source.
  const organisations = [...(await readOpenFacts<OrganisationFacts>(trx, "organisation")).values()];
  const versions = [...(await readOpenFacts<VersionFacts>(trx, "version")).values()];
  const names = new Map(organisations.map((it) => [it.key, it.name]));
  const subjects = [
    ...organisations.map((it) => ({ subject: ["organisation", it.key], ...it })),
    ...versions.map((it) => ({ subject: ["arrangement", it.rooId], ...it })),
  ];
  const files: Record<FileName, Cell[][]> = {
    "organisations.csv": organisations.map((it) =>
      ORGANISATION_COLUMNS.map(([, field, kind]) => toCell(it[field], kind)),
    ),
    "identifiers.csv": await addedIdentifiers(trx),
    "classifications.csv": organisations.flatMap((it) =>
      it.classifications.map((c) => [
        it.key,
        c.type,
        c.url,
        c.until,
        c.basis?.title ?? null,
        c.basis?.url ?? null,
      ]),
    ),
    "successions.csv": (await readSuccessions(trx))
      .map((it) => [it.oldKey, it.newKey, it.day, it.source, it.kind])
      .sort(byCells),
    "arrangements.csv": await arrangements(trx, versions),
    "participations.csv": versions.flatMap((it) =>
      it.participations.map((part) => [
        it.rooId,
        part.organisationKey,
        // Only a name that differs from the organisation's own says something.
        part.name === names.get(part.organisationKey) ? null : part.name,
        part.joined,
        pack(part.organs),
        toCell(part.costKey),
      ]),
    ),
    "arrangement_themes.csv": versions.flatMap((it) => it.themes.map((theme) => [it.rooId, theme])),
    "organisation_themes.csv": organisations.flatMap((it) => it.themes.map((theme) => [it.key, theme])),
    "addresses.csv": subjects.flatMap(({ subject, addresses }) =>
      addresses.map((it) => [...subject, it.kind, it.line, it.postcode, it.town]),
    ),
    "contacts.csv": subjects.flatMap(({ subject, contacts }) =>
      contacts.map((it) => [...subject, it.kind, it.value, it.label]),
    ),
    "legal_bases.csv": subjects.flatMap(({ subject, legalBases }) =>
      legalBases.map((it) => [...subject, it.title, it.url]),
    ),
    "decisions.csv": versions.flatMap((it) => it.decisions.map((url) => [it.rooId, url])),
    "themes.csv": THEMES.map((it) => [it.code, it.label, it.parent]).sort(byCells),
    "geo.csv": await geography(trx),
    "hexagons.csv": (await readHexagons(trx)).map((it) => [
      String(it.column),
      String(it.row),
      it.organisation,
    ]),
  };
  return Object.entries(files) as [FileName, Cell[][]][];
}

async function addedIdentifiers(trx: Trx): Promise<Cell[][]> {
  const rows = await trx
    .selectFrom("organisation_identifier")
    .select(["organisation_key", "scheme", "value"])
    .where("source", "=", "gemeententabel")
    .where("valid_until", "is", null)
    .execute();
  return rows.map((it) => [it.organisation_key, it.scheme, it.value]).sort(byCells);
}

/** With the key of the chain and the task, which was decided with the purpose at hand. */
async function arrangements(trx: Trx, versions: VersionFacts[]): Promise<Cell[][]> {
  const rows = await trx
    .selectFrom("version")
    .select(["roo_id", "collaboration_key", "task_code", "task_basis", "task_why"])
    .execute();
  const stored = new Map(rows.map((row) => [row.roo_id, row]));
  return versions.map((it) => {
    const row = stored.get(it.rooId);
    const cells = { ...it, chainKey: row?.collaboration_key };
    return [
      ...ARRANGEMENT_COLUMNS.map(([, field, kind]) => toCell(cells[field], kind)),
      row?.task_code ?? null,
      row?.task_basis ?? null,
      row?.task_why ?? null,
    ];
  });
}

async function geography(trx: Trx): Promise<Cell[][]> {
  const { places, neighbours } = await readGeography(trx);
  const around = Map.groupBy(
    neighbours.flatMap(([a, b]) => [
      { key: a, other: b },
      { key: b, other: a },
    ]),
    (it) => it.key,
  );
  return places
    .map((it) => [
      it.key,
      String(it.latitude),
      String(it.longitude),
      it.province,
      it.source,
      pack((around.get(it.key) ?? []).map(({ other }) => other).sort()),
    ])
    .sort(byCells);
}

const byCells = (a: Cell[], b: Cell[]): number => {
  const [one, other] = [a.join("\u0000"), b.join("\u0000")];
  return one < other ? -1 : one > other ? 1 : 0;
};
