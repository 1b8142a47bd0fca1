import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import type { Database } from "#database";
import type { Day } from "#kit/day.ts";
import type { Db } from "#kit/room.ts";
import { inForceOn } from "#kit/validity.ts";
import { NO_THEME, topThemeOf } from "#rooms/tasks";
import type { FormCode, Power } from "./facts.ts";
import { type CollaborationFilter, SIZES } from "./filters.ts";

/** One line of a list: a version in force on the day, with the collaboration it is a version of. */
export interface ListedCollaboration {
  key: string;
  roo_id: string;
  title: string;
  form: FormCode;
  powers: Power[];
  task_code: string;
  themes: string[];
  participants: number;
  executor_key: string | null;
  executor_name: string | null;
  /** First day of the collaboration, through all its versions. */
  since: Day;
  valid_from: Day;
  valid_until: Day | null;
  last_verified: Day | null;
}

type From = Database & { v: Database["version"]; executor: Database["organisation"] };

/**
 * How many take part on a day: whoever the register names, abolished or not, and predecessors that stood in for a
 * successor not born yet. A successor of a body that is still named is no extra participant.
 */
const participantsOn = (day: Day): RawBuilder<number> => sql<number>`(
  select count(*) from tenure t
  where t.version_roo_id = v.roo_id and t.basis <> 'successor' and ${inForceOn("t", day)})`;

const themesOf = sql<string[]>`array(
  select theme from version_theme where version_roo_id = v.roo_id order by theme)`;

/** Collaborations in force on a day, in the order asked for. One look at the database for rows and total. */
export async function listCollaborations(
  db: Db,
  filter: CollaborationFilter,
  order: { sort: string; offset: number; limit: number },
): Promise<{ total: number; rows: ListedCollaboration[] }> {
  const { day } = filter;
  const direction = order.sort.startsWith("-") ? sql`desc` : sql`asc`;
  const sort = order.sort.replace(/^-/, "");
  const place = sql<number>`row_number() over (
    order by ${sortColumn(sort, day)} ${direction}, v.sort_title ${direction}, v.collaboration_key)`;
  // First which ones, then what to show of them: so the counting and joining is done for one page only.
  const chosen = matching(db, filter)
    .$if(sort === "sinds", (query) => query.innerJoin("collaboration as c", "c.key", "v.collaboration_key"))
    .select(["v.roo_id", sql<number>`count(*) over ()`.as("total"), place.as("place")])
    .orderBy("place")
    .offset(order.offset)
    .limit(order.limit);
  const rows = await db
    .with("chosen", () => chosen)
    .selectFrom("chosen")
    .innerJoin("version as v", "v.roo_id", "chosen.roo_id")
    .innerJoin("collaboration as c", "c.key", "v.collaboration_key")
    .leftJoin("organisation as executor", "executor.key", "v.executor_key")
    .select([
      "v.collaboration_key as key",
      "v.roo_id",
      "v.title",
      "v.form",
      "v.powers",
      "v.task_code",
      "v.executor_key",
      "executor.name as executor_name",
      "v.valid_from",
      "v.valid_until",
      "v.last_verified",
      themesOf.as("themes"),
      participantsOn(day).as("participants"),
      sql<Day>`c.since`.as("since"),
      "chosen.total",
    ])
    .orderBy("chosen.place")
    .execute();
  // A page past the end has no row to carry the total.
  const total = rows[0]?.total ?? (order.offset === 0 ? 0 : await countCollaborations(db, filter));
  return { total, rows };
}

/** How many collaborations a filter leaves. */
export async function countCollaborations(db: Db, filter: CollaborationFilter): Promise<number> {
  const row = await matching(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

function sortColumn(sort: string, day: Day): RawBuilder<unknown> {
  switch (sort) {
    case "deelnemers":
      return participantsOn(day);
    case "sinds":
      return sql`c.since`;
    case "geldigVan":
      return sql`v.valid_from`;
    case "vorm":
      return sql`array_position(array['BVO', 'CC', 'GO', 'OL', 'RZM'], v.form)`;
    default:
      return sql`v.sort_title`;
  }
}

/** The versions in force on the filter's day that it leaves. */
function matching(db: Db, filter: CollaborationFilter) {
  const { day } = filter;
  let query = db.selectFrom("version as v").where(inForceOn("v", day));
  for (const word of filter.words ?? [])
    query = query.where("v.search_text", "like", `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
  if (filter.themes !== undefined) query = query.where(hasTheme(filter.themes));
  if (filter.tasks) query = query.where("v.task_code", "in", filter.tasks);
  if (filter.forms) query = query.where("v.form", "in", filter.forms);
  if (filter.powers) query = query.where(sql<boolean>`v.powers && ${filter.powers}::text[]`);
  if (filter.executor !== undefined) query = query.where("v.executor_key", "=", filter.executor);
  for (const participant of filter.participants ?? [])
    query = query.where((eb) => takesPart(eb, participant, day));
  if (filter.types ?? filter.provinces)
    query = query.where((eb) => hasParticipantLike(eb, filter.types, filter.provinces, day));
  if (filter.size) {
    const [least, most] = SIZES[filter.size];
    query = query.where(sql<boolean>`${participantsOn(day)} between ${least} and ${most ?? 1_000_000}`);
  }
  return query;
}

const hasTheme = (themes: string[] | null): RawBuilder<boolean> =>
  themes === null
    ? sql<boolean>`not exists (select from version_theme where version_roo_id = v.roo_id)`
    : sql<boolean>`exists (select from version_theme where version_roo_id = v.roo_id and theme = any(${themes}))`;

const takesPart = (eb: ExpressionBuilder<From, "v">, organisation: string, day: Day) =>
  eb.exists(
    eb
      .selectFrom("tenure as t")
      .whereRef("t.version_roo_id", "=", "v.roo_id")
      .where("t.organisation_key", "=", organisation)
      .where(inForceOn("t", day)),
  );

const hasParticipantLike = (
  eb: ExpressionBuilder<From, "v">,
  types: string[] | undefined,
  provinces: string[] | undefined,
  day: Day,
) =>
  eb.exists(
    eb
      .selectFrom("tenure as t")
      .innerJoin("organisation as o", "o.key", "t.organisation_key")
      .whereRef("t.version_roo_id", "=", "v.roo_id")
      .where(inForceOn("t", day))
      .$if(types !== undefined, (query) => query.where(sql<boolean>`o.type = any(${types ?? []}::text[])`))
      .$if(provinces !== undefined, (query) =>
        query.where(sql<boolean>`o.province_key = any(${provinces ?? []}::text[])`),
      ),
  );

/** How many collaborations in force on a day carry each task family. */
export async function countByTask(db: Db, day: Day): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("version as v")
    .select(["v.task_code as code", (eb) => eb.fn.countAll<number>().as("count")])
    .where(inForceOn("v", day))
    .groupBy("v.task_code")
    .execute();
  return new Map(rows.map((row) => [row.code, row.count]));
}

/** The same for themes: a top theme counts its narrower ones, and `geen` those without any. */
export async function countByTheme(db: Db, day: Day): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("version as v")
    .select(themesOf.as("themes"))
    .where(inForceOn("v", day))
    .execute();
  const counts = new Map<string, number>();
  for (const { themes } of rows) {
    const codes = themes.flatMap((code) => [code, topThemeOf(code)?.code ?? code]);
    for (const code of codes.length === 0 ? [NO_THEME.code] : new Set(codes))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
