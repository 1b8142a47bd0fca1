/** On the page of a dossier: that what was decided works, and since when. */
import { DayText, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { inForcePath } from "../decisions/paths.ts";
import { inForceOf } from "./queries.ts";

export const inForceSections = ({ primary }: Building): Section<"dossier">[] => [
  {
    id: "in-werking",
    order: 21,
    label: "In werking",
    render: async ({ id }) => {
      const inForce = await inForceOf(primary, id);
      return inForce === null ? null : (
        <>
          <H2 id="in-werking-kop">In werking</H2>
          <p>
            In werking sinds <DayText day={inForce.worksOn} />:{" "}
            <a href={inForcePath(id)}>wat het is geworden</a>.
          </p>
        </>
      );
    },
  },
];
