/**
 * A list, defined once: what stands in it gives the page to filter and sort, the spreadsheet, the JSON and its
 * description. What a face shows more than the others hangs on it: a form above the page, links in the JSON.
 */
import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { data } from "./data.ts";
import { type Day, formatDay } from "./day.ts";
import { API_BASE, listAnswer, listOf, pagingOf } from "./http/api.ts";
import { page } from "./http/page.tsx";
import { type listQuery, listQueryUpTo, sortField } from "./http/query.ts";
import type { PageParts } from "./look/layout.tsx";
import { type Column, listingCsv, PagedTable } from "./look/table.tsx";
import { type AsksAgain, codedOrRefused, type Named, namedPage, namesIn } from "./named-choices.tsx";
import type { Building, Edition, Faces, View } from "./room.ts";
import { counted } from "./words.ts";

const PAGE_SIZE = 50;
/** More than any list has: a file holds all of it. */
const ALL = 1_000_000;

/** What is asked of a list, whoever asks. */
export interface ListQuestion<Filter extends z.ZodRawShape> {
  query: z.output<z.ZodObject<Filter>>;
  day: Day;
  /** Name of the column to sort by, `-` before it descends. */
  sort: string;
  offset: number;
  limit: number;
}

/** The rows asked for with their total; or all there are, of which the list takes its part itself. */
export interface ListRows<Row, With> {
  rows: readonly Row[];
  total?: number;
  /** What else was found on the way and the faces show. */
  with?: With;
}

/** What the parts of the page around the table can use. */
export interface ListPage<Filter extends z.ZodRawShape, Row, With> {
  building: Building;
  view: View;
  query: z.output<z.ZodObject<Filter>>;
  /** The rows found: those of this page, or all when the list gave all. */
  rows: readonly Row[];
  total: number;
  with: With;
}

/** A column that the JSON has too. */
export interface Field<Row> extends Column<Row> {
  /** Its name in the JSON, with the value of the spreadsheet; or all that is otherwise there. */
  json?: string | { name: string; schema: z.ZodType; value: (row: Row) => unknown };
}

/** @typeParam Line what a line of the table and the file is about: the row itself unless `lines` says it has several. */
export interface ListDefinition<Filter extends z.ZodRawShape, Row, With, Line = Row> {
  /** `/taken`: the page; `/taken.csv` is the file, `/api/v1/taken` the data. */
  path: string;
  /** What readers can choose, beside the day, the page and the order. */
  filter?: Filter;
  /** What it can be sorted by; the first is how it opens. Absent where the rows have one order. */
  sorts?: readonly [string, ...string[]];
  /** How the page opens where that is another order than the file and the data have: what most people look for first. */
  opensBy?: string;
  fields: readonly Field<Line>[] | ((found: With) => Field<Line>[]);
  /** The lines of a row, where it has several: pages and the JSON count rows, table and file have lines. */
  lines?: (row: Row) => readonly Line[];
  /** Above the lines of each row on the page. */
  heading?: (row: Row, page: ListPage<Filter, Row, With>) => Child;
  /** Its rows are tall (`Listing`). */
  tall?: true;
  /** The choices as the list knows them, where readers have several words for one thing; as they are unless told. */
  understood?: (
    building: Building,
    query: z.output<z.ZodObject<Filter>>,
  ) => Promise<z.output<z.ZodObject<Filter>>>;
  /** Choices that the page and the file take by name too. An address with names leads to the one with their codes. */
  named?: Partial<Record<keyof Filter & string, Named>>;
  rows: (
    building: Building,
    question: ListQuestion<Filter>,
  ) => Promise<ListRows<Row, With>> | ListRows<Row, With>;

  title: string;
  /** What one row is, and several: for the sentence above the list unless `lead` says it, and for rows of several lines. */
  noun?: [one: string, many: string];
  /** The name of the file, before the day; the last step of the path unless told. */
  file?: string;
  lead?: (page: ListPage<Filter, Row, With>) => Child | Promise<Child>;
  /** What the tab and a shared link say where choices make it another list: the title, and the words looked for, unless told. */
  tab?: (page: ListPage<Filter, Row, With>) => string;
  /** The title with the day unless told. */
  caption?: (page: ListPage<Filter, Row, With>) => string;
  /** What to read when nothing fits the choices. */
  empty?: (page: ListPage<Filter, Row, With>) => Child;
  /** Where the table of the page has other rows and columns than the file: several of its rows in one. */
  onPage?: (rows: readonly Line[]) => { columns: readonly Column<Line>[]; rows: readonly Line[] };
  /** All rows on one page: for a list that does not grow with the register. */
  whole?: boolean;
  /** Rows of a page unless the reader says how many. */
  pageSize?: number;
  /** Under the lead: the form with the choices. */
  choices?: (page: ListPage<Filter, Row, With>) => Child | Promise<Child>;
  /** The form again, when a name in it is not clear: with what was typed, and what is wrong with it. */
  asksAgain?: AsksAgain<z.output<z.ZodObject<Filter>>>["form"];
  /** Between the choices and the table. */
  above?: (page: ListPage<Filter, Row, With>) => Child | Promise<Child>;
  below?: (page: ListPage<Filter, Row, With>) => Child | Promise<Child>;
  trail?: (view: View) => NonNullable<PageParts["trail"]>;
  styles?: string[];

