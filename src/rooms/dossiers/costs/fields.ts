/** What is asked of figures, of who stays responsible, and of what makes vulnerable. Functions, never names of people. */
import {
  choiceField,
  dayInput,
  type FormField,
  type FormFields,
  type FormInput,
  optional,
  textField,
} from "#kit/form-fields.tsx";
import { office } from "../party-fields.ts";
import { amountField, writtenAmount } from "./amounts.ts";
import { ALTERNATIVES, type Dependence, DEPENDENCES, type Duty, type Figures, FIGURES } from "./facts.ts";
import type { NewDependence, NewDuty, NewFigures } from "./keeping.ts";

const amount = (figure: keyof typeof FIGURES, hint?: string) =>
  optional(amountField(FIGURES[figure].label, FIGURES[figure].unit, hint));

export const figureFields = {
  investering: amount("investment", "Hele euro’s, bijvoorbeeld 1.250.000 of € 12,5 miljoen."),
  jaarlijks: amount("yearly"),
  afschrijving: amount("writeOff", "Wat u nog moet afschrijven op wat u dan niet meer gebruikt."),
  uren: amount("hours", "Hele uren van alle mensen samen, bijvoorbeeld 1.250."),
  uittreden: amount("exit", "Wat het kost om er weer uit te stappen."),
  bron: textField("Waar komen deze cijfers vandaan?", {
    hint: "Bijvoorbeeld: begroting 2027, bladzijde 12; of: eigen raming.",
    most: 500,
  }),
  peildag: dayInput("Van welke dag zijn deze cijfers?"),
  functie: office,
};

export const figuresIn = (input: FormInput<typeof figureFields>): NewFigures => ({
  investment: input.investering ?? null,
  yearly: input.jaarlijks ?? null,
  writeOff: input.afschrijving ?? null,
  hours: input.uren ?? null,
  exit: input.uittreden ?? null,
  source: input.bron,
  asOf: input.peildag,
  office: input.functie,
});

export const figuresTyped = (it: Figures): Record<string, string> => ({
  investering: writtenAmount(it.investment, "euro"),
  jaarlijks: writtenAmount(it.yearly, "euro"),
  afschrijving: writtenAmount(it.writeOff, "euro"),
  uren: writtenAmount(it.hours, "uur"),
  uittreden: writtenAmount(it.exit, "euro"),
  bron: it.source,
  peildag: it.asOf,
  functie: it.office,
});

/** One of those in a dossier; the page knows who they are. */
const whoField = (label: string, hint?: string): FormField<string> => ({
  ...textField(label, hint === undefined ? {} : { hint }),
  kind: "choice",
});

export const dutyFields = {
  wat: textField("Waarvoor?", {
    hint: "Bijvoorbeeld: de kwaliteit van de hulp, of het contract.",
    most: 300,
  }),
  verantwoordelijk: whoField(
    "Wie blijft hiervoor verantwoordelijk?",
    "Staat iemand er niet bij? Noem die eerst als partij in het perspectief.",
  ),
  opdrachtgever: optional(whoField("Wie geeft de opdracht?")),
  opdrachtnemer: optional(whoField("Wie voert haar uit, of levert?")),
  eigenaar: optional(whoField("Wie is eigenaar?")),
  toezichthouder: optional(whoField("Wie houdt toezicht?")),
  functie: office,
};
/** The fields of which the value is somebody in the dossier. */
export const WHO_FIELDS = [
  "verantwoordelijk",
  "opdrachtgever",
  "opdrachtnemer",
  "eigenaar",
  "toezichthouder",
] as const;

export interface Named {
  value: string;
  label: string;
}
export const withNamed = (fields: FormFields, named: readonly Named[]): FormFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      (WHO_FIELDS as readonly string[]).includes(name) ? { ...field, choices: named } : field,
    ]),
  );

/** Only of what stands there already. */
export const holdsField = choiceField(
  "Geldt dit nog?",
  { ja: "Ja", nee: "Nee, haal het van de pagina" },
  {
    hint: "Wat er stond, blijft te lezen in de geschiedenis.",
  },
);

export const dutyIn = (input: FormInput<typeof dutyFields>): NewDuty => ({
  what: input.wat,
  responsible: input.verantwoordelijk,
  client: input.opdrachtgever ?? null,
  supplier: input.opdrachtnemer ?? null,
  owner: input.eigenaar ?? null,
  supervisor: input.toezichthouder ?? null,
  office: input.functie,
});

export const dutyTyped = (it: Duty): Record<string, string> => ({
  wat: it.what,
  verantwoordelijk: it.responsible,
  opdrachtgever: it.client ?? "",
  opdrachtnemer: it.supplier ?? "",
  eigenaar: it.owner ?? "",
  toezichthouder: it.supervisor ?? "",
  functie: it.office,
  geldt: "ja",
});

export const dependenceFields = {
  soort: choiceField("Waarvan hangt het af, of wat gaat verloren?", DEPENDENCES),
  keuze: choiceField("Bij welke keuze?", ALTERNATIVES),
  waarvan: textField("Van wie of wat precies?", {
    hint: "Van een mens de functie, geen naam. Bij minder verscheidenheid: wat er dan niet meer is.",
    most: 300,
  }),
  gevolg: textField("Wat gebeurt er als dat wegvalt?", { most: 1_000 }),
  maatregel: optional(textField("Wat doet u eraan?", { most: 1_000 })),
  functie: office,
};

export const dependenceIn = (input: FormInput<typeof dependenceFields>): NewDependence => ({
  kind: input.soort,
  alternative: input.keuze,
  on: input.waarvan,
  consequence: input.gevolg,
  remedy: input.maatregel ?? null,
  office: input.functie,
});

export const dependenceTyped = (it: Dependence): Record<string, string> => ({
  soort: it.kind,
  keuze: it.alternative,
  waarvan: it.on,
  gevolg: it.consequence,
  maatregel: it.remedy ?? "",
  functie: it.office,
  geldt: "ja",
});
