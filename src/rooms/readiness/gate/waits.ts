/**
 * What waits for a person before a decision: questions that his organisation said it would answer, and what it answered and leans on
 * something that changed. One line of each for each dossier.
 */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { addDays, amsterdamDay, type Day } from "#kit/day.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue } from "#kit/waiting.ts";
import { counted } from "#kit/words.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { dossiersOfAll, hasLeft } from "#rooms/dossiers";
import type { Db } from "../db.ts";
import { predecessorsOf } from "../answers/inherited.ts";
import { SUCCEEDED } from "../answers/heir-tables.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import { gatePath } from "./paths.ts";

/** So long whoever was named has to answer, or to look again. */
const ANSWER_DAYS = 14;

/** That a word leans on an answer that changed, is not there any more, or in whose place an heir answered. */
const CHANGED = sql<boolean>`exists (select
  from jsonb_to_recordset(w.rests_on) rest (entry text, verdict text, statement text, evidence text)
  left join readiness_answer a on a.entry = rest.entry and a.state = 'kept'
  where (a.facts ->> 'verdict', a.facts ->> 'statement', a.evidence)
    is distinct from (rest.verdict, rest.statement, rest.evidence)
    or rest.entry in (select entry from ${sql.table(SUCCEEDED)}))`;

/** When the last of those changed; when the word was said, where that cannot be read. */
const SINCE = sql`coalesce((select max(e.changed_at)
  from jsonb_to_recordset(w.rests_on) rest (entry text) join entry e on e.id = rest.entry), w.at)`;

type Errand = "answer" | "look";
const ERRAND = sql<Errand>`case when w.verdict is null then 'answer' else 'look' end`;

const SAY: Readonly<Record<Errand, (questions: number, owner: string, title: string) => string>> = {
  answer: (questions, owner, title) =>
    `Beantwoord ${counted(questions, "vraag", "vragen")} namens ${owner} voor het besluit over “${title}”`,
  look: (questions, owner, title) =>
    `Bekijk ${counted(questions, "antwoord", "antwoorden")} van ${owner} opnieuw in “${title}”: waar dat op steunt, is veranderd`,
};

/** That a party of the dossier asks it by a set that it publishes; whoever stepped out asks no more. */
const publishedFor = (day: Day) => sql`exists (select
  from question_set q join entry published on published.id = q.entry
  where q.edition is not null and q.valid_from <= ${day} and (q.valid_until is null or ${day} < q.valid_until)
    and (q.organisation = entry.organisation or exists (select from entry_participant p
      where p.entry = w.dossier and p.organisation = q.organisation and not (${hasLeft("p.organisation")})))
    and q.facts -> 'items' @> jsonb_build_array(jsonb_build_object('code', w.item)))`;

/** Places with those of who went on there: what those said is their heir's to look at again. */
async function withPredecessors(db: Db, { organisations, sides }: ReturnType<typeof placesAs>, today: Day) {
  const before = await predecessorsOf(db, organisations, today);
  const theirs = before.flatMap(({ predecessor, heir }) =>
    sides.filter((it) => it.startsWith(`${heir} `)).map((it) => it.replace(heir, predecessor)),
  );
  return {
    organisations: [...organisations, ...before.map((it) => it.predecessor)],
    sides: [...sides, ...theirs],
  };
}

/** Of what was said last of each question that is still asked. */
export async function gateWaits({ primary, clock }: Building, person: Person, most: number): Promise<Queue> {
  const places = placesAs(person, "editor");
  if (places.organisations.length === 0) return { first: [], total: 0 };
  const db = primary as unknown as Db;
  const { organisations, sides } = await withPredecessors(db, places, amsterdamDay(clock()));
  const asked = questionsOn(amsterdamDay(clock())).map((it) => it.code);
  const rows = await db
    .selectFrom("readiness_word as w")
    .innerJoin("entry", "entry.id", "w.dossier")
    .select(["w.dossier", "w.owner", "entry.organisation as keeper", ERRAND.as("errand")])
    .select([
      sql<number>`count(*)`.as("questions"),
      sql<string>`(min(case when w.verdict is null then w.at else ${SINCE} end) at time zone 'Europe/Amsterdam')::date`.as(
        "since",
      ),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .where(sql<boolean>`(w.verdict is null or ${CHANGED})`)
    .where(among("w.owner", organisations))
    .where(sql<boolean>`w.owner || ' ' || entry.side = any(${sides}::text[])`)
    .where("entry.state", "in", ["draft", "open", "shared"])
    .where(sql<boolean>`(${among("w.item", asked)} or ${publishedFor(amsterdamDay(clock()))})`)
    .where(
      sql<boolean>`not exists (select from readiness_word later
        where later.dossier = w.dossier and later.item = w.item and (later.at, later.nth) > (w.at, w.nth))`,
    )
    .groupBy(["w.dossier", "w.owner", "entry.organisation", ERRAND])
    .orderBy("since")
    .orderBy("w.dossier")
    .orderBy("errand")
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
    first: rows.map(({ dossier, owner, keeper, questions, since, errand }) => ({
      text: SAY[errand](questions, called(owner), titles.get(dossier) ?? ""),
      href: gatePath(dossier),
      from: keeper === owner ? null : called(keeper),
      since,
      until: addDays(since, ANSWER_DAYS),
    })),
    total: rows[0]?.total ?? 0,
  };
}
