/** Guests: invited to one thing at an address, let in by a link that works once, and gone on a day. */
import { randomUUID } from "node:crypto";
import { addDays, amsterdamDay, type Day, formatDay } from "#kit/day.ts";
import { longBefore } from "#kit/processing.ts";
import { Problem } from "#kit/problem.ts";
import { eraseLetters, mail } from "#kit/mail/outbox.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";
import type { Db, Trx } from "../db.ts";
import { guestLinkPath } from "../paths.ts";

/** A link lies in a mailbox: it lets in for as long as somebody who asked for it is waiting. */
export const LINK_MINUTES = 15;
/** The longest that somebody stays a guest; whoever takes part longer is invited again. */
const MOST_DAYS = 365;
/** So long after it ended an address is still known, to answer questions about it. */
export const ADDRESS_KEPT_DAYS = 30;

/** What somebody is asked in a letter with his link; unless told, only to go on as a guest. */
export interface Asking {
  subject: string;
  opening: readonly string[];
  button: string;
  /** So long its link waits; as long as for who asks for one unless told. */
  days?: number;
}

const GO_ON: Asking = {
  subject: "Uw link om verder te gaan als gast",
  opening: [
    `Met deze link gaat u verder als gast. Hij werkt één keer, ${LINK_MINUTES} minuten lang. Vroeg u hier niet om? Doe dan niets.`,
  ],
  button: "Ga verder als gast",
};

export interface GuestOf {
  id: string;
  kind: string;
  thing: string;
  email: string | null;
  invited_at: Date;
  last_day: Day;
}

/**
 * Invites somebody to one thing. The room whose thing it is asks its own rule before.
 * @returns the guest, and what goes into his first link
 * @throws Problem 422 for a day that has been or is too far; 409 for who is a guest there already
 */
