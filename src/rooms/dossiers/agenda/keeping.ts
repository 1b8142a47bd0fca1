/**
 * What parties do with the agenda of a dossier; each is a step of the dossier and a version of it. Nobody overwrites what he did
 * not see: who writes says which version his page showed.
 */
import { isDeepStrictEqual } from "node:util";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { newUlid } from "#kit/ulid.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import type { Dossier } from "../queries.ts";
import { mustHaveSeen } from "../seen.tsx";
import { left } from "../standing.ts";
import { type AgendaItem, BEFOREHAND, type NewItem, OUTCOMES, type Result, type Seats } from "./facts.ts";
import { attendancesOf, itemWith, seatingsOf } from "./queries.ts";
import type { Role } from "./roles.ts";

const rowOf = ({ papersBy, touches, ...it }: NewItem) => ({
  ...it,
  ...{ papers_by: papersBy, touches: JSON.stringify(touches) },
});

/** A party puts an item on the agenda. @returns its number */
export async function schedule(trx: Trx, dossier: string, what: NewItem, by: Doing): Promise<string> {
  const now = await dossierNow(trx, dossier);
  const { organisation } = by;
  mustTakePart(now, organisation);
  const { version } = await stepDossier(trx, now, "schedule", by, {
    content: { scheduled: { organisation, ...what } },
  });
  const id = newUlid(by.at);
  await trx
    .insertInto("dossier_item")
    .values({ id, dossier, organisation, version, result: null, ...rowOf(what) })
    .execute();
  return id;
}

/** Changes an item that is not over; what was postponed is open again on its new day. The same once more changes nothing. */
export async function reschedule(
  trx: Trx,
  { dossier, id }: Pick<AgendaItem, "dossier" | "id">,
  seen: number,
  what: NewItem,
  by: Doing,
): Promise<void> {
  const { now, item } = await itemNow(trx, dossier, id);
  const { id: _, dossier: __, organisation: ___, result, version, ...before } = item;
  if (isDeepStrictEqual(before, what)) return;
  mustHaveSeen(seen, version);
  const isReopened = result?.outcome === "postponed" && what.day !== before.day;
  if (result !== null && !isReopened) throw overWith(result);
  const moved = await stepDossier(trx, now, "schedule", by, {
    content: { rescheduled: { item: id, ...what } },
  });
  await trx
    .updateTable("dossier_item")
    .set({ ...rowOf(what), result: null, version: moved.version })
    .where("id", "=", id)
    .execute();
}

/**
 * Says what came of an item. Two who say the same at once say it once.
 * @throws Problem 409 before its day, but for what can be said then; or when another said something else meanwhile
 */
export async function conclude(
  trx: Trx,
  { dossier, id }: Pick<AgendaItem, "dossier" | "id">,
  seen: number,
  { outcome, account, office }: Omit<Result, "day">,
  by: Doing,
): Promise<void> {
  const { now, item } = await itemNow(trx, dossier, id);
  const today = amsterdamDay(by.at);
  const said = item.result;
  if (said?.outcome === outcome && said.account === account && said.office === office) return;
  mustHaveSeen(seen, item.version);
  if (today < item.day && !BEFOREHAND.includes(outcome))
    throw new Problem(
      409,
      `Het overleg is pas op ${formatDay(item.day)}. Vooraf kan alleen: ${BEFOREHAND.map((it) => OUTCOMES[it]).join(" of ")}.`,
    );
  const result: Result = { outcome, account, office, day: today };
  const { version } = await stepDossier(trx, now, "attend", by, {
    content: { concluded: { item: id, ...result } },
  });
  await trx
    .updateTable("dossier_item")
    .set({ result: JSON.stringify(result), version })
    .where("id", "=", id)
    .execute();
}

/**
 * A party says whom it sends, by function; nobody any more takes back what it said.
 * @throws Problem 409 when it stepped out, the day has been, or another said something else meanwhile
 */
export async function seat(
  trx: Trx,
  { dossier, id }: Pick<AgendaItem, "dossier" | "id">,
  seen: number,
  seats: Seats,
  by: Doing,
): Promise<void> {
  const { organisation } = by;
  const { now, item } = await itemNow(trx, dossier, id);
  mustTakePart(now, organisation);
  if (item.result !== null) throw overWith(item.result);
  if (item.day < amsterdamDay(by.at))
    throw new Problem(409, `Het overleg was op ${formatDay(item.day)}. Zeg nu wie er kwam.`);
  const last = (await seatingsOf(trx, [id])).find((it) => it.organisation === organisation);
  if (isDeepStrictEqual(last?.seats ?? {}, seats)) return;
  mustHaveSeen(seen, last?.version ?? 0);
  const { version } = await stepDossier(trx, now, "seat", by, {
    content: { seated: { item: id, organisation, seats } },
  });
  await trx
    .insertInto("dossier_seating")
    .values({ dossier, version, item: id, organisation, seats: JSON.stringify(seats) })
    .execute();
}

/**
 * Says who came for a party; by that party, or by who put the item on the agenda.
 * @throws Problem 409 before the day, or when another said something else meanwhile
 */
export async function attend(
  trx: Trx,
  { dossier, id }: Pick<AgendaItem, "dossier" | "id">,
  seen: number,
  { party, came, office }: { party: string; came: readonly Role[]; office: string },
  by: Doing,
): Promise<void> {
  const { organisation } = by;
  const { now, item } = await itemNow(trx, dossier, id);
  const today = amsterdamDay(by.at);
  if (item.result?.outcome === "dropped") throw overWith(item.result);
  if (today < item.day)
    throw new Problem(409, `Het overleg is pas op ${formatDay(item.day)}. Zeg daarna wie er kwam.`);
  const last = (await attendancesOf(trx, [id])).find((it) => it.party === party);
  if (last && isDeepStrictEqual(last.came, came)) return;
  mustHaveSeen(seen, last?.version ?? 0);
  const { version } = await stepDossier(trx, now, "attend", by, {
    content: { attended: { item: id, party, came, office } },
  });
  await trx
    .insertInto("dossier_attendance")
    .values({
      dossier,
      version,
      item: id,
      party,
      organisation,
      came: JSON.stringify(came),
      office,
      day: today,
    })
    .execute();
}

/** An item as it is now, with its dossier held: who writes meanwhile waits, and finds what was written. */
export async function itemNow(
  trx: Trx,
  dossier: string,
  id: string,
): Promise<{ now: Dossier; item: AgendaItem }> {
  const now = await dossierNow(trx, dossier);
  const item = await itemWith(trx, dossier, id);
  if (!item) throw new Error(`no item ${id}`);
  return { now, item };
}

function mustTakePart(dossier: Dossier, organisation: string): void {
  if (left(dossier).includes(organisation))
    throw new Problem(409, "Deze partij stapte uit het dossier. Wat zij eerder zei, blijft staan.");
}

/** That an item is done with, as a refusal. */
export const overWith = ({ outcome, day }: Result): Problem =>
  new Problem(409, `Dit punt is ${OUTCOMES[outcome]}; dat is vastgelegd op ${formatDay(day)}.`);
