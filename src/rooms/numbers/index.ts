/**
 * Numbers (kengetallen): how much, how fixed and how alike, per municipality, province, subject, circle, pair and year.
 * Leans on the day and the register; keeps the years of an edition in memory and stores nothing.
 */
import { Hono } from "hono";
import { createApi } from "#kit/http/api.ts";
import type { Building, Room } from "#kit/room.ts";
import { numbersApi } from "./api.ts";
import { circlePages } from "./circles-pages.tsx";
import { groupPages } from "./groups-page.tsx";
import { municipalityPages } from "./municipalities.tsx";
import { municipalityPage } from "./municipality-page.tsx";
import { overviewPage } from "./overview-page.tsx";
import { pairPages } from "./pairs-pages.tsx";
import { provincePages } from "./provinces-page.tsx";
import { subjectPages } from "./subjects-page.tsx";
import { yearFigures } from "./years.ts";
import { yearPages } from "./years-page.tsx";
import { overlapApi } from "./overlap/api.ts";
import { overlapPages } from "./overlap/pages.tsx";
import { overlapSections } from "./overlap/section.tsx";
import { numbersVerbs } from "./verbs.ts";

export { congruenceOf } from "./congruence.ts";
export { OVERLAP_PATH } from "./overlap/paths.ts";
export { municipalityPath, NUMBERS } from "./paths.ts";

const pages = (building: Building): Hono =>
  [
    overviewPage,
    municipalityPages,
    municipalityPage,
    provincePages,
    subjectPages,
    groupPages,
    circlePages,
    pairPages,
    yearPages,
    overlapPages,
  ].reduce((all, part) => all.route("/", part(building)), new Hono());

export const numbers: Room = {
  name: "numbers",
  pages,
  api: (building) => createApi().route("/", numbersApi(building)).route("/", overlapApi(building)),
  lane: { name: "compute" },
  cli: numbersVerbs,
  sections: { collaboration: overlapSections },
  // The years behind the trend, so that no reader has to wait for them.
  warm: async (building) => {
    await yearFigures(building, building.edition().day, {});
  },
};
