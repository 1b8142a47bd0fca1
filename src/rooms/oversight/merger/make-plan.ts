import { addDays } from "#kit/day.ts";
import type { Db } from "#kit/room.ts";
import { type Lineage, readLineage } from "#rooms/organisations";
import type { MergerPlan, MergerQuestion } from "./facts.ts";
import { planMerger } from "./plan.ts";
import { readState } from "./state.ts";

/**
 * Reads the register of the eve and makes the plan.
 * @param lineage for who has it at hand; reading it takes a third of the time
 */
export async function makePlan(db: Db, question: MergerQuestion, lineage?: Lineage): Promise<MergerPlan> {
  const eve = addDays(question.day, -1);
  const state = await readState(db, question.municipalities, eve, lineage ?? (await readLineage(db)));
  return planMerger(question, state);
}
