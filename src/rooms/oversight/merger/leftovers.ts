/** Mergers that are over, and participations that still name who merged: work that was left. */
import { sql } from "kysely";
import { type Day, laterOf } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import { adaptationOf } from "#rooms/law";
import { type Lineage, readLineage } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { type Arrangement, type Body, type Group, hasLegalArea, type Participant } from "./facts.ts";
import { readBodies, readState } from "./state.ts";

export interface Leftover {
  arrangement: Arrangement;
  municipality: Body;
  /** Predecessors the register still names, with the day they merged. */
  named: { key: string; name: string; day: Day }[];
  /** The register names the municipality itself too. */
  alsoNamed: boolean;
  group: Exclude<Group, "blijft">;
  others: Participant[];
  /** The last merger that the entry lags behind. */
  merged: Day;
  deadline: Day | null;
  extended: Day | null;
}

/**
 * What is left to do for one municipality.
 * @param arrangements what it takes part in on a day
 * @param ancestors who merged into it before that day, with the day
 * @param merged only mergers of this day, or of any
 */
export function leftoversOf(
  municipality: Body,
  arrangements: Arrangement[],
  ancestors: ReadonlyMap<string, Day>,
  merged?: Day,
): Leftover[] {
  return arrangements.flatMap((arrangement) => {
    const own = arrangement.participants.find((it) => it.key === municipality.key);
    const named = (own?.namedAs ?? []).flatMap((it) => {
      const day = ancestors.get(it.key);
      return day === undefined || (merged !== undefined && day !== merged) ? [] : { ...it, day };
    });
    const last = named.reduce<Day | null>((latest, it) => laterOf(latest, it.day), null);
    if (!own || last === null) return [];
    const others = arrangement.participants.filter((it) => it.key !== municipality.key);
    const group = hasLegalArea(arrangement, last) ? "gebied" : others.length === 0 ? "vervalt" : "aanpassen";
    const term = adaptationOf(last);
    return {
      arrangement,
      municipality,
      named,
      alsoNamed: own.named,
      group,
      others,
      merged: last,
      deadline: group === "aanpassen" ? term.deadline : null,
      extended: group === "aanpassen" ? term.extended : null,
    };
  });
}

/** Whether the register names somebody else in this municipality's place: without that nothing can be left to do. */
export const standsForOthers = async (db: Db, key: string, day: Day): Promise<boolean> =>
  (await db
    .selectFrom("tenure as t")
    .select("t.collaboration_key")
    .where("t.organisation_key", "=", key)
    .where(inForceOn("t", day))
    .where(sql<boolean>`t.named_keys <> array[t.organisation_key]`)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Mergers into these municipalities until a day, and the participations that still name who merged. */
export async function readLeftovers(db: Db, keys: string[], day: Day, merged?: Day): Promise<Leftover[]> {
  const [lineage, bodies, state] = await Promise.all([
    readLineage(db, keys),
    readBodies(db, keys),
    readState(db, keys, day),
  ]);
  return keys.flatMap((key) => {
    const body = bodies.get(key);
    const ancestors = new Map([...ancestorsOf(key, lineage)].filter(([, gone]) => gone <= day));
    return body ? leftoversOf(body, state.arrangements, ancestors, merged) : [];
  });
}

/** Everyone that merged into this organisation, however long ago, with the day each stopped to exist. */
function ancestorsOf(key: string, lineage: Lineage): Map<string, Day> {
  const found = new Map<string, Day>();
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const older of lineage.predecessors(next))
      if (older.key !== key && !found.has(older.key)) {
        found.set(older.key, older.day);
        waiting.push(older.key);
      }
  return found;
}
