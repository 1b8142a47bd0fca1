/** What this room does with data of persons, for the register of article 30 of the AVG. */
import { ANSWER_DAYS } from "./guests/guests.ts";
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
  {
    id: "antwoord-van-gasten",
    name: "Wat gasten van een samenwerking zeggen",
    purpose: "Een deelnemer die hier geen account heeft, kan zeggen of klopt wat over hem is opgeschreven.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie als gast bij een samenwerking is uitgenodigd",
    data: ["een nummer in plaats van het adres", "de functie die hij opgeeft", "wat hij zei, en wanneer"],
    receivers: [
      "wie meedoet aan die samenwerking",
      "wie haar mag lezen: de functie, waar iemand voor een organisatie antwoordde",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [
      {
        what: "Een antwoord",
        lasts: "blijft, onder een nummer dat van niemand meer is als het adres weg is",
      },
      { what: "Een link om te antwoorden", lasts: { days: ANSWER_DAYS } },
    ],
    measures: ["geen naam gevraagd", "de link werkt één keer", "alleen die ene samenwerking"],
    tables: ["tie_speaker", "tie_word", "tie_answer"],
  },
];