  api: {
    /** Below the base of the API; the path of the page unless told. */
    path?: string;
    operationId: string;
    tag: string;
    summary: string;
    description?: string;
    /** The name of the list in the description. */
    name: string;
    /** What one row is in the JSON; made of the fields that have a place there unless told. */
    item?: z.ZodType;
    json?: (row: Row, found: { with: With; edition: Edition }) => unknown;
    mostRows?: number;
    /** Names of choices that the page and the file do not have. */
    only?: readonly (keyof Filter & string)[];
  };
}

/** A title with the words that were looked for. */
export const withWords = (title: string, { query: { zoek } }: Pick<View, "query">): string =>
  zoek === undefined ? title : `${title} met “${zoek}”`;

type ListParameters = z.output<z.ZodObject<typeof listQuery>> & { sorteer?: string };

/** Gives a list its faces; a room names them in `faces`. */
export function list<Filter extends z.ZodRawShape, Row, With = undefined, Line = Row>(
  it: ListDefinition<Filter, Row, With, Line>,
): Faces {
  const order = it.sorts ? { sorteer: sortField(it.sorts).optional() } : {};
  const apiQuery = { ...listQueryUpTo(it.api.mostRows ?? 100), ...it.filter, ...order };
  const choices = Object.entries(it.filter ?? {}).filter(([name]) => !it.api.only?.includes(name));
  const pageQuery = { ...(it.whole ? {} : listQueryUpTo(100)), ...Object.fromEntries(choices), ...order };
  const named = it.named ?? {};
  const apiPath = it.api.path ?? it.path;
  const [csvPath, jsonPath] = [`${it.path}.csv`, `${API_BASE}${apiPath}`];

  const found = async (
    building: Building,
    given: unknown,
    day: Day,
    offset: number,
    limit: number,
    opensBy = it.sorts?.[0] ?? "",
  ) => {
    const asked = given as ListQuestion<Filter>["query"] & ListParameters;
    const query = { ...asked, ...(await it.understood?.(building, asked)) };
    const sort = query.sorteer ?? opensBy;
    const { rows, total, with: more } = await it.rows(building, { query, day, sort, offset, limit });
    const shown = total === undefined ? rows.slice(offset, offset + limit) : rows;
    return { query, sort, rows, shown, total: total ?? rows.length, with: more as With };
  };
  const fieldsOf = (more: With) => (typeof it.fields === "function" ? it.fields(more) : it.fields);
  const linesOf = (row: Row): readonly Line[] => it.lines?.(row) ?? [row as unknown as Line];

  const pages = (building: Building): Hono =>
    new Hono()
      .get(
        it.path,
        namedPage(building, pageQuery, againOf(it), async ({ query: given, view }) => {
          const { pagina: number = 1, paginaGrootte: asked } = given as ListParameters;
          const size = it.whole ? ALL : (asked ?? it.pageSize ?? PAGE_SIZE);
          const answer = await found(building, given, view.day, (number - 1) * size, size, it.opensBy);
          const { sort, shown, total } = answer;
          const parts = { ...answer, building, view };
          const { pagina: _page, paginaGrootte: _size, ...filters } = view.query;
          const lines = shown.flatMap(linesOf);
          const table = it.onPage?.(lines) ?? { columns: fieldsOf(answer.with), rows: lines };
          return {
            title: it.title,
            named: it.tab?.(parts) ?? withWords(it.title, view),
            lead: await (it.lead ?? leadOf(it))(parts),
            ...(it.trail ? { trail: it.trail(view) } : {}),
            ...(it.styles ? { styles: it.styles } : {}),
            alternates: [
              { type: "text/csv", href: view.link(csvPath, filters), title: "Deze lijst als spreadsheet" },
              { type: "application/json", href: view.link(jsonPath, filters), title: "Deze lijst als JSON" },
            ],
            body: (
              <>
                {await it.choices?.(parts)}
                {await it.above?.(parts)}
                <PagedTable
                  caption={it.caption?.(parts) ?? `${it.title} op ${formatDay(view.day)}`}
                  {...table}
                  {...(it.tall && { tall: it.tall })}
                  {...groupsOf(it, shown, parts)}
                  {...(it.sorts ? { sorted: sort } : {})}
                  view={view}
                  empty={total === 0 && (it.empty ?? Nothing)(parts)}
                  foot={{
                    csv: csvPath,
                    json: jsonPath,
                    total,
                    page: number,
                    pageSize: it.whole ? total : size,
                    ...(it.lines && it.noun ? { rows: it.noun[1] } : {}),
                  }}
                />
                {await it.below?.(parts)}
              </>
            ),
          };
        }),
      )
      .get(
        csvPath,
        page(building, { ...pageQuery, ...namesIn(named) }, async ({ query: typed, view }) => {
          const query = await codedOrRefused(named, building, typed, view.day);
          const { rows, with: more } = await found(building, query, view.day, 0, ALL);
          const file = it.file ?? it.path.slice(it.path.lastIndexOf("/") + 1);
          return listingCsv(`${file}-${view.day}`, { columns: fieldsOf(more), rows: rows.flatMap(linesOf) });
        }),
      );

  const { api } = data({
    ...it.api,
    path: apiPath,
    query: apiQuery,
    schema: listOf(itemOf(it), it.api.name),
    answer: "Een deel van de lijst",
    json: async (building, { query, day, url }) => {
      const edition = building.edition();
      const { page: number, pageSize, offset } = pagingOf(query);
      const answer = await found(building, query, day, offset, pageSize);
      const json = it.api.json ?? jsonOf(fieldsOf(answer.with));
      const items = answer.shown.map((row) => json(row, { with: answer.with, edition }));
      return listAnswer(url, answer.total, number, pageSize, items);
    },
  });

  return { pages, api };
}

