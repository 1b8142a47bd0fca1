import { type RawBuilder, sql } from "kysely";
import { askedOnce } from "#kit/asked-once.ts";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building } from "#kit/room.ts";
import { tallyOf } from "#kit/tally.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db, Tables } from "./db.ts";
import type { OrganisationSource, OrganisationType } from "./facts.ts";
import { nameWithoutKind, plainName } from "./names.ts";
import { waysToSay } from "./other-names.ts";
import type { OrganisationDetails, OrganisationRow } from "./tables.ts";

export type Organisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

/** One organisation by its key, whenever it existed. */
export const findOrganisation = (db: Db, key: string) =>
  db.selectFrom("organisation").selectAll().where("key", "=", key).executeTakeFirst();

/** Whoever has this whole name, with or without the kind of body before it, whenever they existed; by `plainName`. */
export async function organisationsNamed(db: Db, own: string): Promise<{ key: string; name: string }[]> {
  const rows = await db
    .selectFrom(withText([own]).as("o"))
    .select(["o.key", "o.name"])
    .orderBy("o.key")
    .execute();
  return rows.filter(({ name }) => [plainName(name), plainName(nameWithoutKind(name))].includes(own));
}

export interface OrganisationFilter {
  day: Day;
  types?: OrganisationType[];
  province?: string;
  /** Part of a name or abbreviation, as names are compared (`plainName`); of a place also by its other names. */
  text?: string;
  /** Whose code that text is: they match it too. */
  bearers?: string[];
  /** Also the ones that did not exist on the day. */
  everExisted?: boolean;
}

export const ORGANISATION_SORTS = ["naam", "type", "provincie", "inwoners", "geldigVan"] as const;

/** Municipalities first, then provinces, water authorities and ministries, each by name: what most people look for. */
export const MOST_SOUGHT = "gezocht";

export interface ListedOrganisation {
  key: string;
  name: string;
  type: OrganisationType;
  /** What the register calls it; of what fits no type here its subtype: a city district is no "Gemeente". */
  kind: string;
  abbreviation: string | null;
  province_key: string | null;
  province_name: string | null;
  population: number | null;
  valid_from: Day | null;
  valid_until: Day | null;
  source: OrganisationSource;
  last_verified: Day | null;
}

const KIND = sql<string>`case when o.type = 'overig' then coalesce(o.subtype, o.type_label) else o.type_label end`;

/** Organisations that existed on a day, in the order asked for: only the rows of one page are read. */
export const listOrganisations = (
  db: Db,
  filter: OrganisationFilter,
  order: { sort: string; offset: number; limit: number },
): Promise<ListedOrganisation[]> => {
  const descends = order.sort.startsWith("-");
  return matching(db, filter)
    .select([
      "o.key",
      "o.name",
      "o.type",
      KIND.as("kind"),
      "o.abbreviation",
      "o.province_key",
      "province.name as province_name",
      "o.population",
      "o.valid_from",
      "o.valid_until",
      "o.source",
      "o.last_verified",
    ])
    .orderBy(sortColumn(order.sort.replace(/^-/, "")), (by) => (descends ? by.desc() : by.asc()).nullsLast())
    .orderBy("o.sort_name", descends ? "desc" : "asc")
    .orderBy("o.key")
    .offset(order.offset)
    .limit(order.limit)
    .execute();
};

/** How many organisations a filter leaves. */
export async function countOrganisations(building: Building, filter: OrganisationFilter): Promise<number> {
  const { day, types, ...others } = filter;
  if (Object.keys(others).length > 0) return countMatching(building, filter);
  return (await countByType(building, day))
    .filter((it) => types === undefined || types.length === 0 || types.includes(it.type))
    .reduce((sum, it) => sum + it.count, 0);
}

/** Counted once per edition. */
const countMatching = keptPerEdition(
  async ({ db }, filter: OrganisationFilter): Promise<number> => {
    const { count } = await matching(db, filter)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return count;
  },
  { most: 1_000, nameOf: (filter) => JSON.stringify(filter) },
);

const matching = (db: Db, filter: OrganisationFilter) =>
  db
    .selectFrom(nameable(filter).as("o"))
    .leftJoin("organisation as province", "province.key", "o.province_key")
    .$if(!filter.everExisted, (query) => query.where(inForceOn("o", filter.day)))
    .$if(filter.types !== undefined && filter.types.length > 0, (query) =>
      query.where("o.type", "in", filter.types ?? []),
    )
    .$if(filter.province !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb("o.province_key", "=", filter.province ?? ""), eb("o.key", "=", filter.province ?? "")]),
      ),
    );

const nameable = ({ text, bearers }: OrganisationFilter): RawBuilder<Tables["organisation"]> =>
  text === undefined ? sql`organisation` : withText(waysToSay(text), bearers);

/**
 * Organisations with one of some texts in their name. A part of its own, or PostgreSQL walks the names in order to find
 * a few that match, which is everything when few do.
 */
