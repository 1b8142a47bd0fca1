/**
 * Ties (overige samenwerkingen): what organisations do together and the register does not hold, as a participant writes it
 * down and the others confirm it. Leans on people, organisations and tasks; who may not see one, sees no trace of it.
 */
import type { Room } from "#kit/room.ts";
import { policies } from "./actions.ts";
import { belongings } from "./belongings.ts";
import { demo } from "./demo.ts";
import { changeForm, newForm } from "./edit-forms.tsx";
import { tiePages } from "./pages.tsx";
import { news, topics } from "./news.ts";
import { processings } from "./processings.ts";
import { rowSecurityMigrations } from "./row-security.ts";
import { organisationSections } from "./section.tsx";
import { confirmForm, endForm, offerForm, refuseForm, verifyForm, withdrawForm } from "./step-forms.ts";
import { migrations } from "./tables.ts";
import { waitsFor } from "./waits.ts";
import words from "./woorden.md?raw";

export type { TieTables } from "./tables.ts";

export const ties: Room = {
  name: "ties",
  words,
  migrations: { ...migrations, ...rowSecurityMigrations },
  policies,
  news,
  topics,
  processings,
  belongings,
  waits: waitsFor,
  demo,
  faces: [newForm, changeForm, offerForm, withdrawForm, verifyForm, endForm, confirmForm, refuseForm],
  pages: tiePages,
  sections: { organisation: organisationSections },
};
