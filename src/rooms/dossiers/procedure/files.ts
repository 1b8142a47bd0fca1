/** The steps as files: a spreadsheet, and days for calendar programs. */
import type { Day } from "#kit/day.ts";
import { fingerprint } from "#kit/http/shared-file.ts";
import { type CalendarEvent, calendarText } from "#kit/icalendar.ts";
import type { Column } from "#kit/look/table.tsx";
import { statusOf } from "#rooms/law";
import { CHANGES, PROCEDURE_FORMS } from "./kinds.ts";
import type { Step } from "./plan.ts";
import type { ProcedureQuestion } from "./question.ts";
import { actorText, daysText, stepSays, waitsText } from "./words.ts";

/** A step with the plan it stands in, as the columns need it. */
export interface StepLine {
  step: Step;
  plan: readonly Step[];
}

export const linesOf = (plan: readonly Step[]): StepLine[] => plan.map((step) => ({ step, plan }));

export const stepColumns: readonly Column<StepLine>[] = [
  { label: "Stap", csv: (it) => it.step.name },
  { label: "Wie", csv: (it) => actorText(it.step) },
  { label: "Kan vanaf", day: true, csv: (it) => it.step.from },
  { label: "Uiterlijk", day: true, csv: (it) => it.step.until },
  { label: "Vergadering", day: true, csv: (it) => it.step.meeting },
  { label: "Stukken uiterlijk", day: true, csv: (it) => it.step.papersBy },
  { label: "Wacht op", csv: (it) => waitsText(it.step, it.plan) },
  { label: "Wat er staat", csv: (it) => stepSays(it.step), csvOnly: true },
  { label: "Artikel", csv: (it) => it.step.rule.article },
  { label: "Zekerheid", csv: (it) => statusOf(it.step.rule), csvOnly: true },
  { label: "Vindplaats", csv: (it) => it.step.rule.source, csvOnly: true },
];

/** "Openbaar lichaam: wijzigen" */
export const procedureName = ({ form, change }: Pick<ProcedureQuestion, "form" | "change">): string =>
  `${PROCEDURE_FORMS[form]}: ${CHANGES[change].toLowerCase()}`;

/** What a calendar shows of a step: its meeting, the papers before it and the end of its term; else its first day. */
function eventsOf({ step, plan }: StepLine, procedure: string, url: string | null): CalendarEvent[] {
  const waits = waitsText(step, plan);
  const description = [
    stepSays(step),
    daysText(step),
    ...(waits === "" ? [] : [`Wacht op: ${waits}.`]),
    `${step.rule.article}.`,
  ].join("\n");
  const event = (what: string, day: Day, title: string): CalendarEvent => ({
    uid: `${fingerprint(`${procedure} ${step.id} ${what}`)}@vliegwiel`,
    day,
    summary: `${title}: ${actorText(step)}`,
    description,
    url,
  });
  const { from, until, meeting, papersBy, name } = step;
  return [
    ...(papersBy !== null && papersBy !== meeting
      ? [event("stukken", papersBy, `Stukken voor ${name.toLowerCase()}`)]
      : []),
    ...(meeting === null ? [] : [event("vergadering", meeting, name)]),
    ...(until === null ? [] : [event("uiterlijk", until, `Laatste dag: ${name.toLowerCase()}`)]),
    ...(meeting === null && until === null
      ? [event("vanaf", from, `Kan vanaf nu: ${name.toLowerCase()}`)]
      : []),
  ];
}

/**
 * The steps for a calendar program.
 * @param address of the page with these steps: it tells one procedure from another
 * @param url the same in full, when this installation knows its own address
 */
export const stepsCalendar = (
  question: ProcedureQuestion,
  plan: readonly Step[],
  { address, url, stamp, revision }: { address: string; url: string | null; stamp: Day; revision: number },
): string =>
  calendarText(
    `Stappen: ${procedureName(question)}`,
    linesOf(plan).flatMap((it) => eventsOf(it, address, url)),
    { product: "Stappen naar een besluit", stamp, revision },
  );
