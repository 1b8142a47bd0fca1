/** The sheet with answers per number of the BIO. */
import { choiceField, textField } from "#kit/form-fields.tsx";
import { VERDICTS } from "../sets/question-set.ts";

export const givenFields = {
  nummer: textField("BIO-nummer"),
  oordeel: choiceField("Antwoord", VERDICTS),
  toelichting: textField("Toelichting", { most: 2_000 }),
  eigenaar: textField("Eigenaar"),
};

/** Titles in the sheet that only tell. */
export const TOLD = ["BIO2", "Overheidsmaatregelen"];

/** How people shorten the last of the answers. */
export const isInapplicable = (text: string): boolean => /^n\.?\s?v\.?\s?t\.?$/i.test(text.trim());
