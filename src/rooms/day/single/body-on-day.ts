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
}

/** What its page says of an organisation; null when nobody has the key. */
export async function bodyOnDay(db: Db, key: string, day: Day): Promise<BodyOnDay | null> {
  const { rows } = await sql<BodyOnDay>`
    select o.name, o.type = 'gemeente' and ${inForceOn("o", day)} as municipality,
      exists (
        select from tenure t join version v on v.roo_id = t.version_roo_id
        where t.organisation_key = o.key and ${inForceOn("t", day)} and ${inForceOn("v", day)}
      ) as "takesPart"
    from organisation o where o.key = ${key}`.execute(db);
  return rows[0] ?? null;
}

/** The same for every section of one page. */
export const bodyOfPage = oncePerPage("body", bodyOnDay);
