/** What waits of the steps to a decision for a person: those that his organisation can take now. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { hasRole, type Person, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { inOrder, type Queue, type Waiting } from "#kit/waiting.ts";
import type { Db } from "../db.ts";
import { askedBy, type Typed } from "../procedure/asked.ts";
import { type KnownParties, knownParties } from "../procedure/known-parties.ts";
import { planOf, type Step } from "../procedure/plan.ts";
import { readySteps } from "../procedure/standing.ts";
import { actorText } from "../procedure/words.ts";
import { decisionsPath } from "./paths.ts";

interface Followed {
  id: string;
  title: string;
  /** Who keeps it, and takes the steps that are of all together. */
  keeper: string;
  side: string;
  asked: Typed;
  participants: string[];
  /** Those of them that stepped out: for them nothing waits. */
  gone: string[];
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
      sql<string[]>`array(select q.organisation from entry_participant q where q.entry = entry.id
        order by q.organisation collate "C")`.as("participants"),
      sql<string[]>`array(select a.organisation from (
        select distinct on (organisation) organisation, verdict from dossier_answer where dossier = entry.id
        order by organisation, version desc) a where a.verdict = 'left')`.as("gone"),
      sql<Record<string, Day>>`(select coalesce(jsonb_object_agg(d.step, d.day), '{}') from (
        select distinct on (step) step, day from dossier_decision where dossier = entry.id
        order by step, version desc) d)`.as("done"),
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
  person: Person,
  today: Day,
  most: number,
): Promise<Queue> {
  const sides = person.seats
    .filter((it) => hasRole(it.role, "editor"))
    .map((it) => `${it.organisation} ${sideOf(it.organ)}`);
  const db: Db = building.primary;
  const followed = await followedBy(db, sides);
  if (followed.length === 0) return { first: [], total: 0 };
  // All participants of these at once: the plans themselves ask nothing.
  const keys = new Set(followed.flatMap((it) => [...it.participants, ...(it.asked.wie ?? "").split(",")]));
  const known = await knownParties(building, [...keys], today);
  const waiting = await Promise.all(followed.map((it) => ownSteps(building, it, sides, today, known)));
  const all = waiting.flat();
  return { first: inOrder(all).slice(0, most), total: all.length };
}

async function ownSteps(
  building: Building,
  { id, title, keeper, side, asked, participants, gone, done }: Followed,
  sides: readonly string[],
  today: Day,
  known: KnownParties,
): Promise<Waiting[]> {
  const { question } = await askedBy(
    building,
    { ...asked, deelnemers: participants.join(",") },
    today,
    known,
  );
  // What cannot be (any more) waits for nobody: the page of its steps says why.
  if (question === null) return [];
  const plan = planOf(question, new Map(Object.entries(done)));
  const own = ({ party }: Step) =>
    !gone.includes(party?.key ?? "") && sides.includes(`${party?.key ?? keeper} ${side}`);
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
