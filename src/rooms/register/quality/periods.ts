import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db } from "../db.ts";

export interface StatedPeriods {
  /** Versions that end after the next one starts. */
  overlaps: number;
  /** Versions that end on or before the day they start. */
  empty: number;
  /** Times that a collaboration had no version in force between two that had. */
  gaps: number;
}

/** What is odd about the periods as stewards state them; what we make of them never overlaps. */
export async function statedPeriods(db: Db): Promise<StatedPeriods> {
  const { rows } = await sql<StatedPeriods>`
    with stated as (
      select stated_from, stated_until, lead(stated_from) over chain as next
      from version
      where stated_until is null or stated_until > stated_from
      window chain as (partition by collaboration_key order by stated_from, roo_id)
    )
    select
      count(*) filter (where next < coalesce(stated_until, 'infinity')) as overlaps,
      count(*) filter (where next > stated_until) as gaps,
      (select count(*) from version where stated_until <= stated_from) as empty
    from stated`.execute(db);
  return rows[0] ?? { overlaps: 0, empty: 0, gaps: 0 };
}

export interface YearCount {
  day: Day;
  /** By the dates of versions. */
  byVersion: number;
  /** Also counting a collaboration from the earliest day on which anybody joined it. */
  byJoining: number;
}

/** How many collaborations there were on 1 July of each year, counted in two ways. */
export async function inForceByYear(db: Db, from: number, until: Day): Promise<YearCount[]> {
  const { rows } = await sql<YearCount>`
    with chain as (
      select v.collaboration_key,
        least(min(v.valid_from), min(p.joined)) as since,
        max(coalesce(v.valid_until, 'infinity')) as until
      from version v left join participation p on p.version_roo_id = v.roo_id
      where v.valid_until is null or v.valid_until > v.valid_from
      group by v.collaboration_key
    ), year as (
      select make_date(year, 7, 1) as day
      from generate_series(${from}::integer, extract(year from ${until}::date)::integer) as year
    )
    select year.day,
      (select count(*) from version v
        where v.valid_from <= year.day and (v.valid_until is null or v.valid_until > year.day)) as "byVersion",
      (select count(*) from chain where chain.since <= year.day and chain.until > year.day) as "byJoining"
    from year order by year.day`.execute(db);
  return rows;
}
