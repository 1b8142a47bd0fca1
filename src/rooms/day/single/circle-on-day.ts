/** One arrangement as the fabric of a day holds it, with whatever else exactly its participants do together. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "../db.ts";
import { oncePerPage } from "./once-per-page.ts";

/** An arrangement as far as its work can be compared with that of another. */
export interface ComparedWork {
  key: string;
  title: string;
  task: string;
  themes: string[];
}

export interface CircleOnDay extends ComparedWork {
  /** Keys of who took part. */
  members: string[];
  /** Other arrangements of exactly these participants, in order of title. */
  same: ComparedWork[];
}

type Row = ComparedWork & { members: string[] };

/**
 * An arrangement and its circle; null when it was not in force.
 * @param key key of a collaboration
 */
export async function circleOnDay(db: Db, key: string, day: Day): Promise<CircleOnDay | null> {
  const { rows } = await sql<Row>`
    ${work(day, sql`version v`)} where v.collaboration_key = ${key} and ${inForceOn("v", day)}`.execute(db);
  const [own] = rows;
  return own
    ? { ...own, same: own.members.length === 0 ? [] : await sameCircle(db, key, own.members, day) }
    : null;
}

/** The same for every section of one page. */
export const circleOfPage = oncePerPage("circle", circleOnDay);

/** Other arrangements of exactly these members. */
async function sameCircle(db: Db, key: string, members: string[], day: Day): Promise<ComparedWork[]> {
  const { rows } = await sql<Row>`
    with holding as materialized (
      select t.version_roo_id as version
      from tenure t
      where t.organisation_key = any(${members}::text[]) and ${inForceOn("t", day)}
        and t.collaboration_key <> ${key}
      group by t.version_roo_id
      having count(*) = ${members.length}
    )
    ${work(day, sql`holding join version v on v.roo_id = holding.version`)}
    where ${inForceOn("v", day)} and ${members.length} = (
      select count(*) from tenure t where t.version_roo_id = v.roo_id and ${inForceOn("t", day)})
    order by v.sort_title, v.collaboration_key`.execute(db);
  return rows.map(({ members: _, ...it }) => it);
}

/** Arrangements with who takes part in them on a day. */
const work = (day: Day, from: ReturnType<typeof sql>) => sql`
  select v.collaboration_key as key, v.title, v.task_code as task,
    array(select theme from version_theme where version_roo_id = v.roo_id order by theme) as themes,
    array(select t.organisation_key from tenure t
      where t.version_roo_id = v.roo_id and ${inForceOn("t", day)} order by t.organisation_key) as members
  from ${from}`;
