/** The text of a draft, its versions and what parties remarked. Pure. */
import type { Day } from "#kit/day.ts";

/** What was done with a remark. */
export const REPLIES = {
  taken: "overgenomen",
  partly: "deels overgenomen",
  left: "niet overgenomen",
} as const;
export type Reply = keyof typeof REPLIES;

export interface Replied {
  reply: Reply;
  why: string;
  office: string;
  day: Day;
}

export interface Remark {
  /** The version in which it was written down: its number. */
  version: number;
  part: string;
  organisation: string;
  remark: string;
  office: string;
  day: Day;
  /** Null while it is open. */
  replied: Replied | null;
}

/** The draft as it was put before the parties. */
export interface Edition {
  number: number;
  version: number;
  /** What changed in it, in words. */
  note: string;
  day: Day;
}

/** A text of a part, from a version on. */
export interface PartText {
  part: string;
  version: number;
  text: string;
}

/** The texts as they stood in a version, by part. */
export function textsAt(texts: readonly PartText[], version: number): Map<string, string> {
  const found = new Map<string, PartText>();
  for (const it of texts)
    if (it.version <= version && it.version >= (found.get(it.part)?.version ?? 0)) found.set(it.part, it);
  return new Map([...found].flatMap(([part, { text }]) => (text === "" ? [] : [[part, text]])));
}

/** The parts of which the text differs between two versions, in the order in which they are given. */
export const changedParts = (
  parts: readonly string[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] => parts.filter((it) => (before.get(it) ?? "") !== (after.get(it) ?? ""));
