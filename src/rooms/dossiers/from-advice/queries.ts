/** What came of dossiers that began with an advice about a task, as far as a reader may read them. */
import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { among } from "#kit/database/among.ts";
import type { Reader } from "#kit/reader.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "../db.ts";
import type { DossierState } from "../life.ts";
import { dossiersThere, GOING_ON, hasLeft, TAKES_PART } from "../queries.ts";

/** So many stand on the answer; the list has the rest. */
export const MOST_SHOWN = 5;

export interface FromAdvice {
  id: string;
  title: string;
  state: DossierState;
  /** Keys of the parties that go on with it. */
  participants: string[];
  /** The day on which the advice was asked. */
  asked: Day;
  /** Since when it is in force; null while it is not. */
  worksOn: Day | null;
}

/** How many there are, by what came of them; one in force counts as such, whether or not it was closed. */
export interface Yield {
  total: number;
  inForce: number;
  closed: number;
  stopped: number;
}

/**
 * Those about a task, with most of some organisations first, and then what changed last.
 * @returns the first `MOST_SHOWN`, and of all of them what came of them
 */
export async function dossiersFromAdvice(
  db: Db,
  reader: Reader,
  { task, organisations }: { task: string; organisations: readonly string[] },
): Promise<{ rows: FromAdvice[]; all: Yield }> {
  const found = await dossiersThere(db)
    .where("dossier.advice", "is not", null)
    .where("dossier.task", "=", task)
    .where(visibleTo(reader, "entry", TAKES_PART))
    .select(["entry.id", "dossier.title", sql<DossierState>`entry.state`.as("state")])
    .select(sql<Day>`dossier.advice ->> 'askedOn'`.as("asked"))
    .select([GOING_ON.as("participants"), WORKS_ON.as("worksOn")])
    .select([
      sql<number>`count(*) over ()::integer`.as("total"),
      counting(sql`${WORKS_ON} is not null`).as("inForce"),
      counting(sql`entry.state = 'closed' and ${WORKS_ON} is null`).as("closed"),
      counting(sql`entry.state = 'stopped' and ${WORKS_ON} is null`).as("stopped"),
    ])
    .orderBy(
      sql`(select count(*) from entry_participant mine where mine.entry = entry.id
        and ${among("mine.organisation", organisations)} and not (${hasLeft("mine.organisation")}))`,
      "desc",
    )
    .orderBy("entry.changed_at", "desc")
    .orderBy("entry.id")
    .limit(MOST_SHOWN)
    .execute();
  const { total = 0, inForce = 0, closed = 0, stopped = 0 } = found[0] ?? {};
  return {
    rows: found.map(({ id, title, state, participants, asked, worksOn }) => ({
      ...{ id, title, state, participants, asked, worksOn },
    })),
    all: { total, inForce, closed, stopped },
  };
}

/** It can have gone through its steps more than once. */
const WORKS_ON = sql<Day | null>`(select max(f.works_on)::text from dossier_in_force f where f.dossier = entry.id)`;

const counting = (which: RawBuilder<unknown>) =>
  sql<number>`count(*) filter (where ${which}) over ()::integer`;
