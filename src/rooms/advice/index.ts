/**
 * Advice (samenwerking verkennen): for a task, which partners, which level, which form and which existing body
 * could take it on, every reason with its records. Leans on the day and the map of it; it never decides.
 */
import { Hono } from "hono";
import type { Room } from "#kit/room.ts";
import { stays } from "#kit/takeout/belonging.ts";
import { aboutPages } from "./about/index.ts";
import type { Answer } from "./answer/index.ts";
import { adviceApi } from "./api/index.ts";
import { advicePages, advicePlaces, adviceSections, EXPLORE_PATH } from "./pages/index.ts";
import { exportRegionsVerb, importRegionsVerb, regionMigrations } from "./regions/index.ts";
import { adviceVerbs } from "./verbs.ts";
import words from "./woorden.md?raw";

declare module "#kit/room.ts" {
  interface Subjects {
    /** What follows on an answer: the section stands under it. */
    advice: Answer;
  }
}

export { type AnswerPart, answerTo, headingOf, partsKept } from "./answer/index.ts";
export { addressOf, type AdviceAddress, EXPLORE_PATH } from "./pages/index.ts";
export { type AdviceQuery, adviceQuery, type AdviceQuestion, readQuestion } from "./question/index.ts";
export { KNOWN_KINDS as KNOWN_REGION_KINDS, loadRegionsWhenNew, regionsFor } from "./regions/index.ts";
export type { RegionTables } from "./regions/index.ts";

export const advice: Room = {
  name: "advice",
  words,
  migrations: regionMigrations,
  tables: {
    region_member: "leden van regio’s",
  },
  belongings: stays("komt mee met Vliegwiel, of met `import regions`", "region_member"),
  pages: (building) => new Hono().route("/", aboutPages(building)).route("/", advicePages(building)),
  api: adviceApi,
  lane: { name: "compute" },
  cli: [importRegionsVerb, exportRegionsVerb, ...adviceVerbs],
  sections: adviceSections,
  menu: [{ label: "Verkennen", path: EXPLORE_PATH, order: 40, start: "Nieuwe vraag" }],
  places: advicePlaces,
};
