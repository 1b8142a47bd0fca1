/** Whom the news of this room concerns. */
import type { Kysely } from "kysely";
import type { Event } from "#kit/events/event.ts";
import { hasRole, sideOf } from "#kit/reader.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { membersOf } from "#rooms/people";
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
  const own = circle.visibility === "organisation" || circle.visibility === "side";
  return members
    .filter((it) => hasRole(it.role, "editor") && sideOf(it.organ) === circle.side)
    .filter((it) => !own || it.organisation === circle.organisation)
    .map((it) => it.person);
}
