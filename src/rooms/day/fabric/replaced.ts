/** The rule of the resolved reading: a body that is gone gives its seat to whoever came after it. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { TenureBasis } from "#rooms/collaborations";
import type { Db } from "../db.ts";

/** A seat as its row tells it. */
export interface SeatRow {
  organisation_key: string;
  named_keys: string[];
  basis: TenureBasis;
  /** The body had ended by the day asked about. */
  ended: boolean;
}

/**
 * The seats of one arrangement without whoever the register still names while its successor takes part, in its place
 * or named as well.
 * @param heirsOf of each body that had ended: who came after it, see `readHeirs`
 */
export function withoutReplaced<Row extends SeatRow>(
  rows: Row[],
  heirsOf: ReadonlyMap<string, readonly string[]>,
): Row[] {
  const replaced = new Set(rows.filter((it) => it.basis === "successor").flatMap((it) => it.named_keys));
  const members = new Set(rows.map((it) => it.organisation_key));
  for (const key of members) if (heirsOf.get(key)?.some((heir) => members.has(heir))) replaced.add(key);
  for (const row of rows) if (row.basis === "successor") replaced.delete(row.organisation_key);
  return replaced.size === 0 ? rows : rows.filter((it) => !replaced.has(it.organisation_key));
}

/** Of every body among these seats that no longer existed on the day: who came after it by then, step by step. */
export async function readHeirs(
  db: Db,
  day: Day,
  seats: readonly SeatRow[],
): Promise<Map<string, readonly string[]>> {
  const ended = [...new Set(seats.filter((it) => it.ended).map((it) => it.organisation_key))];
  if (ended.length === 0) return new Map();
  const { rows } = await sql<{ key: string; heirs: string[] }>`
    with recursive after as (
      select key, key as heir from unnest(${ended}::text[]) as key
      union
      select after.key, s.new_key from after join succession s on s.old_key = after.heir and s.day <= ${day}::date
    )
    select key, array_agg(heir) as heirs from after where heir <> key group by key`.execute(db);
  return new Map(rows.map((it) => [it.key, it.heirs]));
}
