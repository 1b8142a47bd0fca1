import type { Day } from "./day.ts";
import type { Subject } from "./room.ts";

/** The places in a record where a word can be found, as the API names them. */
export type SearchField =
  | "titel"
  | "naam"
  | "afkorting"
  | "citeertitel"
  | "uitvoerder"
  | "voorganger"
  | "soort"
  | "taak"
  | "thema"
  | "plaats"
  | "doel"
  | "deelnemer";

/** One record that a room lets people find: an organisation, or a version of an arrangement. */
export interface SearchDocument<Kind extends Subject = Subject> {
  kind: Kind;
  /** Organisation key, or collaboration key (the chain, whatever the version). */
  key: string;
  /** ROO id of the version, so that a hit can open exactly what matched. */
  version?: string;
  title: string;
  /** Everything else that can be found, by where it stands. Absent prose is simply not given. */
  texts: Partial<Record<SearchField, readonly string[]>>;
  /**
   * Code of the task family it was sorted into; its name stands in `texts.taak`. A family is found by the plain
   * words that mean it ("vuilnis"), not by the words of its name: "Jeugd, Wmo en opvang" is not all about "Wmo".
   */
  task?: string;
  /** `[validFrom, validUntil)`; null is unknown at the start and open at the end. */
  validFrom: Day | null;
  validUntil: Day | null;
  /** Its name is a place: its words are never taken apart or shortened ("Landgraaf" is no "land"). */
  place?: boolean;
  /** Above 1 for what people mostly mean (a municipality by its plain name), below 1 for parts of others. */
  weight?: number;
}

/** Most records say nothing in most places: they all say the same nothing. */
export const NO_TEXTS: readonly string[] = [];

/** What is given, once, and without what the record is already called. */
export function distinctTexts(
  texts: readonly (string | null | undefined)[],
  ...known: string[]
): readonly string[] {
  let found: string[] | null = null;
  for (const text of texts)
    if (text != null && text !== "" && !known.includes(text) && !found?.includes(text))
      (found ??= []).push(text);
  return found ?? NO_TEXTS;
}
