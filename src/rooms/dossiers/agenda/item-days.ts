/** Whether an item can be on a day: in time for its papers, not past, and not before the step that it is about. */
import { type Day, formatDay } from "#kit/day.ts";
import type { FormInput } from "#kit/form-fields.tsx";
import { type FieldError, Problem } from "#kit/problem.ts";
import { daysFrom, firstInTime, papersDay } from "../meetings/days.ts";
import type { Meeting } from "../meetings/facts.ts";
import type { Step } from "../procedure/plan.ts";
import { actorText } from "../procedure/words.ts";
import type { AgendaItem, NewItem } from "./facts.ts";
import { type itemFields, meetingChoice } from "./fields.ts";

interface Known {
  /** In which the party sits. */
  meetings: readonly Meeting[];
  /** The steps of the procedure that the dossier follows. */
  plan: readonly Step[];
  today: Day;
  /** What it was: a day that stays as it was is not looked at again. */
  before: AgendaItem | null;
}

type When = Pick<NewItem, "day" | "meeting" | "place" | "papersBy">;

/** @throws Problem 422 with everything that cannot be so */
export function itemIn(input: FormInput<typeof itemFields>, known: Known): NewItem {
  const errors: FieldError[] = [];
  const when = input.overleg === undefined ? ownDay(input, known, errors) : meetingDay(input, known, errors);
  const step = input.stap ?? null;
  if (step !== null) {
    const why = whyNotStep(step, when?.day ?? null, known);
    if (why !== null) errors.push(why);
  }
  if (errors.length > 0 || when === null) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  return { title: input.titel, touches: input.raakt, ...when, papers: input.stukken ?? null, step };
}

type Wrong = (field: keyof typeof itemFields, message: string) => null;
const wrongIn =
  (errors: FieldError[]): Wrong =>
  (field, message) => {
    errors.push({ field, message });
    return null;
  };

const pastText = (day: Day): string => `${formatDay(day)} is al geweest. Kies een dag vanaf vandaag.`;

function meetingDay(
  { overleg = "", dag, stukkenUiterlijk, plaats }: FormInput<typeof itemFields>,
  { meetings, today, before }: Known,
  errors: FieldError[],
): When | null {
  const wrong = wrongIn(errors);
  if (dag !== undefined) return wrong("dag", "Kies een overleg of een andere dag, en niet allebei.");
  if (stukkenUiterlijk !== undefined)
    return wrong("stukkenUiterlijk", "Bij een overleg van bestuurders ligt deze dag vast. Laat dit leeg.");
  if (plaats !== undefined)
    return wrong("plaats", "Bij een overleg van bestuurders ligt dit vast. Laat dit leeg.");
  const [id = "", day = ""] = overleg.split(".");
  const when: When = { day, meeting: id, place: null, papersBy: null };
  if (before?.meeting === id && before.day === day) return when;
  const meeting = meetings.find((it) => it.id === id && it.days.includes(day));
  if (!meeting) return wrong("overleg", "Dit overleg is er niet (meer) op die dag. Kies opnieuw.");
  if (day < today) return wrong("overleg", pastText(day));
  const papersBy = papersDay(day, meeting.papersDays);
  if (papersBy >= today) return when;
  const next = firstInTime(meeting, today);
  const instead =
    next === undefined
      ? "Geen latere dag van dit overleg is bekend."
      : `De eerste dag die kan, is ${formatDay(next)}.`;
  return wrong(
    "overleg",
    `Voor het overleg op ${formatDay(day)} moesten stukken uiterlijk ${formatDay(papersBy)} binnen zijn. ${instead}`,
  );
}

function ownDay(
  { dag, stukkenUiterlijk: papersBy, plaats }: FormInput<typeof itemFields>,
  { today, before }: Known,
  errors: FieldError[],
): When | null {
  const wrong = wrongIn(errors);
  if (dag === undefined) return wrong("dag", "Kies een overleg, of vul een dag in.");
  const stays = before?.meeting === null && before.day === dag;
  if (dag < today && !stays) wrong("dag", pastText(dag));
  if (papersBy !== undefined && papersBy > dag)
    wrong("stukkenUiterlijk", `Het overleg is op ${formatDay(dag)}; daarna zijn stukken te laat.`);
  else if (papersBy !== undefined && papersBy < today && papersBy !== before?.papersBy)
    wrong("stukkenUiterlijk", pastText(papersBy));
  return { day: dag, meeting: null, place: plaats ?? null, papersBy: papersBy ?? null };
}

function whyNotStep(id: string, day: Day | null, { plan, before }: Known): FieldError | null {
  if (before?.step === id && before.day === day) return null;
  const step = plan.find((it) => it.id === id);
  if (!step) return { field: "stap", message: "Deze stap hoort niet (meer) bij dit dossier. Kies opnieuw." };
  if (day === null || day >= step.from) return null;
  return {
    field: "stap",
    message: `“${step.name}” (${actorText(step)}) kan op zijn vroegst op ${formatDay(step.from)}: ${step.rule.article}. Op ${formatDay(day)} is dat te vroeg.`,
  };
}

/** The days that can be chosen, with those of which the papers are late already: whoever sent one reads why not. */
export const meetingChoices = ({ meetings, today, before }: Omit<Known, "plan">) => {
  const choices = meetings.flatMap((it) =>
    daysFrom(it, today).map(({ day, papersBy }) => ({
      value: meetingChoice(it.id, day),
      label: `${it.name}, ${formatDay(day)} (stukken uiterlijk ${formatDay(papersBy)})`,
    })),
  );
  if (before === null || before.meeting === null) return choices;
  const now = meetingChoice(before.meeting, before.day);
  const stays = { value: now, label: `Zoals het nu is: ${formatDay(before.day)}` };
  return choices.some((it) => it.value === now) ? choices : [stays, ...choices];
};

export const stepChoices = (plan: readonly Step[]) =>
  plan
    .filter((it) => it.done === null)
    .map((it) => ({ value: it.id, label: `${it.name}: ${actorText(it)} (vanaf ${formatDay(it.from)})` }));
