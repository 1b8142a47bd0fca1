/** What chains do with data of persons, for the register of article 30 of the AVG: whose versions they are. */
import type { Processing } from "#kit/processing.ts";

export const chainProcessings: readonly Processing[] = [
  {
    id: "ketens",
    name: "Ketens van gegevens",
    purpose: "Laten zien welke organisatie welke gegevens aan wie geeft, waarvoor en op welke grondslag.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie een keten opschrijft, wijzigt of nakijkt",
    data: ["het nummer van wie het deed, met de organisatie en het moment"],
    receivers: ["eigen mensen van die organisatie", "wie deze installatie draait (verwerker)"],
    terms: [{ what: "Een keten", lasts: "blijft, ook als zij is beëindigd; de organisatie neemt haar mee" }],
    measures: [
      "het formulier vraagt organisaties en groepen en geen namen van mensen",
      "elke keten heeft een eigen kring van lezers",
    ],
    tables: ["data_chain"],
  },
];
