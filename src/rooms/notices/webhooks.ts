/** Addresses of programs that an organisation tells events to: registered, tried, stopped. */
import { randomBytes, randomUUID } from "node:crypto";
import { tell } from "#kit/events/outbox.ts";
import { outsideAddress, OutsideRefused } from "#kit/http/fetch-outside.ts";
import { Problem } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import { SECRET_PREFIX } from "./cloud-event.ts";
import type { Db, Trx } from "./db.ts";
import { PROBE } from "./probe.ts";

export interface Webhook {
  id: string;
  organisation: string;
  side: Side;
  address: string;
  made_at: Date;
  stopped_at: Date | null;
}

/** More systems than this no organisation has at once. */
const MOST = 10;
const columns = ["id", "organisation", "side", "address", "made_at", "stopped_at"] as const;

/**
 * Registers an address.
 * @returns its number, and the secret with which it knows that a message is ours: shown once
 * @throws Problem 422 for an address that may not be asked, 409 for one too many
 */
export async function addWebhook(
  trx: Trx,
  { organisation, side, address, by }: Pick<Webhook, "organisation" | "side" | "address"> & { by: string },
  at: Date,
): Promise<{ id: string; secret: string }> {
  const there = await webhooksOf(trx, organisation, [side]);
  if (there.length >= MOST) throw new Problem(409, `Er zijn al ${MOST} adressen. Beëindig er eerst een.`);
  const id = randomUUID();
  const secret = `${SECRET_PREFIX}${randomBytes(32).toString("base64")}`;
  await trx
    .insertInto("webhook")
    .values({
      id,
      organisation,
      side,
      address: addressIn(address),
      secret,
      made_by: by,
      made_at: at,
      stopped_at: null,
    })
    .execute();
  return { id, secret };
}

function addressIn(typed: string): string {
  try {
    return outsideAddress(typed).href;
  } catch (error) {
    if (!(error instanceof OutsideRefused)) throw error;
    throw new Problem(422, error.message, [{ field: "adres", message: error.message }]);
  }
}

/** Those on some sides of an organisation, the last made first. */
export const webhooksOf = (db: Db, organisation: string, sides: readonly Side[]): Promise<Webhook[]> =>
  sides.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("webhook")
        .select(columns)
        .where("organisation", "=", organisation)
        .where("side", "in", sides)
        .orderBy("made_at", "desc")
        .orderBy("id")
        .execute();

export const findWebhook = (db: Db, id: string): Promise<Webhook | undefined> =>
  db.selectFrom("webhook").select(columns).where("id", "=", id).executeTakeFirst();

/** Ends it, with what waited for it and how it went before. */
export const endWebhook = async (trx: Trx, id: string): Promise<void> => {
  await trx.deleteFrom("webhook").where("id", "=", id).execute();
};

/** Starts one again that was given up, with everything that waited. */
export async function restartWebhook(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable("webhook").set({ stopped_at: null }).where("id", "=", id).execute();
  await trx
    .updateTable("delivery")
    .set({ next_at: at, tries: 0 })
    .where("webhook", "=", id)
    .where("done_at", "is", null)
    .execute();
}

/** Sends a message that is nothing but a try. */
export const probe = ({ id, organisation, side }: Webhook, trx: Trx, by: string, at: Date): Promise<void> =>
  tell(
    trx,
    {
      kind: PROBE,
      about: [`organisation:${organisation}`],
      circle: { visibility: "side", organisation, side },
      detail: { webhook: id },
    },
    by,
    at,
  );

/** How it went with the last messages to an address. */
export const deliveriesTo = (db: Db, webhook: string, most: number) =>
  db
    .selectFrom("delivery as d")
    .innerJoin("event as e", "e.id", "d.event")
    .select(["e.id", "e.kind", "e.at", "d.tries", "d.answer", "d.tried_at", "d.done_at", "d.next_at"])
    .where("d.webhook", "=", webhook)
    .orderBy("e.at", "desc")
    .orderBy("e.id")
    .limit(most)
    .execute();
