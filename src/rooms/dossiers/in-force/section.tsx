/** On the page of a dossier: that what was decided works, and since when. */
import { DayText, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { besideOf } from "../beside.ts";
import { inForcePath } from "../decisions/paths.ts";
import { inForceOf } from "./queries.ts";

export const inForceSections = ({ primary }: Building): Section<"dossier">[] => [
  {
    id: "in-werking",
    order: 21,
    label: "In werking",
    render: async ({ id }, view) => {
      const { has_in_force } = await besideOf(primary, { id }, view);
      const inForce = has_in_force ? await inForceOf(primary, id) : null;
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
