import { type Day, formatDay } from "#kit/day.ts";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { keyByIdentifier } from "#rooms/organisations";
import { type Fabric, fabricOf } from "#rooms/day";
import { classify } from "#rooms/tasks";
import { type AdviceQuestion, historyOf, readQuestion } from "../question/index.ts";
import type { ApiQuestion } from "./query.ts";

/** A question that was understood, and the fabric of its day. */
export interface Asked {
  question: AdviceQuestion;
  fabric: Fabric;
  day: Day;
  /** The family asked for, or else the one its theme belongs to; null without either. */
  task: string | null;
  /** Whether Vliegwiel sorted the question into that family; false when it was asked for by code or name. */
  sorted: boolean;
  /** What the reader must know to read the answer well, as sentences. */
  remarks: string[];
}

/**
 * Reads a question of the API on its day.
 * @throws Problem 400 with everything that is wrong with it
 */
export async function ask(building: Building, query: ApiQuestion): Promise<Asked> {
  const day = query.geldigOp ?? building.edition().day;
  const errors = await unknownCodes(building, query);
  if (errors.length > 0) throw new Problem(400, "De vraag klopt niet.", errors);
  const { geldigOp: _day, aantal: _count, ...typed } = query;
  const question = await readQuestion(building, typed, day);
  if (question.errors.length > 0) throw new Problem(400, "De vraag klopt niet.", question.errors);
  return {
    question,
    day,
    fabric: await fabricOf(building, day, "reconstructed"),
    ...taskIn(question),
    remarks: await remarksOn(building, question),
  };
}

/** What limits the answer: a day that the register knows little of, or words in which no task is recognised. */
export async function remarksOn(building: Building, question: AdviceQuestion): Promise<string[]> {
  const { day, asked, notes } = question;
  const { chains } = await historyOf(building);
  const edition = building.edition();
  const remarks = [...notes];
  if (chains.every((it) => it.since > day))
    remarks.push(
      `Het register kent geen regelingen op ${formatDay(day)}. Alleen waar organisaties liggen telt dan mee.`,
    );
  if (day > edition.day)
    remarks.push(`Zo nieuw is het register niet: dit is de stand van ${formatDay(edition.day)}.`);
  if (asked.text !== null && taskIn(question).task === null)
    remarks.push("In uw woorden herkent Vliegwiel geen taak; er is zonder taak gerekend.");
  return remarks;
}

/** The same, for answers that are nothing without someone who asks. */
export async function askSomeone(building: Building, query: ApiQuestion): Promise<Asked> {
  if (query.organisatie === undefined && query.deelnemers === undefined)
    throw new Problem(400, "De vraag klopt niet.", [
      {
        field: "deelnemers",
        message: "Geef ten minste één organisatie, met `organisatie` of `deelnemers`, bijvoorbeeld gm0014.",
      },
    ]);
  return ask(building, query);
}

/** What stands as text in the question, or what the theme alone says. */
export function taskIn({ asked, task, theme }: Pick<AdviceQuestion, "asked" | "task" | "theme">) {
  if (asked.task !== null || theme === null) return { task: asked.task, sorted: task?.text != null };
  const { code, basis } = classify({ title: "", citationTitle: null, themes: [theme.code] });
  return basis === "geen" ? { task: null, sorted: false } : { task: code, sorted: true };
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
