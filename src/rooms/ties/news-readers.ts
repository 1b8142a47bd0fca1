/** Whom the news of this room concerns. */
import type { Kysely } from "kysely";
import type { Event } from "#kit/events/event.ts";
import { hasRole, sideOf } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { maySee } from "#kit/visibility.ts";
import { membersOf, readerCalled } from "#rooms/people";
import type { Tables } from "./db.ts";

/** About what one chooses whether to hear of it. */
export const TOPIC = "overige";

export const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;

/** Who writes for an organisation that takes part, on the side that keeps it, and may read of it. */
export async function writersAt(db: AnyDb, { circle, about }: Event): Promise<string[]> {
  if (circle === "everyone") return [];
  const participants = about.flatMap((it) =>
    it.startsWith("organisation:") ? [it.slice("organisation:".length)] : [],
  );
  const members = (await Promise.all(participants.map((it) => membersOf(tablesOf(db), it)))).flat();
  const writing = members.filter((it) => hasRole(it.role, "editor") && sideOf(it.organ) === circle.side);
  const found: string[] = [];
  for (const person of new Set(writing.map((it) => it.person))) {
    const reader = await readerCalled(tablesOf(db), person);
    if (reader && maySee(reader, { ...circle, participants }) === true) found.push(person);
  }
  return found;
}
