import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { type CsvValue, csvAnswer } from "../csv.ts";
import type { View } from "../room.ts";
import { AllOnPhone } from "./folded.tsx";
import { escaped, htmlOf } from "./html-of.ts";
import { DayText } from "./parts.tsx";
import { formatCount } from "../words.ts";

/** One column of a list: how people see it and what a spreadsheet gets. */
export interface Column<Row> {
  label: string;
  /** What the page calls it, where the file has a header that programs know. */
  shown?: string;
  /** The value of `sorteer` that orders by it; absent when it cannot. */
  sort?: string;
  /** How people see it; the value of the spreadsheet as people write it unless told. */
  cell?: (row: Row, view: View) => Child;
  /** Absent in tables that nobody takes along. */
  csv?: (row: Row) => CsvValue;
  /** A number or an amount: to the right. */
  numeric?: boolean;
  /** It is ordered from much to little first, as a number is: beside the number stands a picture of it. */
  mostFirst?: boolean;
  /** The value is a day. */
  day?: boolean;
  /** A column that only the spreadsheet has: codes people need not see. */
  csvOnly?: boolean;
  /** On a phone, where a row is a line of text: the value without its label, for it says itself what it is; or nothing. */
  onPhone?: "bare" | "none";
}

const NOTHING = "–";

/** A value as people write it; what is not there is a dash. */
function written<Row>({ csv, day, numeric }: Column<Row>, row: Row): Child {
  const value = csv?.(row) ?? null;
  if (value === null) return NOTHING;
  if (typeof value === "string") return day ? <DayText day={value} /> : value;
  // A year is a number that nobody counts.
  return numeric ? formatCount(value) : value;
}

export interface Listing<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What to read when there are no rows. */
  empty: Child;
  /** Puts a heading above each run of rows with the same id; the rows come in that order. */
  group?: (row: Row) => { id: string; label: Child };
  /** Its rows are tall: where there is room it opens with its first rows or groups too, some twenty rows together. */
  tall?: boolean;
}

/** Rows of a longer list that a phone shows before the reader asks for all; see narrow-tables.css. */
const FIRST_ROWS = 10;
/** Rows of tall ones that a wide screen shows first. */
const FIRST_TALL_ROWS = 20;
/** A list that is hardly longer is shown whole. */
const SHORT_LIST = 12;

/**
 * A table with a caption and real headers; sorting is in the address. On a phone every row is a name and a line of
 * text, and a long list opens with its first ten.
 */
export const Table = <Row,>({
  caption,
  columns,
  rows,
  empty,
  group,
  tall = false,
  view,
  sorted,
}: Listing<Row> & { view: View; sorted?: string }) => {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  const shown = columns.filter((column) => !column.csvOnly);
  const table = (
    <table class="utrecht-table utrecht-table--html-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {shown.map((column) => (
            <th
              scope="col"
              class={column.numeric ? "numeric" : undefined}
              aria-sort={sortState(column, sorted)}
            >
              {column.sort !== undefined && sorted !== undefined ? (
                <a href={sortLink(view, column.sort, sorted, column.numeric ?? column.mostFirst)}>
                  {column.shown ?? column.label}
                </a>
              ) : (
                (column.shown ?? column.label)
              )}
            </th>
          ))}
        </tr>
      </thead>
      {group
        ? runsOf(rows, group).map((run) => (
            <tbody class={placeOf(run.start, tall)}>
              <tr class="group">
                <th scope="rowgroup" colspan={shown.length}>
                  {run.label}
                </th>
              </tr>
              <Rows rows={run.rows} columns={shown} view={view} />
            </tbody>
          ))
        : // Of tall rows a wide screen holds the rest back as one part.
          [rows.slice(0, tall ? FIRST_TALL_ROWS : undefined), tall ? rows.slice(FIRST_TALL_ROWS) : []].map(
            (part, index) =>
              part.length > 0 && (
                <tbody class={index > 0 ? "later last" : undefined}>
                  <Rows rows={part} columns={shown} view={view} />
                </tbody>
              ),
          )}
    </table>
  );
  return rows.length <= SHORT_LIST ? (
    table
  ) : (
    <div class={tall && rows.length > FIRST_TALL_ROWS ? "long-table tall" : "long-table"}>
      {table}
      <AllOnPhone>{tall ? "Toon alles van deze pagina" : `Toon alle ${formatCount(rows.length)}`}</AllOnPhone>
    </div>
  );
};

const Rows = <Row,>({
  rows,
  columns,
  view,
}: {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  view: View;
}) => {
  const places = columns.map(placeOfCell);
  // Joined to one text for all rows, of which a list can have thousands: a page put together of very many pieces takes as long to send
  // as to make. As components these cost three times as much.
  const rowOf = (row: Row): string => {
    let text = "<tr>";
    columns.forEach((column, index) => {
      const cell = column.cell ? column.cell(row, view) : written(column, row);
      const [before, after] = places[index]?.(cell) ?? ["", ""];
      text += before + htmlOf(cell) + after;
    });
    return `${text}</tr>`;
  };
  return raw(rows.map(rowOf).join(""));
};

