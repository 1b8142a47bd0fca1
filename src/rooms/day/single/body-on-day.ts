/** One organisation as the fabric of a day holds it, asked of the database alone: its page needs no whole fabric. */
import { sql } from "kysely";
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

/** What its page says of an organisation; null when nobody has the key. */
export async function bodyOnDay(db: Db, key: string, day: Day): Promise<BodyOnDay | null> {
  const { rows } = await sql<BodyOnDay>`
    with body as (
      select key, name, type = 'gemeente' and ${inForceOn("o", day)} as municipality
      from organisation o where key = ${key}
    ), own as materialized (
      select t.version_roo_id as version
      from tenure t join version v on v.roo_id = t.version_roo_id
      where t.organisation_key = ${key} and ${inForceOn("t", day)} and ${inForceOn("v", day)}
    ), partner as (
      select o.key, o.name, count(*) as shared
      from own join tenure t on t.version_roo_id = own.version
        join organisation o on o.key = t.organisation_key
      where o.key <> ${key} and o.type = 'gemeente' and ${inForceOn("t", day)}
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

/** The same for every section of one page. */
export const bodyOfPage = oncePerPage("body", bodyOnDay);
