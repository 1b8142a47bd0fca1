import type { Building } from "#kit/room.ts";
import { readQuestion, warmAdvice as warmIndex } from "../question/index.ts";
import { answerTo } from "./answer.ts";

/** Makes what every answer about the default day is made of; the first answer brings the rest along. */
export async function warmAdvice(building: Building): Promise<void> {
  await warmIndex(building);
  const question = await readQuestion(building, { taak: "samenwerken" }, building.edition().day);
  await answerTo(building, question);
}
