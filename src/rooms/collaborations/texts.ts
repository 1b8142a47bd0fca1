/** Texts of collaborations, for whoever asks from another room. */
import { type Selectable, sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "./db.ts";
import type { VersionRow } from "./tables.ts";

type Text = Selectable<VersionRow>;

/**
 * What some texts say, by their ROO id; an id that nobody has is left out.
 * @param names the columns that are asked for
 */
export async function textsOf<Name extends keyof VersionRow>(
  db: Db,
  ids: Iterable<string | null>,
  names: readonly Name[],
): Promise<Map<string, Pick<Text, Name>>> {
  const asked: (keyof VersionRow)[] = ["roo_id", ...names];
  const rows = await db.selectFrom("version").select(asked).where(among("roo_id", ids)).execute();
  return new Map((rows as Text[]).map((row) => [row.roo_id, row]));
}

/** Which collaboration has a number, its own or that of one of its texts, and what it was called last. */
export const collaborationNumbered = (
  db: Db,
  number: string,
): Promise<{ key: string; title: string } | undefined> =>
  db
    .selectFrom("version")
    .select(["collaboration_key as key", "title"])
    .where("collaboration_key", "in", (eb) =>
      eb
        .selectFrom("version")
        .select("collaboration_key")
        .where((it) => it.or([it("roo_id", "=", number), it("collaboration_key", "=", number)])),
    )
    .orderBy("valid_from", "desc")
    .orderBy("roo_id")
    .limit(1)
    .executeTakeFirst();

/** The last day on which a text begins; null without any. */
export async function lastBeginning(db: Db): Promise<Day | null> {
  const { day } = await db
    .selectFrom("version")
    .select((eb) => eb.fn.max("valid_from").as("day"))
    .executeTakeFirstOrThrow();
  return day;
}

/**
 * Who executes, provides and archives the texts that some organisations take part in on a day, or have a role in
 * themselves. Two questions with an index each: joined by "or", PostgreSQL would read all texts.
 */
export const rolesAround = (db: Db, organisations: string[], day: Day) =>
  db
    .selectFrom("version as v")
    .select(["v.collaboration_key as key", "v.title", "v.executor_key", "v.steward_key", "v.archive_key"])
    .where("v.roo_id", "in", (eb) =>
      eb
        .selectFrom("tenure as t")
        .select("t.version_roo_id")
        .where("t.organisation_key", "in", organisations)
        .where(inForceOn("t", day))
        .union(
          eb
            .selectFrom("version as held")
            .select("held.roo_id as version_roo_id")
            .where(inForceOn("held", day))
            .where((held) =>
              held.or([
                held("held.executor_key", "in", organisations),
                held("held.steward_key", "in", organisations),
                held("held.archive_key", "in", organisations),
              ]),
            ),
        ),
    )
    .orderBy("v.sort_title")
    .orderBy("v.roo_id")
    .execute();

/** Texts as lists and pictures tell of them: with their themes, who executes them and since when they are there. */
export const describedTexts = (db: Db) =>
  db
    .selectFrom("version as v")
    .innerJoin("collaboration as c", "c.key", "v.collaboration_key")
    .leftJoin("organisation as executor", "executor.key", "v.executor_key")
    .select([
      "v.collaboration_key as key",
      "v.roo_id",
      "v.title",
      "v.form",
      "v.powers",
      "v.task_code",
      "v.task_basis",
      "v.executor_key",
      "executor.name as executor_name",
      "v.valid_from",
      "v.valid_until",
      "v.last_verified",
      sql<Day>`coalesce(c.since, v.valid_from)`.as("since"),
      sql<string[]>`array(select theme from version_theme where version_roo_id = v.roo_id order by theme)`.as(
        "themes",
      ),
    ]);

/**
 * The texts of a day, in order of title.
 * @param awaited also the first texts of collaborations that somebody had joined before they began
 */
export const textsOn = (db: Db, day: Day, awaited = false) =>
  describedTexts(db)
    .where((eb) =>
      awaited
        ? eb.or([
            inForceOn("v", day),
            eb.and([
              eb("v.valid_from", ">", day),
              eb.exists(
                eb
                  .selectFrom("tenure as t")
                  .select("t.version_roo_id")
                  .whereRef("t.version_roo_id", "=", "v.roo_id")
                  .where(inForceOn("t", day)),
              ),
            ]),
          ])
        : inForceOn("v", day),
    )
    .orderBy("v.sort_title")
    .orderBy("v.collaboration_key")
    .execute();
