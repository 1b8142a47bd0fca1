/** What the statements of organisations, as their partners read them, add to the room. */
import type { RoomPart } from "../parts.ts";
import { statementPolicies } from "./actions.ts";
import { statementPages } from "./page.tsx";
import { statementSections } from "./section.tsx";

export const statementPart: RoomPart = {
  policies: statementPolicies,
  pages: statementPages,
  sections: { organisation: statementSections },
};
