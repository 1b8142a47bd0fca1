import type { Building, Section, View } from "#kit/room.ts";
import { bodyOfPage } from "../sections/body-on-day.ts";
import { circleOfPage } from "../sections/circle-on-day.ts";
import { LEAVING_PATH, leavingPath, movingPath } from "./paths.ts";

/** One line on the page of whoever takes part in something that day, and of an arrangement in force. */
export const whatIfSections = {
  organisation: (building: Building): Section[] => [
    section(async (key, view) => {
      const body = await bodyOfPage(building, key, view);
      return body?.takesPart ? (
        <p class="no-print">
          <a href={leavingPath(view, key)}>Wat als deze organisatie uit een regeling stapt?</a>
        </p>
      ) : null;
    }),
  ],
  collaboration: (building: Building): Section[] => [
    section(async (key, view) => {
      const circle = await circleOfPage(building, key, view);
      return circle ? (
        <p class="no-print">
          Wat als <a href={view.link(LEAVING_PATH, { samenwerking: key })}>een deelnemer uittreedt</a>, of{" "}
          <a href={movingPath(view, key)}>de taak naar een andere kring gaat</a>?
        </p>
      ) : null;
    }),
  ],
};

const section = (render: (key: string, view: View) => ReturnType<Section["render"]>): Section => ({
  id: "wat-als",
  order: 80,
  render,
});
