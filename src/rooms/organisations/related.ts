/** Who came before and after an organisation. */
import { among } from "#kit/database/among.ts";
import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db } from "./db.ts";
import { SPLITS } from "./mergers/splits.ts";
import { identifiersOf, nameMap } from "./queries.ts";

export interface Related {
  key: string;
  name: string;
  day: Day;
  /** `deel`: only a part of it went there. */
  kind: "regulier" | "licht" | "deel";
  source: string;
}

/** The bodies that merged into this one. */
export const predecessorsOf = (db: Db, key: string): Promise<Related[]> =>
  db
    .selectFrom("succession as s")
    .innerJoin("organisation as o", "o.key", "s.old_key")
    .select(["o.key", "o.name", "s.day", "s.kind", "s.source"])
    .where("s.new_key", "=", key)
    .orderBy("s.day", "desc")
    .orderBy("o.sort_name")
    .execute();

/** The bodies that took over from this one; of one that was split, everyone that got a part of it. */
export async function successorsOf(db: Db, key: string): Promise<Related[]> {
  const named = await namedSuccessors(db, key);
  if (named.length === 0) return named;
  const codes = (await identifiersOf(db, key)).flatMap(({ scheme, value }) =>
    scheme === "cbs" ? [`gm${value}`] : [],
  );
  const known = new Set(named.map((it) => it.key));
  const parts = SPLITS.filter((it) => codes.includes(it.old) && !known.has(it.new));
  const names = await nameMap(
    db,
    parts.map((it) => it.new),
  );
  return [
    ...named,
    ...parts.map((it): Related => ({
      key: it.new,
      name: names.get(it.new) ?? it.new,
      day: it.day,
      kind: "deel",
      source: it.source,
    })),
  ];
}

const namedSuccessors = (db: Db, key: string): Promise<Related[]> =>
  db
    .selectFrom("succession as s")
    .innerJoin("organisation as o", "o.key", "s.new_key")
    .select(["o.key", "o.name", "s.day", "s.kind", "s.source"])
    .where("s.old_key", "=", key)
    .orderBy("s.day")
    .execute();

/**
 * For rules and views of rooms above: everyone an organisation (`old_key`) ended up in (`key`), near and far, as `heir`. A
 * merger that came later has its own day (`day`).
 */
export const HEIRS = sql`with recursive heir (old_key, key, day) as (
  select old_key, new_key, day from succession
  union
  select heir.old_key, next.new_key, greatest(heir.day, next.day) from heir join succession next on next.old_key = heir.key)`;

/**
 * The same for a question about some organisations: who ended up in one of those, and nobody else. Begun at them it reads a
 * handful of mergers, where the other works all of them out.
 */
export const heirsAmong = (keys: readonly string[]) => backFrom(among("new_key", keys));

/** The same where the organisations are what something in the database gives, in a rule. */
export const heirsAmongFound = (keys: RawBuilder<unknown>) => backFrom(sql`new_key = any(${keys})`);

const backFrom = (which: RawBuilder<unknown>) => sql`with recursive heir (old_key, key, day) as (
  select old_key, new_key, day from succession where ${which}
  union
  select before.old_key, heir.key, greatest(before.day, heir.day)
    from heir join succession before on before.new_key = heir.old_key)`;

/** The heirs of one, that a column names: `key` and `day`. */
export const heirsOf = (column: string) => sql`with recursive heir (key, day) as (
  select new_key, succession.day from succession where old_key = ${sql.ref(column)}
  union
  select next.new_key, greatest(heir.day, next.day) from heir join succession next on next.old_key = heir.key)`;
