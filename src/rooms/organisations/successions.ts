import { deleteRows, insertRows, updateRows } from "#kit/database/batch.ts";
import { type Differences, differences } from "#kit/database/differences.ts";
import type { Tables, Trx } from "./db.ts";
import type { Succession } from "./facts.ts";

type Row = Tables["succession"];

/** Merger relations that a source gives. */
export interface SuccessionNews {
  given: Succession[];
  /** Whether these are all there are; then the others go. */
  whole: boolean;
}

/** All merger relations, in a fixed order. */
export const readSuccessions = async (trx: Trx): Promise<Succession[]> =>
  (await trx.selectFrom("succession").selectAll().orderBy("old_key").orderBy("new_key").execute()).map(
    successionOf,
  );

/**
 * Which relations there will be, and what has to be written for it.
 * @returns also how many are new, changed or gone
 */
export async function compareSuccessions(trx: Trx, { given, whole }: SuccessionNews) {
  const have = await trx.selectFrom("succession").selectAll().execute();
  const last = new Map(given.map((it) => [`${it.oldKey} ${it.newKey}`, it]));
  const found = differences(have, [...last.values()].map(rowOf), ["old_key", "new_key"]);
  const stays = whole ? [] : found.gone;
  const news: Differences<Row> = { ...found, gone: whole ? found.gone : [] };
  return {
    successions: [...stays.map(successionOf), ...last.values()],
    news,
    count: news.gone.length + news.fresh.length + news.changed.length,
  };
}

/** Writes them; the organisations they name must be there. */
export async function writeSuccessions(trx: Trx, { gone, fresh, changed }: Differences<Row>): Promise<void> {
  await deleteRows(trx, "succession", ["old_key", "new_key"], gone);
  await insertRows(trx, "succession", fresh);
  await updateRows(trx, "succession", ["old_key", "new_key"], changed);
}

const successionOf = (row: Row): Succession => ({
  oldKey: row.old_key,
  newKey: row.new_key,
  day: row.day,
  kind: row.kind,
  source: row.source,
});

const rowOf = (it: Succession): Row => ({
  old_key: it.oldKey,
  new_key: it.newKey,
  day: it.day,
  kind: it.kind,
  source: it.source,
});
