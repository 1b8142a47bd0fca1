/** What waits of the steps to a decision for a person: those that his organisation can take now. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { inOrder, type Queue, type Waiting } from "#kit/waiting.ts";
import type { Db } from "../db.ts";
import { askedBy, type Typed } from "../procedure/asked.ts";
import { type KnownParties, knownParties } from "../procedure/known-parties.ts";
import { planOf, type Step } from "../procedure/plan.ts";
import { recorderOf } from "../procedure/question.ts";
import { readySteps } from "../procedure/standing.ts";
import { actorText } from "../procedure/words.ts";
import { GOING_ON } from "../queries.ts";
import { asPage, keysOf } from "./acting.ts";
import { DONE } from "./done.ts";
import { decisionsPath } from "./paths.ts";

interface Followed {
  id: string;
  title: string;
  /** Who keeps it, and takes the steps that are of all together. */
  keeper: string;
  side: string;
  asked: Typed;
  /** Those that go on with it: for who stepped out nothing waits. */
  parties: string[];
  done: Record<string, Day>;
}

/** Dossiers with a procedure of which a party is one for which this person writes, on its side. */
const followedBy = (db: Db, sides: readonly string[]): Promise<Followed[]> =>
  db
    .selectFrom("dossier_procedure as p")
    .innerJoin("entry", "entry.id", "p.dossier")
    .innerJoin("dossier", "dossier.entry", "p.dossier")
    .select(["entry.id", "entry.organisation as keeper", "entry.side", "dossier.title", "p.asked"])
    .select([
      GOING_ON.as("parties"),
      sql<Record<string, Day>>`(select coalesce(jsonb_object_agg(d.step, d.day), '{}') from ${DONE} d)`.as(
        "done",
      ),
    ])
    .where("entry.state", "=", "shared")
    .where(
      sql<boolean>`exists (select from entry_participant mine where mine.entry = entry.id
        and mine.organisation || ' ' || entry.side = any(${sides}::text[]))`,
    )
    .orderBy("entry.id")
    .execute();

/** The first so many by their last day, and how many there are. */
export async function stepWaits(
  building: Building,
  db: Db,
  person: Person,
  today: Day,
  most: number,
): Promise<Queue> {
  const { sides } = placesAs(person, "editor");
  const followed = await followedBy(db, sides);
  if (followed.length === 0) return { first: [], total: 0 };
  // All participants of these at once: the plans themselves ask nothing.
  const keys = new Set(followed.flatMap((it) => keysOf(it.asked, it.parties)));
  const known = await knownParties(building, [...keys], today);
  const waiting = await Promise.all(followed.map((it) => ownSteps(building, it, sides, today, known)));
  const all = waiting.flat();
  return { first: inOrder(all).slice(0, most), total: all.length };
}

async function ownSteps(
  building: Building,
  { id, title, keeper, side, asked, parties, done }: Followed,
  sides: readonly string[],
  today: Day,
  known: KnownParties,
): Promise<Waiting[]> {
  const { question } = await askedBy(building, asPage(asked, parties), today, known);
  // What cannot be (any more) waits for nobody: the page of its steps says why.
  if (question === null) return [];
  const plan = planOf(question, new Map(Object.entries(done)));
  const own = (step: Step) => sides.includes(`${recorderOf(step, keeper)} ${side}`);
  return readySteps(plan, today)
    .filter((it) => own(it) && it.from <= today)
    .map((it) => ({
      text: `Stap: ${it.name.toLowerCase()} (${actorText(it)}) in “${title}”`,
      href: `${decisionsPath(id)}#stappen`,
      from: null,
      since: it.from,
      until: it.until,
    }));
}