const againOf = <Filter extends z.ZodRawShape, Row, With, Line>({
  title,
  styles = [],
  trail,
  named = {},
  asksAgain,
}: ListDefinition<Filter, Row, With, Line>): AsksAgain<unknown> => ({
  ...{ title, styles, trail, named },
  form: (asked) => asksAgain?.({ ...asked, query: asked.query as never }) ?? null,
});

/** The description of a row: told, or made of the fields. */
function itemOf<Filter extends z.ZodRawShape, Row, With, Line>(
  it: ListDefinition<Filter, Row, With, Line>,
): z.ZodType {
  if (it.api.item) return it.api.item;
  if (typeof it.fields === "function" || it.lines)
    throw new Error(`${it.path}: zeg wat een rij in de API is`);
  return z.object(Object.fromEntries(jsonFields(it.fields).map(({ name, schema }) => [name, schema])));
}

const jsonOf =
  <Line,>(fields: readonly Field<Line>[]) =>
  (row: unknown) =>
    Object.fromEntries(jsonFields(fields).map(({ name, value }) => [name, value(row as Line)]));

/** The lines of each row under its heading. */
function groupsOf<Filter extends z.ZodRawShape, Row, With, Line>(
  { lines, heading }: Pick<ListDefinition<Filter, Row, With, Line>, "lines" | "heading">,
  rows: readonly Row[],
  page: ListPage<Filter, Row, With>,
) {
  if (!lines || !heading) return {};
  const groups = new Map(
    rows.flatMap((row, number) => {
      const group = { id: String(number), label: heading(row, page) };
      return lines(row).map((line) => [line, group]);
    }),
  );
  return { tall: true, group: (line: Line) => groups.get(line) ?? { id: "", label: null } };
}

/** The fields that the JSON has. A value may be missing, as it may be in the spreadsheet. */
const jsonFields = <Row,>(fields: readonly Field<Row>[]) =>
  fields.flatMap(({ json, csv, day, numeric }) => {
    if (json === undefined) return [];
    if (typeof json !== "string") return [json];
    const schema = day ? z.iso.date() : numeric ? z.number() : z.string();
    return [{ name: json, schema: schema.nullable(), value: (row: Row) => csv?.(row) ?? null }];
  });

const leadOf =
  ({ noun = ["regel", "regels"] }: { noun?: [string, string] }) =>
  ({ total, view }: { total: number; view: View }) =>
    `${counted(total, ...noun)} op ${formatDay(view.day)}.`;

const Nothing = ({ view }: { view: View }) => (
  <>
    Niets gevonden met deze keuzes. <a href={view.link(view.path)}>Toon alles</a>
  </>
);
