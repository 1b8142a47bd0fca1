/** What is asked for the text of a draft. Functions, never names of people. */
import { choiceField, optional, textField } from "#kit/form-fields.tsx";
import { office } from "../party-fields.ts";
import { REPLIES } from "./facts.ts";

/** More than this is a document: it has an address elsewhere. */
const MOST_TEXT = 20_000;

export const textFields = {
  tekst: optional(
    textField("Tekst van dit onderdeel", {
      hint: "De artikelen zelf. Is het een heel stuk, zet dan hier de kern en bij de stand van het onderdeel waar het staat.",
      most: MOST_TEXT,
    }),
  ),
};
/** What stood there when the page was opened: it stands in the form, and nobody fills it in. */
export const seenField = optional(textField("De tekst die u las", { most: MOST_TEXT }));

export const editionFields = {
  wat: textField("Wat is er veranderd sinds de vorige versie?", {
    hint: "In een paar zinnen; bij de eerste versie: waar het ontwerp op berust.",
    most: 1_000,
  }),
};

export const remarkFields = {
  opmerking: textField("Wat wilt u anders, en waarom?", {
    hint: "De andere partijen lezen dit; het blijft staan.",
    most: 3_000,
  }),
  functie: office,
};

export const replyFields = {
  antwoord: choiceField("Wat is ermee gedaan?", REPLIES),
  waarom: textField("Hoe, of waarom niet?", { most: 1_000 }),
  functie: office,
};
