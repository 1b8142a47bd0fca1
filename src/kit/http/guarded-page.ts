import type { Context, Handler } from "hono";
import { z } from "zod";
import type { Building, View } from "../room.ts";
import { asReader } from "../database/acting.ts";
import { findToRead, type Guard, mustHaveRule } from "./authorize.ts";
import { page, type PageAnswer } from "./page.tsx";
import type { dayQuery } from "./query.ts";

type Query<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape & typeof dayQuery>>;

/**
 * A page for whom the policy lets through: kept nowhere, and made for nobody else.
 * @param it `load` finds what the page is about before the policy is asked; it throws a 404 when it is not there
 */
export function guardedPage<Shape extends z.ZodRawShape, Thing>(
  building: Building,
  path: string,
  it: {
    may: Exclude<Guard<Thing>, "anyone">;
    query?: Shape;
    load: (words: Record<string, string>, view: View) => Promise<Thing>;
    answer: (question: {
      c: Context;
      query: Query<Shape>;
      view: View;
      thing: Thing;
    }) => Promise<PageAnswer> | PageAnswer;
  },
): Handler {
  mustHaveRule(building, it.may, path);
  return page(building, it.query ?? ({} as Shape), async ({ c, query, view }) => {
    const { thing, reader } = await findToRead(building, view.reader, it.may, (reader) =>
      it.load(c.req.param(), { ...view, reader }),
    );
    const answer = () => it.answer({ c, query, view: { ...view, reader }, thing });
    // Who reads by leave for an emergency is shown by the database what that leave shows, on this page alone.
    return reader === view.reader ? answer() : asReader(() => Promise.resolve(reader), answer);
  });
}
