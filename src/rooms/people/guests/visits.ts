/** Visits of guests: of a kind of their own, that opens one thing and no account. */
import { amsterdamDay } from "#kit/day.ts";
import { seeingAll } from "#kit/database/acting.ts";
import type { FormerGuest, Guest } from "#kit/reader.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";
import type { Db, Trx } from "../db.ts";

/** A visit lasts a working day; then one asks for a new link. */
export const GUEST_HOURS = 8;
/** Tells the cookie of a guest from that of a person. */
const SIGN = "gast.";

export const isOfGuest = (secret: string): boolean => secret.startsWith(SIGN);

/** @returns what goes into the cookie: kept nowhere here but as its hash */
export async function beginGuestVisit(trx: Trx, guest: string, at: Date): Promise<string> {
  const secret = `${SIGN}${newSecret()}`;
  const ends_at = new Date(at.getTime() + GUEST_HOURS * 3_600_000);
  const visit = { hash: hashOf(secret), guest, form_token: newSecret(), ends_at };
  // Begun by who is nobody yet.
  await seeingAll(trx, () => trx.insertInto("guest_visit").values(visit).execute());
  return secret;
}

/** The guest whose visit this is; null when the visit is over, or he is a guest no more. */
export async function guestOf(db: Db, secret: string, at: Date): Promise<Guest | null> {
  const found = await seeingAll(db, () =>
    db
      .selectFrom("guest_visit as v")
      .innerJoin("guest as g", "g.id", "v.guest")
      .select(["g.id", "g.kind", "g.thing", "g.last_day", "v.form_token"])
      .where("v.hash", "=", hashOf(secret))
      .where("v.ends_at", ">", at)
      .where("g.ended_at", "is", null)
      .where("g.last_day", ">=", amsterdamDay(at))
      .executeTakeFirst(),
  );
  if (!found) return null;
  const { id, kind, thing, last_day: lastDay, form_token: formToken } = found;
  return { kind: "guest", id, of: { kind, thing }, lastDay, formToken };
}

/** The guest whose visit this was, whether that or his invitation is over; null for a visit that was forgotten. */
export async function formerGuestOf(db: Db, secret: string, at: Date): Promise<FormerGuest | null> {
  // He is nobody any more.
  const found = await seeingAll(db, () =>
    db
      .selectFrom("guest_visit as v")
      .innerJoin("guest as g", "g.id", "v.guest")
      .select(["g.last_day", "g.ended_at", "v.form_token"])
      .where("v.hash", "=", hashOf(secret))
      .executeTakeFirst(),
  );
  if (!found) return null;
  const { last_day: day, ended_at: ended, form_token: formToken } = found;
  return {
    formToken,
    lastDay: ended === null ? day : null,
    stays: ended === null && day >= amsterdamDay(at),
  };
}

export const endGuestVisit = async (trx: Trx, secret: string): Promise<void> => {
  await trx.deleteFrom("guest_visit").where("hash", "=", hashOf(secret)).execute();
};
