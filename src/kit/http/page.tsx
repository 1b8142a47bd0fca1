import type { Context, Handler } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { Layout, type PageParts } from "../look/layout.tsx";
import type { Building, View } from "../room.ts";
import { dayQuery, givenIn, parseQuery } from "./query.ts";
import { viewOf } from "./view.ts";

/** What a page hands back: its parts, or an answer that is no page (a redirect, a file). */
export type PageAnswer = PageParts | Response;

/**
 * A page of people: parses the address strictly, makes the view and sets the parts in the layout.
 * @param shape the parameters of this page beside `geldigOp`
 */
export function page<Shape extends z.ZodRawShape>(
  building: Building,
  shape: Shape,
  answer: (question: {
    c: Context;
    query: z.output<z.ZodObject<Shape & typeof dayQuery>>;
    view: View;
  }) => Promise<PageAnswer> | PageAnswer,
): Handler {
  const schema = z.object({ ...dayQuery, ...shape });
  return async (c) => {
    const query = parseQuery(schema, c.req.queries()) as z.output<z.ZodObject<Shape & typeof dayQuery>>;
    const view = viewOf(building, c.req.path, givenIn(c.req.queries()));
    const parts = await answer({ c, query, view });
    if (parts instanceof Response) return parts;
    // As bytes: of a text `Response` makes two more copies to find the same ones.
    return c.body(Buffer.from(await renderPage(building, view, parts)), parts.status ?? 200, {
      "Content-Type": "text/html; charset=UTF-8",
    });
  };
}

export async function renderPage(building: Building, view: View, parts: PageParts): Promise<string> {
  const body: Child = await (<Layout {...parts} view={view} menu={building.menu} />);
  return `<!doctype html>${body}`;
}
