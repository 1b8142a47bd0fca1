/** What this room does with data of persons, for the register of article 30 of the AVG. */
import { VIEWS_LAST } from "#kit/entries/views.ts";
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
  {
    id: "wie-keek",
    name: "Wie keek in wat een organisatie bijhoudt",
    purpose: "Een organisatie die hier opschrijft wat niet voor iedereen is, kan zien wie het te zien kreeg.",
    ground: "AVG artikel 6 lid 1 onder e, en artikel 5 lid 2: verantwoording over wie toegang had",
    persons: "wie iets leest dat niet voor iedereen is",
    data: [
      "een nummer, met de organisatie, het orgaan en de rol van waaruit hij las, en de dag",
      "welk ding het was; van wie bij de eigen kant hoort alleen dat hij die dag keek",
    ],
    receivers: [
      "de beheerders van de kant die het bijhoudt",
      "de lezer zelf, bij zijn eigen gegevens",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [{ what: "Een regel over wie keek", lasts: VIEWS_LAST }],
    measures: [
      "één regel per lezer, per ding en per dag; geen tijdstip",
      "een naam staat er alleen van de eigen kant; van een ander een nummer",
      "regels kunnen alleen worden toegevoegd",
    ],
    tables: ["entry_view"],
  },
];
