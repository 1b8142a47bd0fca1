/** What is asked of an agreement and of a project. */
import {
  BETWEEN,
  choiceField,
  dayInput,
  type FormField,
  type FormInput,
  manyField,
  optional,
  textField,
} from "#kit/form-fields.tsx";
import { webField } from "#kit/web-field.ts";
import { SCALES } from "#rooms/tasks";
import { type Agreement, type Ground, OUTCOMES, type Project, STEPS } from "./facts.ts";
import type { NewAgreement, NewProject } from "./keeping.ts";

/** Any number of choices, that a page gives. */
const many = (label: string, hint: string): FormField<string[] | undefined> =>
  optional(manyField(label, "Kies er ten minste één.", { hint }));

export const agreementFields = {
  afspraak: textField("Wat beloven wij?", {
    hint: "Eén belofte, zo dat later te zien is of zij is nagekomen.",
    most: 1_000,
  }),
  afgesprokenOp: dayInput("Op welke dag is dit afgesproken?"),
  uiterlijk: optional(dayInput("Uiterlijk op", { hint: "Leeg als het blijft gelden." })),
  besluit: optional(
    webField("Adres van het besluit", { hint: "Waar het te lezen is, bijvoorbeeld https://…" }),
  ),
  rustOp: many("Waarop rust deze afspraak?", "Delen van het perspectief; meer mag."),
};

export const settleFields = {
  uitkomst: choiceField("Is deze afspraak nagekomen?", OUTCOMES),
  verantwoording: textField("Waaruit blijkt dat, of waarom niet?", {
    hint: "De andere partijen lezen dit; het blijft zo staan.",
    most: 1_000,
  }),
};

export const projectFields = {
  titel: textField("Naam van het project"),
  stap: choiceField("Hoe ver is het?", STEPS),
  begonnenOp: dayInput("Eerste dag"),
  uiterlijk: optional(dayInput("Klaar op")),
  resultaat: textField("Wat levert het op?", { hint: "Voor wie, en waaraan te zien?", most: 1_000 }),
  afspraken: many("Welke afspraken voert het uit?", "Zonder afspraak kan ook; dan staat dat erbij."),
  standaarden: optional(
    textField("Standaarden", { hint: "Welke landelijke standaarden u volgt.", most: 500 }),
  ),
  voorzieningen: optional(
    textField("Gedeelde voorzieningen", {
      hint: "Wat u samen gebruikt, of van anderen overneemt.",
      most: 500,
    }),
  ),
  werkprocessen: optional(textField("Gedeelde werkprocessen", { most: 500 })),
  schaal: optional(choiceField("Voor welk gebied?", SCALES)),
};

/** The fields with the choices that this dossier has; a field without any is left out. */
export const withGrounds = (grounds: readonly Ground[]) => ({
  ...agreementFields,
  rustOp: {
    ...agreementFields.rustOp,
    choices: grounds.map(({ key, label, text }) => ({ value: key, label: `${label}: ${shortened(text)}` })),
  },
});
export const withAgreements = (agreements: readonly Agreement[]) => {
  const { afspraken, ...others } = projectFields;
  return agreements.length === 0
    ? others
    : {
        ...others,
        afspraken: {
          ...afspraken,
          choices: agreements.map(({ id, text }) => ({ value: id, label: shortened(text) })),
        },
      };
};

const MOST = 90;
export const shortened = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, text.lastIndexOf(" ", MOST) || MOST)}…`;

export const agreementIn = (input: FormInput<typeof agreementFields>): NewAgreement => ({
  text: input.afspraak,
  agreedOn: input.afgesprokenOp,
  dueOn: input.uiterlijk ?? null,
  decision: input.besluit ?? null,
  grounds: input.rustOp ?? [],
});

export const projectIn = (input: FormInput<typeof projectFields>): NewProject => ({
  title: input.titel,
  step: input.stap,
  begunOn: input.begonnenOp,
  dueOn: input.uiterlijk ?? null,
  result: input.resultaat,
  agreements: input.afspraken ?? [],
  standards: input.standaarden ?? null,
  facilities: input.voorzieningen ?? null,
  processes: input.werkprocessen ?? null,
  scale: input.schaal ?? null,
});

export const projectTyped = (it: Project): Record<string, string> => ({
  titel: it.title,
  stap: it.step,
  begonnenOp: it.begunOn,
  uiterlijk: it.dueOn ?? "",
  resultaat: it.result,
  afspraken: it.agreements.join(BETWEEN),
  standaarden: it.standards ?? "",
  voorzieningen: it.facilities ?? "",
  werkprocessen: it.processes ?? "",
  schaal: it.scale ?? "",
});
