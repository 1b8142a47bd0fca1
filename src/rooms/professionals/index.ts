/**
 * Professionals (mensen): who wants to be found says by what, and for whom; a question finds them and says why. Leans on
 * people, organisations, tasks and on how search reads words; it keeps no list of anybody, and no score.
 */
import type { Kysely } from "kysely";
import { allDone } from "#kit/errands.ts";
import type { Building, Room } from "#kit/room.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { policies, scopes } from "./actions.ts";
import { ownProfilesData, peopleData } from "./api.ts";
import { askingForms } from "./asking/forms.tsx";
import { news, topics } from "./asking/news.ts";
import { askingPages } from "./asking/pages.tsx";
import { nextRounds } from "./asking/rounds.ts";
import { askingMigrations } from "./asking/tables.ts";
import { belongings } from "./belongings.ts";
import type { Tables } from "./db.ts";
import { demo } from "./demo.ts";
import { findingMigrations } from "./finding.ts";
import { forgetOld } from "./forget.ts";
import { hubPages, knowledgeSections } from "./hub.tsx";
import { readAnew } from "./keeping.ts";
import { ownData } from "./own-data.ts";
import { ownPages, profileForm, removeProfileForm } from "./own-page.tsx";
import { peoplePages } from "./pages.tsx";
import { parting } from "./parting.ts";
import { KNOWLEDGE_PATH, PEOPLE_PATH } from "./paths.ts";
import { processings } from "./processings.ts";
import { organisationSections } from "./section.tsx";
import { migrations } from "./tables.ts";
import { waitsFor } from "./waits.ts";
import words from "./woorden.md?raw";

declare module "#kit/room.ts" {
  interface Subjects {
    /** The hub: each room that has a part in knowledge and people hangs there what it has, or what answers a question. */
    knowledge: { question: string };
  }
}

export type { AskingTables } from "./asking/tables.ts";
export type { ProfessionalTables } from "./tables.ts";

/** Whoever wrote them: an edition of the lists concerns all. */
const readWordsAnew = ({ primary }: Building): Promise<void> =>
  seeingAll(primary, async () => {
    await (primary as unknown as Kysely<Tables>).transaction().execute((trx) => readAnew(trx));
  });

export const professionals: Room = {
  name: "professionals",
  words,
  migrations: { ...migrations, ...askingMigrations, ...findingMigrations },
  tables: {
    help_answer: "antwoorden op vragen aan mensen",
    help_asked: "mensen aan wie iets gevraagd is",
    help_question: "vragen aan mensen",
    profile: "profielen van mensen",
    profile_field: "onderdelen van profielen",
  },
  policies,
  scopes,
  news,
  topics,
  processings,
  belongings,
  parting,
  ownData,
  waits: waitsFor,
  forget: (db, at) => forgetOld(db, at),
  errands: (building) => allDone([readWordsAnew(building), nextRounds(building)]),
  faces: [peopleData, ownProfilesData, profileForm, removeProfileForm, ...askingForms],
  pages: (building) =>
    peoplePages(building)
      .route("/", ownPages(building))
      .route("/", askingPages(building))
      .route("/", hubPages(building)),
  demo,
  sections: { knowledge: knowledgeSections, organisation: organisationSections },
  menu: [{ label: "Kennis en mensen", path: KNOWLEDGE_PATH, order: 55, start: "Overzicht" }],
  places: [{ label: "Mensen", under: KNOWLEDGE_PATH, path: PEOPLE_PATH, order: 10 }],
};
