import { KeyFigures } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { countByType, type OrganisationType } from "#rooms/organisations";
import { countCollaborations } from "./queries.ts";

/** The bodies people come for, as they are called when there are several. */
const BODIES: [OrganisationType, string][] = [
  ["gemeente", "gemeenten"],
  ["provincie", "provincies"],
  ["waterschap", "waterschappen"],
];

/** How much there is to find, on the front page: numbers that lead to what they count. */
export const frontSections = (building: Building): Section<"front">[] => [
  {
    id: "cijfers",
    order: 10,
    render: async (_front, view) => {
      const [collaborations, types] = await Promise.all([
        countCollaborations(building, { day: view.day }),
        countByType(building, view.day),
      ]);
      const counts = new Map(types.map((it) => [it.type, it.count]));
      return (
        <>
          <KeyFigures
            figures={[
              {
                value: formatCount(collaborations),
                label: "gemeenschappelijke regelingen van kracht",
                href: view.link("/samenwerkingen"),
              },
              ...BODIES.map(([type, label]) => ({
                value: formatCount(counts.get(type) ?? 0),
                label,
                href: view.link("/organisaties", { type }),
              })),
            ]}
          />
          <p class="limits">Contracten, convenanten en deelnemingen staan niet in het register.</p>
        </>
      );
    },
  },
];
