/** What people call the kinds of entries that rooms keep (`entry.kind`): a kind is no table, and several may lie in one. */
import type { Room } from "../room.ts";

export interface EntryKind {
  /** Of several: "overige samenwerkingen". */
  word: string;
  /** Where one of them is read; absent where it has no page of its own. */
  path?: (id: string) => string;
}

/** @returns what people call it; the kind itself where the room that kept it is not there any more */
export function kindsOf(rooms: readonly Pick<Room, "kinds">[]): (kind: string) => EntryKind {
  const known = new Map(rooms.flatMap((it) => Object.entries(it.kinds ?? {})));
  return (kind) => known.get(kind) ?? { word: kind };
}
