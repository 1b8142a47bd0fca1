/** What a page or a program sent. */
import type { Context } from "hono";
import { BETWEEN } from "../form-fields.tsx";
import { Problem } from "../problem.ts";

/** The most that anybody may send without files. */
export const MOST_BYTES = 256 * 1024;

/**
 * What was sent, field by field; one that came more than once is a list, which no field takes.
 * @throws Problem 400 for what is no form
 */
export async function bodyOf(c: Context): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    // How many bytes may come is told by who counts them.
    if (!(error instanceof TypeError)) throw error;
    throw new Problem(
      400,
      "Wat is verstuurd, is geen formulier. Open de pagina opnieuw en probeer het nog eens.",
    );
  }
}

/**
 * What a program sent.
 * @throws Problem 400 for what is no JSON object
 */
export async function jsonOf(c: Context): Promise<object> {
  // A page of another site cannot send this type unasked, as it can a form.
  if (!/^application\/json\b/i.test(c.req.header("Content-Type") ?? ""))
    throw new Problem(400, "Stuur de velden als JSON, met `Content-Type: application/json`.");
  const sent: unknown = await c.req.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw new Problem(400, "Wat is verstuurd, is geen JSON.");
    throw error;
  });
  if (typeof sent === "object" && sent !== null && !Array.isArray(sent)) return sent;
  throw new Problem(400, "Stuur één JSON-object, met de velden bij hun naam.");
}

/** What people typed, to show again, several values of one field as one text; a file has to be chosen anew. */
export const textsIn = (sent: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      const texts = [value].flat();
      return texts.every((it) => typeof it === "string") ? [[name, texts.join(BETWEEN)]] : [];
    }),
  );
