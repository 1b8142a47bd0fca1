/** What two organisations took part in together, through all time that the register tells of. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db } from "./db.ts";
import type { FormCode } from "./facts.ts";

export interface SharedStay {
  key: string;
  /** As its last text is called. */
  title: string;
  form: FormCode;
  task_code: string;
  /** First day on which both took part. */
  from: Day;
  /** First day on which they did no more; null while both do. */
  until: Day | null;
}

/** In order of the first day; one that both left and joined again counts from the first until the last. */
export async function sharedStays(db: Db, one: string, other: string): Promise<SharedStay[]> {
  const { rows } = await sql<SharedStay>`
    select a.collaboration_key as key, last.title, last.form, last.task_code,
      min(greatest(a.valid_from, b.valid_from))::text as from,
      case when bool_or(a.valid_until is null and b.valid_until is null) then null
        else max(least(a.valid_until, b.valid_until))::text end as until
    from tenure a
    join tenure b on b.version_roo_id = a.version_roo_id and b.organisation_key = ${other}
      and daterange(a.valid_from, a.valid_until) && daterange(b.valid_from, b.valid_until)
    cross join lateral (
      select v.title, v.form, v.task_code from version v
      where v.collaboration_key = a.collaboration_key
        and (v.valid_until is null or v.valid_until > v.valid_from)
      order by v.valid_from desc limit 1) last
    where a.organisation_key = ${one}
    group by a.collaboration_key, last.title, last.form, last.task_code
    order by 5, last.title, a.collaboration_key`.execute(db);
  return rows;
}
