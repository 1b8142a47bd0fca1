import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { among } from "#kit/database/among.ts";
import { holdsOn, inForceOn } from "#kit/validity.ts";
import type { Db } from "./db.ts";
import { wasInForce } from "./chains.ts";

type RowOf<Question extends (...asked: never[]) => { execute: () => Promise<unknown[]> }> = Awaited<
  ReturnType<ReturnType<Question>["execute"]>
>[number];
export type ChainVersion = RowOf<typeof versionsOfChain>;
export type NamedParticipation = RowOf<typeof participationsOfChain>;
export type NamedTenure = RowOf<typeof tenuresOfChain>;

/** One collaboration through time: all its versions and everyone who was in them. */
export interface CollaborationChain {
  key: string;
  /** First day, through all its versions. */
  since: Day;
  /** Oldest first. */
  versions: ChainVersion[];
  participations: NamedParticipation[];
  tenures: NamedTenure[];
}

/** That rows with the key of a collaboration belong to those asked for. */
type Which = (column: string) => RawBuilder<boolean>;

const withVersion =
  (id: string): Which =>
  (column) =>
    sql`${sql.ref(column)} = (select collaboration_key from version where roo_id = ${id})`;

/**
 * A collaboration by its key or by the ROO id of any of its versions.
 * @returns undefined when the register never had that id
 */
export async function readChain(db: Db, id: string): Promise<CollaborationChain | undefined> {
  const [chain] = await chainsOf(db, withVersion(id));
  return chain;
}

/**
 * The collaborations with these keys as far as they hold on a day: without their other texts and who took part before or
 * after. In the order of the keys; what the register does not have, or has no text of on that day, is left out.
 */
