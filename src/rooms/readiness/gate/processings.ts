/** What is said before a decision, for the register of article 30 of the AVG: functions, and no names. */
import type { Processing } from "#kit/processing.ts";

export const gateProcessings: readonly Processing[] = [
  {
    id: "voor-een-besluit",
    name: "Wie wat beantwoordt en adviseert voor een besluit",
    purpose: "Weten wie over ICT, beveiliging en privacy gaat en wat die vond, voordat een besluit valt.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie voor een partij in een dossier antwoordt, adviseert of besluit om door te gaan",
    data: ["de functie, niet de naam", "wat er is gezegd", "het nummer van wie het deed, en wanneer"],
    receivers: [
      "de partijen, aan de kant die het dossier bijhoudt",
      "wie het dossier leest: alleen dat er is doorgegaan, wanneer en door welke functie",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [{ what: "Wat is gezegd", lasts: "blijft bij het dossier; de organisatie neemt het mee" }],
    measures: [
      "de formulieren vragen functies en geen namen",
      "wat partijen antwoorden, lezen alleen zij, en dat bewaakt ook de database",
    ],
    tables: ["readiness_word", "readiness_advice", "readiness_override", "readiness_override_reason"],
  },
];
