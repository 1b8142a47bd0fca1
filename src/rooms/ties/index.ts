/**
 * Ties (overige samenwerkingen): what organisations do together and the register does not hold, as a participant writes it
 * down and the others confirm it. Leans on people, organisations and tasks; who may not see one, sees no trace of it.
 */
import { seeingAll } from "#kit/database/acting.ts";
import type { Room } from "#kit/room.ts";
import { policies } from "./actions.ts";
import { tieList } from "./all-list.tsx";
import { belongings } from "./belongings.ts";
import { demo } from "./demo.ts";
import { changeForm, newForm } from "./edit-forms.tsx";
import { tiePages } from "./pages.tsx";
import { answerGuestForm, askPartyForm, endGuestForm, inviteGuestForm } from "./guests/forms.ts";
import { guestMigrations } from "./guests/tables.ts";
import { news, topics } from "./news.ts";
import { parting } from "./parting.ts";
import { tiePath } from "./paths.ts";
import { processings } from "./processings.ts";
import { KIND, type Tie, tieWith } from "./queries.ts";
import { rowSecurityMigrations } from "./row-security.ts";
import { sayingMigrations } from "./saying.ts";
import { seenMigrations } from "./seen-view.ts";
import { listSections } from "./list-section.tsx";
import { organisationSections } from "./section.tsx";
import { tieSheet } from "./sheet.ts";
import {
  confirmForm,
  endForm,
  offerForm,
  refuseForm,
  takeOverForm,
  verifyForm,
  withdrawForm,
} from "./step-forms.ts";
import { migrations } from "./tables.ts";
import { waitingMigrations } from "./waiting-view.ts";
import { waitsFor } from "./waits.ts";
import words from "./woorden.md?raw";

declare module "#kit/room.ts" {
  interface Subjects {
    tie: Tie;
  }
}

export { doing, sideFor } from "./acting.ts";
export { type Said, tiesSaying } from "./all-queries.ts";
export { SAID_IN } from "./saying.ts";
export { roleOf, TIE_FORMS, TIE_ROLES, type TieFacts, type TieForm, withRole } from "./facts.ts";
export { whoDid } from "./history.tsx";
export { addTies, offerTie } from "./keeping.ts";
export { tieStateWord } from "./life.ts";
export { allTiesPath, tiePath, tiesPath } from "./paths.ts";
export { awaited, findTie, KIND as TIE, lastOf as lastTiesOf, type Tie, tiesOf } from "./queries.ts";
export { namedAlike } from "./alike.ts";
export { tieSubject } from "./telling.ts";
export { anyFormName, IN_SIGHT, type PublicTie, publicTiesAmong, publicTiesOn } from "./public.ts";
export type { TieTables } from "./tables.ts";

export const ties: Room = {
  name: "ties",
  words,
  migrations: {
    ...{ ...migrations, ...rowSecurityMigrations, ...guestMigrations },
    ...{ ...waitingMigrations, ...seenMigrations, ...sayingMigrations },
  },
  kinds: { [KIND]: { word: "overige samenwerkingen", path: tiePath } },
  tables: {
    tie: "overige samenwerkingen",
    tie_answer: "antwoorden van deelnemers",
    tie_outsider: "deelnemers buiten de overheid",
    tie_speaker: "gasten die voor een deelnemer antwoorden",
    tie_word: "wat gasten zeiden",
  },
  policies,
  news,
  topics,
  processings,
  belongings,
  parting,
  waits: waitsFor,
  demo,
  guests: {
    tie: async ({ primary }, id) => {
      // Whoever holds a link is nobody yet, and it leads to this one.
      const tie = await seeingAll(primary, () => tieWith(primary as never, id));
      return tie && { name: tie.facts.name, path: tiePath(id) };
    },
  },
  faces: [
    ...[
      newForm,
      changeForm,
      offerForm,
      withdrawForm,
      verifyForm,
      endForm,
      confirmForm,
      refuseForm,
      takeOverForm,
    ],
    ...[inviteGuestForm, askPartyForm, endGuestForm, answerGuestForm],
    ...[tieSheet, tieList],
  ],
  pages: tiePages,
  sections: { organisation: organisationSections, collaborationList: listSections },
};