/** What stands around a cell; in a line of text a dash would say nothing, so on a phone that one is left out. */
type Place = (cell: Child) => readonly [string, string];

function placeOfCell<Row>({ label, shown = label, numeric, onPhone }: Column<Row>, index: number): Place {
  if (index === 0) return () => [`<th scope="row">`, "</th>"];
  const named = onPhone === "bare" ? "" : ` data-label="${escaped(shown)}"`;
  const around = (...kinds: string[]): readonly [string, string] => [
    `<td${named}${kinds.length === 0 ? "" : ` class="${kinds.join(" ")}"`}>`,
    "</td>",
  ];
  const always = numeric ? ["numeric"] : [];
  const [narrow, wide] = [around(...always), around(...always, "wide")];
  return (cell) => (onPhone === "none" || cell === NOTHING ? wide : narrow);
}

/** `later`: after what a phone shows; `last`: after what a wide screen shows of tall rows. */
const placeOf = (start: number, tall: boolean): string | undefined => {
  if (start < FIRST_ROWS) return undefined;
  return tall && start >= FIRST_TALL_ROWS ? "later last" : "later";
};

/** Rows that follow on each other and belong together. */
function runsOf<Row>(rows: readonly Row[], group: (row: Row) => { id: string; label: Child }) {
  const runs: { id: string; label: Child; start: number; rows: Row[] }[] = [];
  for (const [start, row] of rows.entries()) {
    const { id, label } = group(row);
    const last = runs.at(-1);
    if (last?.id === id) last.rows.push(row);
    else runs.push({ id, label, start, rows: [row] });
  }
  return runs;
}

function sortState(column: { sort?: string }, sorted: string | undefined) {
  if (column.sort === undefined || sorted === undefined) return undefined;
  if (sorted === column.sort) return "ascending";
  return sorted === `-${column.sort}` ? "descending" : "none";
}

/** Of numbers one wants the largest first; of names the first letter. */
function sortLink(view: View, column: string, sorted: string, numeric = false): string {
  const [first, then] = numeric ? [`-${column}`, column] : [column, `-${column}`];
  return view.link(view.path, { ...view.query, pagina: null, sorteer: sorted === first ? then : first });
}

/** The list as a file for a spreadsheet: every row, every column. */
export const listingCsv = <Row,>(
  fileName: string,
  listing: Pick<Listing<Row>, "columns" | "rows">,
): Response =>
  csvAnswer(
    fileName,
    listing.columns.map((column) => column.label),
    listing.rows.map((row) => listing.columns.map((column) => column.csv?.(row) ?? null)),
  );

/** One page of a list: its table, and below it the way to the other pages and to the same rows elsewhere. */
export const PagedTable = <Row,>({
  foot,
  empty,
  ...listing
}: Listing<Row> & { view: View; sorted?: string; foot: Omit<Parameters<typeof ListFoot>[0], "view"> }) => (
  <>
    <Table {...listing} empty={foot.total === 0 ? empty : <NoSuchPage view={listing.view} />} />
    <ListFoot view={listing.view} {...foot} />
  </>
);

const NoSuchPage = ({ view }: { view: View }) => (
  <>
    Zoveel pagina's zijn er niet.{" "}
    <a href={view.link(view.path, { ...view.query, pagina: null })}>Naar de eerste</a>
  </>
);

/** The same rows elsewhere: as a spreadsheet, as JSON, and which part of the whole this is. */
export const ListFoot = ({
  view,
  csv,
  json,
  total,
  page,
  pageSize,
  rows = "rijen",
}: {
  view: View;
  csv: string;
  /** Absent where programs cannot ask for it. */
  json?: string;
  total: number;
  page: number;
  pageSize: number;
  /** What is counted, when that is not one row each. */
  rows?: string;
}) => {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const { pagina: _page, paginaGrootte: _size, ...filters } = view.query;
  const to = (number: number) =>
    view.link(view.path, { ...view.query, pagina: number === 1 ? null : number });
  return (
    <div class="list-foot">
      {pages > 1 && (
        <nav aria-label="Bladeren">
          {page > 1 && (
            <a href={to(page - 1)} rel="prev">
              Vorige
            </a>
          )}
          <span>
            Pagina {formatCount(page)} van {formatCount(pages)}
          </span>
          {page < pages && (
            <a href={to(page + 1)} rel="next">
              Volgende
            </a>
          )}
        </nav>
      )}
      {total > 0 && (
        <p class="no-print">
          {total === 1 ? "Dit" : `Alle ${formatCount(total)} ${rows}`} als{" "}
          <a href={view.link(csv, filters)}>spreadsheet (CSV)</a>
          {json !== undefined && (
            <>
              {" "}
              of als <a href={view.link(json, filters)}>JSON</a>
            </>
          )}
          .
        </p>
      )}
    </div>
  );
};
