/** What the log itself does with data of persons, for our own register of article 30 of the AVG. */
import { LOOKS_LAST } from "#kit/looks.ts";
import type { Processing } from "#kit/processing.ts";

export const logProcessings: readonly Processing[] = [
  {
    id: "logboek",
    name: "Logboek van verwerkingen van organisaties",
    purpose: "Organisaties laten zien wie in hun systemen gegevens van personen bekeek, en waarvoor.",
    ground: "AVG artikel 6 lid 1 onder c en e: verantwoording die de wet vraagt",
    persons: "wie in een systeem van een organisatie iets bekeek, van wie dat was, en wie de sleutel maakte",
    data: [
      "een versleutelde code van de betrokkene en van wie keek",
      "handeling, doel, verwerking, groep en moment",
      "het nummer van wie de sleutel maakte",
    ],
    receivers: [
      "redacteuren en beheerders aan de kant die het schreef",
      "wie deze installatie draait (verwerker)",
    ],
    terms: [{ what: "Een regel die een systeem schreef", lasts: LOOKS_LAST, table: "processing_log" }],
    measures: [
      "zonder doel wordt niets opgeschreven",
      "een BSN of e-mailadres wordt geweigerd",
      "een regel verandert nooit",
      "leden lezen alleen getallen",
    ],
    tables: ["processing_log"],
  },
];
