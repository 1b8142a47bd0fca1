/** What the forms of answers ask. */
import { choiceField, textField } from "#kit/form-fields.tsx";
import { VERDICTS } from "../sets/question-set.ts";
import type { AnswerFacts } from "./facts.ts";

const FUNCTION = "Een functie, geen naam van een mens. Bijvoorbeeld: CISO, of teamleider Automatisering.";

export const answerFields = {
  oordeel: choiceField("Antwoord", VERDICTS),
  toelichting: textField("Toelichting", {
    most: 2_000,
    hint: "Wie met u in een dossier zit, leest dit. Schrijf hier geen zwakke plekken en geen namen op.",
  }),
  eigenaar: textField("Eigenaar", { hint: FUNCTION }),
};

export const evidenceFields = {
  tekst: textField("Waar ligt het bewijs?", {
    most: 1_000,
    hint: "Bijvoorbeeld een rapport en zijn plek in het archief. Alleen uw eigen kant van de organisatie leest dit.",
  }),
  functie: textField("Uw functie", { hint: FUNCTION }),
};

export const withdrawalFields = {
  tekst: textField("Waarom trekt u het bewijs in?", {
    most: 1_000,
    hint: "Alleen uw eigen kant van de organisatie leest de reden. Dat het is ingetrokken, ziet ieder die het antwoord leest.",
  }),
  functie: textField("Uw functie", { hint: FUNCTION }),
};

/** The fields as they stand for what is kept. */
export const filledWith = ({ verdict, statement, owner }: AnswerFacts): Record<string, string> => ({
  ...{ oordeel: verdict, toelichting: statement, eigenaar: owner },
});
