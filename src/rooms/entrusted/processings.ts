/** What this room does with data of persons, for the register of article 30 of the AVG. */
import type { Processing } from "#kit/processing.ts";
import { COOLING } from "#kit/takeout/parting.ts";

/** By this name it stands in the log of looks. */
export const TAKING = "meenemen-organisatie";

export const processings: readonly Processing[] = [
  {
    id: TAKING,
    name: "Alles van een organisatie meenemen of weghalen",
    purpose: "Een organisatie kan overstappen of stoppen, en houdt zicht op wat zij hier bewaart.",
    ground: "AVG artikel 28 lid 3 onder g: aan het einde teruggeven en wissen, en artikel 6 lid 1 onder e",
    persons: "wie bij de organisatie een plek heeft of had, of er een vroeg",
    data: ["naam, e-mailadres, manier van inloggen en plekken, in de zip", "wie erom vroeg, als nummer"],
    receivers: [
      "de beheerder van die organisatie die de zip meeneemt",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [
      { what: "Een verzoek om alles weg te halen, voor het gebeurt", lasts: COOLING },
      { what: "Dat erom gevraagd is", lasts: "blijft, onder een nummer" },
    ],
    measures: [
      "alleen wie aan die kant beheert",
      "ieder van wie gegevens meegingen, ziet dat bij zijn eigen gegevens",
      "wie aan die kant beheert, krijgt bericht en kan het weghalen stoppen",
    ],
    tables: ["parting"],
  },
];
