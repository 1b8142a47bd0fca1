/** Tells what happens to a list, in the transaction that does it, to the circle that may read it. */
import { tellAll } from "#kit/events/outbox.ts";
import type { Trx } from "../db.ts";
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
  {
    id,
    organisation,
    side,
    visibility,
    participants,
  }: Pick<Order, "id" | "organisation" | "side" | "visibility" | "participants">,
  { kind, by }: { kind: string; by: string },
  { actor, at }: { actor: string; at: Date },
): Promise<void> =>
  tellAll(
    trx,
    [
      {
        kind,
        about: [...new Set([organisation, ...participants])].map((it) => `organisation:${it}`),
        circle: { visibility, organisation, side },
        detail: { volgorde: id, door: by },
        small: false,
      },
    ],
    actor,
    at,
  );
