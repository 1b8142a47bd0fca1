/**
 * The plan of a dossier, counted once: it follows from the version of the dossier, from the meetings that clerks keep and from
 * the register, and as long as these stay it is not counted again. Whether a reader may see the dossier was asked before.
 */
import type { Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { markOfDays } from "#rooms/oversight";
import { askedBy, type Typed } from "../procedure/asked.ts";
import { knownParties } from "../procedure/known-parties.ts";
import { planOf, type Step } from "../procedure/plan.ts";
import { doneDays } from "../procedure/record.ts";
import type { Dossier } from "../queries.ts";
import { goingOn } from "../standing.ts";
import { asPage, keysOf } from "./acting.ts";

/** A plan of twenty parties has some hundred and fifty steps. */
const MOST_KEPT = 200;

/** What was counted for a building and still holds, by name; forgotten as soon as its mark is another. */
export function keptWhile<Value>() {
  const counted = new WeakMap<Building, { mark: string; kept: Map<string, Value> }>();
  return async (building: Building): Promise<Map<string, Value>> => {
    const mark = `${building.edition().mark} ${await markOfDays(building.primary)}`;
    const known = counted.get(building);
    if (known?.mark === mark) return known.kept;
    const kept = new Map<string, Value>();
    counted.set(building, { mark, kept });
    return kept;
  };
}

/** Lets the oldest go. */
export function keepLast(kept: Map<string, unknown>, most: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}

const plans = keptWhile<readonly Step[]>();

/** Empty where the procedure that was chosen cannot be. */
export async function planFor(
  building: Building,
  dossier: Dossier,
  { asked, decisions }: { asked: Typed; decisions: readonly { step: string; day: Day }[] },
  today: Day,
): Promise<readonly Step[]> {
  const kept = await plans(building);
  const name = `${dossier.id} ${dossier.version}`;
  const before = kept.get(name);
  if (before) return before;
  const parties = goingOn(dossier);
  const known = await knownParties(building, keysOf(asked, parties), today);
  const { question } = await askedBy(building, asPage(asked, parties), today, known);
  const done = doneDays(decisions.map((it) => ({ ...it, link: null })));
  const plan = question === null ? [] : planOf(question, done);
  kept.set(name, plan);
  keepLast(kept, MOST_KEPT);
  return plan;
}
