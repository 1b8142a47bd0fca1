import type { Day } from "#kit/day.ts";
import type { Reference } from "#rooms/organisations";
import { attribute, items, value } from "./element.ts";
import { line, readDay, rooId, tooiCode, topCode, webAddress } from "./text.ts";
import type { Warn } from "./warnings.ts";
import type { XmlElement } from "./xml.ts";

/** How one record points to another. Which organisation it is, is settled after all records were read. */
export interface Pointer {
  rooId: string | null;
  /** Lower-case TOOI code. */
  tooi: string | null;
  /** Part of the TOOI address that says what kind it is: `gemeente`, `so`. */
  register: string | null;
  name: string | null;
}

/** A pointer from the attributes of an element; null when it says nothing. */
export function readPointer(element: XmlElement | undefined, name?: string | null): Pointer | null {
  if (element === undefined) return null;
  const tooi = attribute(element, "resourceIdentifierTOOI");
  const pointer: Pointer = {
    rooId: rooId(attribute(element, "systeemId")),
    tooi: tooiCode(tooi),
    register: /\/tooi\/id\/([\w-]+)\//.exec(tooi ?? "")?.[1]?.toLowerCase() ?? null,
    name: name ?? line(element.text),
  };
  return pointer.rooId === null && pointer.tooi === null && pointer.name === null ? null : pointer;
}

/** A day from one of these fields; unreadable ones become null with a warning. */
export function dayOf(record: XmlElement, warn: Warn, ...names: string[]): Day | null {
  const written = value(record, ...names);
  const day = readDay(written);
  if (day === undefined) warn("onleesbare datum", `${names[0]} is "${written?.slice(0, 40)}"`);
  return day ?? null;
}

/** Acts a record rests on, as links. A reference that is not a web address is left out with a warning. */
export const readLegalBases = (record: XmlElement, warn: Warn): Reference[] =>
  distinct(
    items(record, ["wettelijkeGrondslagen"], ["wettelijkeGrondslag"]).flatMap((basis) => {
      const written = value(basis, "referentie");
      const url = webAddress(written?.startsWith("jci") ? `https://wetten.overheid.nl/${written}` : written);
      if (url !== null) return [{ title: value(basis, "opschrift"), url }];
      if (written !== null) warn("onbruikbaar webadres", written.slice(0, 100));
      return [];
    }),
  );

/** Links to the decisions with which something was set up. */
export const readDecisions = (record: XmlElement, warn: Warn): string[] =>
  distinct(
    items(record, ["instellingsbesluiten"], ["referentie", "instellingsbesluit"]).flatMap((decision) => {
      const written = value(decision, "referentie") ?? line(decision.text);
      const url = webAddress(written);
      if (url === null && written !== null) warn("onbruikbaar webadres", written.slice(0, 100));
      return url === null ? [] : [url];
    }),
  );

/** Codes of the TOP list. Labels are not read: they differ between exports, the codes do not. */
export const readThemes = (record: XmlElement, warn: Warn): string[] =>
  distinct(
    items(record, ["beleidsterreinen"], ["beleidsterrein"]).flatMap((theme) => {
      const code = topCode(attribute(theme, "resourceIdentifier"));
      if (code === null) warn("onbekend beleidsterrein", line(theme.text)?.slice(0, 100) ?? "zonder naam");
      return code === null ? [] : [code];
    }),
  );

/** The same items once each, in the order of first sight. */
export function distinct<T>(list: T[]): T[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    const mark = JSON.stringify(item);
    return seen.has(mark) ? false : Boolean(seen.add(mark));
  });
}
