import { addDays } from "#kit/day.ts";
import type { Lineage } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { MergerPlan, MergerQuestion } from "./facts.ts";
import { planMerger } from "./plan.ts";
import { readState } from "./state.ts";

/**
 * Reads the register of the eve and makes the plan.
 * @param lineage for who has it at hand
 */
export async function makePlan(db: Db, question: MergerQuestion, lineage?: Lineage): Promise<MergerPlan> {
  const eve = addDays(question.day, -1);
  return planMerger(question, await readState(db, question.municipalities, eve, lineage));
}
