import type { Child } from "hono/jsx";
import type { Building, Section } from "#kit/room.ts";
import { holdsOn } from "#kit/validity.ts";
import type { OrganisationType } from "#rooms/organisations";
import { EXPLORE_PATH } from "./paths.ts";

/** Who decides about taking part in something new. */
const ASKERS: OrganisationType[] = ["gemeente", "provincie", "waterschap"];

const PLACE = { id: "verkennen", order: 85 };

const line = (link: Child): Promise<Child> => Promise.resolve(<p class="no-print">{link}</p>);

/** One line on the page of whoever may look for partners, and on the page of a task. */
export const adviceSections = {
  organisation: (_building: Building): Section<"organisation">[] => [
    {
      ...PLACE,
      render: (organisation, view) =>
        ASKERS.includes(organisation.type) && holdsOn(organisation, view.day)
          ? line(
              <a href={view.link(EXPLORE_PATH, { organisatie: organisation.key })}>
                Verken samenwerking voor deze organisatie
              </a>,
            )
          : Promise.resolve(null),
    },
  ],
  task: (_building: Building): Section<"task">[] => [
    {
      ...PLACE,
      render: ({ code }, view) =>
        line(<a href={view.link(EXPLORE_PATH, { taak: code })}>Verken samenwerking voor deze taak</a>),
    },
  ],
};
