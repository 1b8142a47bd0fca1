/** Writing XML: elements with text or elements in them. Reading is another matter (`saxes`). */

/** What stands in an element: text, or elements in their order; what is null is left out. */
export type XmlContent = string | readonly (XmlElement | null)[];
export type XmlElement = readonly [name: string, content: XmlContent];

/** What XML 1.0 cannot hold at all, whatever way it is written. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands in an element or between the quotes of an attribute. */
export const xmlEscaped = (text: string): string =>
  text
    .replaceAll(IMPOSSIBLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A whole document in UTF-8, an element on a line. @param attributes of its first element */
export const xmlDocument = (root: XmlElement, attributes: Readonly<Record<string, string>> = {}): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', ...linesOf(root, "", attributes), ""].join("\n");

function linesOf(
  [name, content]: XmlElement,
  indent: string,
  attributes: Readonly<Record<string, string>> = {},
): string[] {
  const opening = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlEscaped(value)}"`),
  ].join(" ");
  if (typeof content === "string") return [`${indent}<${opening}>${xmlEscaped(content)}</${name}>`];
  const inside = content.flatMap((it) => (it === null ? [] : linesOf(it, `${indent}  `)));
  return [`${indent}<${opening}>`, ...inside, `${indent}</${name}>`];
}
