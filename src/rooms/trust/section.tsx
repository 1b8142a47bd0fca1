/** On the page of an organisation: for who works at another one, what the two did together. */
import { bullets, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { pairPath } from "./paths.ts";

export const organisationSections = ({ primary }: Building): Section<"organisation">[] => [
  {
    id: "samen",
    order: 16,
    render: async ({ key }, { reader }) => {
      if (reader.kind !== "person") return null;
      const own = [...new Set(reader.seats.map((it) => it.organisation))].filter((it) => it !== key);
      if (own.length === 0) return null;
      const names = await nameMap(primary, own);
      return (
        <div class="no-print">
          <H2 id="samen-kop">Samen met uw organisatie</H2>
          {bullets(
            own.map((it) => (
              <a href={pairPath(it, key)}>
                Wat {shortName(names.get(it) ?? it)} hiermee samen deed, en wat is toegezegd
              </a>
            )),
          )}
        </div>
      );
    },
  },
];
