import { formatCount, KeyFigures } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { countOrganisations } from "#rooms/organisations";
import { countCollaborations } from "./queries.ts";

/** How much there is to find, on the front page: numbers that lead to what they count. */
export const frontSections = ({ db }: Building): Section[] => [
  {
    id: "cijfers",
    order: 10,
    render: async (_key, view) => {
      const [collaborations, municipalities, withoutTheme] = await Promise.all([
        countCollaborations(db, { day: view.day }),
        countOrganisations(db, { day: view.day, types: ["gemeente"] }),
        countCollaborations(db, { day: view.day, themes: null }),
      ]);
      return (
        <KeyFigures
          figures={[
            {
              value: formatCount(municipalities),
              label: municipalities === 1 ? "gemeente" : "gemeenten",
              href: view.link("/organisaties", { type: "gemeente" }),
            },
            {
              value: formatCount(collaborations),
              label: "gemeenschappelijke regelingen van kracht",
              href: view.link("/samenwerkingen"),
            },
            {
              value: formatCount(withoutTheme),
              label: "daarvan zonder beleidsterrein",
              href: view.link("/samenwerkingen", { thema: "geen" }),
            },
          ]}
        />
      );
    },
  },
];
