import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { OrganisationType } from "#rooms/organisations";
import type { Db } from "../db.ts";

/** How many organisations of each type existed on the day, the most frequent first; also those only mentioned. */
export const organisationsByType = (db: Db, day: Day): Promise<{ type: OrganisationType; count: number }[]> =>
  db
    .selectFrom("organisation as o")
    .select(["o.type", (eb) => eb.fn.countAll<number>().as("count")])
    .where(inForceOn("o", day))
    .groupBy("o.type")
    .orderBy("count", "desc")
    .orderBy("o.type")
    .execute();

export interface PerMunicipality {
  municipalities: number;
  /** Collaborations in which at least one of them takes part. */
  collaborations: number;
  mean: number;
  least: { count: number; names: string[] };
  median: number;
  most: { count: number; names: string[]; keys: string[] };
}

/**
 * In how many collaborations municipalities took part on the day: each collaboration once.
 * @param provinces only municipalities in these, all when empty
 */
export async function perMunicipality(db: Db, day: Day, provinces: string[] = []): Promise<PerMunicipality> {
  const rows = await db
    .selectFrom("organisation as o")
    .leftJoin("tenure as t", (join) => join.onRef("t.organisation_key", "=", "o.key").on(inForceOn("t", day)))
    .select([
      "o.key",
      "o.name",
      sql<string[]>`array_remove(array_agg(distinct t.collaboration_key), null)`.as("collaborations"),
    ])
    .where("o.type", "=", "gemeente")
    .where(inForceOn("o", day))
    .$if(provinces.length > 0, (query) => query.where("o.province_key", "in", provinces))
    .groupBy(["o.key", "o.name"])
    .orderBy("o.sort_name")
    .execute();
  const counted = rows.map((row) => ({ ...row, count: row.collaborations.length }));
  const counts = counted.map((it) => it.count).sort((a, b) => a - b);
  const least = counts[0] ?? 0;
  const most = counts.at(-1) ?? 0;
  return {
    municipalities: counts.length,
    collaborations: new Set(counted.flatMap((it) => it.collaborations)).size,
    mean: counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length,
    least: { count: least, names: counted.filter((it) => it.count === least).map((it) => it.name) },
    median: median(counts),
    most: {
      count: most,
      names: counted.filter((it) => it.count === most).map((it) => it.name),
      keys: counted.filter((it) => it.count === most).map((it) => it.key),
    },
  };
}

/** The middle one, or halfway between the middle two. */
function median(sorted: number[]): number {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** Organisations that take part, execute or answer on the day, but of which the register has no record. */
export const mentionedOnly = (db: Db, day: Day): Promise<{ key: string; name: string; role: string }[]> =>
  sql<{ key: string; name: string; role: string }>`
    select o.key, o.name, string_agg(distinct named.role, ', ' order by named.role) as role
    from organisation o
    join (
      select p.organisation_key as key, 'deelnemer' as role, p.version_roo_id from participation p
      union all select executor_key, 'uitvoerder', roo_id from version
      union all select steward_key, 'bronhouder', roo_id from version
      union all select archive_key, 'archiefzorgdrager', roo_id from version
    ) named on named.key = o.key
    join version v on v.roo_id = named.version_roo_id and ${inForceOn("v", day)}
    where o.source = 'genoemd'
    group by o.key, o.name
    order by o.name, o.key`
    .execute(db)
    .then((result) => result.rows);
