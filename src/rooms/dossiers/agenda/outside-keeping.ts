/**
 * Who keeps an agenda item puts a party outside government at its table, and says who came for it; each is a step of the dossier and
 * a version of it. Nobody overwrites what he did not see.
 */
import { isDeepStrictEqual } from "node:util";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { AgendaItem, Seats } from "./facts.ts";
import { itemNow, overWith } from "./keeping.ts";
import type { Role } from "./roles.ts";
import type { Trx } from "../db.ts";
import { stepDossier } from "../keeping.ts";
import { mustHaveSeen } from "../seen.tsx";
import { type OutsideSeat, outsideSeatsOf } from "./outside-queries.ts";

type Which = Pick<AgendaItem, "dossier" | "id"> & { outsider: string };

const lastOf = async (trx: Trx, { id, outsider }: Which): Promise<OutsideSeat | undefined> =>
  (await outsideSeatsOf(trx, [id])).find((it) => it.outsider === outsider);

/**
 * Says whom a party outside government sends, by function; nobody any more takes back what was said.
 * @throws Problem 409 when the day has been, the item is over, or another said something else meanwhile
 */
export async function seatOutsider(
  trx: Trx,
  which: Which,
  seen: number,
  seats: Seats,
  by: Doing,
): Promise<void> {
  const { dossier, id: item, outsider } = which;
  const { now, item: is } = await itemNow(trx, dossier, item);
  if (is.result !== null) throw overWith(is.result);
  if (is.day < amsterdamDay(by.at))
    throw new Problem(409, `Het overleg was op ${formatDay(is.day)}. Zeg nu wie er kwam.`);
  const last = await lastOf(trx, which);
  if (isDeepStrictEqual(last?.seats ?? {}, seats)) return;
  mustHaveSeen(seen, last?.version ?? 0);
  const { version } = await stepDossier(trx, now, "seat", by, {
    content: { seatedOutside: { item, outsider, seats } },
  });
  const said = { dossier, version, item, outsider, organisation: by.organisation };
  await trx
    .insertInto("dossier_outside_seat")
    .values({ ...said, seats: JSON.stringify(seats), came: null, office: null, day: null })
    .execute();
}

/**
 * Says who came for a party outside government.
 * @throws Problem 409 before the day, of an item that was dropped, or when another said something else meanwhile
 */
export async function attendOutsider(
  trx: Trx,
  which: Which,
  seen: number,
  { came, office }: { came: readonly Role[]; office: string },
  by: Doing,
): Promise<void> {
  const { dossier, id: item, outsider } = which;
  const { now, item: is } = await itemNow(trx, dossier, item);
  const day = amsterdamDay(by.at);
  if (is.result?.outcome === "dropped") throw overWith(is.result);
  if (day < is.day)
    throw new Problem(409, `Het overleg is pas op ${formatDay(is.day)}. Zeg daarna wie er kwam.`);
  const last = await lastOf(trx, which);
  if (last?.came && isDeepStrictEqual(last.came, came)) return;
  mustHaveSeen(seen, last?.version ?? 0);
  const { version } = await stepDossier(trx, now, "attend", by, {
    content: { attendedOutside: { item, outsider, came, office } },
  });
  const said = { dossier, version, item, outsider, organisation: by.organisation, office, day };
  await trx
    .insertInto("dossier_outside_seat")
    .values({ ...said, seats: JSON.stringify(last?.seats ?? {}), came: JSON.stringify(came) })
    .execute();
}
