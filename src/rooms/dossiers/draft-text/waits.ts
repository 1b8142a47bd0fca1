/** What waits for who keeps a dossier: remarks on its draft. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { addDays, type Day } from "#kit/day.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Queue } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { draftPath } from "../decisions/paths.ts";
import type { Db } from "../db.ts";

/** So long whoever keeps a draft has to answer. */
const ANSWER_DAYS = 14;

/** A dossier with remarks is one thing to do, however many there are. */
export async function remarksFor(db: Db, person: Person, most: number): Promise<Queue> {
  const { organisations, sides } = placesAs(person, "editor");
  const rows = await db
    .selectFrom("dossier_open_remark")
    .select(["id", "title"])
    .select([
      sql<Day>`min(day)::text`.as("since"),
      sql<number>`count(*)::integer`.as("remarks"),
      sql<string>`(array_agg(asker order by day))[1]`.as("asker"),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .where(among("doer", organisations))
    .where(sql<boolean>`doer || ' ' || side = any(${sides}::text[])`)
    .groupBy(["id", "title"])
    .orderBy(sql`min(day)`)
    .orderBy("id")
    .limit(most)
    .execute();
  const names = await nameMap(
    db,
    rows.map((it) => it.asker),
  );
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map(({ id, title, since, remarks, asker }) => ({
      text: `Beantwoord ${remarks === 1 ? "een opmerking" : `${remarks} opmerkingen`} bij het ontwerp van “${title}”`,
      href: draftPath(id),
      from: shortName(names.get(asker) ?? asker),
      since,
      until: addDays(since, ANSWER_DAYS),
    })),
  };
}
