/**
 * Which kinds of subject (`route-access.ts`) stand in which circle, for the rows of every room in which people keep things: by
 * hand, and apart from the rules that decide it (`visibility.ts`, `reader.ts`).
 */
import type { Side } from "./reader.ts";
import { ALL_SUBJECTS, IN_EMERGENCY, KNOWN, type Subject } from "./route-access.ts";
import type { Visibility } from "./visibility.ts";

export const SIDES: readonly Side[] = ["executive", "council"];

/** Who has a place on each side of the organisation that rows are about. The staff works for the executive. */
export const OF_SIDE: Record<Side, readonly Subject[]> = {
  council: ["council reader", "council editor", "council admin"],
  executive: ["reader", "member", "editor", "admin", "executive editor", "executive admin"],
};
export const MEMBERS: readonly Subject[] = [...OF_SIDE.executive, ...OF_SIDE.council];
export const AT_ELSEWHERE: readonly Subject[] = ["admin elsewhere", "council admin elsewhere"];

/** Who writes for each side. */
export const WRITES: Record<Side, readonly Subject[]> = {
  council: ["council editor", "council admin"],
  executive: ["editor", "admin", "executive editor", "executive admin"],
};
export const WRITES_ELSEWHERE: Record<Side, readonly Subject[]> = {
  council: ["council admin elsewhere"],
  executive: ["admin elsewhere"],
};

/** Who gives rights on each side; elsewhere those are the only ones who write. */
export const ADMINS: Record<Side, readonly Subject[]> = {
  council: ["council admin"],
  executive: ["admin", "executive admin"],
};

/** Who reads what is kept here with others elsewhere. */
export const READS: Record<Visibility, (side: Side) => readonly Subject[]> = {
  public: () => ALL_SUBJECTS,
  government: () => [...MEMBERS, ...AT_ELSEWHERE],
  participants: () => [...MEMBERS, ...AT_ELSEWHERE],
  organisation: () => MEMBERS,
  side: (side) => OF_SIDE[side],
};
export const CIRCLES = Object.keys(READS) as Visibility[];

/** Who is shown it on a page: also who reads along on the executive's side because of an incident. */
export const pageShownTo = (side: Side, circle: Visibility): Subject[] => {
  const readers = READS[circle](side);
  return readers.includes("reader") ? [...new Set([...readers, IN_EMERGENCY])] : [...readers];
};

/** Who logged in and is none of these. */
export const without = (some: readonly Subject[]): Subject[] => KNOWN.filter((it) => !some.includes(it));
