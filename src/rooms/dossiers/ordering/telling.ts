/** Tells what happens to a list, in the transaction that does it, to the circle that may read it. */
import type { Trx } from "../db.ts";
import { type Concerned, tellCircle } from "../telling.ts";
import type { Order } from "./facts.ts";
import type { OrderVerb } from "./life.ts";

export const ORDER_BEGUN = "volgorde-begonnen";
/** What a step is called where it is told. */
export const ORDER_TOLD: Readonly<Record<OrderVerb, string>> = {
  change: "volgorde-gewijzigd",
  say: "volgorde-eigen",
  set: "volgorde-bepaald",
  postpone: "volgorde-nu-niet",
  confirm: "volgorde-bevestigd",
  differ: "volgorde-anders",
  close: "volgorde-afgerond",
  resume: "volgorde-hervat",
};

export const tellOfOrder = (
  trx: Trx,
  order: Concerned & Pick<Order, "id">,
  { kind, by }: { kind: string; by: string },
  doing: { actor: string; at: Date },
): Promise<void> => tellCircle(trx, order, { kind, detail: { volgorde: order.id, door: by } }, doing);
