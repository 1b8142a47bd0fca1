/** What this room does with data of persons, for the register of article 30 of the AVG. */
import type { Processing } from "#kit/processing.ts";

export const processings: readonly Processing[] = [
  {
    id: "samen",
    name: "Toezeggingen en kennismakingen tussen twee organisaties",
    purpose: "Twee organisaties onthouden wat zij elkaar toezegden, en functies vinden elkaar.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie een functie heeft bij een van beide organisaties",
    data: ["de functie, niet de naam", "wat, wanneer en namens welke organisatie"],
    receivers: [
      "wie een plek heeft bij een van beide organisaties",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [{ what: "Een toezegging of kennismaking", lasts: "blijft; wie haar begon, neemt haar mee" }],
    measures: [
      "het formulier vraagt functies en geen namen",
      "niemand anders leest het",
      "geen cijfer of oordeel over een organisatie of een mens",
    ],
    tables: ["pledge", "introduction", "introduction_answer"],
  },
];
