/** How many collaborations there are of each kind on any day: counted from one reading per edition. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { tallyOf } from "#kit/tally.ts";
import { NO_THEME, topThemeOf } from "#rooms/tasks";
import type { Db } from "./db.ts";

const ALL = "alle";

const tallies = keptPerEdition(async ({ db }: { db: Db }) => {
  const rows = await db
    .selectFrom("version as v")
    .leftJoin("version_theme as t", "t.version_roo_id", "v.roo_id")
    .select([
      "v.task_code",
      "v.valid_from",
      "v.valid_until",
      sql<string[]>`array_remove(array_agg(t.theme), null)`.as("themes"),
    ])
    .groupBy("v.roo_id")
    .execute();
  return {
    all: tallyOf(rows, () => [ALL]),
    tasks: tallyOf(rows, (it) => [it.task_code]),
    themes: tallyOf(rows, ({ themes }) =>
      themes.length === 0
        ? [NO_THEME.code]
        : new Set(themes.flatMap((code) => [code, topThemeOf(code)?.code ?? code])),
    ),
  };
});

/** How many collaborations are in force on a day. */
export const countInForce = async (building: Building, day: Day): Promise<number> =>
  (await tallies(building)).all(day).get(ALL) ?? 0;

/** How many collaborations in force on a day carry each task family. */
export const countByTask = async (building: Building, day: Day): Promise<Map<string, number>> =>
  (await tallies(building)).tasks(day);

/** The same for themes: a top theme counts its narrower ones, and `geen` those without any. */
export const countByTheme = async (building: Building, day: Day): Promise<Map<string, number>> =>
  (await tallies(building)).themes(day);
