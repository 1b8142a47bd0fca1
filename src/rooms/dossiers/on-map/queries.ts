/** Which dossiers stand on a map: those that everyone may read, as long as they go on. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { among } from "#kit/database/among.ts";
import type { Db } from "../db.ts";
import type { DossierState } from "../life.ts";
import { dayOf, dossiersThere, GOING_ON, takesPart } from "../queries.ts";

/** More lines than of these nobody can tell apart; the list has all. */
export const MOST_ON_MAP = 25;
/** The states in which parties are at work on it. */
export const GOES_ON: readonly DossierState[] = ["open", "shared"];

export interface MappedDossier {
  id: string;
  title: string;
  state: DossierState;
  /** Keys of the parties that go on with it. */
  participants: string[];
}

/**
 * Those that everyone may read now, and that went on at the end of a day, what changed last first.
 * @param day a dossier is there from the day on which everyone could read it, until the day on which it was closed or stopped
 * @param organisations only those of which one of these is a party; null for all
 * @param tasks only those about one of these; null for all
 * @returns the first `MOST_ON_MAP`, and how many there are
 */
export async function dossiersOnMap(
  db: Db,
  day: Day,
  { organisations, tasks }: { organisations: readonly string[] | null; tasks: readonly string[] | null },
): Promise<{ rows: MappedDossier[]; total: number }> {
  const chosen = await dossiersThere(db)
    .where("entry.visibility", "=", "public")
    .$if(organisations !== null, (it) => it.where(takesPart(db, organisations ?? [])))
    .$if(tasks !== null, (it) => it.where(among("dossier.task", tasks ?? [])))
    .where(
      sql<boolean>`case when ${dayOf("entry.changed_at")} <= ${day}
      then ${among("entry.state", GOES_ON)} else ${wentOn(day)} end`,
    )
    .select(["entry.id", sql<number>`count(*) over ()::integer`.as("total")])
    .orderBy("entry.changed_at", "desc")
    .orderBy("entry.id")
    .limit(MOST_ON_MAP)
    .execute();
  const rows = await dossiersThere(db)
    .where(
      among(
        "entry.id",
        chosen.map((it) => it.id),
      ),
    )
    .select(["entry.id", "dossier.title", sql<DossierState>`entry.state`.as("state")])
    .select(GOING_ON.as("participants"))
    .orderBy("entry.changed_at", "desc")
    .orderBy("entry.id")
    .execute();
  return { rows, total: chosen[0]?.total ?? 0 };
}

/** What it was then, as far as that was for everyone: only asked of what changed since. */
const wentOn = (day: Day) => sql`coalesce((select v.state from entry_version v
  where v.entry = entry.id and v.visibility = 'public' and ${dayOf("v.at")} <= ${day}
  order by v.version desc limit 1) = any(${[...GOES_ON]}::text[]), false)`;
