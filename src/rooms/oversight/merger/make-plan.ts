import { addDays } from "#kit/day.ts";
import type { Db } from "#kit/room.ts";
import type { MergerPlan, MergerQuestion } from "./facts.ts";
import { planMerger } from "./plan.ts";
import { readState } from "./state.ts";

/** Reads the register of the eve and makes the plan. */
export async function makePlan(db: Db, question: MergerQuestion): Promise<MergerPlan> {
  return planMerger(question, await readState(db, question.municipalities, addDays(question.day, -1)));
}
