/** What this room does with data of persons, for the register of article 30 of the AVG. */
import type { Processing } from "#kit/processing.ts";

export const answerProcessings: readonly Processing[] = [
  {
    id: "antwoorden",
    name: "Antwoorden van organisaties op vragenlijsten",
    purpose:
      "Eén keer verantwoorden hoe een organisatie ICT, beveiliging en privacy regelt, en weten wie erover gaat.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie in een organisatie over een onderwerp gaat",
    data: ["de functie, niet de naam"],
    receivers: [
      "de eigen organisatie",
      "wie met haar in een dossier zit: het antwoord, niet het bewijs",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [
      { what: "Een antwoord", lasts: "blijft, ook als het is ingetrokken; de organisatie neemt het mee" },
      { what: "Waar het bewijs ligt", lasts: "even lang als het antwoord" },
    ],
    measures: [
      "de formulieren vragen functies en geen namen",
      "het bewijs leest alleen de kant van de organisatie die het bijhoudt",
    ],
    tables: ["readiness_answer", "readiness_evidence", "readiness_service", "readiness_use"],
  },
];
