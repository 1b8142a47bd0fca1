/** What chains of data add to the room, in one place. */
import type { Place } from "#kit/menu.ts";
import type { Faces } from "#kit/room.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { changeChainForm, newChainForm } from "./forms.tsx";
import { linkForms } from "./link-forms.tsx";
import { chainList } from "./list.tsx";
import { CHAINS_PATH } from "./paths.ts";
import { chainStepForms } from "./step-forms.ts";

/** Fixed addresses before the ones with a number in them. */
export const chainFaces: Faces[] = [
  chainList,
  newChainForm,
  changeChainForm,
  ...linkForms,
  ...chainStepForms,
];

export const chainTables = { data_chain: "ketens van gegevens" };

export const chainPlaces: Place[] = [{ label: "Ketens", under: TOGETHER_PATH, path: CHAINS_PATH, order: 45 }];
