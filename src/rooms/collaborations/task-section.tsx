import { formatDay } from "#kit/day.ts";
import { H2 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, Section, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { narrowerOf } from "#rooms/tasks";
import { columns } from "./columns.tsx";
import type { CollaborationFilter } from "./filters.ts";
import { listCollaborations, type ListedCollaboration } from "./queries.ts";

/** More rows than this belong on the list page, where they can be sorted and filtered. */
const MOST_ROWS = 50;
const shown = columns.filter((column) => !column.csvOnly && column.label !== "Taak");

/** The collaborations that Vliegwiel sorted under a task. */
export const taskSections = (building: Building): Section<"task">[] => [
  section(building, "taak", (code, day) => ({ day, tasks: [code] })),
];

/** The collaborations that the register places under a theme, narrower ones included. */
export const themeSections = (building: Building): Section<"theme">[] => [
  section(building, "thema", (code, day) => ({
    day,
    themes: narrowerOf(code),
  })),
];

const section = (
  building: Building,
  parameter: "taak" | "thema",
  filterFor: (code: string, day: string) => CollaborationFilter,
): Section<"task" | "theme"> => ({
  id: "samenwerkingen",
  order: 10,
  render: async ({ code }, view) => {
    const { total, rows } = await listCollaborations(building, filterFor(code, view.day), {
      sort: "naam",
      offset: 0,
      limit: MOST_ROWS,
    });
    return <Listed rows={rows} total={total} address={{ [parameter]: code }} view={view} />;
  },
});

const Listed = ({
  rows,
  total,
  address,
  view,
}: {
  rows: ListedCollaboration[];
  total: number;
  address: Record<string, string>;
  view: View;
}) => (
  <>
    <H2>Samenwerkingen</H2>
    <Table
      caption={`Samenwerkingen van kracht op ${formatDay(view.day)}`}
      columns={shown}
      rows={rows}
      view={view}
      empty={`Op ${formatDay(view.day)} zijn er geen samenwerkingen van kracht.`}
    />
    {total > 0 && (
      <p class="no-print">
        <a href={view.link("/samenwerkingen", address)}>
          {total > rows.length
            ? `Alle ${formatCount(total)} om te sorteren en te filteren`
            : "Om te sorteren en te filteren"}
        </a>
        , als <a href={view.link("/samenwerkingen.csv", address)}>spreadsheet (CSV)</a> of als{" "}
        <a href={view.link("/api/v1/samenwerkingen", address)}>JSON</a>.
      </p>
    )}
  </>
);
