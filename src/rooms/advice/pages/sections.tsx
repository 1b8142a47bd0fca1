import type { Building, Section, View } from "#kit/room.ts";
import { inForceOn } from "#kit/validity.ts";
import type { OrganisationType } from "#rooms/organisations";
import type { Db } from "../db.ts";
import { EXPLORE_PATH } from "./paths.ts";

/** Who decides about taking part in something new. */
const ASKERS: OrganisationType[] = ["gemeente", "provincie", "waterschap"];

/** One line on the page of whoever may look for partners, and on the page of a task. */
export const adviceSections = {
  organisation: (building: Building): Section[] => [
    section(async (key, view) => {
      const db: Db = building.db;
      const asker = await db
        .selectFrom("organisation as o")
        .select("o.key")
        .where("o.key", "=", key)
        .where("o.type", "in", ASKERS)
        .where(inForceOn("o", view.day))
        .executeTakeFirst();
      return asker ? (
        <p class="no-print">
          <a href={view.link(EXPLORE_PATH, { organisatie: key })}>
            Verken samenwerking voor deze organisatie
          </a>
        </p>
      ) : null;
    }),
  ],
  task: (_building: Building): Section[] => [
    section((key, view) =>
      Promise.resolve(
        <p class="no-print">
          <a href={view.link(EXPLORE_PATH, { taak: key })}>Verken samenwerking voor deze taak</a>
        </p>,
      ),
    ),
  ],
};

const section = (render: (key: string, view: View) => ReturnType<Section["render"]>): Section => ({
  id: "verkennen",
  order: 85,
  render,
});
