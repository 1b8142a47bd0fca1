import { sql } from "kysely";
import { insertRows } from "#kit/database/batch.ts";
import type { VersionFacts } from "#rooms/collaborations";
import type { OrganisationFacts, OrganisationSource } from "#rooms/organisations";
import type { Trx } from "./db.ts";
import {
  differences,
  type Fingerprint,
  fingerprint,
  merged,
  type RecordFacts,
  taskChanged,
} from "./compare.ts";
import type { Run } from "./runs.ts";
import type { ChangeKind, FieldChange, RecordKind } from "./tables.ts";

/** What we hold of one record, as far as a comparison needs it before looking further. */
export interface OpenRecord {
  factsHash: string;
  proseHash: string | null;
  /** Type of an organisation, form of an arrangement. */
  type: string;
  source: OrganisationSource;
}

export type OpenRecords = Record<RecordKind, Map<string, OpenRecord>>;

/** All records that a source still states. */
export async function readOpenRecords(trx: Trx): Promise<OpenRecords> {
  const rows = await trx
    .selectFrom("source_record")
    .select(["kind", "key", "facts_hash", "prose_hash"])
    .select([
      sql<string>`coalesce(facts->>'type', facts->>'form')`.as("type"),
      sql<OrganisationSource>`coalesce(facts->>'source', 'roo')`.as("source"),
    ])
    .where("until_import_id", "is", null)
    .execute();
  const open: OpenRecords = { organisation: new Map(), version: new Map() };
  for (const { kind, key, facts_hash, prose_hash, type, source } of rows)
    open[kind].set(key, { factsHash: facts_hash, proseHash: prose_hash, type, source });
  return open;
}

/** The facts of all records that a source still states, in the order of their keys. */
export async function readOpenFacts<F extends RecordFacts>(
  trx: Trx,
  kind: RecordKind,
  keys?: string[],
): Promise<Map<string, F>> {
  const rows = await trx
    .selectFrom("source_record")
    .select(["key", "facts"])
    .where("kind", "=", kind)
    .where("until_import_id", "is", null)
    .$if(keys !== undefined, (query) => query.where(sql<boolean>`key = any(${keys ?? []})`))
    .orderBy(sql`key collate "C"`)
    .execute();
  return new Map(rows.map((row) => [row.key, row.facts as F]));
}

export interface RecordChange<F> {
  key: string;
  what: ChangeKind;
  fields: FieldChange[];
  /** What the source now says; null when it no longer has the record. */
  facts: F | null;
  /** The same with what it leaves out and we have. */
  kept: F | null;
  /** Of what is kept. */
  print: Fingerprint | null;
}

/**
 * What a reading changes.
 * @param owned whether the source that was read may end this record; null when it ends none
 */
export async function compareRecords<F extends OrganisationFacts | VersionFacts>(
  trx: Trx,
  kind: RecordKind,
  records: F[],
  open: ReadonlyMap<string, OpenRecord>,
  owned: ((key: string, record: OpenRecord) => boolean) | null,
): Promise<RecordChange<F>[]> {
  const given = new Map(records.map((facts) => [keyOf(facts), facts]));
  const suspects = [...given].flatMap(([key, facts]) => {
    const old = open.get(key);
    const print = fingerprint(kind, facts);
    const sameProse = print.prose === null || print.prose === old?.proseHash;
    return old?.factsHash !== print.facts || !sameProse || "task" in facts ? [{ key, facts, print }] : [];
  });
  const before = await readOpenFacts<F>(
    trx,
    kind,
    suspects.map(({ key }) => key).filter((key) => open.has(key)),
  );
  const changes = suspects.flatMap(({ key, facts, print }): RecordChange<F>[] => {
    const old = before.get(key);
    const kept = merged(facts, old);
    if (!old) return [{ key, what: "nieuw", fields: [], facts, kept, print }];
    const change = { key, facts, kept, print: fingerprint(kind, kept) };
    const fields = differences(kind, old, facts);
    if (fields.length > 0) return [{ ...change, what: "gewijzigd", fields }];
    // Prose that arrives for the first time adds to what we know; nothing in the world changed.
    const added =
      (print.prose !== null && print.prose !== open.get(key)?.proseHash) || taskChanged(facts, old);
    return added ? [{ ...change, what: "aangevuld", fields: [] }] : [];
  });
  const gone = [...open].flatMap(([key, old]): RecordChange<F>[] =>
    owned?.(key, old) && !given.has(key)
      ? [{ key, what: "vervallen", fields: [], facts: null, kept: null, print: null }]
      : [],
  );
  return [...changes, ...gone];
}

const keyOf = (facts: OrganisationFacts | VersionFacts) => ("key" in facts ? facts.key : facts.rooId);

/**
 * Records what changed: the old reading ends with this import, the new one starts.
 * @param first whether nothing was ever read before; then nothing "changed"
 */
export async function recordChanges(
  trx: Trx,
  kind: RecordKind,
  changes: RecordChange<RecordFacts>[],
  run: Run,
  first: boolean,
): Promise<void> {
  if (changes.length === 0) return;
  const importId = await run.id();
  if (!first)
    await trx
      .updateTable("source_record")
      .set({ until_import_id: importId })
      .where("kind", "=", kind)
      .where("until_import_id", "is", null)
      .where(sql<boolean>`key = any(${changes.map((it) => it.key)})`)
      .execute();
  await insertRows(
    trx,
    "source_record",
    changes.flatMap(({ key, kept, print }) => {
      if (!kept || !print) return [];
      return {
        kind,
        key,
        import_id: importId,
        facts: kept,
        facts_hash: print.facts,
        prose_hash: print.prose,
      };
    }),
  );
  if (!first)
    await insertRows(
      trx,
      "change",
      changes.map(({ key, what, fields }) => ({ import_id: importId, kind, key, what, fields })),
    );
}

/** How many records changed in which way. */
export function tally(changes: { what: ChangeKind }[]): Record<ChangeKind, number> {
  const counts: Record<ChangeKind, number> = { nieuw: 0, gewijzigd: 0, vervallen: 0, aangevuld: 0 };
  for (const { what } of changes) counts[what] += 1;
  return counts;
}
