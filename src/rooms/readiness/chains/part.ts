/** What chains of data add to the room. */
import { TOGETHER_PATH } from "#rooms/dossiers";
import type { RoomPart } from "../parts.ts";
import { KIND } from "./queries.ts";
import { chainPolicies } from "./actions.ts";
import { chainBelongings, chainParting } from "./belongings.ts";
import { chainDemo } from "./demo.ts";
import { changeChainForm, newChainForm } from "./forms.tsx";
import { linkForms } from "./link-forms.tsx";
import { chainList } from "./list.tsx";
import { chainPages } from "./pages.ts";
import { chainPath, CHAINS_PATH } from "./paths.ts";
import { chainProcessings } from "./processings.ts";
import { dossierChainSections } from "./sections.tsx";
import { chainStepForms } from "./step-forms.ts";
import { chainMigrations } from "./tables.ts";
import { chainWaits } from "./waits.ts";

export const chainPart: RoomPart = {
  migrations: chainMigrations,
  kinds: { [KIND]: { word: "ketens van gegevens", path: chainPath } },
  tables: { data_chain: "ketens van gegevens" },
  policies: chainPolicies,
  processings: chainProcessings,
  belongings: chainBelongings,
  parting: chainParting,
  waits: chainWaits,
  demo: chainDemo,
  // Fixed addresses before the ones with a number in them.
  faces: [chainList, newChainForm, changeChainForm, ...linkForms, ...chainStepForms],
  pages: chainPages,
  sections: { dossier: dossierChainSections },
  places: [{ label: "Ketens", under: TOGETHER_PATH, path: CHAINS_PATH, order: 45 }],
};
