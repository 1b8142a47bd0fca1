/** What this room does with data of persons, for the register of article 30 of the AVG. */
import type { Processing } from "#kit/processing.ts";

export const processings: readonly Processing[] = [
  {
    id: "aanvullingen",
    name: "Aanvullingen van organisaties bij samenwerkingen",
    purpose:
      "Raad en inwoners laten weten wie een organisatie vertegenwoordigt, wat het kost en wat het oplevert.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie een functie heeft in het bestuur van een samenwerking",
    data: ["de functie, niet de naam"],
    receivers: ["wie de aanvulling mag lezen", "wie deze installatie draait (verwerker)"],
    terms: [
      { what: "Een aanvulling", lasts: "blijft, ook als zij is ingetrokken; de organisatie neemt haar mee" },
    ],
    measures: [
      "het formulier vraagt functies en geen namen",
      "elke aanvulling heeft een eigen kring van lezers",
    ],
    tables: ["addition"],
  },
];
