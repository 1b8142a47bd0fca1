/** What is asked of who speaks for a party, and of who ends or continues a dossier. Functions, never names of people. */
import { choiceField, optional, textField } from "#kit/form-fields.tsx";
import { VIEWPOINTS } from "./facts.ts";

export const office = textField("Namens wie zegt u dit?", {
  hint: "De functie, geen naam: wethouder Jeugd, namens het college.",
});

export const wordFields = {
  rol: choiceField("Vanuit welke rol?", VIEWPOINTS, {
    hint: "Dezelfde partij kan vanuit meer rollen iets anders willen. Schrijf dan elke rol apart op.",
  }),
  wil: optional(textField("Wat willen wij?", { most: 2_000 })),
  vreest: optional(
    textField("Wat vrezen wij?", {
      hint: "Laat u beide leeg, dan trekt u in wat u vanuit deze rol zei.",
      most: 2_000,
    }),
  ),
  functie: office,
};

/** The version of the text that the page showed: it stands in the form, and nobody fills it in. */
export const textSeen = textField("De tekst die u las");

export const assentFields = { functie: office };
export const objectFields = {
  reden: textField("Wat is het bezwaar?", { hint: "De andere partijen lezen dit.", most: 1_000 }),
  functie: office,
};
export const leaveFields = {
  reden: textField("Waarom stapt u uit?", { hint: "De andere partijen lezen dit.", most: 1_000 }),
  functie: office,
};
export const joinFields = {
  reden: textField("Waarom wilt u meedoen?", { most: 1_000 }),
  functie: office,
};
export const refuseFields = {
  reden: textField("Waarom niet?", { hint: "Wie het vroeg, leest dit.", most: 500 }),
};
export const concludeFields = {
  reden: textField("Waarom gaat u verder zonder antwoord van wie zweeg?", { most: 1_000 }),
};
export const closeFields = { uitkomst: textField("Wat heeft het opgeleverd?", { most: 2_000 }) };
export const stopFields = { reden: textField("Waarom stopt het?", { most: 1_000 }) };
