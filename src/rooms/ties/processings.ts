/** What this room does with data of persons, for the register of article 30 of the AVG. */
import type { Processing } from "#kit/processing.ts";

export const processings: readonly Processing[] = [
  {
    id: "bijhouden",
    name: "Bijhouden waarin organisaties samenwerken",
    purpose: "Kunnen laten zien wie namens een organisatie iets opschreef, wijzigde of bevestigde.",
    ground:
      "AVG artikel 6 lid 1 onder e: taak van algemeen belang, voor zover iemand namens een overheidsorganisatie meedoet",
    persons: "wie namens een organisatie een samenwerking bijhoudt of bevestigt",
    data: ["een nummer in plaats van de naam", "wat, wanneer en namens welke organisatie"],
    receivers: [
      "wie bij dezelfde organisatie een plek heeft, met de naam zolang het account er is",
      "wie de samenwerking mag lezen, met de naam van de organisatie alleen",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [
      {
        what: "Een versie",
        lasts: "blijft, onder een nummer dat van niemand meer is als het account weg is",
      },
    ],
    measures: [
      "niemand verandert een oude versie",
      "van een ander orgaan of een andere organisatie geen namen",
    ],
    tables: ["entry_version"],
  },
];
