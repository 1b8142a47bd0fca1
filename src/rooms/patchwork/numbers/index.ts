/** The numbers of the patchwork: `/kaart/cijfers`, `/lappendeken/kengetallen` and what goes with them. */
import { Hono } from "hono";
import type { Building } from "#kit/room.ts";
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

export { numbersApi } from "./api.ts";
export { patchworkVerbs } from "./verbs.ts";

/** Reads the years behind the trend, so that no reader has to wait for them. */
export async function warmNumbers(building: Building): Promise<void> {
  const { day } = building.edition();
  await yearFigures(building, day, {});
}

export const numbersPages = (building: Building): Hono =>
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
  ].reduce((pages, part) => pages.route("/", part(building)), new Hono());
