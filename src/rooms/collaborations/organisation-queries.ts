import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { View } from "#kit/room.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "./db.ts";
import type { FormCode, Power } from "./facts.ts";
import { type Heir, heirsOf } from "./chain-queries.ts";
import type { EndBasis, SinceBasis, TenureBasis } from "./tables.ts";
import type { Since } from "./words.ts";

/** What one organisation takes part in, as its page, its council and the API are told of it. */
export interface Membership {
  key: string;
  version: string;
  title: string;
  form: FormCode;
  task_code: string;
  basis: TenureBasis;
  /** Since when it takes part. */
  takesPart: Since;
  text_since: Day;
  /** First day of the collaboration, through all its versions. */
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

/** Everything one organisation takes part in on a day under a text that is in force then, in order of title. */
export const membershipsOf = (db: Db, organisation: string, day: Day): Promise<Membership[]> =>
  memberships(db, organisation, day).where(inForceOn("v", day)).execute();

/**
 * What it took part in on a day of which the register has texts from later on only: joining dates show it. These stand
 * in no list or count of that day.
 */
export const earlyMembershipsOf = (db: Db, organisation: string, day: Day): Promise<Membership[]> =>
  memberships(db, organisation, day).where("v.valid_from", ">", day).execute();

const memberships = (db: Db, organisation: string, day: Day) =>
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
      sql<Since>`jsonb_build_object('day', t.since, 'basis', t.since_basis, 'heldSince', t.held_since,
        'registered', t.joined)`.as("takesPart"),
      "v.valid_from as text_since",
      sql<Day>`c.since`.as("since"),
      sql<string[]>`coalesce(named.organs, '{}')`.as("organs"),
      sql<number>`(select count(*) from tenure other
        where other.version_roo_id = t.version_roo_id and other.organisation_key <> t.organisation_key
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
    .orderBy("v.collaboration_key");

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
    .innerJoin("version as v", "v.roo_id", "mine.version_roo_id")
    .innerJoin("tenure as theirs", "theirs.version_roo_id", "mine.version_roo_id")
    .innerJoin("organisation as o", "o.key", "theirs.organisation_key")
    .select(["o.key", "o.name", "o.type", (eb) => eb.fn.countAll<number>().as("shared")])
    .where("mine.organisation_key", "=", organisation)
    .where("theirs.organisation_key", "<>", organisation)
    .where(inForceOn("v", day))
    .where(inForceOn("mine", day))
    .where(inForceOn("theirs", day))
    .groupBy("o.key")
    .orderBy("shared", "desc")
    .orderBy("o.sort_name")
    .execute();

/** Keys of who takes part, on a day, in what an organisation carries out. */
export async function participantsServed(db: Db, executor: string, day: Day): Promise<string[]> {
  const rows = await db
    .selectFrom("version as v")
    .innerJoin("tenure as t", "t.version_roo_id", "v.roo_id")
    .select("t.organisation_key as key")
    .distinct()
    .where("v.executor_key", "=", executor)
    .where("t.organisation_key", "<>", executor)
    .where(inForceOn("v", day))
    .where(inForceOn("t", day))
    .execute();
  return rows.map((it) => it.key);
}

/** The part of a stay that lies under one version. */
export interface StayPart {
  key: string;
  title: string;
  valid_from: Day;
  valid_until: Day | null;
  since: Day;
  since_basis: SinceBasis;
  ended_on: Day | null;
  ended_basis: EndBasis | null;
  heirs: Heir[];
}

/** Everything an organisation ever took part in, per version, oldest first. */
export const stayPartsOf = (db: Db, organisation: string): Promise<StayPart[]> =>
  db
    .selectFrom("tenure as t")
    .innerJoin("version as v", "v.roo_id", "t.version_roo_id")
    .select([
      "v.collaboration_key as key",
      "v.title",
      "t.valid_from",
      "t.valid_until",
      "t.since",
      "t.since_basis",
      "t.ended_on",
      "t.ended_basis",
      heirsOf("t").as("heirs"),
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
