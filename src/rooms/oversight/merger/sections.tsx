import { bullets, H2 } from "#kit/look/parts.tsx";
import { counted } from "#kit/words.ts";
import type { Building, Section } from "#kit/room.ts";
import { collaborationLink } from "#rooms/collaborations";
import { readLeftovers, standsForOthers } from "./leftovers.ts";
import { namesOf } from "./notes.ts";
import { leftoversPath } from "./paths.ts";

/** On the page of a municipality: arrangements that still name who merged into it. Absent when there are none. */
export const mergerSections = (building: Building): Section<"organisation">[] => [
  {
    id: "nawerk-herindeling",
    order: 60,
    label: "Na de herindeling",
    render: async ({ key }, view) => {
      // Most municipalities have none, and every page of one asks.
      if (!(await standsForOthers(building.db, key, view.day))) return null;
      const leftovers = await readLeftovers(building.db, [key], view.day);
      if (leftovers.length === 0) return null;
      return (
        <>
          <H2 id="nawerk-herindeling-kop">Nog te doen na de herindeling</H2>
          <p>
            {counted(leftovers.length, "regeling noemt", "regelingen noemen")} in het register nog een
            gemeente die hierin is opgegaan. <a href={leftoversPath(view, key)}>Bekijk de werklijst</a>
          </p>
          {bullets(
            leftovers.map((it) => (
              <>
                {collaborationLink(it.arrangement, view)}: noemt nog {namesOf(it.named)}
              </>
            )),
          )}
        </>
      );
    },
  },
];
