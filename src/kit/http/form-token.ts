/**
 * The token that a form of someone who logged in carries: a page of another site does not know it. It stands beside the
 * question from where the form comes, which a browser answers.
 */
import { timingSafeEqual } from "node:crypto";
import { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { isText } from "./text-border.ts";

/** The name of the hidden field. */
export const FORM_TOKEN = "_formulier";
/** The name of the field that tells one page with a form from another. */
export const FORM_ONCE = "_keer";

/**
 * What was sent, apart from what the page itself put into it.
 * @throws Problem 403 when it is not the token of this visit
 */
export function ownForm(
  reader: Reader,
  guard: unknown,
  sent: Record<string, unknown>,
): { sent: Record<string, unknown>; once: string | null } {
  const { [FORM_TOKEN]: token, [FORM_ONCE]: once, ...rest } = sent;
  const read = { sent: rest, once: isMark(once) ? once.slice(0, 60) : null };
  if (reader.kind === "visitor" || guard === "anyone") return read;
  if (typeof token === "string" && isEqual(token, reader.formToken)) return read;
  throw new Problem(
    403,
    "Er is niets gedaan: sinds u dit formulier opende, logde u opnieuw in of wisselde u van organisatie. Open de pagina opnieuw; dan kunt u het versturen.",
  );
}

/** What is no text was written by no page of ours, and the database holds it not. */
const isMark = (once: unknown): once is string => typeof once === "string" && once !== "" && isText(once);

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
