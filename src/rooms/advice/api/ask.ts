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
  const { geldigOp: day = building.edition().day, aantal: _count, ...typed } = query;
  const refuse = (errors: FieldError[]) => {
    if (errors.length > 0) throw new Problem(400, "De vraag klopt niet.", errors);
  };
  refuse(await unknownCodes(building, query));
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

/** Codes that nobody has, or ever had. */
async function unknownCodes(building: Building, query: ApiQuestion): Promise<FieldError[]> {
  const { bodies } = await historyOf(building);
  const errors: FieldError[] = [];
  for (const [field, codes] of [
    ["organisatie", query.organisatie === undefined ? [] : [query.organisatie]],
    ["deelnemers", query.deelnemers ?? []],
  ] as const)
    for (const code of codes)
      if (!bodies.has(code) && !bodies.has((await keyByIdentifier(building.db, code)) ?? ""))
        errors.push({ field, message: `“${code}” is geen code van een organisatie die Vliegwiel kent.` });
  return errors;
}
