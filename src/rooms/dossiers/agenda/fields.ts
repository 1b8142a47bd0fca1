/** What is asked of an agenda item, of who sits at the table and of what came of it. Functions, never names of people. */
import {
  BETWEEN,
  choiceField,
  dayInput,
  type FormField,
  type FormFields,
  manyField,
  optional,
  textField,
} from "#kit/form-fields.tsx";
import { textField as queryText } from "#kit/http/query.ts";
import { webField } from "#kit/web-field.ts";
import type { Choice } from "#kit/look/parts.tsx";
import { office } from "../party-fields.ts";
import { type AgendaItem, OUTCOMES, type Seats } from "./facts.ts";
import { proposedFor, type Role, ROLES, TOUCHES, type Touch } from "./roles.ts";

const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A choice of which only the page knows what there is; whoever takes it looks it up. */
const chosen = (label: string, hint: string): FormField<string | undefined> =>
  optional({ ...textField(label, { hint }), kind: "choice", choices: [] });

/** Several of a closed list. */
const someOf = <Value extends string>(
  label: string,
  words: Readonly<Record<Value, string>>,
  hint: string,
): FormField<Value[]> => {
  const field = manyField(label, "Kies ten minste één.", { hint });
  return {
    ...field,
    choices: choicesOf(words),
    schema: field.schema.refine(
      (given): given is Value[] => given.every((it) => it in words),
      `Kies uit: ${Object.values(words).join(", ")}.`,
    ),
  };
};

export const itemFields = {
  titel: textField("Waar gaat het over?", { hint: "Als vraag of als voorstel, in één zin." }),
  raakt: someOf("Wat raakt dit punt?", TOUCHES, "Daaruit volgt wie er aan tafel moet."),
  overleg: chosen(
    "Op welk overleg van bestuurders?",
    "Alleen overleggen waaraan uw organisatie meedoet, en dagen die nog komen.",
  ),
  dag: optional(dayInput("Of op een andere dag", { hint: "Als het niet bij een overleg hierboven hoort." })),
  stukkenUiterlijk: optional(
    dayInput("Stukken uiterlijk op", { hint: "Alleen bij een andere dag; bij een overleg ligt dit vast." }),
  ),
  plaats: optional(textField("Waar en hoe laat?", { hint: "Alleen bij een andere dag." })),
  stap: chosen("Hoort dit bij een stap naar een besluit?", "Dan kijken wij of de dag past bij die stap."),
  stukken: optional(
    webField("Waar zijn de stukken te lezen?", { hint: "Leeg zolang ze er niet zijn; dan vragen wij erom." }),
  ),
};

/** What is taken as it is: days and steps are looked up although one of these is missing. */
export const HANDED_ON = ["titel", "raakt"] as const;

/** The fields with the choices that there are; one without any is left out. */
export function withChoices(meetings: readonly Choice[], steps: readonly Choice[]): FormFields {
  const { overleg, stap, ...others } = itemFields;
  return Object.fromEntries(
    Object.keys(itemFields).flatMap((name): [string, FormField][] => {
      if (name === "overleg") return meetings.length === 0 ? [] : [[name, { ...overleg, choices: meetings }]];
      if (name === "stap") return steps.length === 0 ? [] : [[name, { ...stap, choices: steps }]];
      return [[name, others[name as keyof typeof others]]];
    }),
  );
}

/** A day of a meeting of administrators as a choice has it. */
export const meetingChoice = (meeting: string, day: string): string => `${meeting}.${day}`;

export const itemTyped = (it: AgendaItem): Record<string, string> => ({
  titel: it.title,
  raakt: it.touches.join(BETWEEN),
  overleg: it.meeting === null ? "" : meetingChoice(it.meeting, it.day),
  dag: it.meeting === null ? it.day : "",
  stukkenUiterlijk: it.papersBy ?? "",
  plaats: it.meeting === null ? (it.place ?? "") : "",
  stap: it.step ?? "",
  stukken: it.papers ?? "",
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One for each role: the function that sits there. */
export const seatFields = Object.fromEntries(
  Object.entries(ROLES).map(([role, name]) => [role, optional(textField(capital(name)))]),
) as Record<Role, FormField<string | undefined>>;

/** The same with the roles that are proposed first, each with why. */
export function withReasons(touches: readonly Touch[]): FormFields {
  const proposed = proposedFor(touches);
  const others = (Object.keys(ROLES) as Role[]).filter((it) => proposed.every(({ role }) => role !== it));
  return Object.fromEntries([
    ...proposed.map(({ role, reasons }) => [
      role,
      { ...seatFields[role], hint: `Voorgesteld. ${[...new Set(reasons.map((it) => it.why))].join(" ")}` },
    ]),
    ...others.map((role) => [role, seatFields[role]]),
  ]) as FormFields;
}

export const seatsIn = (input: Partial<Record<Role, string | undefined>>): Seats =>
  Object.fromEntries(
    (Object.keys(ROLES) as Role[]).flatMap((role) => {
      const said = input[role];
      return said === undefined ? [] : [[role, said]];
    }),
  );

/** Whom another page proposes: functions, by role. */
export const seatQuery = Object.fromEntries(
  Object.keys(ROLES).map((role) => [role, queryText.optional()]),
) as Record<Role, ReturnType<typeof queryText.optional>>;

export const seatsTyped = (seats: Seats): Record<string, string> =>
  Object.fromEntries((Object.keys(ROLES) as Role[]).map((role) => [role, seats[role] ?? ""]));

export const attendanceFields = {
  gekomen: optional(
    someOf(
      "Wie kwam er?",
      ROLES,
      "Vink aan wie er was; niets als er niemand kwam. Wie niet stond genoemd, kan ook.",
    ),
  ),
  functie: office,
};

export const resultFields = {
  uitkomst: choiceField("Wat kwam eruit?", OUTCOMES, {
    hint: "Voor de dag zelf kan alleen: aangehouden of vervallen.",
  }),
  toelichting: textField("Wat is er gezegd of besloten, of waarom niet?", {
    hint: "De andere partijen lezen dit.",
    most: 1_000,
  }),
  functie: office,
};
