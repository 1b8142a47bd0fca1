import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { inForceOn } from "#kit/validity.ts";
import { NO_THEME } from "#rooms/tasks";
import type { Db, Tables } from "./db.ts";
import { countByTheme, countInForce } from "./counts.ts";
import type { FormCode, Power } from "./facts.ts";
import { type CollaborationFilter, SIZES } from "./filters.ts";
import { describedTexts } from "./texts.ts";

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

type From = Tables & { v: Tables["version"]; executor: Tables["organisation"] };

/** How many take part on a day. */
const participantsOn = (day: Day): RawBuilder<number> => sql<number>`(
  select count(*) from tenure t where t.version_roo_id = v.roo_id and ${inForceOn("t", day)})`;

/** The same for all versions at once; one that nobody takes part in is not there. */
const sizesOn = (day: Day) =>
  sql<{ version_roo_id: string; participants: number }>`(
    select version_roo_id, count(*) as participants from tenure t
    where ${inForceOn("t", day)} group by version_roo_id)`.as<"size">(sql`size`);

/** Collaborations in force on a day, in the order asked for: only the rows of one page are read. */
export async function listCollaborations(
  building: Building,
  filter: CollaborationFilter,
  order: { sort: string; offset: number; limit: number },
): Promise<{ total: number; rows: ListedCollaboration[] }> {
  if (order.sort.endsWith("deelnemers") || filter.size) {
    const all = await orderedBySize(building, filter, order.sort);
    const rows = await shown(building.db, filter.day, all.slice(order.offset, order.offset + order.limit));
    return { total: all.length, rows };
  }
  const [total, chosen] = await Promise.all([
    countCollaborations(building, filter),
    matching(building.db, filter)
      .select("v.roo_id")
      .orderBy(orderOf(order.sort))
      .offset(order.offset)
      .limit(order.limit)
      .execute(),
  ]);
  const ids = chosen.map((it) => it.roo_id);
  return { total, rows: await shown(building.db, filter.day, ids) };
}

/** What a list says of some versions, in the order given. */
const shown = (db: Db, day: Day, versions: string[]): Promise<ListedCollaboration[]> =>
  describedTexts(db)
    .innerJoin(
      sql<{ roo_id: string; place: number }>`unnest(${versions}::text[]) with ordinality`.as<"chosen">(
        sql`chosen (roo_id, place)`,
      ),
      "chosen.roo_id",
      "v.roo_id",
    )
    .select(participantsOn(day).as("participants"))
    .orderBy("chosen.place")
    .execute();

/**
 * The versions a filter leaves when their size counts. To know the largest one must count them all: that is done once
 * per edition, and only their numbers are kept.
 */
const orderedBySize = keptPerEdition(
  async ({ db }, filter: CollaborationFilter, sort: string): Promise<string[]> => {
    const size = sql<number>`coalesce(size.participants, 0)`;
    const [least, most] = filter.size ? SIZES[filter.size] : [0, null];
    const rows = await matching(db, filter)
      .leftJoin(sizesOn(filter.day), "size.version_roo_id", "v.roo_id")
      .select("v.roo_id")
      .where(sql<boolean>`${size} between ${least} and ${most ?? 1_000_000}`)
      .orderBy(orderOf(sort, size))
      .execute();
    return rows.map((row) => row.roo_id);
  },
  { most: 8, nameOf: (filter, sort) => `${sort} ${JSON.stringify(filter)}` },
);

/** How many collaborations a filter leaves. */
export async function countCollaborations(building: Building, filter: CollaborationFilter): Promise<number> {
  const { day, themes, ...others } = filter;
  if (Object.keys(others).length > 0 || (themes !== undefined && themes !== null))
    return countMatching(building, filter);
  if (themes === undefined) return countInForce(building, day);
  return (await countByTheme(building, day)).get(NO_THEME.code) ?? 0;
}

/** Counted once per edition. */
const countMatching = keptPerEdition(
  async (building, filter: CollaborationFilter): Promise<number> => {
    if (filter.size) return (await orderedBySize(building, filter, "naam")).length;
    const { count } = await matching(building.db, filter)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return count;
  },
  { most: 1_000, nameOf: (filter) => JSON.stringify(filter) },
);

/** The order asked for; ties by title, then by number. */
function orderOf(sort: string, size: RawBuilder<unknown> = sql`0`): RawBuilder<unknown> {
  const direction = sort.startsWith("-") ? sql`desc` : sql`asc`;
  const by = sort.replace(/^-/, "");
  return sql`${by === "deelnemers" ? size : sortColumn(by)} ${direction}, v.sort_title ${direction}, v.collaboration_key`;
}

function sortColumn(sort: string): RawBuilder<unknown> {
  switch (sort) {
    case "sinds":
      return sql`(select since from collaboration where key = v.collaboration_key)`;
    case "geldigVan":
      return sql`v.valid_from`;
    case "vorm":
      return sql`array_position(array['BVO', 'CC', 'GO', 'OL', 'RZM'], v.form)`;
    default:
      return sql`v.sort_title`;
  }
}

/** The versions in force on the filter's day that it leaves, whatever their size. */
function matching(db: Db, filter: CollaborationFilter) {
  const { day } = filter;
  let query = db.selectFrom(withWords(filter.words).as("v")).where(inForceOn("v", day));
  if (filter.themes !== undefined) query = query.where(hasTheme(filter.themes));
  if (filter.tasks) query = query.where("v.task_code", "in", filter.tasks);
  if (filter.forms) query = query.where("v.form", "in", filter.forms);
  if (filter.powers) query = query.where(sql<boolean>`v.powers && ${filter.powers}::text[]`);
  if (filter.executor !== undefined) query = query.where("v.executor_key", "=", filter.executor);
  for (const participant of filter.participants ?? [])
    query = query.where((eb) => takesPart(eb, participant, day));
  if (filter.types ?? filter.provinces)
    query = query.where((eb) => hasParticipantLike(eb, filter.types, filter.provinces, day));
  return query;
}

/**
 * Versions in whose words all of one of these groups occur. A part of its own, or PostgreSQL walks the titles in order to find a few
 * that match, which is everything when few do.
 */
function withWords(ways: string[][] | undefined): RawBuilder<Tables["version"]> {
  if (ways === undefined) return sql`version`;
  const all = (words: string[]) =>
    words.includes("")
      ? sql`false`
      : sql`(${sql.join(
          words.map((word) => sql`search_text like ${`%${word}%`}`),
          sql` and `,
        )})`;
  return sql`(select * from version where ${sql.join(ways.map(all), sql` or `)} offset 0)`;
}

const hasTheme = (themes: string[] | null): RawBuilder<boolean> =>
  themes === null
    ? sql<boolean>`not exists (select from version_theme where version_roo_id = v.roo_id)`
    : sql<boolean>`exists (select from version_theme where version_roo_id = v.roo_id and theme = any(${themes}))`;

const takesPart = (eb: ExpressionBuilder<From, "v">, organisation: string, day: Day) =>
  eb(
    "v.roo_id",
    "in",
    eb
      .selectFrom("tenure as t")
      .select("t.version_roo_id")
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
