/** What was promised in dossiers, where two organisations look at what they did together and on the page of one of them. */
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, Section } from "#kit/room.ts";
import { shortName } from "#rooms/organisations";
import { calledBy } from "../called.ts";
import { promisedBetween } from "./queries.ts";
import { promiseColumns } from "./shown.tsx";

export const pairSections = ({ primary }: Building): Section<"pair">[] => [
  {
    id: "afspraken-in-dossiers",
    order: 10,
    render: async ({ own, other }, view) => {
      const promises = await promisedBetween(primary, view.reader, own.key, other.key);
      const names = await calledBy({ primary }, [own.key, other.key], view.today);
      return (
        <Chapter id="dossierafspraken" title="Afspraken in dossiers">
          <p>
            Wat {shortName(own.name)} en {shortName(other.name)} beloofden in dossiers waaraan beide meedoen.
            Of een afspraak is nagekomen, zegt daar wie haar deed.
          </p>
          <Table
            caption="Wat loopt het eerst, daarna wat is nagekomen of niet"
            empty="In dossiers is nog niets beloofd dat u beide aangaat."
            columns={promiseColumns(names, view.today)}
            rows={promises}
            view={view}
          />
        </Chapter>
      );
    },
  },
];
