/** What published sets do with data of persons, for the register of article 30 of the AVG: whose versions they are. */
import type { Processing } from "#kit/processing.ts";

export const setProcessings: readonly Processing[] = [
  {
    id: "vragenlijsten",
    name: "Vragenlijsten van organisaties",
    purpose:
      "Laten weten wat een ministerie, een regio of een ander samenwerkingsverband vraagt voor een besluit.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie een vragenlijst maakt, wijzigt of publiceert",
    data: ["het nummer van wie het deed, met de organisatie en het moment"],
    receivers: ["eigen mensen van die organisatie", "wie deze installatie draait (verwerker)"],
    terms: [
      { what: "Een vragenlijst", lasts: "blijft, ook als zij is vervangen; de organisatie neemt haar mee" },
    ],
    measures: ["het formulier vraagt functies en geen namen van mensen"],
    tables: ["question_set"],
  },
];
