/** On the page of another organisation, for who works together with it: the way to what it answered. */
import { H2 } from "#kit/look/parts.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { statementsPath } from "./paths.ts";
import { readersOf, statementsOf } from "./queries.ts";

export const statementSections = (building: Building): Section<"organisation">[] => [
  {
    id: "verklaringen",
    order: 19,
    label: "Klaar voor besluit",
    render: async ({ key }, { reader, today }) => {
      // Its own people have all questions there, with the answers.
      if (reader.kind !== "person" || seatIn(reader, key, "reader") !== undefined) return null;
      if ((await readersOf(building.primary, reader, key)).length === 0) return null;
      const { length } = await statementsOf(building.primary, reader, key, today);
      return (
        <>
          <H2 id="verklaringen-kop">Klaar voor besluit</H2>
          <p>
            {length === 0
              ? "Nog geen antwoorden die u kunt lezen."
              : `${counted(length, "antwoord", "antwoorden")} op vragen over ICT, beveiliging, privacy en archief. `}
            {length > 0 && <a href={statementsPath(key)}>Wat deze organisatie verklaart</a>}
          </p>
        </>
      );
    },
  },
];
