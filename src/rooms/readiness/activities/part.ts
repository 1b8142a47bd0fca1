/** What processing registers add to the room. */
import type { RoomPart } from "../parts.ts";
import { KIND } from "./queries.ts";
import { activityPolicies } from "./actions.ts";
import { activityBelongings, activityParting } from "./belongings.ts";
import { activityForms } from "./forms.tsx";
import { activityData, activityPages } from "./pages.tsx";
import { activityPath } from "./paths.ts";
import { activityProcessings } from "./processings.ts";
import { activitySections } from "./section.tsx";
import { activityMigrations } from "./tables.ts";
import { activityWaits } from "./waits.ts";

export const activityPart: RoomPart = {
  migrations: activityMigrations,
  kinds: { [KIND]: { word: "registers van verwerkingen", path: activityPath } },
  tables: { processing_activity: "registers van verwerkingen" },
  policies: activityPolicies,
  processings: activityProcessings,
  belongings: activityBelongings,
  parting: activityParting,
  waits: activityWaits,
  faces: [...activityForms, activityData],
  pages: activityPages,
  sections: { organisation: activitySections },
};
