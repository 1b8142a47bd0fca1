/** What an entry was before. */
import { type Kysely, sql } from "kysely";
import type { Reader } from "../reader.ts";
import { maySee, type Shown, type Visibility } from "../visibility.ts";
import type { EntryTables } from "./tables.ts";

const KEPT_TO_ONESELF: readonly Visibility[] = ["organisation", "side"];

/** That there was one, without what stood in it. */
export interface PastVersion {
  version: number;
  verb: string;
  state: string;
  visibility: Visibility;
  at: Date;
  actor: string;
  organisation: string;
}

export interface Version extends PastVersion {
  content: object;
}

/**
 * Whether a reader may see a version: who may read the entry now could not always.
 * @param shown who may read the entry itself
 */
export const seenThen = (
  reader: Reader,
  shown: Shown,
  { visibility }: Pick<PastVersion, "visibility">,
): boolean => maySee(reader, { ...shown, visibility }) === true;

/**
 * The versions that a reader may see, the last first. Who may read an entry now could not always: what was not for him
 * then, is not for him because it became public later; nor what an organisation kept for itself before it took the entry over.
 * @param shown who may read the entry itself
 */
export async function versionsOf(
  db: Kysely<EntryTables>,
  reader: Reader,
  entry: string,
  shown: Shown,
): Promise<Version[]> {
  const rows = await db
    .selectFrom("entry_version as then")
    .innerJoin("entry as now", "now.id", "then.entry")
    .select(["then.version", "then.verb", "then.state", "then.visibility", "then.at"])
    .select(["then.actor", "then.organisation", "then.content", "now.kept_since"])
    .where("then.entry", "=", entry)
    .orderBy("then.version", "desc")
    .execute();
  return rows.filter(
    ({ visibility, version, kept_since: since }) =>
      (version >= since || !KEPT_TO_ONESELF.includes(visibility)) && seenThen(reader, shown, { visibility }),
  );
}

/** What stood in a version, for who changes the entry; null when there was none with that number. */
export async function contentAt(
  db: Kysely<EntryTables>,
  entry: string,
  version: number,
): Promise<object | null> {
  const row = await db
    .selectFrom("entry_version")
    .select("content")
    .where("entry", "=", entry)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** What stood in many versions at once, for who changes those entries; what is not there is left out. */
export async function contentsAt(
  db: Kysely<EntryTables>,
  asked: readonly { id: string; version: number }[],
): Promise<{ id: string; version: number; content: object }[]> {
  if (asked.length === 0) return [];
  const ids = asked.map((it) => it.id);
  const versions = asked.map((it) => it.version);
  return db
    .selectFrom("entry_version")
    .select(["entry as id", "version", "content"])
    .where(sql<boolean>`(entry, version) in (select * from unnest(${ids}::text[], ${versions}::integer[]))`)
    .execute();
}
