/** Meeting days that are kept, for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Day } from "#kit/day.ts";
import { HERE } from "#kit/route-access.ts";
import { beginDays, type MeetingTables } from "./agenda/kept-days.ts";

/** Keeps these days for a council and nothing that was kept before; null keeps none. */
export async function putMeetingDays(
  { db, at }: { db: Kysely<object>; at: Date },
  days: Day[] | null,
  organisation = HERE,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await (trx as unknown as Kysely<MeetingTables>)
      .deleteFrom("meeting_days")
      .where("organisation", "=", organisation)
      .execute();
    if (days === null) return;
    const by = { actor: randomUUID(), organisation, at };
    await beginDays(trx, organisation, { days, recesses: [] }, by);
  });
}
