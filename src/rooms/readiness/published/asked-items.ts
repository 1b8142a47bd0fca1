/** Which items of published sets are asked, of a dossier and of an organisation; and what items were that are asked no more. */
import { sql, type RawBuilder } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { PARTNERS } from "#rooms/dossiers";
import type { Item } from "../sets/question-set.ts";
import type { Db } from "./db.ts";
import { PUBLIC_STATES } from "./life.ts";

const WAS_PUBLIC = sql`entry.state = any(${[...PUBLIC_STATES]}::text[])`;

const itemsOf = async (db: Db, which: RawBuilder<unknown>): Promise<Item[]> => {
  const { rows } = await sql<{ item: Item }>`
    select asking.item from question_set q join entry on entry.id = q.entry
      cross join lateral jsonb_array_elements(q.facts -> 'items') with ordinality asking (item, nth)
    where ${WAS_PUBLIC} and ${which}
    order by q.code, asking.nth`.execute(db);
  return rows.map((it) => it.item);
};

const on = (day: Day) => sql`q.valid_from <= ${day} and (q.valid_until is null or ${day} < q.valid_until)`;

/** What publishers ask of every dossier in which they take part. */
export const itemsForDossier = (db: Db, parties: readonly string[], day: Day): Promise<Item[]> =>
  itemsOf(
    db,
    sql`${on(day)} and ${among("q.organisation", parties)} and asking.item ->> 'about' = 'dossier'`,
  );

/**
 * What an organisation is asked once: by itself, and by who is in a dossier with it. For who has a place there; the partners of another
 * are nobody else's.
 */
export const itemsForOrganisation = (db: Db, organisation: string, day: Day): Promise<Item[]> =>
  itemsOf(
    db,
    sql`${on(day)} and asking.item ->> 'about' = 'organisation' and (q.organisation = ${organisation}
      or q.organisation = any(array(select partner from ${sql.table(PARTNERS)} where organisation = ${organisation})))`,
  );

/** All that any publisher asks of organisations on a day. */
export const organisationItemsOn = (db: Db, day: Day): Promise<Item[]> =>
  itemsOf(db, sql`${on(day)} and asking.item ->> 'about' = 'organisation'`);

/** Codes of all that any publisher ever asked of organisations. */
export const everPublished = async (db: Db): Promise<string[]> => {
  const items = await itemsOf(db, sql`asking.item ->> 'about' = 'organisation'`);
  return [...new Set(items.map((it) => it.code))];
};

/** An item as its last edition has it, with whether that still asks. */
export interface KnownItem {
  item: Item;
  /** Who publishes it. */
  publisher: string;
  asks: boolean;
}

/** Items with these codes as they were last, also those that are in no set any more. */
export async function knownItems(
  db: Db,
  codes: readonly string[],
  day: Day,
): Promise<Map<string, KnownItem>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<KnownItem>`
    select distinct on (asking.item ->> 'code') asking.item, q.organisation as publisher, (${on(day)}) as asks
    from question_set q join entry on entry.id = q.entry
      cross join lateral jsonb_array_elements(q.facts -> 'items') asking (item)
    where ${WAS_PUBLIC} and asking.item ->> 'code' = any(${[...codes]}::text[])
    order by asking.item ->> 'code', (${on(day)}) desc, q.edition desc`.execute(db);
  return new Map(rows.map((it) => [it.item.code, it]));
}
