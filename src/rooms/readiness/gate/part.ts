/** What the gate of a dossier adds to the room. */
import type { RoomPart } from "../parts.ts";
import { gatePolicies } from "./actions.ts";
import { atTableSections } from "./at-table.tsx";
import { gateBelongings } from "./belongings.ts";
import { gateDemo } from "./demo.ts";
import { gateForms } from "./forms.tsx";
import { holdsDossier } from "./hold.ts";
import { gatePages } from "./page.tsx";
import { gateProcessings } from "./processings.ts";
import { gateSections } from "./section.tsx";
import { gateMigrations, gateTables } from "./tables.ts";
import { gateNews } from "./telling.ts";
import { gateVerb } from "./verb.ts";
import { gateWaits } from "./waits.ts";
import { councilWentOn, organisationWentOn } from "./went-on.tsx";

export const gatePart: RoomPart = {
  migrations: gateMigrations,
  tables: gateTables,
  policies: gatePolicies,
  processings: gateProcessings,
  belongings: gateBelongings,
  waits: gateWaits,
  demo: gateDemo,
  news: gateNews,
  holds: { dossier: holdsDossier },
  cli: [gateVerb],
  faces: gateForms,
  pages: gatePages,
  sections: {
    dossier: gateSections,
    agendaItem: atTableSections,
    organisation: organisationWentOn,
    council: councilWentOn,
  },
};
