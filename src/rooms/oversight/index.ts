/**
 * Oversight (voor de raad): what a council is in, when it gets a say, what changed and what a merger asks of
 * it. Leans on the register, on ties and on what organisations add; what nobody added is a gap, with who can fill it.
 */
import { Hono } from "hono";
import { sql } from "kysely";
import type { Room } from "#kit/room.ts";
import { allDone } from "#kit/errands.ts";
import { OF_THIS_INSTALLATION, ofOrganisation, stays } from "#kit/takeout/belonging.ts";
import { policies } from "./actions.ts";
import { agendaData } from "./agenda/api.ts";
import { beginDaysForm, changeDaysForm } from "./agenda/keep-form.tsx";
import { KIND as MEETING_DAYS, meetingMigrations } from "./agenda/kept-days.ts";
import { agendaPages, meetingDaysForm } from "./agenda/pages.tsx";
import { agendaSection } from "./agenda/section.tsx";
import { KIND as COUNCIL_ANSWER } from "./answered/answers.ts";
import { answeredForms } from "./answered/forms.tsx";
import { answeredPages } from "./answered/page.tsx";
import { answeredMigrations } from "./answered/tables.ts";
import { changeData } from "./changes/api.ts";
import { changePages } from "./changes/pages.tsx";
import { feedPages } from "./feeds/pages.ts";
import { collaborationSections, themeSections } from "./feeds/sections.tsx";
import { mergerData, mergerPages, mergerSections } from "./merger/index.ts";
import { news, topics } from "./news/news.ts";
import { tellChanges } from "./news/telling.ts";
import { migrations } from "./news/told.ts";
import { parting } from "./parting.ts";
import { answerPath, COUNCILS_PATH } from "./paths.ts";
import { councilPlaces } from "./places.ts";
import { questionData } from "./questions/api.ts";
import { outsideData } from "./outside/api.ts";
import { outsidePages } from "./outside/page.tsx";
import { councilSections, tieSections } from "./outside/section.tsx";
import { ownRegisterData } from "./own-register/api.ts";
import { ownRegisterPages } from "./own-register/page.tsx";
import { organisationPages } from "./questions/organisation-page.tsx";
import { questionSections } from "./questions/section.tsx";
import { startPages } from "./questions/start-page.tsx";
import { news as reminderNews, topics as reminderTopics } from "./reminders/news.ts";
import { remind } from "./reminders/reminding.ts";
import { reminderMigrations } from "./reminders/told.ts";
import { sheetData } from "./sheet/api.ts";
import { sheetPages } from "./sheet/pages.tsx";
import { affiliatedPages } from "./affiliated/page.tsx";
import { standingPages } from "./standing/page.tsx";
import type { Council } from "./council.ts";
import words from "./woorden.md?raw";

declare module "#kit/room.ts" {
  interface Subjects {
    /** The council that a page is for: rooms above hang on its own page what they have for it. */
    council: Council;
  }
}

export { type CouncilDays, keptDays, keptDaysOf, markOfDays, type Recess } from "./agenda/kept-days.ts";
export { codeIn, type Council, pageAbout, readCouncil } from "./council.ts";
export { councilPath, COUNCILS_PATH, councilTrail } from "./paths.ts";
export { ofCouncil } from "./places.ts";
export { firstMeeting, lastMeeting } from "./agenda/meetings.ts";
export { readText as readDays } from "./agenda/read-meetings.ts";
export {
  areaSentence,
  askedBy as askedMerger,
  GROUP_NAMES as MERGER_GROUP_NAMES,
  GROUPS as MERGER_GROUPS,
  type Group as MergerGroup,
  makePlan as makeMergerPlan,
  MergerForm,
  type MergerPlan,
  mergerWorkAddress,
  RuleText,
  type Typed as TypedMerger,
  withNames as withMergerNames,
} from "./merger/index.ts";

export const oversight: Room = {
  name: "oversight",
  words,
  migrations: { ...migrations, ...meetingMigrations, ...reminderMigrations, ...answeredMigrations },
  kinds: {
    [MEETING_DAYS]: { word: "vergaderdagen en recessen van de raad" },
    [COUNCIL_ANSWER]: { word: "antwoorden van de raad", path: answerPath },
  },
  tables: {
    told_import: "het laatst vertelde inladen",
    meeting_days: "vergaderdagen en recessen van raden",
    council_answer: "antwoorden van raden",
    reminded: "termijnen waaraan raden zijn herinnerd",
    reminded_on: "de dag waarop termijnen het laatst zijn bekeken",
  },
  policies,
  parting,
  belongings: [
    { table: "meeting_days", rows: ofOrganisation() },
    {
      table: "council_answer",
      rows: ofOrganisation(),
      ofSide: (organisation, side) =>
        sql`entry in (select id from entry
          where organisation = ${organisation} and side = ${side} and visibility = 'side')`,
    },
    ...stays(OF_THIS_INSTALLATION, "reminded"),
  ],
  news: { ...news, ...reminderNews },
  topics: { ...topics, ...reminderTopics },
  errands: (building) => allDone([tellChanges(building), remind(building)]),
  faces: [
    questionData,
    sheetData,
    outsideData,
    agendaData,
    changeData,
    mergerData,
    ownRegisterData,
    meetingDaysForm,
    beginDaysForm,
    changeDaysForm,
    ...answeredForms,
  ],
  // Fixed addresses before the ones that take a code: `/voor-de-raad/herindeling` is no organisation.
  pages: (building) =>
    new Hono()
      .route("/", mergerPages(building))
      .route("/", sheetPages(building))
      .route("/", feedPages(building))
      .route("/", agendaPages(building))
      .route("/", changePages(building))
      .route("/", standingPages(building))
      .route("/", outsidePages(building))
      .route("/", affiliatedPages(building))
      .route("/", ownRegisterPages(building))
      .route("/", answeredPages(building))
      .route("/", startPages(building))
      .route("/", organisationPages(building)),
  sections: {
    organisation: (building) => [
      ...questionSections(building),
      agendaSection(building),
      ...mergerSections(building),
    ],
    collaboration: () => collaborationSections,
    tie: tieSections,
    council: councilSections,
    theme: () => themeSections,
  },
  menu: [{ label: "Voor de raad", path: COUNCILS_PATH, order: 50, start: "Kies een raad" }],
  places: councilPlaces,
};
