import { line } from "./text.ts";
import type { XmlElement } from "./xml.ts";

/** The first child with one of these names; several names because exports spell the same thing differently. */
export const child = (element: XmlElement, ...names: string[]): XmlElement | undefined =>
  element.children.find(({ name }) => names.includes(name));

/** The text of that child on one line; null when it is absent or blank. */
export function value(element: XmlElement, ...names: string[]): string | null {
  for (const candidate of element.children) {
    if (!names.includes(candidate.name)) continue;
    const text = line(candidate.text);
    if (text !== null) return text;
  }
  return null;
}

/** All items of a list, whether they sit in their container (`types/type`) or directly in the element. */
export const items = (element: XmlElement, containers: string[], names: string[]): XmlElement[] =>
  element.children.flatMap((part) =>
    names.includes(part.name)
      ? [part]
      : containers.includes(part.name)
        ? part.children.filter(({ name }) => names.includes(name))
        : [],
  );

/** An attribute on one line; null when absent or blank. */
export const attribute = (element: XmlElement, name: string): string | null => line(element.attributes[name]);
