/**
 * Additions (aanvullingen): what an organisation says of its own part in a collaboration and the register has no place for.
 * Leans on people, organisations, collaborations and ties; it stands beside the register, and never over it.
 */
import type { Room } from "#kit/room.ts";
import { policies } from "./actions.ts";
import { belongings } from "./belongings.ts";
import { demo } from "./demo.ts";
import { additionForms } from "./forms.tsx";
import { additionPages } from "./pages.tsx";
import { parting } from "./parting.ts";
import { additionPath } from "./paths.ts";
import { processings } from "./processings.ts";
import { KIND } from "./queries.ts";
import { collaborationSections, tieSections } from "./section.tsx";
import { additionSheet } from "./sheet.tsx";
import { stepForms } from "./step-forms.ts";
import { migrations } from "./tables.ts";
import { waitsFor } from "./waits.ts";
import words from "./woorden.md?raw";

export type { YearFigures } from "./facts.ts";
export {
  lastFigure,
  NOTHING_ADDED,
  type OwnFacts,
  ownFactsBy,
  ownFactsFrom,
  type SaidBy,
  type Told,
} from "./own-facts.ts";
export { noticeAside, reasonsToStay } from "./notice.tsx";
export { aboutPath, additionPath, additionsPath, newPath } from "./paths.ts";
export { aboutOf, type Addition, additionsOf, KIND as ADDITION } from "./queries.ts";
export type { AdditionTables } from "./tables.ts";

export const additions: Room = {
  name: "additions",
  words,
  migrations,
  tables: { addition: "aanvullingen van organisaties bij samenwerkingen" },
  kinds: { [KIND]: { word: "aanvullingen bij samenwerkingen", path: additionPath } },
  policies,
  processings,
  belongings,
  parting,
  waits: waitsFor,
  demo,
  faces: [...additionForms, ...stepForms, additionSheet],
  pages: additionPages,
  sections: { collaboration: collaborationSections, tie: tieSections },
};
