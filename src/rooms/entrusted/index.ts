/**
 * Entrusted (toevertrouwd): what an organisation keeps here, for those who give rights in it: who reads it, where it lies, how
 * long, and the buttons to take all of it along or have it removed. Leans on people and ties; asks every room by what it says.
 */
import { sql } from "kysely";
import { OF_THIS_INSTALLATION, ofOrganisation, stays } from "#kit/takeout/belonging.ts";
import type { Room } from "#kit/room.ts";
import { policies } from "./actions.ts";
import { entrustedForms } from "./forms.tsx";
import { takeLeaves } from "./leaving.ts";
import { news, topics } from "./news.ts";
import { entrustedPages } from "./page.tsx";
import { ownData } from "./own-data.ts";
import { parting } from "./parting.ts";
import { processings } from "./processings.ts";
import { organisationSections } from "./section.tsx";
import { waitsFor } from "./waits.ts";
import words from "./woorden.md?raw";

export { entrustedPath } from "./paths.ts";

export const entrusted: Room = {
  name: "entrusted",
  words,
  policies,
  news,
  topics,
  processings,
  belongings: [
    ...stays(OF_THIS_INSTALLATION, "parting"),
    {
      table: "entry_view",
      rows: ofOrganisation(),
      // Of each side, who looked is for that side to see.
      ofSide: (organisation, side) => sql`organisation = ${organisation} and side = ${side}`,
      persons: ["by"],
    },
  ],
  parting,
  ownData,
  waits: waitsFor,
  errands: takeLeaves,
  faces: entrustedForms,
  pages: entrustedPages,
  sections: { organisation: () => organisationSections },
};