function withText(
  texts: readonly string[],
  bearers: readonly string[] = [],
): RawBuilder<Tables["organisation"]> {
  const patterns = (of: readonly string[]) => of.filter((it) => it !== "").map((it) => `%${it}%`);
  // The register leaves "Ministerie van" and "Waterschap" out of names that a reader meets with it (`fullName`).
  const kindless = (kind: RegExp) => patterns(texts.filter((it) => kind.test(it)).map(nameWithoutKind));
  return sql`(select * from organisation
    where search_name like any(${patterns(texts)}::text[])
      or (key like 'mnre%' and search_name like any(${kindless(/^ministerie /)}::text[]))
      or (key like 'ws%' and search_name like any(${kindless(/^waterschap /)}::text[]))
      or key = any(${bearers}::text[])
    offset 0)`;
}

function sortColumn(sort: string) {
  switch (sort) {
    case MOST_SOUGHT:
      return sql`array_position(array['gemeente', 'provincie', 'waterschap', 'ministerie'], o.type)`;
    case "type":
      return KIND;
    case "provincie":
      return sql`province.sort_name`;
    case "inwoners":
      return sql`o.population`;
    case "geldigVan":
      return sql`o.valid_from`;
    default:
      return sql`o.sort_name`;
  }
}

const tally = keptPerEdition(async ({ db }: { db: Db }) => {
  const rows = await db.selectFrom("organisation").select(["type", "valid_from", "valid_until"]).execute();
  return tallyOf(rows, (it) => [it.type]);
});

/** How many organisations of each type existed on a day. */
export const countByType = async (
  building: Building,
  day: Day,
): Promise<{ type: OrganisationType; count: number }[]> =>
  [...(await tally(building))(day)].map(([type, count]) => ({ type: type as OrganisationType, count }));

/** How many bodies the register calls a municipality and Vliegwiel does not, on a day: the city districts of Amsterdam. */
export async function countDistricts(db: Db, day: Day): Promise<number> {
  const { count } = await db
    .selectFrom("organisation as o")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("o.type", "=", "overig")
    .where("o.type_label", "=", "Gemeente")
    .where(inForceOn("o", day))
    .executeTakeFirstOrThrow();
  return count;
}

/** The provinces there are, for filters. */
export const listProvinces = (db: Db) =>
  db
    .selectFrom("organisation")
    .select(["key", "name"])
    .where("type", "=", "provincie")
    .orderBy("sort_name")
    .execute();

/** The parts of an organisation on a day. */
export const partsOf = (db: Db, key: string, day: Day) =>
  db
    .selectFrom("organisation")
    .select(["key", "name", "type"])
    .where("parent_key", "=", key)
    .where(inForceOn("organisation", day))
    .orderBy("sort_name")
    .execute();

export const namesOf = (db: Db, key: string) =>
  db
    .selectFrom("organisation_name")
    .selectAll()
    .where("organisation_key", "=", key)
    .orderBy(sql`valid_from desc nulls last`)
    .execute();

/** Names that organisations no longer go by: few, for the register tells only what they are called now. */
export const formerlyCalled = askedOnce(
  (db: Db) =>
    db
      .selectFrom("organisation_name")
      .select(["organisation_key", "name"])
      .where("valid_until", "is not", null)
      .orderBy("organisation_key")
      .execute(),
  () => "",
);

export const identifiersOf = (db: Db, key: string) =>
  db
    .selectFrom("organisation_identifier")
    .selectAll()
    .where("organisation_key", "=", key)
    .orderBy("scheme")
    .orderBy("value")
    .execute();

export const neighboursOf = (db: Db, key: string) =>
  db
    .selectFrom("neighbour as n")
    .innerJoin("organisation as o", "o.key", "n.neighbour_key")
    .select(["o.key", "o.name"])
    .where("n.organisation_key", "=", key)
    .orderBy("o.sort_name")
    .execute();

/**
 * What is known of some organisations, whenever they existed, by their key and in order of name.
 * @param names the columns that are asked for
 */
export async function organisationsOf<Name extends keyof OrganisationRow>(
  db: Db,
  keys: Iterable<string | null>,
  names: readonly Name[],
): Promise<Map<string, Pick<Organisation, Name>>> {
  const asked = [...new Set(keys)].filter((key) => key !== null);
  if (asked.length === 0) return new Map();
  const columns: (keyof OrganisationRow)[] = ["key", ...names];
  const rows = await db
    .selectFrom("organisation")
    .select(columns)
    .where(among("key", asked))
    .orderBy("sort_name")
    .orderBy("key")
    .execute();
  return new Map((rows as Organisation[]).map((row) => [row.key, row]));
}

/** Names of several organisations at once, for references. */
export async function nameMap(db: Db, keys: (string | null)[]): Promise<Map<string, string>> {
  const named = await organisationsOf(db, keys, ["name"]);
  return new Map([...named].map(([key, { name }]) => [key, name]));
}

export const detailsOf = (organisation: { details: unknown }): OrganisationDetails =>
  organisation.details as OrganisationDetails;
