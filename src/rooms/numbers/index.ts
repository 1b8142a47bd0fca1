/**
 * Numbers (kengetallen): how much, how fixed and how alike, per municipality, province, subject, circle, pair and year.
 * Leans on the day and the register; keeps the years of an edition in memory and stores nothing.
 */
import { Hono } from "hono";
import type { Room } from "#kit/room.ts";
import { circleList, fixedCircleList, nestingList } from "./circles-pages.tsx";
import { groupList } from "./groups-page.tsx";
import { municipalityList } from "./municipalities.tsx";
import { municipalityPage } from "./municipality-page.tsx";
import { overviewPage } from "./overview-page.tsx";
import { neighbourList, pairList } from "./pairs-pages.tsx";
import { NUMBERS } from "./paths.ts";
import { provinceList } from "./provinces-page.tsx";
import { subjectLists } from "./subjects-page.tsx";
import { yearList, yearPictures } from "./years-page.tsx";
import { overlapList } from "./overlap/list.tsx";
import { OVERLAP_PATH } from "./overlap/paths.ts";
import { overlapSections } from "./overlap/section.tsx";
import { numbersVerbs } from "./verbs.ts";
import words from "./woorden.md?raw";

export { congruenceOf } from "./congruence.ts";
export { OVERLAP_PATH } from "./overlap/paths.ts";
export { municipalityPath, NUMBERS } from "./paths.ts";

export const numbers: Room = {
  name: "numbers",
  words,
  faces: [
    municipalityList,
    provinceList,
    ...subjectLists,
    groupList,
    fixedCircleList,
    circleList,
    nestingList,
    pairList,
    neighbourList,
    yearList,
    overlapList,
  ],
  pages: (building) =>
    [overviewPage, municipalityPage, yearPictures].reduce(
      (pages, part) => pages.route("/", part(building)),
      new Hono(),
    ),
  lane: { name: "compute" },
  cli: numbersVerbs,
  places: [
    { under: "/kaart", label: "Cijfers", path: NUMBERS, order: 20 },
    { under: "/kaart", label: "Overlap", path: OVERLAP_PATH, order: 30 },
  ],
  sections: { collaboration: overlapSections },
};
