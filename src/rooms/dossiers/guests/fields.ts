/** What is asked to invite a party outside government, and of who speaks for it. */
import { choiceField, dayInput, emailField, optional, textField } from "#kit/form-fields.tsx";
import { textSeen, wordFields } from "../party-fields.ts";

/** Whom one can invite differs by dossier: the page says so. */
export const inviteFields = {
  gastNamens: textField("Namens welke partij?"),
  gastAdres: emailField("E-mailadres", {
    hint: "Daar gaat een link heen die twee weken blijft liggen. De andere partijen zien dit adres.",
  }),
  gastTot: dayInput("Laatste dag als gast", { hint: "Hoogstens een jaar." }),
};

export const guestWordFields = wordFields;

export const guestAnswerFields = {
  oordeel: choiceField("Deelt u het perspectief?", {
    ja: "Ja, wij delen dit",
    nee: "Nee, wij hebben bezwaar",
  }),
  reden: optional(textField("Wat is het bezwaar?", { hint: "Nodig bij een bezwaar.", most: 1_000 })),
  functie: wordFields.functie,
  tekst: textSeen,
};
