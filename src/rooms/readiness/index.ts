/**
 * Readiness (klaar voor besluit): what must be on the table before a signature: questions as data, what organisations answered, and a
 * dossier that waits for it. Leans on dossiers, and holds its steps back through the place it leaves for that.
 */
import { Hono } from "hono";
import type { Room } from "#kit/room.ts";
import { joined } from "#kit/waiting.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { policies } from "./answers/actions.ts";
import { answerForms } from "./answers/forms.tsx";
import { answerPages } from "./answers/pages.tsx";
import { answerSections } from "./answers/section.tsx";
import { serviceMigrations } from "./answers/service-tables.ts";
import { answerMigrations } from "./answers/tables.ts";
import { waitsFor } from "./answers/waits.ts";
import { belongings } from "./belongings.ts";
import { demo } from "./demo.ts";
import { readinessPages } from "./pages.tsx";
import { parting } from "./parting.ts";
import { READINESS_PATH } from "./paths.ts";
import { processings } from "./processings.ts";
import { serviceForms } from "./services/forms.tsx";
import { offerPages } from "./services/pages.ts";
import { offersWaiting } from "./services/waits.ts";
import words from "./woorden.md?raw";

export type { GivenAnswer } from "./answers/facts.ts";
export { answersFor } from "./answers/queries.ts";
export type { AnswerTables } from "./answers/tables.ts";

export const readiness: Room = {
  name: "readiness",
  words,
  migrations: { ...answerMigrations, ...serviceMigrations },
  tables: {
    readiness_answer: "antwoorden van organisaties op vragenlijsten",
    readiness_evidence: "bewijs bij antwoorden op vragenlijsten",
    readiness_service: "voor wie antwoorden van diensten gelden",
    readiness_use: "of organisaties antwoorden van diensten gebruiken",
  },
  policies,
  processings,
  belongings,
  parting,
  waits: async (building, person, most) =>
    joined([await waitsFor(building, person, most), await offersWaiting(building, person)], most),
  demo,
  faces: [...answerForms, ...serviceForms],
  pages: (building) =>
    new Hono()
      .route("/", readinessPages(building))
      .route("/", answerPages(building))
      .route("/", offerPages(building)),
  sections: { organisation: answerSections },
  places: [{ label: "Klaar voor besluit", under: TOGETHER_PATH, path: READINESS_PATH, order: 40 }],
};
