import type { Day } from "#kit/day.ts";
import type { FieldError } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { type Nameable, shortName } from "#rooms/organisations";
import { type Theme, themeByCode } from "#rooms/tasks";
import type { Need, Subject } from "../level/index.ts";
import { historyOf } from "./current.ts";
import { type Choice, findBody, type FoundBody } from "./find.ts";
import { type AdviceQuery, MOST_PARTNERS } from "./query.ts";
import { familyOf, readTask, type TaskReading } from "./task.ts";

/** An organisation that takes part in the question and existed on its day. */
export interface Participant {
  code: string;
  /** "Assen" */
  name: string;
}

/** A question as Vliegwiel understands it, with everything that is still wrong or open. */
export interface AdviceQuestion {
  day: Day;
  /** As it came in, for forms that keep it. */
  typed: AdviceQuery;
  /** Who asks; null when not said or not understood. */
  asker: FoundBody | null;
  /** With whom already; the asker is not among them. */
  partners: FoundBody[];
  /** Everyone of asker and partners that existed on the day, each once, the asker first. */
  participants: Participant[];
  task: TaskReading | null;
  theme: Theme | null;
  /** Task and theme, as the level and the form are asked about. */
  subject: Subject;
  /** The question as existing arrangements, hosts and partners are asked. */
  asked: {
    /** Codes of `participants`. */
    participants: string[];
    /** Code of the task family: what the words say, or else the theme alone. */
    task: string | null;
    /** The task in the reader's own words. */
    text: string | null;
    powers: ("mandaat" | "delegatie")[];
    ownStaff: boolean;
  };
  /** Whether Vliegwiel sorted the question into that family; false when it was asked for by code or name. */
  sorted: boolean;
  ict: boolean;
  need: Need | null;
  /** Sentences about who stands in for whom. */
  notes: string[];
  choices: Choice[];
  errors: FieldError[];
}

/** Reads a question on a day. Never throws for what a reader typed: `errors` and `choices` tell. */
export async function readQuestion(
  building: Building,
  typed: AdviceQuery,
  day: Day,
): Promise<AdviceQuestion> {
  const errors: FieldError[] = [];
  const choices: Choice[] = [];
  const history = await historyOf(building);
  const find = async (field: Choice["field"], text: string): Promise<FoundBody[]> => {
    const answer = await findBody(building.db, history, text, day);
    if ("found" in answer) return [answer.found];
    if ("choice" in answer) choices.push({ field, ...answer.choice });
    else
      errors.push({ field, message: answer.problem, meant: (answer.like ?? []).map(insteadOf(field, text)) });
    return [];
  };
  /** What a field holds with somebody else in the place of what was typed. */
  const insteadOf = (field: Choice["field"], text: string) => (it: Nameable) => ({
    name: shortName(it.name),
    value:
      field === "organisatie"
        ? it.code
        : (typed.deelnemers ?? []).map((one) => (one === text ? it.code : one)).join(","),
  });
  const [asker = null] = typed.organisatie === undefined ? [] : await find("organisatie", typed.organisatie);
  const given = typed.deelnemers ?? [];
  const partners: FoundBody[] = [];
  if (given.length > MOST_PARTNERS)
    errors.push({
      field: "deelnemers",
      message: `U noemt ${given.length} deelnemers. Verkennen kan met hoogstens ${MOST_PARTNERS}; noem de belangrijkste.`,
    });
  else
    for (const text of given)
      for (const found of await find("deelnemers", text))
        if (found.code !== asker?.code && partners.every((it) => it.code !== found.code))
          partners.push(found);
  const everyone = [...(asker ? [asker] : []), ...partners];
  const participants = new Map(everyone.flatMap((it) => it.bodies).map((it) => [it.code, it]));
  const task = typed.taak === undefined ? null : readTask(typed.taak);
  const theme = (typed.thema === undefined ? undefined : themeByCode(typed.thema)) ?? null;
  const { family, sorted } = familyOf(task, theme);
  return {
    day,
    typed,
    asker,
    partners,
    participants: [...participants.values()].map((it) => ({ code: it.code, name: shortName(it.name) })),
    task,
    theme,
    subject: { task: task?.family?.code, theme: typed.thema },
    asked: {
      participants: [...participants.keys()],
      task: family,
      text: task?.text ?? null,
      powers: typed.bevoegdheid === "mandaat" || typed.bevoegdheid === "delegatie" ? [typed.bevoegdheid] : [],
      ownStaff: typed.eigen === "ja",
    },
    sorted,
    ict: typed.ict === "ja",
    need: typed.behoefte ?? null,
    notes: everyone.flatMap((it) => it.note ?? []),
    choices,
    errors,
  };
}
