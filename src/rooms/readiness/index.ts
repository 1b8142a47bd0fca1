/**
 * Readiness (klaar voor besluit): what must be on the table before a signature: questions as data, what organisations answered, and a
 * dossier that waits for it. Leans on dossiers, and holds its steps back through the place it leaves for that.
 */
import { Hono } from "hono";
import type { Room } from "#kit/room.ts";
import { joinedWaits } from "#kit/waiting.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { answerPolicies } from "./answers/actions.ts";
import { answerForms } from "./answers/forms.tsx";
import { answerPages } from "./answers/pages.tsx";
import { answerSections } from "./answers/section.tsx";
import { serviceMigrations } from "./answers/service-tables.ts";
import { answerMigrations } from "./answers/tables.ts";
import { answerWaits } from "./answers/waits.ts";
import { answerBelongings } from "./answers/belongings.ts";
import { answerDemo } from "./answers/demo.ts";
import { activityPolicies } from "./activities/actions.ts";
import { activityBelongings, activityParting } from "./activities/belongings.ts";
import { activityForms } from "./activities/forms.tsx";
import { activityData, activityPages } from "./activities/pages.tsx";
import { activityProcessings } from "./activities/processings.ts";
import { activitySections } from "./activities/section.tsx";
import { activityMigrations } from "./activities/tables.ts";
import { activityWaits } from "./activities/waits.ts";
import { chainPolicies } from "./chains/actions.ts";
import { chainBelongings, chainParting } from "./chains/belongings.ts";
import { chainDemo } from "./chains/demo.ts";
import { chainPages } from "./chains/pages.ts";
import { chainProcessings } from "./chains/processings.ts";
import { chainFaces, chainPlaces, chainTables } from "./chains/room.ts";
import { dossierChainSections } from "./chains/sections.tsx";
import { chainMigrations } from "./chains/tables.ts";
import { chainWaits } from "./chains/waits.ts";
import { joinedDemo, joinedParting, joinedPolicies } from "./joining.ts";
import { readinessPages } from "./pages.tsx";
import { answerParting } from "./answers/parting.ts";
import { READINESS_PATH } from "./paths.ts";
import { answerProcessings } from "./answers/processings.ts";
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
  migrations: { ...answerMigrations, ...serviceMigrations, ...chainMigrations, ...activityMigrations },
  tables: {
    readiness_answer: "antwoorden van organisaties op vragenlijsten",
    readiness_evidence: "bewijs bij antwoorden op vragenlijsten",
    readiness_service: "voor wie antwoorden van diensten gelden",
    readiness_use: "of organisaties antwoorden van diensten gebruiken",
    ...chainTables,
    processing_activity: "registers van verwerkingen",
  },
  policies: joinedPolicies(answerPolicies, chainPolicies, activityPolicies),
  processings: [...answerProcessings, ...chainProcessings, ...activityProcessings],
  belongings: [...answerBelongings, ...chainBelongings, ...activityBelongings],
  parting: joinedParting(answerParting, chainParting, activityParting),
  waits: joinedWaits([answerWaits, offersWaiting, chainWaits, activityWaits]),
  demo: joinedDemo(answerDemo, chainDemo),
  faces: [...answerForms, ...serviceForms, ...chainFaces, ...activityForms, activityData],
  pages: (building) =>
    new Hono()
      .route("/", readinessPages(building))
      .route("/", answerPages(building))
      .route("/", offerPages(building))
      .route("/", chainPages(building))
      .route("/", activityPages(building)),
  sections: {
    organisation: (building) => [...answerSections(building), ...activitySections(building)],
    dossier: dossierChainSections,
  },
  places: [
    { label: "Klaar voor besluit", under: TOGETHER_PATH, path: READINESS_PATH, order: 40 },
    ...chainPlaces,
  ],
};
