import type { MiddlewareHandler } from "hono";
import { notFound, Problem } from "../problem.ts";

/** Whether a text is one: PostgreSQL holds no NUL, and half a surrogate pair is no character. */
export const isText = (value: string): boolean => !value.includes("\0") && value.isWellFormed();

export const NO_TEXT = "Hier staat een teken in dat geen tekst is.";

/**
 * The one rule for text that comes in with an address, before any route: what cannot be text is no address of ours
 * (404), and no value of a parameter (400, each by its name). Routes behind it may hand on what they get.
 */
export const textBorder: MiddlewareHandler = async (c, next) => {
  if (!isText(c.req.path)) throw notFound("Deze pagina bestaat niet.");
  const wrong = Object.entries(c.req.queries()).filter(([name, values]) => ![name, ...values].every(isText));
  if (wrong.length > 0)
    throw new Problem(
      400,
      "De vraag klopt niet.",
      wrong.map(([name]) => ({
        field: name.replaceAll("\0", "").toWellFormed(),
        message: NO_TEXT,
      })),
    );
  await next();
};
