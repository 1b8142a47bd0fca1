/** Under the list of the register: how many there are beside it, and where. */
import type { Building, Section } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { countPublic } from "./all-queries.ts";
import { TIE_PATH } from "./paths.ts";

export const listSections = (building: Building): Section<"collaborationList">[] => [
  {
    id: "buiten-het-register",
    order: 10,
    render: async (_, view) => {
      const total = await countPublic(building.db, { day: view.dayChosen ? view.day : undefined });
      return total === 0 ? null : (
        <p class="limits">
          Organisaties gaven zelf nog{" "}
          <a href={view.link(TIE_PATH)}>
            {counted(total, "samenwerking", "samenwerkingen")} buiten het register
          </a>{" "}
          op.
        </p>
      );
    },
  },
];
