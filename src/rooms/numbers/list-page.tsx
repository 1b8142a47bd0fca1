import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { listQuery, sortField } from "#kit/http/query.ts";
import { DayForm } from "#kit/look/parts.tsx";
import { type Column, ListFoot, listingCsv, Table } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { fabricFilter } from "#rooms/day";
import { type FormulaName, HowMade } from "./formulas.tsx";
import { ordered, type Orders } from "./order.ts";
import { Limits, NumbersFilter, NumbersMenu } from "./parts.tsx";
import { NUMBERS } from "./paths.ts";
import { type Asked, askedFor } from "./question.ts";

const PAGE_SIZE = 50;

export interface NumbersList<Row> {
  path: string;
  /** Where the same rows are JSON. */
  api: string;
  title: string;
  /** The name of the file, before the day. */
  file: string;
  caption: string;
  lead: (rows: readonly Row[], asked: Asked, view: View) => Child;
  rows: (asked: Asked) => Row[];
  columns: (asked: Asked) => Column<Row>[];
  /** The first one is how the list opens. */
  orders: Orders<Row>;
  formulas: FormulaName[];
  empty: string;
  /** Between the filters and the table: pictures of the same rows. */
  above?: (rows: readonly Row[], asked: Asked, view: View) => Child;
  /** What the reader must know about these rows, beside the limits of all figures. */
  note?: string;
  below?: (asked: Asked, view: View) => Child;
}

/** A list of figures: a page to filter and sort, and the same rows as a file. */
export function listPages<Row>(building: Building, list: NumbersList<Row>): Hono {
  const names = Object.keys(list.orders) as [string, ...string[]];
  const shape = { ...listQuery, ...fabricFilter, sorteer: sortField(names).optional() };
  const first = names[0];
  return new Hono()
    .get(
      list.path,
      publicPage(building, shape, async ({ query, view }) => {
        const asked = await askedFor(building, query, view.day);
        const sort = query.sorteer ?? first;
        const rows = ordered(list.rows(asked), list.orders, sort);
        const number = query.pagina ?? 1;
        const size = query.paginaGrootte ?? PAGE_SIZE;
        return {
          title: list.title,
          lead: list.lead(rows, asked, view),
          trail: [
            { label: "Kaart", href: view.link("/kaart") },
            { label: "Cijfers", href: view.link(NUMBERS) },
          ],
          alternates: [
            {
              type: "text/csv",
              href: view.link(`${list.path}.csv`, view.query),
              title: "Deze lijst als spreadsheet",
            },
          ],
          styles: ["numbers.css"],
          body: (
            <>
              <NumbersMenu view={view} />
              <NumbersFilter query={query} view={view} />
              <DayForm view={view} />
              {list.above?.(rows, asked, view)}
              <Table
                caption={`${list.caption}, op ${formatDay(view.day)} in het register`}
                columns={list.columns(asked)}
                rows={rows.slice((number - 1) * size, number * size)}
                sorted={sort}
                view={view}
                empty={rows.length === 0 ? list.empty : <FirstPage view={view} />}
              />
              <ListFoot
                view={view}
                csv={`${list.path}.csv`}
                json={list.api}
                total={rows.length}
                page={number}
                pageSize={size}
              />
              {list.note && <p>{list.note}</p>}
              {list.below?.(asked, view)}
              <HowMade of={list.formulas} />
              <Limits query={query} view={view} />
            </>
          ),
        };
      }),
    )
    .get(
      `${list.path}.csv`,
      page(building, shape, async ({ query, view }) => {
        const asked = await askedFor(building, query, view.day);
        return listingCsv(`${list.file}-${view.day}`, {
          columns: list.columns(asked),
          rows: ordered(list.rows(asked), list.orders, query.sorteer ?? first),
        });
      }),
    );
}

const FirstPage = ({ view }: { view: View }) => (
  <>
    Zoveel pagina's zijn er niet.{" "}
    <a href={view.link(view.path, { ...view.query, pagina: null })}>Naar de eerste</a>
  </>
);