export async function inviteGuest(
  trx: Trx,
  {
    lastDay,
    asking,
    ...invited
  }: { kind: string; thing: string; email: string; by: string | null; lastDay: Day; asking?: Asking },
  at: Date,
): Promise<{ id: string; secret: string }> {
  const today = amsterdamDay(at);
  const latest = addDays(today, MOST_DAYS);
  if (lastDay < today || lastDay > latest)
    throw new Problem(422, `Kies een dag van vandaag tot en met ${formatDay(latest)}.`);
  const { kind, thing, by } = invited;
  const email = invited.email.toLowerCase();
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("guest")
    .values({ id, kind, thing, email, invited_by: by, invited_at: at, last_day: lastDay, ended_at: null })
    .onConflict((it) => it.columns(["kind", "thing", "email"]).where("ended_at", "is", null).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new Problem(409, "Op dit adres is al een gast uitgenodigd.");
  return { id, secret: await sendLink(trx, { id, email }, at, asking) };
}

/** @returns what goes into a link, which nobody can ask for again */
export async function makeLink(
  trx: Trx,
  guest: string,
  at: Date,
  minutes: number = LINK_MINUTES,
): Promise<string> {
  const secret = newSecret();
  const ends_at = new Date(at.getTime() + minutes * 60_000);
  await trx
    .insertInto("guest_link")
    .values({ hash: hashOf(secret), guest, ends_at, used_at: null })
    .execute();
  return secret;
}

/** What mail to a guest is called. */
const guestSubject = (id: string): string => `guest:${id}`;

/** Makes a link and sends it. */
async function sendLink(
  trx: Trx,
  { id, email }: { id: string; email: string },
  at: Date,
  { subject, opening, button, days }: Asking = GO_ON,
): Promise<string> {
  const secret = await makeLink(trx, id, at, days === undefined ? LINK_MINUTES : days * 24 * 60);
  const letter = { subject, opening, button: { text: button, path: guestLinkPath(secret) } };
  await mail(trx, { person: null, to: email, about: guestSubject(id), letter }, at);
  return secret;
}

const current = (db: Db, at: Date) =>
  db
    .selectFrom("guest")
    .select(["id", "kind", "thing", "email", "invited_at", "last_day"])
    .where("ended_at", "is", null)
    .where("last_day", ">=", amsterdamDay(at));

/** Who takes part in a thing as a guest, for all who take part to see. */
export const guestsOf = (db: Db, kind: string, thing: string, at: Date): Promise<GuestOf[]> =>
  current(db, at).where("kind", "=", kind).where("thing", "=", thing).orderBy("invited_at").execute();

/** Asks a guest once more, until another day; whoever keeps the thing may not be who invited him. */
export async function askGuestAgain(
  trx: Trx,
  { id, email, lastDay, asking }: { id: string; email: string; lastDay: Day; asking: Asking },
  at: Date,
): Promise<void> {
  await trx.updateTable("guest").set({ last_day: lastDay }).where("id", "=", id).execute();
  // A link is made by who invited, or by nobody in particular: it is read in the mailbox alone.
  await seeingAll(trx, () => sendLink(trx, { id, email }, at, asking));
}

/** Sends a new link to an address, for each thing it is a guest of; to one that is none nothing goes, and nothing tells. */
export const sendLinksTo = (trx: Trx, email: string, at: Date): Promise<void> =>
  // Asked by nobody: what goes is read in the mailbox alone.
  seeingAll(trx, async () => {
    const address = email.toLowerCase();
    for (const { id } of await current(trx, at).where("email", "=", address).execute())
      await sendLink(trx, { id, email: address }, at);
  });

/**
 * The guest behind a link, that stays unused: a mail program opens links by itself.
 * @throws Problem 404 or 409: unknown, used, over, or its guest is one no more
 */
export const openLink = (db: Db, secret: string, at: Date): Promise<GuestOf> =>
  seeingAll(db, () => behindLink(db, secret, at));

async function behindLink(db: Db, secret: string, at: Date): Promise<GuestOf> {
  const link = await db
    .selectFrom("guest_link")
    .select(["guest", "ends_at", "used_at"])
    .where("hash", "=", hashOf(secret))
    .executeTakeFirst();
  if (!link) throw new Problem(404, "Deze link kennen we niet. Kijk of u het hele adres hebt.");
  const refused = (why: string) => new Problem(409, `${why} Vraag een nieuwe link.`);
  if (link.used_at) throw refused("Deze link is al gebruikt.");
  if (link.ends_at <= at) throw refused("De tijd van deze link is voorbij.");
  const guest = await current(db, at).where("id", "=", link.guest).executeTakeFirst();
  if (!guest) throw new Problem(409, "U bent hier geen gast meer. Vraag het aan wie u uitnodigde.");
  return guest;
}

/**
 * Uses a link.
 * @throws Problem as `openLink`, and 409 when somebody used it a moment ago
 */
export async function useLink(trx: Trx, secret: string, at: Date): Promise<GuestOf> {
  const guest = await openLink(trx, secret, at);
  const { numUpdatedRows } = await seeingAll(trx, () =>
    trx
      .updateTable("guest_link")
      .set({ used_at: at })
      .where("hash", "=", hashOf(secret))
      .where("used_at", "is", null)
      .executeTakeFirst(),
  );
  if (numUpdatedRows === 0n) throw new Problem(409, "Deze link is zojuist gebruikt. Vraag een nieuwe link.");
  return guest;
}

/**
 * Ends that somebody is a guest: his visits and links end with it at once.
 * @throws Problem 409 when it was over already
 */
export async function endGuest(trx: Trx, id: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("guest")
    .set({ ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem(409, "Deze gast doet al niet meer mee.");
}

/** Removes an address at once: what was done stays, of nobody. */
export const eraseGuest = async (trx: Trx, id: string): Promise<void> => {
  await eraseLetters(trx, guestSubject(id));
  await trx.updateTable("guest").set({ email: null }).where("id", "=", id).execute();
};

/** Removes links and visits that are over, and addresses of guests that left. */
export async function forgetGuests(db: Db, at: Date): Promise<void> {
  await db.deleteFrom("guest_link").where("ends_at", "<=", at).execute();
  await db.deleteFrom("guest_visit").where("ends_at", "<=", at).execute();
  const gone = longBefore(at, { days: ADDRESS_KEPT_DAYS });
  await db
    .updateTable("guest")
    .set({ email: null })
    .where("email", "is not", null)
    .where((it) => it.or([it("ended_at", "<=", gone), it("last_day", "<=", amsterdamDay(gone))]))
    .execute();
}
