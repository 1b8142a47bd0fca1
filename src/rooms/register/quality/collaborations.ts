import { type SelectQueryBuilder, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { FormCode } from "#rooms/collaborations";
import type { Db, Tables } from "../db.ts";

type Versions = SelectQueryBuilder<Tables & { v: Tables["version"] }, "v", object>;

/** Versions of collaborations in force on the day: at most one per collaboration. */
const versionsOn = (db: Db, day: Day): Versions => db.selectFrom("version as v").where(inForceOn("v", day));

const countOf = async (query: Versions): Promise<number> =>
  (await query.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count;

/** All versions in the register and the collaborations they are versions of. */
export async function versionsAndChains(db: Db): Promise<{ versions: number; collaborations: number }> {
  return db
    .selectFrom("version")
    .select((eb) => [
      eb.fn.countAll<number>().as("versions"),
      eb.fn.count<number>("collaboration_key").distinct().as("collaborations"),
    ])
    .executeTakeFirstOrThrow();
}

export const inForce = (db: Db, day: Day): Promise<number> => countOf(versionsOn(db, day));

/** Collaborations in force by legal form, the most frequent first. */
export const inForceByForm = (db: Db, day: Day): Promise<{ form: FormCode; count: number }[]> =>
  db
    .selectFrom("version as v")
    .where(inForceOn("v", day))
    .select(["v.form", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("v.form")
    .orderBy("count", "desc")
    .orderBy("v.form")
    .execute();

/** Lines of participants as registered: in all versions, and in those in force on the day. */
export async function participations(db: Db, day: Day): Promise<{ all: number; inForce: number }> {
  return db
    .selectFrom("participation as p")
    .innerJoin("version as v", "v.roo_id", "p.version_roo_id")
    .select((eb) => [
      eb.fn.countAll<number>().as("all"),
      sql<number>`count(*) filter (where ${inForceOn("v", day)}
        and (p.joined is null or p.joined <= ${day}::date))`.as("inForce"),
    ])
    .executeTakeFirstOrThrow();
}

export const withoutTheme = (db: Db, day: Day): Promise<number> =>
  countOf(
    versionsOn(db, day).where(
      sql<boolean>`not exists (select 1 from version_theme t where t.version_roo_id = v.roo_id)`,
    ),
  );

/** Null when the purposes were not loaded: then nobody can tell. */
export async function withoutPurpose(db: Db, day: Day): Promise<number | null> {
  const loaded = await countOf(versionsOn(db, day).where("v.prose_loaded", "=", true));
  return loaded === 0
    ? null
    : countOf(versionsOn(db, day).where("v.prose_loaded", "=", true).where("v.purpose", "is", null));
}

export const withoutExecutor = (db: Db, day: Day): Promise<number> =>
  countOf(versionsOn(db, day).where("v.executor_key", "is", null));

export const withCostKey = (db: Db, day: Day): Promise<number> =>
  countOf(
    versionsOn(db, day).where(
      sql<boolean>`exists (select 1 from participation p where p.version_roo_id = v.roo_id and p.cost_key is not null)`,
    ),
  );

/** Not verified by its steward for 24 months or more, or never. */
export async function staleVerification(db: Db, day: Day): Promise<{ stale: number; never: number }> {
  return db
    .selectFrom("version as v")
    .where(inForceOn("v", day))
    .select([
      sql<number>`count(*) filter (where v.last_verified <= ${day}::date - interval '24 months')`.as("stale"),
      sql<number>`count(*) filter (where v.last_verified is null)`.as("never"),
    ])
    .executeTakeFirstOrThrow();
}

export interface AbolishedParticipant {
  collaboration: string;
  title: string;
  key: string;
  name: string;
  type: string;
  until: Day;
  heirs: { key: string; name: string }[];
}

/** Participations in force that name a body that no longer exists, with the bodies that took its place. */
export const namingAbolished = (db: Db, day: Day): Promise<AbolishedParticipant[]> =>
  db
    .selectFrom("participation as p")
    .innerJoin("version as v", "v.roo_id", "p.version_roo_id")
    .innerJoin("organisation as o", "o.key", "p.organisation_key")
    .where(inForceOn("v", day))
    .where("o.valid_until", "<=", day)
    .select([
      "v.collaboration_key as collaboration",
      "v.title",
      "o.key",
      "o.name",
      "o.type",
      sql<Day>`o.valid_until`.as("until"),
      sql<AbolishedParticipant["heirs"]>`coalesce((
        select jsonb_agg(jsonb_build_object('key', heir.key, 'name', heir.name) order by heir.key)
        from succession s join organisation heir on heir.key = s.new_key where s.old_key = o.key), '[]')`.as(
        "heirs",
      ),
    ])
    .orderBy("o.sort_name")
    .orderBy("v.sort_title")
    .orderBy("v.roo_id")
    .execute();
