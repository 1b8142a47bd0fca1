/** What the forms and the sheet of a published set ask, and what an item is made of. */
import { isDay } from "#kit/day.ts";
import { choiceField, dayInput, type FormInput, optional, textField } from "#kit/form-fields.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { FieldError } from "#kit/problem.ts";
import { cellOf } from "#kit/sheets/columns.ts";
import { smallField } from "#kit/small-field.ts";
import { BASIS } from "../sets/basis.ts";
import { ANSWERERS, type Item, PHASES, SUBJECTS, type Verdict, VERDICTS } from "../sets/question-set.ts";
import type { SetFacts } from "./facts.ts";

const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;
const CODE_HINT =
  "Kleine letters, cijfers en streepjes, bijvoorbeeld: vervoer-1. Blijft in elke versie hetzelfde.";

export const setFields = {
  code: textField("Korte code", { most: 40, hint: CODE_HINT }),
  naam: textField("Hoe heet de vragenlijst?", { most: 120 }),
  bron: textField("Waar rust zij op?", {
    most: 300,
    hint: "Een besluit, een wet of een afspraak. Bijvoorbeeld: besluit van het algemeen bestuur van 4 maart 2026.",
  }),
  van: dayInput("Eerste dag waarop dit wordt gevraagd"),
  tot: optional(
    dayInput("Eerste dag waarop het niet meer wordt gevraagd", {
      hint: "Leeg: tot er een nieuwe versie is.",
    }),
  ),
};
export type SetInput = FormInput<typeof setFields>;

/** Beside publishing an edition that comes after another. */
export const publishFields = { klein: smallField };

const MUST = { nodig: "nodig", gewenst: "gewenst" } as const;
const ABOUT = { dossier: "de partijen, per dossier", organisatie: "elke organisatie, één keer" } as const;

export const itemFields = {
  code: textField("Code", { most: 40, hint: CODE_HINT }),
  vraag: textField("Vraag", { most: 400, hint: "Met een vraagteken aan het eind." }),
  waarom: textField("Waarom", { most: 600, hint: "Waarom u dit vraagt, in één zin." }),
  nodig: choiceField("Nodig of gewenst", MUST),
  fase: choiceField("Wanneer", PHASES),
  antwoordt: choiceField("Wie antwoordt", ANSWERERS),
  onderwerp: choiceField("Onderwerp", SUBJECTS),
  over: choiceField("Wie beantwoordt het", ABOUT),
  bron: textField("Bron", { most: 300 }),
  hangtAf: optional(
    textField("Hangt af van", {
      most: 60,
      hint: "De code van een andere vraag van deze lijst, of van een basisvraag. Leeg: altijd gevraagd.",
    }),
  ),
  bij: optional(
    textField("Bij antwoord", { most: 60, hint: "Bijvoorbeeld: ja, deels. Leeg: bij ja en deels." }),
  ),
};
export type ItemInput = FormInput<typeof itemFields>;

const prefixed = (publisher: string, code: string): string =>
  code.startsWith(`${publisher}-`) ? code : `${publisher}-${code}`;
export const withoutPublisher = (publisher: string, code: string): string =>
  code.startsWith(`${publisher}-`) ? code.slice(publisher.length + 1) : code;

/** Codes that items of others may hang on: what is asked of every dossier. */
export const BASIS_CODES: readonly string[] = BASIS.items
  .filter((it) => it.about === "dossier")
  .map((it) => it.code);

const wrong = (field: string, message: string): FieldError => ({ field, message });

const codeWrong = (code: string): FieldError[] =>
  CODE.test(code) ? [] : [wrong("code", "Gebruik alleen kleine letters, cijfers en streepjes.")];

/** The facts of a set but its items, or what is wrong. */
export function setIn(
  publisher: string,
  { code, naam, bron, van, tot }: SetInput,
): Omit<SetFacts, "items"> | FieldError[] {
  const short = withoutPublisher(publisher, code.toLowerCase());
  const errors = codeWrong(short);
  if (tot !== undefined && tot <= van) errors.push(wrong("tot", "Deze dag moet na de eerste dag komen."));
  if (errors.length > 0) return errors;
  return {
    code: prefixed(publisher, short),
    name: naam,
    follows: bron,
    from: van,
    until: tot ?? null,
  };
}

export const setTyped = (
  publisher: string,
  { code, name, follows, from, until }: SetFacts,
): Record<string, string> => ({
  ...{ code: withoutPublisher(publisher, code), naam: name, bron: follows },
  ...{ van: isDay(from) ? from : "", tot: until ?? "" },
});

/** The words of answers with commas between them. */
function verdictsIn(typed: string): Verdict[] | null {
  const words = typed
    .split(/[,;/]/)
    .map((it) => it.trim().toLowerCase())
    .filter((it) => it !== "");
  const known = Object.entries(VERDICTS) as [Verdict, string][];
  const found = words.map((word) => known.find(([key, label]) => label === word || key === word)?.[0]);
  return found.includes(undefined) ? null : (found as Verdict[]);
}

/** An item, or what is wrong with it by itself. */
export function itemIn(publisher: string, input: ItemInput): Item | FieldError[] {
  const short = withoutPublisher(publisher, input.code.toLowerCase());
  const errors = codeWrong(short);
  if (!input.vraag.endsWith("?"))
    errors.push(wrong("vraag", "Zet een vraagteken aan het eind van de vraag."));
  const verdicts = verdictsIn(input.bij ?? "ja, deels");
  if (!verdicts || verdicts.length === 0)
    errors.push(wrong("bij", `Kies uit: ${Object.values(VERDICTS).join(", ")}, met komma’s ertussen.`));
  const about = input.over === "organisatie" ? "organisation" : "dossier";
  if (about === "organisation" && input.hangtAf !== undefined)
    errors.push(
      wrong("hangtAf", "Wat een organisatie één keer beantwoordt, hangt van geen andere vraag af."),
    );
  if (errors.length > 0) return errors;
  const code = prefixed(publisher, short);
  const above = input.hangtAf?.toLowerCase();
  const item = above === undefined ? null : BASIS_CODES.includes(above) ? above : prefixed(publisher, above);
  return {
    ...{ code, subject: input.onderwerp, question: input.vraag, why: input.waarom },
    ...{
      must: input.nodig === "nodig",
      phase: input.fase,
      answerer: input.antwoordt,
      about,
      source: input.bron,
    },
    // An account goes by measure: what others ask has its own code there.
    measure: about === "organisation" ? code : null,
    when: item === null ? null : { item, verdicts: verdicts ?? [] },
  };
}

export const itemTyped = (publisher: string, it: Item): Record<string, string> => ({
  ...{ code: withoutPublisher(publisher, it.code), vraag: it.question, waarom: it.why },
  ...{ nodig: it.must ? "nodig" : "gewenst", fase: it.phase, antwoordt: it.answerer, onderwerp: it.subject },
  ...{ over: it.about === "organisation" ? "organisatie" : "dossier", bron: it.source },
  ...{ hangtAf: it.when ? withoutPublisher(publisher, it.when.item) : "" },
  bij: it.when ? it.when.verdicts.map((one) => VERDICTS[one]).join(", ") : "",
});

/** The sheet out: the columns of the sheet in, as cells have them. */
export const cellsOf = (publisher: string): Column<Item>[] =>
  Object.entries(itemFields).map(([name, field]) => ({
    label: field.label,
    csv: (it) => cellOf(field, itemTyped(publisher, it)[name] ?? ""),
  }));
