/** Guests of a dossier: each speaks for one party outside government, in this dossier alone. */
import type { Day } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { newUlid } from "#kit/ulid.ts";
import { endGuest, type GuestOf, guestsOf, inviteGuest } from "#rooms/people";
import { ANOTHER_TEXT } from "../answering.ts";
import type { Db, Trx } from "../db.ts";
import type { Viewpoint } from "../facts.ts";
import { amongParties } from "../life.ts";
import { type Dossier, KIND } from "../queries.ts";
import { GUEST_ENDED, GUEST_INVITED, GUEST_SAID, tellOfDossier } from "../telling.ts";

export interface DossierGuest extends GuestOf {
  /** The party for which he speaks. */
  outsider: string;
}

/** What was said for a party outside government. */
export interface GuestWord {
  outsider: string;
  at: Date;
  office: string;
  textVersion: number;
  viewpoint: Viewpoint | null;
  wants: string | null;
  fears: string | null;
  agrees: boolean | null;
  reason: string | null;
}

/** Who is a guest now, for who takes part to see; for a guest himself alone. */
export async function dossierGuests(db: Db, dossier: string, at: Date): Promise<DossierGuest[]> {
  const [guests, speakers] = await Promise.all([
    guestsOf(db, KIND, dossier, at),
    db.selectFrom("dossier_speaker").select(["guest", "outsider"]).where("dossier", "=", dossier).execute(),
  ]);
  const speaks = new Map(speakers.map((it) => [it.guest, it.outsider]));
  return guests.flatMap((it) => {
    const outsider = speaks.get(it.id);
    return outsider === undefined ? [] : [{ ...it, outsider }];
  });
}

/** For whom a guest speaks here; null for who does not. */
export async function partyOfGuest(db: Db, dossier: string, guest: string): Promise<string | null> {
  const row = await db
    .selectFrom("dossier_speaker")
    .select("outsider")
    .where("dossier", "=", dossier)
    .where("guest", "=", guest)
    .executeTakeFirst();
  return row?.outsider ?? null;
}

/** What was said last of each thing for each party: its words from each role, and its answer. */
export async function guestWordsOf(db: Db, dossier: string): Promise<GuestWord[]> {
  const rows = await db
    .selectFrom("dossier_guest_word")
    .distinctOn(["outsider", "viewpoint"])
    .select(["outsider", "at", "office", "text_version as textVersion", "viewpoint"])
    .select(["wants", "fears", "agrees", "reason"])
    .where("dossier", "=", dossier)
    .orderBy("outsider")
    .orderBy("viewpoint")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  // What was taken back is not there.
  return rows.filter((it) => it.viewpoint === null || it.wants !== null || it.fears !== null);
}

/**
 * Invites a party outside government that is named in the dossier: one address at a time speaks for it.
 * @throws Problem 409 for a dossier that is over or not shared yet; 422 for a day that cannot be
 */
export async function inviteOutsider(
  trx: Trx,
  dossier: Dossier,
  { outsider, email, lastDay, asker }: { outsider: string; email: string; lastDay: Day; asker: string },
  by: Doing,
): Promise<void> {
  if (dossier.state !== "open" && dossier.state !== "shared")
    throw new Problem(409, "Deel het dossier eerst met de partijen. Daarna nodigt u gasten uit.");
  const speaking = (await dossierGuests(trx, dossier.id, by.at)).filter((it) => it.outsider === outsider);
  for (const { id } of speaking) await endGuest(trx, id, by.at);
  const asking = {
    subject: `${asker} nodigt u uit in een dossier`,
    opening: [
      `${asker} nodigt u uit om namens ${outsider} mee te doen aan “${dossier.facts.title}”: ${dossier.facts.question}`,
      "U leest dit ene dossier, schrijft op wat u wilt en vreest, en zegt of u het perspectief deelt. U hebt geen account nodig. Bent u hier niet de juiste persoon voor? Doe dan niets.",
    ],
    button: "Lees het dossier",
    days: INVITED_DAYS,
  };
  const invited = {
    kind: KIND,
    thing: dossier.id,
    email: email.toLowerCase(),
    by: by.actor,
    lastDay,
    asking,
  };
  const { id } = await inviteGuest(trx, invited, by.at);
  await trx.insertInto("dossier_speaker").values({ guest: id, dossier: dossier.id, outsider }).execute();
  await tell(trx, dossier, GUEST_INVITED, by.organisation, by);
}

/** So long the first link waits in the mailbox. */
const INVITED_DAYS = 14;

export async function endDossierGuest(trx: Trx, dossier: Dossier, guest: string, by: Doing): Promise<void> {
  await endGuest(trx, guest, by.at);
  await tell(trx, dossier, GUEST_ENDED, by.organisation, by);
}

/** The parties can see it; only what was said is a reason for a message. */
const tell = (
  trx: Trx,
  dossier: Dossier,
  kind: string,
  by: string,
  who: { actor: string; at: Date },
): Promise<void> =>
  tellOfDossier(
    trx,
    { ...dossier, visibility: amongParties(dossier.visibility) },
    { kind, by, small: kind !== GUEST_SAID },
    who,
  );

export type Saying =
  | { viewpoint: Viewpoint; wants: string | null; fears: string | null }
  | { agrees: boolean; reason: string | null; seen: number };

/**
 * Writes down what a guest says for his party.
 * @throws Problem 409 when it is over, or there is another text than he read
 */
export async function sayAsGuest(
  trx: Trx,
  dossier: Dossier,
  { guest, outsider, office }: { guest: string; outsider: string; office: string },
  said: Saying,
  at: Date,
): Promise<void> {
  if (dossier.state !== "open" && dossier.state !== "shared")
    throw new Problem(409, "Dit dossier is voorbij. Er is niets meer te zeggen.");
  if ("seen" in said && said.seen !== dossier.textVersion) throw new Problem(409, ANOTHER_TEXT);
  const nothing = { viewpoint: null, wants: null, fears: null, agrees: null, reason: null };
  const { seen: _, ...words } = { seen: 0, ...said };
  await trx
    .insertInto("dossier_guest_word")
    .values({
      ...{
        id: newUlid(at),
        guest,
        dossier: dossier.id,
        at,
        outsider,
        office,
        text_version: dossier.textVersion,
      },
      ...nothing,
      ...words,
    })
    .execute();
  await tell(trx, dossier, GUEST_SAID, outsider, { actor: guest, at });
}
