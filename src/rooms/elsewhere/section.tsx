/** On the page of an organisation: what another installation says that it takes part in. */
import { type Kysely, sql } from "kysely";
import { addDays } from "#kit/day.ts";
import { DayText, H2 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, Section } from "#kit/room.ts";
import { OutsideLink } from "#rooms/organisations";
import type { ElsewhereTables } from "./tables.ts";

/** More than anybody reads here; the other installation has all of it. */
const MOST = 100;

const readOf = (db: Kysely<ElsewhereTables>, organisation: string) =>
  db
    .selectFrom("read_tie")
    .innerJoin("installation", "installation.address", "read_tie.installation")
    .select(["installation.address", "installation.read_on", "read_tie.content", "read_tie.gone_on"])
    .where(sql<boolean>`read_tie.participants @> array[${organisation}]`)
    .orderBy(sql`read_tie.gone_on is not null`)
    .orderBy(sql`lower(read_tie.content ->> 'naam')`)
    .orderBy("read_tie.id")
    .limit(MOST)
    .execute();

export const organisationSections = (building: Building): Section<"organisation">[] => [
  {
    id: "van-elders",
    order: 16,
    label: "Van andere installaties",
    render: async ({ key }, view) => {
      const rows = await readOf(building.db, key);
      if (rows.length === 0) return null;
      return (
        <>
          <H2 id="van-elders-kop">Van andere installaties</H2>
          <p>Andere installaties van Vliegwiel tonen dit aan iedereen. Hier is het alleen te lezen.</p>
          <Table
            caption="Op naam, wat daar niet meer staat achteraan"
            empty="Er staat nog niets."
            rows={rows}
            view={view}
            columns={[
              {
                label: "Samenwerking",
                cell: ({ address, content }) => (
                  <OutsideLink url={`${address}${content._links.pagina.href}`} label={content.naam} />
                ),
              },
              { label: "Vorm", cell: ({ content }) => content.vormNaam },
              {
                label: "Stand",
                cell: ({ content, gone_on }) =>
                  gone_on === null ? (
                    content.stand
                  ) : (
                    <>
                      staat daar niet meer sinds <DayText day={gone_on} />
                    </>
                  ),
              },
              {
                label: "Laatste dag",
                cell: ({ content: { geldigTot } }) =>
                  geldigTot === null ? "–" : <DayText day={addDays(geldigTot, -1)} />,
              },
              {
                label: "Bron",
                cell: ({ address, read_on }) => (
                  <>
                    van {new URL(address).host}, gelezen <DayText day={read_on} />
                  </>
                ),
              },
            ]}
          />
        </>
      );
    },
  },
];