export async function readChainsOn(db: Db, keys: readonly string[], day: Day): Promise<CollaborationChain[]> {
  const found = await chainsOf(db, (column) => among(column, keys), day);
  const byKey = new Map(found.map((it) => [it.key, it]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** @param day only what holds then; all of it unless told */
async function chainsOf(db: Db, which: Which, day?: Day): Promise<CollaborationChain[]> {
  const holds = (table: string) => (day === undefined ? sql<boolean>`true` : inForceOn(table, day));
  const [versions, participations, tenures] = await Promise.all([
    versionsOfChain(db, which).where(holds("v")).execute(),
    participationsOfChain(db, which).where(holds("v")).execute(),
    tenuresOfChain(db, which).where(holds("t")).execute(),
  ]);
  const theirParticipations = Map.groupBy(participations, (it) => it.collaboration_key);
  const theirTenures = Map.groupBy(tenures, (it) => it.collaboration_key);
  return [...Map.groupBy(versions, (it) => it.collaboration_key)].flatMap(([key, [first, ...later]]) =>
    first
      ? {
          key,
          since: first.since,
          versions: [first, ...later],
          participations: theirParticipations.get(key) ?? [],
          tenures: theirTenures.get(key) ?? [],
        }
      : [],
  );
}

const versionsOfChain = (db: Db, which: Which) =>
  db
    .selectFrom("version as v")
    .innerJoin("collaboration as c", "c.key", "v.collaboration_key")
    .leftJoin("organisation as executor", "executor.key", "v.executor_key")
    .leftJoin("organisation as steward", "steward.key", "v.steward_key")
    .leftJoin("organisation as archive", "archive.key", "v.archive_key")
    .selectAll("v")
    .select([
      sql<Day>`c.since`.as("since"),
      "executor.name as executor_name",
      "steward.name as steward_name",
      "steward.roo_id as steward_roo_id",
      "archive.name as archive_name",
      sql<string[]>`array(select theme from version_theme where version_roo_id = v.roo_id order by theme)`.as(
        "themes",
      ),
    ])
    .where(which("v.collaboration_key"))
    .orderBy("v.valid_from")
    .orderBy("v.roo_id");

/** An organisation by name; mostly one that took over a place. */
export interface Heir {
  key: string;
  name: string;
}

/** The names of whoever took a place, in order of name. */
export const heirsOf = (tenure: string) =>
  sql<Heir[]>`coalesce((
    select jsonb_agg(jsonb_build_object('key', heir.key, 'name', heir.name) order by heir.sort_name)
    from organisation heir where heir.key = any(${sql.ref(`${tenure}.succeeded_by`)})), '[]'::jsonb)`;

const participationsOfChain = (db: Db, which: Which) =>
  db
    .selectFrom("participation as p")
    .innerJoin("version as v", "v.roo_id", "p.version_roo_id")
    .innerJoin("organisation as o", "o.key", "p.organisation_key")
    .select([
      "v.collaboration_key",
      "p.version_roo_id",
      "p.organisation_key",
      // The register's own spelling wins for those it only names.
      sql<string>`case when o.source = 'genoemd' then p.name else o.name end`.as("name"),
      "o.type",
      "o.valid_from as born",
      "o.valid_until as abolished",
      "p.joined",
      "p.organs",
      "p.cost_key",
    ])
    .where(which("v.collaboration_key"))
    .orderBy("o.sort_name")
    .orderBy("o.key");

const tenuresOfChain = (db: Db, which: Which) =>
  db
    .selectFrom("tenure as t")
    .innerJoin("organisation as o", "o.key", "t.organisation_key")
    .select([
      "t.collaboration_key",
      "t.version_roo_id",
      "t.organisation_key",
      "o.name",
      "o.type",
      "t.named_keys",
      "t.basis",
      "t.joined",
      "t.valid_from",
      "t.valid_until",
      "t.since",
      "t.since_basis",
      "t.held_since",
      "t.ended_on",
      "t.ended_basis",
      heirsOf("t").as("heirs"),
    ])
    .where(which("t.collaboration_key"))
    .orderBy("o.sort_name")
    .orderBy("t.valid_from");

export interface SimilarCircle {
  key: string;
  title: string;
  shared: number;
  participants: number;
}

/** From this share of all participants together, two circles are "nearly the same". */
const NEARLY = 0.8;

/** Other arrangements in force on that day with the same participants, or nearly the same. */
export const similarCircles = (db: Db, version: string, day: Day): Promise<SimilarCircle[]> =>
  db
    .with("mine", (circle) =>
      circle
        .selectFrom("tenure as t")
        .select("t.organisation_key")
        .where("t.version_roo_id", "=", version)
        .where(inForceOn("t", day)),
    )
    .with("like", (circle) =>
      circle
        .selectFrom("mine")
        .innerJoin("tenure as t", "t.organisation_key", "mine.organisation_key")
        .select(["t.version_roo_id", (eb) => eb.fn.countAll<number>().as("shared")])
        .where("t.version_roo_id", "<>", version)
        .where(inForceOn("t", day))
        .groupBy("t.version_roo_id"),
    )
    .selectFrom("like")
    .innerJoin("version as v", "v.roo_id", "like.version_roo_id")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("tenure as t")
          .select((it) => it.fn.countAll<number>().as("participants"))
          .whereRef("t.version_roo_id", "=", "like.version_roo_id")
          .where(inForceOn("t", day))
          .as("circle"),
      (join) => join.onTrue(),
    )
    .select(["v.collaboration_key as key", "v.title", "circle.participants", "like.shared"])
    .where(inForceOn("v", day))
    .where(sql<boolean>`shared::float / ((select count(*) from mine) + participants - shared) >= ${NEARLY}`)
    .orderBy("shared", "desc")
    .orderBy("v.sort_title")
    .execute();

/** First day on which it was over, or null while it lasts. */
export const endOf = (chain: CollaborationChain): Day | null =>
  chain.versions.findLast(hasPeriod)?.valid_until ?? null;

/** Whether a version was in force for at least a day. */
export const hasPeriod = (version: Pick<ChainVersion, "valid_from" | "valid_until">): boolean =>
  wasInForce({ resolvedFrom: version.valid_from, resolvedUntil: version.valid_until });

/** The version in force on a day, if any. */
export const versionOn = (chain: CollaborationChain, day: Day): ChainVersion | undefined =>
  chain.versions.find((version) => holdsOn(version, day));

/** The version that says most about a day without one: the last before it, else the first. */
export const versionNear = (chain: CollaborationChain, day: Day): ChainVersion | undefined =>
  chain.versions.filter(hasPeriod).findLast((version) => version.valid_from <= day) ?? chain.versions[0];
