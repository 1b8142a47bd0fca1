/**
 * Which version a page showed, for what is changed beside the dossier itself: twenty parties that say whom they send do not make
 * each other's pages old. It travels in the address that the form is sent to.
 */
import { OVERTAKEN } from "#kit/entries/entries.ts";
import { bothVersions, type Typed } from "#kit/form-edits.tsx";
import { whole } from "#kit/http/query.ts";
import { Problem } from "#kit/problem.ts";

export const seenQuery = { stand: whole(0, 999_999).optional() };

interface Now {
  /** What stands in the fields now. */
  filled: Record<string, string>;
  version: number;
}

/** @throws Problem 409 when another was first; the form then shows both versions */
export function mustHaveSeen(seen: number, version: number): void {
  if (seen !== version) throw new Problem(409, OVERTAKEN);
}

/**
 * The form as it opens, as it was sent, or with both versions when another was first.
 * @param seen the version that was sent along; that of now where a form is opened
 */
export function beside(
  asked: Typed,
  { filled, version }: Now,
  { seen, path }: { seen: number | undefined; path: string },
): Typed & { action: string } {
  const opened = asked.errors.length === 0 && Object.keys(asked.typed).length === 0;
  const overtaken = asked.errors.some((it) => it.message === OVERTAKEN);
  const action = `${path}?stand=${opened || overtaken ? version : (seen ?? version)}`;
  if (opened) return { ...asked, typed: filled, action };
  if (!overtaken) return { ...asked, action };
  const both = bothVersions(Object.keys(filled), { typed: asked.typed, now: filled, before: null });
  return { ...asked, ...both, errors: [], action };
}
