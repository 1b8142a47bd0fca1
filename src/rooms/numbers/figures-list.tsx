import type { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import { formatDay } from "#kit/day.ts";
import { list, type ListDefinition, type ListPage } from "#kit/list.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { Building, Faces, View } from "#kit/room.ts";
import { executorShown } from "#rooms/collaborations";
import { fabricFilter, type FabricQuery } from "#rooms/day";
import { type FormulaName, HowMade } from "./formulas.tsx";
import { ordered, type Orders } from "./order.ts";
import { figuresAskedAgain, Limits, NumbersFilter, NumbersMenu } from "./parts.tsx";
import { NUMBERS } from "./paths.ts";
import { type Asked, askedFor } from "./question.ts";

/** As many rows as 342 municipalities need, with room for the past. */
const MOST_ROWS = 500;

type Filter = typeof fabricFilter;
type Page<Row, With> = ListPage<Filter, Row, With> & { query: FabricQuery };
type Kit<Row, With> = ListDefinition<Filter, Row, With>;

/** What is the same around every list of figures: where it stands, what counts, and how it was made. */
export function figuresAround<Row, With>(
  formulas: FormulaName[],
  parts: { note?: string; below?: (page: Page<Row, With>) => Child } = {},
): Pick<Kit<Row, With>, "trail" | "styles" | "named" | "choices" | "asksAgain" | "below"> {
  return {
    trail: (view) => [
      { label: "Kaart", href: view.link("/kaart") },
      { label: "Cijfers", href: view.link(NUMBERS) },
    ],
    styles: figuresAskedAgain.styles,
    named: figuresAskedAgain.named,
    asksAgain: figuresAskedAgain.form,
    choices: async ({ building, query, view }) => (
      <>
        <NumbersMenu view={view} />
        <NumbersFilter query={query} executor={await executorShown(building, view)} view={view} />
      </>
    ),
    below: (page) => (
      <>
        {parts.note && <p>{parts.note}</p>}
        {parts.below?.(page)}
        <HowMade of={formulas} />
        <Limits query={page.query} view={page.view} />
      </>
    ),
  };
}

/** How a list of figures is told as data. */
export const figuresApi = <Row, With>(
  face: Omit<Kit<Row, With>["api"], "tag" | "mostRows" | "path" | "json"> & {
    /** Below `/lappendeken`. */
    path: string;
    json: (row: Row, found: With) => unknown;
  },
): Kit<Row, With>["api"] => ({
  ...face,
  path: `/lappendeken/${face.path}`,
  tag: "Lappendeken",
  mostRows: MOST_ROWS,
  json: (row, found) => face.json(row, found.with),
});

export interface FiguresList<Row, More extends z.ZodRawShape> {
  path: string;
  title: string;
  /** The name of the file, before the day. */
  file: string;
  caption: string;
  lead: (rows: readonly Row[], asked: Asked, view: View) => Child;
  /** @param more what programs ask beside the filters */
  rows: (asked: Asked, more: z.output<z.ZodObject<More>>) => Row[];
  columns: (asked: Asked) => Column<Row>[];
  /** Its rows are tall (`Listing`). */
  tall?: true;
  /** The first one is how the list opens, and its file and data. */
  orders: Orders<Row>;
  /** How the page opens instead, where most people look for something else first. */
  opensBy?: string;
  formulas: FormulaName[];
  empty: string;
  /** Between the filters and the table: pictures of the same rows. */
  above?: (asked: Asked, view: View) => Child;
  /** What the reader must know about these rows, beside the limits of all figures. */
  note?: string;
  below?: (asked: Asked, view: View) => Child;
  /** The same rows as data; `more` are choices that only programs have. */
  api: Parameters<typeof figuresApi<Row, Asked>>[0] & {
    more?: More;
    /** Looks up what programs name in it. */
    readMore?: (
      building: Building,
      more: z.output<z.ZodObject<More>>,
    ) => Promise<z.output<z.ZodObject<More>>>;
  };
}

/** A list of figures about what a question leaves of a day. */
export function figuresList<Row, More extends z.ZodRawShape = z.ZodRawShape>({
  api,
  above,
  below,
  ...it
}: FiguresList<Row, More>): Faces {
  const { more, readMore, ...face } = api;
  return list<Filter, Row, Asked>({
    path: it.path,
    title: it.title,
    file: it.file,
    filter: { ...fabricFilter, ...more },
    sorts: Object.keys(it.orders) as [string, ...string[]],
    ...(it.opensBy !== undefined && { opensBy: it.opensBy }),
    fields: it.columns,
    ...(it.tall && { tall: it.tall }),
    rows: async (building, { query, day, sort }) => {
      const asked = await askedFor(building, query, day);
      const own = query as z.output<z.ZodObject<More>>;
      return {
        rows: ordered(it.rows(asked, (await readMore?.(building, own)) ?? own), it.orders, sort),
        with: asked,
      };
    },
    lead: ({ rows, with: asked, view }) => it.lead(rows, asked, view),
    caption: ({ view }) => `${it.caption}, op ${formatDay(view.day)} in het register`,
    empty: () => it.empty,
    ...(above ? { above: ({ with: asked, view }) => above(asked, view) } : {}),
    ...figuresAround<Row, Asked>(it.formulas, {
      ...(it.note === undefined ? {} : { note: it.note }),
      ...(below ? { below: ({ with: asked, view }) => below(asked, view) } : {}),
    }),
    api: { ...figuresApi<Row, Asked>(face), only: Object.keys(more ?? {}) as (keyof Filter)[] },
  });
}
