/** Which bodies have a patch on the map on a day, asked for a few bodies at a time. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "../db.ts";

/** Codes of the municipalities that have a patch; none where nobody read boundaries. */
export const patchCodes = keptPerEdition(async ({ db }: { db: Db }) => {
  const rows = await db.selectFrom("hexagon").select("organisation_key").distinct().execute();
  return new Set(rows.map((it) => it.organisation_key));
});

/**
 * How many of these, who existed on the day, stand on the map: they held, on the day, ground that is a patch now (`holdersOf`). Of a body
 * without a patch of its own the successions tell where its ground went, or whose it got.
 */
export async function countOnTheMap(
  building: Building,
  members: readonly string[],
  day: Day,
): Promise<number> {
  const patches = await patchCodes(building);
  if (patches.size === 0) return 0;
  const others = members.filter((it) => !patches.has(it));
  if (others.length === 0) return members.length;
  const { rows } = await sql<{ member: string; patch: string }>`
    with recursive later as (
      select key as member, key from unnest(${others}::text[]) as key
      union
      select later.member, s.new_key
      from later join succession s on s.old_key = later.key and s.day > ${day}::date
    ), earlier as (
      select key as member, key from unnest(${others}::text[]) as key
      union
      select earlier.member, s.old_key
      from earlier join succession s on s.new_key = earlier.key and s.day <= ${day}::date
        join organisation o on o.key = s.old_key and not ${inForceOn("o", day)}
    )
    select member, o.key as patch from later join organisation o on o.key = later.key
    where member <> o.key and (o.valid_until is null or o.valid_until > ${day}::date)
    union
    select member, o.key from earlier join organisation o on o.key = earlier.key
    where member <> o.key and o.valid_until <= ${day}::date`.execute(building.db);
  const held = new Set(rows.filter((it) => patches.has(it.patch)).map((it) => it.member));
  return members.length - others.length + held.size;
}
