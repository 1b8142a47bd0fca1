import type { Child } from "hono/jsx";
import type { Building, Section } from "#kit/room.ts";
import { bodyOfPage, circleOfPage } from "#rooms/day";
import { compulsoryBy } from "#rooms/law";
import { LEAVING_PATH, leavingPath, movingPath } from "./paths.ts";

const PLACE = { id: "wat-als", order: 80 };

const line = (text: Child) => <p class="no-print">{text}</p>;

/** One line on the page of whoever takes part in something that day, and of an arrangement in force. */
export const whatIfSections = {
  organisation: (building: Building): Section<"organisation">[] => [
    {
      ...PLACE,
      render: async ({ key }, view) => {
        const body = await bodyOfPage(building, key, view);
        return body?.takesPart
          ? line(<a href={leavingPath(view, key)}>Wat als deze organisatie uit een regeling stapt?</a>)
          : null;
      },
    },
  ],
  collaboration: (building: Building): Section<"collaboration">[] => [
    {
      ...PLACE,
      render: async ({ chain: { key }, version: { title, executor_name: executor, form } }, view) => {
        const circle = await circleOfPage(building, key, view);
        if (circle && compulsoryBy({ title, executor, form }, view.day).length > 0)
          return line(
            <>
              Deelnemen aan deze regeling is verplicht.{" "}
              <a href={movingPath(view, key)}>Waarom uittreden niet kan</a>
            </>,
          );
        return circle
          ? line(
              <>
                Wat als <a href={view.link(LEAVING_PATH, { samenwerking: key })}>een deelnemer uittreedt</a>,
                of <a href={movingPath(view, key)}>de taak naar een andere groep gaat</a>?
              </>,
            )
          : null;
      },
    },
  ],
};
