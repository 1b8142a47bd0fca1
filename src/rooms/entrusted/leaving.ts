/** Does what was asked and not stopped: a side takes its leave, in one transaction with its line of the record. */
import { sql } from "kysely";
import { record } from "#kit/audit/record.ts";
import { seeingAll } from "#kit/database/acting.ts";
import type { Building } from "#kit/room.ts";
import { partNext } from "#kit/takeout/parting.ts";
import { IN_SIGHT } from "#rooms/ties";
import { DONE, tellSide } from "./news.ts";

/** Done by the process of the pages, every few seconds. */
export const takeLeaves = (building: Building): Promise<void> =>
  // What goes is of others than whoever the clock is.
  seeingAll(building.primary, async () => {
    while (await takeOne(building)) continue;
  });

/** @returns whether there was one */
async function takeOne({ primary, partings, change, clock }: Building): Promise<boolean> {
  const at = clock();
  // Pages of whoever took part show it too. Most rounds there is none, and then nothing is marked as changed.
  const { rows } = await sql<{ organisation: string }>`
    select p.organisation from parting p where p.due_at <= ${at} and p.stopped_at is null and p.done_at is null
    union
    select t.organisation from parting p
      join entry e on e.organisation = p.organisation and e.side = p.side
      join entry_participant t on t.entry = e.id
    where p.due_at <= ${at} and p.stopped_at is null and p.done_at is null`.execute(primary);
  if (rows.length === 0) return false;
  const subjects = [...rows.map((it) => `organisation:${it.organisation}`), IN_SIGHT];
  return change(subjects, async (trx) => {
    const done = await partNext(trx, partings, at);
    if (!done) return false;
    const { organisation, side, actor } = done;
    const object = `organisation:${organisation}:${side}`;
    await record(trx, { actor, action: "toevertrouwd.weggehaald", object, origin: "clock" }, at);
    await tellSide(trx, DONE, { organisation, side }, {}, { actor, at });
    return true;
  });
}
