/** What stands in a page as text that is HTML already, for lists of thousands of cells. */
import type { Child } from "hono/jsx";
import { escapeToBuffer } from "hono/utils/html";

/** Plain text as it may stand in a page. */
export function escaped(text: string): string {
  const buffer: [string] = [""];
  escapeToBuffer(text, buffer);
  return buffer[0];
}

/**
 * The HTML of something.
 * @throws TypeError for what has to be waited for: a page is made at once, of what was asked before
 */
export function htmlOf(it: Child): string {
  if (typeof it === "string") return escaped(it);
  if (typeof it === "number") return String(it);
  if (it === null || it === undefined || typeof it === "boolean") return "";
  if (Array.isArray(it)) return (it as readonly Child[]).map(htmlOf).join("");
  const text = (it as { toString: () => unknown }).toString();
  if (it instanceof Promise || typeof text !== "string")
    throw new TypeError("what stands in a list is there when the list is made");
  return text;
}
