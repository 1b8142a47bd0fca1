import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { keyByIdentifier } from "#rooms/organisations";
import { type AdviceQuestion, historyOf, readQuestion } from "../question/index.ts";
import type { ApiQuestion } from "./query.ts";

/**
 * Reads a question of the API on its day.
 * @throws Problem 400 with everything that is wrong with it
 */
export async function ask(building: Building, query: ApiQuestion): Promise<AdviceQuestion> {
  const { geldigOp: day = building.edition().day, aantal: _count, ...asked } = query;
  const refuse = (errors: FieldError[]) => {
    if (errors.length > 0) throw new Problem(400, "De vraag klopt niet.", errors);
  };
  const { typed, unknown } = await withKeys(building, asked);
  refuse(unknown);
  const question = await readQuestion(building, typed, day);
  refuse(question.errors);
  return question;
}

/** The same, for answers that are nothing without someone who asks. */
export async function askSomeone(building: Building, query: ApiQuestion): Promise<AdviceQuestion> {
  if (query.organisatie === undefined && query.deelnemers === undefined)
    throw new Problem(400, "De vraag klopt niet.", [
      {
        field: "deelnemers",
        message: "Geef ten minste één organisatie, met `organisatie` of `deelnemers`, bijvoorbeeld gm0014.",
      },
    ]);
  return ask(building, query);
}

/** The same question with the keys that its codes stand for, and the codes that nobody has or ever had. */
async function withKeys<Asked extends Pick<ApiQuestion, "organisatie" | "deelnemers">>(
  building: Building,
  asked: Asked,
): Promise<{ typed: Asked; unknown: FieldError[] }> {
  const { bodies } = await historyOf(building);
  const unknown: FieldError[] = [];
  const keyOf = async (field: string, code: string): Promise<string> => {
    const key = bodies.has(code) ? code : await keyByIdentifier(building.db, code);
    if (key !== null && bodies.has(key)) return key;
    unknown.push({ field, message: `“${code}” is geen code van een organisatie die Vliegwiel kent.` });
    return code;
  };
  const typed = { ...asked };
  if (asked.organisatie !== undefined) typed.organisatie = await keyOf("organisatie", asked.organisatie);
  if (asked.deelnemers)
    typed.deelnemers = await Promise.all(asked.deelnemers.map((code) => keyOf("deelnemers", code)));
  return { typed, unknown };
}
