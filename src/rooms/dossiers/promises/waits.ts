/** What waits for who took over from an organisation that promised something: to keep it. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { type Day, laterOf } from "#kit/day.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Queue } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { shortened } from "../chain/fields.ts";
import type { Db } from "../db.ts";
import { dossierPath } from "../paths.ts";

/** Of a merger that lies ahead nothing waits yet. */
export async function inheritedFor(
  db: Db,
  person: Person,
  { today, most }: { today: Day; most: number },
): Promise<Queue> {
  const { organisations, sides } = placesAs(person, "editor");
  const rows = await db
    .selectFrom("dossier_inherited")
    .select(["id", "title", "agreement", "text", "promiser", "asker", "heir", "is_party"])
    .select([
      sql<Day>`agreed_on::text`.as("agreedOn"),
      sql<Day | null>`due_on::text`.as("dueOn"),
      sql<Day>`inherited_on::text`.as("inheritedOn"),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .where(among("heir", organisations))
    .where(sql<boolean>`heir || ' ' || side = any(${sides}::text[])`)
    .where(sql<boolean>`inherited_on <= ${today}`)
    .orderBy("due_on")
    .orderBy("agreement")
    .limit(most)
    .execute();
  const names = await nameMap(
    db,
    rows.flatMap((it) => [it.promiser, it.asker, it.heir]),
  );
  const called = (key: string) => shortName(names.get(key) ?? key);
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map((it) => ({
      text: `Kom na wat ${called(it.promiser)} beloofde in “${it.title}” (${called(it.heir)} volgde haar op${
        it.is_party ? "" : `; vraag ${called(it.asker)} om u partij te maken`
      }): ${shortened(it.text)}`,
      from: called(it.asker),
      since: laterOf(it.agreedOn, it.inheritedOn) ?? it.agreedOn,
      href: `${dossierPath(it.id)}#afspraak-${it.agreement}`,
      until: it.dueOn,
    })),
  };
}
