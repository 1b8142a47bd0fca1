/** What this room does with data of persons, for the register of article 30 of the AVG. */
import type { Processing } from "#kit/processing.ts";

export const processings: readonly Processing[] = [
  {
    id: "dossiers",
    name: "Wat functionarissen in een dossier namens hun organisatie zeggen",
    purpose: "Laten zien namens wie een partij iets wil, vreest of besluit, en wanneer dat is gezegd.",
    ground: "AVG artikel 6 lid 1 onder e: taak van algemeen belang",
    persons: "wie namens een organisatie iets zegt in een dossier",
    data: ["de functie, niet de naam", "wat er is gezegd, en op welke dag", "welke functies aan tafel zaten"],
    receivers: ["wie het dossier mag lezen", "wie deze installatie draait (verwerker)"],
    terms: [{ what: "Wat is gezegd", lasts: "blijft bij het dossier; de organisatie neemt het mee" }],
    measures: [
      "het formulier vraagt functies en geen namen",
      "alleen een partij zelf schrijft haar woorden op",
    ],
    tables: [
      ...["dossier_voice", "dossier_answer", "dossier_request", "dossier_decision"],
      ...["dossier_item", "dossier_seating", "dossier_attendance", "dossier_outside_seat"],
      ...["dossier_cost", "dossier_duty", "dossier_dependence"],
      ...["dossier_order_word", "dossier_order_answer"],
      ...["dossier_in_force", "dossier_draft_remark", "dossier_draft_reply"],
      ...["dossier_speaker", "dossier_guest_word"],
    ],
  },
];
