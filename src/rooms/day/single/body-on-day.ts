/** One organisation as the fabric of a day holds it, asked of the database alone: its page needs no whole fabric. */
import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "../db.ts";
import { oncePerPage } from "./once-per-page.ts";

export interface BodyOnDay {
  name: string;
  /** It was a municipality on the day. */
  municipality: boolean;
  /** It took part in at least one arrangement. */
  takesPart: boolean;
  /** Municipalities it shares arrangements with. */
  partners: number;
  /** The most arrangements it shares with one of them, and its name when that is one only. */
  most: number;
  closest: string | null;
}

/** What its page says of an organisation, in the resolved reading (`withoutReplaced`); null when nobody has the key. */
export async function bodyOnDay(db: Db, key: string, day: Day): Promise<BodyOnDay | null> {
  const { rows } = await sql<BodyOnDay>`
    with recursive body as (
      select key, name, type = 'gemeente' and ${inForceOn("o", day)} as municipality,
        coalesce(valid_until <= ${day}::date, false) as ended
      from organisation o where key = ${key}
    ), heir as (
      select s.new_key as key from body join succession s on s.old_key = body.key and s.day <= ${day}::date
      where body.ended
      union
      select s.new_key from heir join succession s on s.old_key = heir.key and s.day <= ${day}::date
    ), mine as materialized (
      select t.version_roo_id as version, t.basis
      from tenure t join version v on v.roo_id = t.version_roo_id
      where t.organisation_key = ${key} and ${inForceOn("t", day)} and ${inForceOn("v", day)}
    ), taking as materialized (
      select t.version_roo_id as version, t.organisation_key, t.basis, t.named_keys
      from mine join tenure t on t.version_roo_id = mine.version
      where ${inForceOn("t", day)}
    ), replaced as (
      select version, unnest(named_keys) as key from taking where basis = 'successor'
    ), own as (
      select version from mine
      where basis = 'successor' or not (
        ${key} in (select key from replaced where replaced.version = mine.version)
        or exists (select from taking join heir on heir.key = taking.organisation_key
          where taking.version = mine.version)
      )
    ), partner as (
      select o.key, o.name, count(*) as shared
      from own join taking using (version) join organisation o on o.key = taking.organisation_key
      where o.key <> ${key} and o.type = 'gemeente' and ${inForceOn("o", day)}
        and (taking.basis = 'successor' or ${notAmong("replaced")})
      group by o.key
    ), closest as (
      select count(*) as count, max(shared) as most, min(name) as name
      from partner where shared = (select max(shared) from partner)
    )
    select body.name, body.municipality, exists (select from own) as "takesPart",
      (select count(*) from partner) as partners, coalesce(closest.most, 0) as most,
      case when closest.count = 1 then closest.name end as closest
    from body, closest`.execute(db);
  return rows[0] ?? null;
}

/** The seat at hand is not one of these, of the same version. */
const notAmong = (table: string): RawBuilder<boolean> =>
  sql<boolean>`(taking.version, taking.organisation_key) not in (select version, key from ${sql.table(table)})`;

/** The same for every section of one page. */
export const bodyOfPage = oncePerPage("body", bodyOnDay);
