/**
 * Readiness (klaar voor besluit): what must be on the table before a signature: questions as data, what organisations answered, and a
 * dossier that waits for it. Leans on dossiers, and holds its steps back through the place it leaves for that.
 */
import { Hono } from "hono";
import type { Room } from "#kit/room.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
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
import { joinedParting, joinedPolicies, joinedWaits } from "./joining.ts";
import { readinessPages } from "./pages.tsx";
import { READINESS_PATH } from "./paths.ts";
import words from "./woorden.md?raw";

export const readiness: Room = {
  name: "readiness",
  words,
  migrations: { ...chainMigrations, ...activityMigrations },
  tables: { ...chainTables, processing_activity: "registers van verwerkingen" },
  policies: joinedPolicies(chainPolicies, activityPolicies),
  processings: [...chainProcessings, ...activityProcessings],
  belongings: [...chainBelongings, ...activityBelongings],
  parting: joinedParting(chainParting, activityParting),
  waits: joinedWaits(chainWaits, activityWaits),
  demo: chainDemo,
  faces: [...chainFaces, ...activityForms, activityData],
  pages: (building) =>
    new Hono()
      .route("/", readinessPages(building))
      .route("/", chainPages(building))
      .route("/", activityPages(building)),
  sections: { organisation: activitySections, dossier: (building) => [...dossierChainSections(building)] },
  places: [
    { label: "Klaar voor besluit", under: TOGETHER_PATH, path: READINESS_PATH, order: 40 },
    ...chainPlaces,
  ],
};
