/** What processing registers do with data of persons, for our own register of article 30 of the AVG: whose versions they are. */
import type { Processing } from "#kit/processing.ts";

export const activityProcessings: readonly Processing[] = [
  {
    id: "verwerkingsregisters",
    name: "Registers van verwerkingen van organisaties",
    purpose: "Organisaties hun register van verwerkingen laten bijhouden (AVG artikel 30).",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie een verwerking opschrijft, wijzigt of nakijkt",
    data: ["het nummer van wie het deed, met de organisatie en het moment"],
    receivers: ["eigen mensen van die organisatie", "wie deze installatie draait (verwerker)"],
    terms: [
      { what: "Een verwerking", lasts: "blijft, ook als zij is gestopt; de organisatie neemt haar mee" },
    ],
    measures: [
      "het formulier vraagt functies en geen namen van mensen",
      "elke verwerking heeft een eigen kring van lezers",
    ],
    tables: ["processing_activity"],
  },
];
