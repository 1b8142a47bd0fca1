/** On the page of a dossier: what is on the agenda, and what is missing at the table. */
import { Chapter } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { besideOf } from "../beside.ts";
import { linesOf, parted } from "./lines.ts";
import { writesFor } from "./page.tsx";
import { agendaPath } from "./paths.ts";
import { itemsOf } from "./queries.ts";
import { ItemTable, MissingOfAll } from "./shown.tsx";

/** More than these stand on the page of the agenda. */
const FIRST = 5;

export const agendaSections = (building: Building): Section<"dossier">[] => [
  {
    id: "agenda",
    order: 15,
    label: "Agenda",
    render: async (dossier, view) => {
      const { has_items } = await besideOf(building.primary, dossier, view);
      const items = has_items ? await itemsOf(building.primary, dossier.id) : [];
      if (items.length === 0 && writesFor(dossier, view).length === 0) return null;
      const { coming } = parted(await linesOf(building, view, [dossier], items));
      return (
        <Chapter id="agenda" title="Agenda">
          <MissingOfAll lines={coming} />
          <ItemTable
            caption="Wat nog komt"
            lines={coming.slice(0, FIRST)}
            empty="Er staat niets op de agenda."
            view={view}
          />
          <p>
            <a href={agendaPath(dossier.id)}>De hele agenda, en wie er aan tafel zit</a>
          </p>
        </Chapter>
      );
    },
  },
];
