/** What question sets of other publishers add to the room. */
import type { RoomPart } from "../parts.ts";
import { KIND } from "./queries.ts";
import { setPolicies } from "./actions.ts";
import { setBelongings, setParting } from "./belongings.ts";
import { setDemo } from "./demo.ts";
import { setForms } from "./forms.tsx";
import { itemForms } from "./item-forms.tsx";
import { setList } from "./list.tsx";
import { setPages } from "./page.tsx";
import { publishedPath } from "./paths.ts";
import { setProcessings } from "./processings.ts";
import { setSheetForm } from "./sheet-form.tsx";
import { publishedMigrations } from "./tables.ts";
import { setNews, setTopics } from "./telling.ts";

export const publishedPart: RoomPart = {
  migrations: publishedMigrations,
  kinds: { [KIND]: { word: "eigen vragenlijsten", path: publishedPath } },
  tables: { question_set: "vragenlijsten van organisaties" },
  policies: setPolicies,
  processings: setProcessings,
  news: setNews,
  topics: setTopics,
  demo: setDemo,
  belongings: setBelongings,
  parting: setParting,
  // Fixed addresses before the ones with a number in them.
  faces: [setList, ...setForms, ...itemForms, setSheetForm],
  pages: setPages,
};
