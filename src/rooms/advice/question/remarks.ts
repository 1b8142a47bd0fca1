import { formatDay } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { historyOf } from "./current.ts";
import type { AdviceQuestion } from "./question.ts";

/** What limits the answer: a day that the register knows little of, or words in which no task is recognised. */
export async function remarksOn(
  building: Building,
  { day, asked, notes }: AdviceQuestion,
): Promise<string[]> {
  const { chains } = await historyOf(building);
  const edition = building.edition();
  const remarks = [...notes];
  if (chains.every((it) => it.since > day))
    remarks.push(
      `Het register kent geen regelingen op ${formatDay(day)}. Alleen waar organisaties liggen telt dan mee.`,
    );
  if (day > edition.day)
    remarks.push(`Zo nieuw is het register niet: dit is de stand van ${formatDay(edition.day)}.`);
  if (asked.text !== null && asked.task === null)
    remarks.push("In uw woorden herkent Vliegwiel geen taak; er is zonder taak gerekend.");
  return remarks;
}
