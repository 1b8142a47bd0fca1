import { sql } from "kysely";
import { inForceOn } from "#kit/validity.ts";
import { plainName } from "#rooms/organisations";
import type { Db } from "./db.ts";
import type { SearchAnswer, SearchOptions, SubjectKind } from "./facts.ts";
import { LONGEST_QUESTION } from "./question.ts";

/** More words than this say no more. */
const MOST_WORDS = 12;

interface Row {
  kind: SubjectKind;
  key: string;
  title: string;
  label: string | null;
  total: number;
}

/**
 * Searches without an index, while that is being made: every word of the question must stand, letter by letter, in
 * the name of an organisation or in what a text of an arrangement is called or is for. Whose name begins with
 * the question comes first, then the alphabet.
 */
export async function searchPlainly(
  db: Db,
  query: string,
  { day, limit = 20, kinds }: SearchOptions & { day: string },
): Promise<SearchAnswer> {
  const asked = plainName(query.slice(0, LONGEST_QUESTION));
  const words = asked.split(/\s+/).filter((it) => it !== "");
  if (words.length === 0) return { hits: [], total: 0, corrections: [] };
  const patterns = words.slice(0, MOST_WORDS).map((it) => `%${it.replaceAll(/[\\%_]/g, "\\$&")}%`);
  const wanted = kinds ?? ["organisation", "collaboration"];
  const { rows } = await sql<Row>`
    with found as (
      select 'organisation' as kind, o.key, o.name as title, o.type_label as label, o.sort_name as sorted
      from organisation o
      where 'organisation' = any(${wanted}::text[]) and ${inForceOn("o", day)}
        and o.search_name like all(${patterns}::text[])
      union all
      select 'collaboration', v.collaboration_key, v.title, null, v.sort_title
      from version v
      where 'collaboration' = any(${wanted}::text[]) and ${inForceOn("v", day)}
        and v.search_text like all(${patterns}::text[])
    )
    select kind, key, title, label, count(*) over () as total from found
    order by starts_with(sorted, ${asked}) desc, sorted, key
    limit ${limit}`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    corrections: [],
    hits: rows.map(({ kind, key, title, label }) => ({
      document: {
        kind,
        key,
        title,
        texts: label === null ? {} : { soort: [label] },
        validFrom: null,
        validUntil: null,
      },
      score: 0,
      exact: false,
      inForce: true,
      matches: [],
    })),
  };
}
