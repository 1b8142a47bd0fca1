/** What waits for a person before a decision: questions that his organisation said it would answer, one line for each dossier. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { addDays, amsterdamDay } from "#kit/day.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue } from "#kit/waiting.ts";
import { counted } from "#kit/words.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { dossiersOfAll } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import { gatePath } from "./paths.ts";

/** So long whoever was named has to answer. */
const ANSWER_DAYS = 14;

/** What was said last of each question that nobody answered yet, and is still asked. */
export async function gateWaits({ primary, clock }: Building, person: Person, most: number): Promise<Queue> {
  const { organisations, sides } = placesAs(person, "editor");
  if (organisations.length === 0) return { first: [], total: 0 };
  const db = primary as unknown as Db;
  const asked = questionsOn(amsterdamDay(clock())).map((it) => it.code);
  const rows = await db
    .selectFrom("readiness_word as w")
    .innerJoin("entry", "entry.id", "w.dossier")
    .select(["w.dossier", "w.owner", "entry.organisation as keeper"])
    .select([
      sql<number>`count(*)`.as("questions"),
      sql<string>`(min(w.at) at time zone 'Europe/Amsterdam')::date`.as("since"),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .where("w.verdict", "is", null)
    .where(among("w.owner", organisations))
    .where(sql<boolean>`w.owner || ' ' || entry.side = any(${sides}::text[])`)
    .where("entry.state", "in", ["draft", "open", "shared"])
    .where(among("w.item", asked))
    .where(
      sql<boolean>`not exists (select from readiness_word later
        where later.dossier = w.dossier and later.item = w.item and later.id > w.id)`,
    )
    .groupBy(["w.dossier", "w.owner", "entry.organisation"])
    .orderBy("since")
    .orderBy("w.dossier")
    .limit(most)
    .execute();
  if (rows.length === 0) return { first: [], total: 0 };
  const [names, dossiers] = await Promise.all([
    nameMap(db, [...new Set(rows.flatMap((it) => [it.owner, it.keeper]))]),
    dossiersOfAll(
      primary,
      person,
      rows.map((it) => it.dossier),
    ),
  ]);
  const titles = new Map(dossiers.map((it) => [it.id, it.title]));
  const called = (key: string) => shortName(names.get(key) ?? key);
  return {
    first: rows.map(({ dossier, owner, keeper, questions, since }) => ({
      text: `Beantwoord ${counted(questions, "vraag", "vragen")} namens ${called(owner)} voor het besluit over “${titles.get(dossier) ?? ""}”`,
      href: gatePath(dossier),
      from: keeper === owner ? null : called(keeper),
      since,
      until: addDays(since, ANSWER_DAYS),
    })),
    total: rows[0]?.total ?? 0,
  };
}
