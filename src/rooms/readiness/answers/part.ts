/** What answers of organisations add to the room. */
import type { RoomPart } from "../parts.ts";
import { KIND } from "./queries.ts";
import { answerPolicies } from "./actions.ts";
import { answerBelongings } from "./belongings.ts";
import { answerDemo } from "./demo.ts";
import { answerForms } from "./forms.tsx";
import { answerPages } from "./pages.tsx";
import { answerParting } from "./parting.ts";
import { answerProcessings } from "./processings.ts";
import { answerSections } from "./section.tsx";
import { byRowMigrations } from "./by-row-tables.ts";
import { heirMigrations } from "./heir-tables.ts";
import { serviceMigrations } from "./service-tables.ts";
import { answerMigrations } from "./tables.ts";
import { answerWaits } from "./waits.ts";

export const answerPart: RoomPart = {
  migrations: { ...answerMigrations, ...serviceMigrations, ...heirMigrations, ...byRowMigrations },
  kinds: { [KIND]: { word: "antwoorden op vragenlijsten" } },
  tables: {
    readiness_answer: "antwoorden van organisaties op vragenlijsten",
    readiness_evidence: "bewijs bij antwoorden op vragenlijsten",
    readiness_service: "voor wie antwoorden van diensten gelden",
    readiness_use: "of organisaties antwoorden van diensten gebruiken",
  },
  policies: answerPolicies,
  processings: answerProcessings,
  belongings: answerBelongings,
  parting: answerParting,
  waits: answerWaits,
  demo: answerDemo,
  faces: answerForms,
  pages: answerPages,
  sections: { organisation: answerSections },
};
