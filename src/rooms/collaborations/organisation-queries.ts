import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { View } from "#kit/room.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "./db.ts";
import type { FormCode, Power } from "./facts.ts";
import type { TenureBasis } from "./tables.ts";

/** What one organisation takes part in, as its page, its council and the API are told of it. */
export interface Membership {
  key: string;
  version: string;
  title: string;
  form: FormCode;
  task_code: string;
  basis: TenureBasis;
  joined: Day | null;
  /** First day of the period in which it takes part under this version. */
  valid_from: Day;
  text_since: Day;
  since: Day;
  organs: string[];
  powers: Power[];
  /** Null when it is not filled in, or not loaded. */
  purpose: string | null;
  proseLoaded: boolean;
  /** Its own percentage of the cost. */
  costKey: number | null;
  decisions: string[];
  /** Others that take part. */
  partners: number;
  executor_key: string | null;
  executor_name: string | null;
  /** The organisations the register names in its place. */
  named_as: { key: string; name: string }[];
}

/** Everything one organisation takes part in on a day, in order of title. */
export const membershipsOf = (db: Db, organisation: string, day: Day): Promise<Membership[]> =>
  db
    .selectFrom("tenure as t")
    .innerJoin("version as v", "v.roo_id", "t.version_roo_id")
    .innerJoin("collaboration as c", "c.key", "v.collaboration_key")
    .leftJoin("organisation as executor", "executor.key", "v.executor_key")
    .leftJoin("participation as named", (join) =>
      join
        .onRef("named.version_roo_id", "=", "t.version_roo_id")
        .on(sql<boolean>`named.organisation_key = t.named_keys[1]`),
    )
    .leftJoin("participation as own", (join) =>
      join
        .onRef("own.version_roo_id", "=", "t.version_roo_id")
        .onRef("own.organisation_key", "=", "t.organisation_key"),
    )
    .select([
      "v.collaboration_key as key",
      "v.roo_id as version",
      "v.title",
      "v.form",
      "v.task_code",
      "v.powers",
      "v.purpose",
      "v.prose_loaded as proseLoaded",
      "own.cost_key as costKey",
      sql<string[]>`v.details -> 'decisions'`.as("decisions"),
      "t.basis",
      "t.joined",
      "t.valid_from",
      "v.valid_from as text_since",
      sql<Day>`c.since`.as("since"),
      sql<string[]>`coalesce(named.organs, '{}')`.as("organs"),
      // The abolished body it took the place of is itself, not a partner.
      sql<number>`(select count(*) from tenure other
        where other.version_roo_id = t.version_roo_id and other.basis <> 'successor'
          and other.organisation_key <> t.organisation_key and other.organisation_key <> all(t.named_keys)
          and ${inForceOn("other", day)})`.as("partners"),
      "v.executor_key",
      "executor.name as executor_name",
      sql<Membership["named_as"]>`case when t.basis = 'registered' then '[]'::jsonb else coalesce((
        select jsonb_agg(jsonb_build_object('key', o.key, 'name', o.name) order by o.sort_name)
        from organisation o where o.key = any(t.named_keys) and o.key <> t.organisation_key), '[]'::jsonb) end`.as(
        "named_as",
      ),
    ])
    .where("t.organisation_key", "=", organisation)
    .where(inForceOn("t", day))
    .orderBy("v.sort_title")
    .orderBy("v.collaboration_key")
    .execute();

/** What an organisation is in on a day and with whom: asked by several parts of its page. */
export interface Company {
  memberships: Membership[];
  partners: Partner[];
}

/** The same for every part of one page: the database is asked once. */
export const companyOn = (view: View, db: Db, organisation: string): Promise<Company> =>
  view.once(`company of ${organisation}`, () => companyOf(db, organisation, view.day));

export async function companyOf(db: Db, organisation: string, day: Day): Promise<Company> {
  const [memberships, partners] = await Promise.all([
    membershipsOf(db, organisation, day),
    partnersOf(db, organisation, day),
  ]);
  return { memberships, partners };
}

export interface Partner {
  key: string;
  name: string;
  type: string;
  shared: number;
}

/** With whom an organisation shares collaborations on a day; most shared first. */
export const partnersOf = (db: Db, organisation: string, day: Day): Promise<Partner[]> =>
  db
    .selectFrom("tenure as mine")
    .innerJoin("tenure as theirs", "theirs.version_roo_id", "mine.version_roo_id")
    .innerJoin("organisation as o", "o.key", "theirs.organisation_key")
    .select(["o.key", "o.name", "o.type", (eb) => eb.fn.countAll<number>().as("shared")])
    .where("mine.organisation_key", "=", organisation)
    .where("theirs.organisation_key", "<>", organisation)
    .where(inForceOn("mine", day))
    .where(inForceOn("theirs", day))
    .where(inForceOn("o", day))
    .groupBy("o.key")
    .orderBy("shared", "desc")
    .orderBy("o.sort_name")
    .execute();

/** One period in which an organisation took part in a collaboration. */
export interface Stay {
  key: string;
  title: string;
  basis: TenureBasis;
  joined: Day | null;
  valid_from: Day;
  valid_until: Day | null;
  ended_on: Day | null;
  ended_basis: "volgende versie" | "einde van de samenwerking" | "opgevolgd door" | null;
  succeeded_by: string | null;
  succeeded_by_name: string | null;
}

/** Everything an organisation ever took part in, per version, oldest first. */
export const staysOf = (db: Db, organisation: string): Promise<Stay[]> =>
  db
    .selectFrom("tenure as t")
    .innerJoin("version as v", "v.roo_id", "t.version_roo_id")
    .leftJoin("participation as p", (join) =>
      join
        .onRef("p.version_roo_id", "=", "t.version_roo_id")
        .onRef("p.organisation_key", "=", "t.organisation_key"),
    )
    .leftJoin("organisation as heir", "heir.key", "p.succeeded_by")
    .select([
      "v.collaboration_key as key",
      "v.title",
      "t.basis",
      "t.joined",
      "t.valid_from",
      "t.valid_until",
      "p.ended_on",
      "p.ended_basis",
      "p.succeeded_by",
      "heir.name as succeeded_by_name",
    ])
    .where("t.organisation_key", "=", organisation)
    .orderBy("v.collaboration_key")
    .orderBy("t.valid_from")
    .execute();

/** What an organisation does for collaborations in force on a day, beside taking part. */
export interface Duty {
  key: string;
  title: string;
  executes: boolean;
  stewards: boolean;
  archives: boolean;
}

/** Collaborations in force on a day that an organisation executes, keeps the register entry of, or the archive of. */
export const dutiesOf = (db: Db, organisation: string, day: Day): Promise<Duty[]> =>
  db
    .selectFrom("version as v")
    .select([
      "v.collaboration_key as key",
      "v.title",
      sql<boolean>`v.executor_key is not distinct from ${organisation}`.as("executes"),
      sql<boolean>`v.steward_key is not distinct from ${organisation}`.as("stewards"),
      sql<boolean>`v.archive_key is not distinct from ${organisation}`.as("archives"),
    ])
    .where((eb) =>
      eb.or([
        eb("v.executor_key", "=", organisation),
        eb("v.steward_key", "=", organisation),
        eb("v.archive_key", "=", organisation),
      ]),
    )
    .where(inForceOn("v", day))
    .orderBy("v.sort_title")
    .execute();
