/** What is asked before a decision. Functions and no names: a person may leave, the function stays. */
import { choiceField, type FormInput, nameField, optional, textField } from "#kit/form-fields.tsx";
import { Problem } from "#kit/problem.ts";
import { organisationItem } from "../sets/items.ts";
import { VERDICTS } from "../sets/question-set.ts";
import { OPINIONS, type Word } from "./facts.ts";

const LONG = 4_000;

export const wordFields = {
  partij: nameField(
    "Welke partij beantwoordt dit?",
    { what: "organisaties" },
    { hint: "Een van de partijen, met naam of code." },
  ),
  functie: textField("Wie doet dat? (functie)", { hint: "Bijvoorbeeld: informatiemanager. Geen naam." }),
  oordeel: optional(
    choiceField("Antwoord", VERDICTS, { hint: "Laat leeg zolang alleen bekend is wie antwoordt." }),
  ),
  toelichting: optional(
    textField("Toelichting", {
      hint: "Voor de andere partijen. Geen wachtwoorden en geen persoonsgegevens.",
      most: LONG,
    }),
  ),
  // What its owner answered before, for all that it takes part in.
  steunt: optional(
    textField("Waar dit op steunt", {
      hint: "Maatregelen (BIO2) die deze partij al beantwoordde, met komma’s ertussen: 5.20.01, 8.13.04. Verandert zo’n antwoord, dan staat hier: opnieuw bekijken.",
      most: 400,
    }),
  ),
};

/** Which word stood there when the page was opened: it goes along, and nobody fills it in. */
export const seenField = optional(textField("Wat er stond", { most: 26 }));

/** How the question stood on the page: an answer to other words than those of now is no answer to it. */
export const askedField = optional(textField("Hoe de vraag luidde", { most: 400 }));
export const rephrased = (question: string): string =>
  `De uitgever wijzigde deze vraag terwijl u antwoordde. Zij luidt nu: “${question}” Er is nog niets bewaard; wat u invulde, staat er nog. Kijk of het antwoord nog past, en bewaar het dan.`;

/** @throws Problem 422 for a no, or a partly, without a word about it */
export function answerIn({
  oordeel,
  toelichting,
}: FormInput<typeof wordFields>): Pick<Word, "verdict" | "statement"> {
  if ((oordeel === "no" || oordeel === "partly" || oordeel === "inapplicable") && toelichting === undefined) {
    const message = "Zeg erbij waarom, of wat er nog moet gebeuren.";
    throw new Problem(422, message, [{ field: "toelichting", message }]);
  }
  if (oordeel === undefined && toelichting !== undefined) {
    const message = "Kies een antwoord bij deze toelichting.";
    throw new Problem(422, message, [{ field: "oordeel", message }]);
  }
  return { verdict: oordeel ?? null, statement: toelichting ?? null };
}

/** The number of a measure; the code of an item without one. */
export const measureOf = (item: string): string => organisationItem(item)?.measure ?? item;

export const wordTyped = (word: Word | null, called: (key: string) => string): Record<string, string> =>
  word === null
    ? {}
    : {
        ...{ partij: called(word.owner), functie: word.office },
        ...{ oordeel: word.verdict ?? "", toelichting: word.statement ?? "" },
        steunt: word.restsOn.map((it) => measureOf(it.item)).join(", "),
      };

export const adviceFields = {
  oordeel: choiceField("Wat is het advies?", OPINIONS),
  advies: textField("Advies", { hint: "Waarom, en onder welke voorwaarden.", most: LONG }),
  functie: textField("Wie adviseert? (functie)", {
    hint: "Bijvoorbeeld: functionaris gegevensbescherming. Geen naam.",
  }),
};

export const overrideFields = {
  reden: textField("Waarom gaat u toch door?", {
    hint: "De partijen lezen dit. Anderen lezen alleen dat er is doorgegaan, wanneer en door wie.",
    most: LONG,
  }),
  functie: textField("Wie besluit dat? (functie)", { hint: "Bijvoorbeeld: gemeentesecretaris. Geen naam." }),
};
