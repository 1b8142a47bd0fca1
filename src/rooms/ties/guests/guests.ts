/** Guests of a collaboration: invited to look along, or asked to answer for a party that has nobody here. */
import { addDays, amsterdamDay, type Day } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { askGuestAgain, type Asking, endGuest, type GuestOf, guestsOf, inviteGuest } from "#rooms/people";
import type { Db, Trx } from "../db.ts";
import { confirmTie, refuseTie } from "../keeping.ts";
import { awaited, KIND, type Tie } from "../queries.ts";
import {
  amongParticipants,
  GUEST_AGREES,
  GUEST_DISAGREES,
  GUEST_ENDED,
  GUEST_INVITED,
  tellOfTie,
} from "../telling.ts";

/** So long a party outside has to answer, and so long its link waits in the mailbox. */
export const ANSWER_DAYS = 14;

/** Who has nobody here: an organisation of the register, or a partner outside government by its name. */
export type Party = { organisation: string; outsider: null } | { organisation: null; outsider: string };

export interface TieGuest extends GuestOf {
  /** For whom he answers; null for who looks along. */
  party: Party | null;
}

/** What a guest said. */
export interface Word {
  guest: string;
  version: number;
  at: Date;
  outsider: string | null;
  office: string;
  agrees: boolean;
  remark: string | null;
}

/** Who is a guest of a collaboration, and for whom he answers. */
export async function tieGuests(db: Db, tie: string, at: Date): Promise<TieGuest[]> {
  const [guests, speakers] = await Promise.all([
    guestsOf(db, KIND, tie, at),
    db.selectFrom("tie_speaker").selectAll().where("tie", "=", tie).execute(),
  ]);
  const parties = new Map(
    speakers.map(({ guest, organisation, outsider }) => [guest, { organisation, outsider } as Party]),
  );
  return guests.map((it) => ({ ...it, party: parties.get(it.id) ?? null }));
}

/** What guests said of it, the last first. */
export const wordsOf = (db: Db, tie: string): Promise<Word[]> =>
  db
    .selectFrom("tie_word")
    .select(["guest", "version", "at", "outsider", "office", "agrees", "remark"])
    .where("tie", "=", tie)
    .orderBy("at", "desc")
    .execute();

/** The office of whoever answered by a link, by the version in which that was written down. */
export async function officesOf(db: Db, tie: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom("tie_answer")
    .select(["version", "office"])
    .where("tie", "=", tie)
    .where("office", "is not", null)
    .execute();
  return new Map(rows.map((it) => [it.version, it.office ?? ""]));
}

/** Has somebody look along until a day. */
export async function inviteToTie(
  trx: Trx,
  tie: Tie,
  { email, lastDay }: { email: string; lastDay: Day },
  by: Doing,
): Promise<void> {
  await inviteGuest(trx, { kind: KIND, thing: tie.id, email, by: by.actor, lastDay }, by.at);
  await tellOfGuest(trx, tie, GUEST_INVITED, by);
}

/**
 * Asks a party by a link to say whether it is right. One address at a time speaks for a party: another one takes its place.
 * @param asker name of the organisation that asks
 */
export async function askParty(
  trx: Trx,
  tie: Tie,
  { party, email, asker }: { party: Party; email: string; asker: string },
  by: Doing,
): Promise<void> {
  const lastDay = addDays(amsterdamDay(by.at), ANSWER_DAYS);
  const asking: Asking = {
    subject: `Klopt dit? ${asker} vraagt het u`,
    opening: [
      `${asker} schreef op waarin u samenwerkt: “${tie.facts.name}”. Wilt u lezen of het klopt, en dat zeggen?`,
      `De link werkt één keer, en ${ANSWER_DAYS} dagen lang. U hebt geen account nodig. Bent u hier niet de juiste persoon voor? Doe dan niets.`,
    ],
    button: "Lees het en zeg of het klopt",
    days: ANSWER_DAYS,
  };
  const address = email.toLowerCase();
  const speaking = (await tieGuests(trx, tie.id, by.at)).filter((it) => isSame(it.party, party));
  const same = speaking.find((it) => it.email === address);
  for (const { id } of speaking.filter((it) => it !== same)) await endGuest(trx, id, by.at);
  if (same) return askGuestAgain(trx, { id: same.id, email: address, lastDay, asking }, by.at);
  const invited = { kind: KIND, thing: tie.id, email: address, by: by.actor, lastDay, asking };
  const { id } = await inviteGuest(trx, invited, by.at);
  await trx
    .insertInto("tie_speaker")
    .values({ guest: id, tie: tie.id, ...party })
    .execute();
  await tellOfGuest(trx, tie, GUEST_INVITED, by);
}

const isSame = (one: Party | null, other: Party): boolean =>
  one !== null && one.organisation === other.organisation && one.outsider === other.outsider;

export async function endTieGuest(trx: Trx, tie: Tie, guest: string, by: Doing): Promise<void> {
  await endGuest(trx, guest, by.at);
  await tellOfGuest(trx, tie, GUEST_ENDED, by);
}

/** Everyone who takes part can see it; it is no reason for a message. */
const tellOfGuest = (trx: Trx, tie: Tie, kind: string, by: Doing): Promise<void> =>
  tellOfTie(trx, amongParticipants(tie), { kind, by: by.organisation, small: true }, by);

export interface Said {
  agrees: boolean;
  office: string;
  remark: string | null;
}

/**
 * Writes down what a guest says of the text as it is now. For an organisation of the register that is its answer; what others
 * say stands beside it, and holds nothing up.
 * @throws Problem 409 when it is over, or the organisation has answered
 */
export async function answerAsGuest(
  trx: Trx,
  tie: Tie,
  { guest, party, agrees, office, remark }: Said & { guest: string; party: Party | null },
  at: Date,
): Promise<void> {
  if (tie.state === "withdrawn" || tie.state === "ended")
    throw new Problem(409, "Deze samenwerking is voorbij. Er is niets meer te zeggen of het klopt.");
  if (party?.organisation) {
    const { organisation } = party;
    if (!awaited(tie).includes(organisation))
      throw new Problem(409, "Namens deze organisatie is al gezegd dat het klopt.");
    const by: Doing = { actor: guest, organisation, at };
    return agrees
      ? confirmTie(trx, tie, organisation, by, office)
      : refuseTie(trx, tie, organisation, remark ?? "", by, office);
  }
  await trx
    .insertInto("tie_word")
    .values({
      ...{ guest, tie: tie.id, version: tie.version, at, office, agrees, remark },
      outsider: party?.outsider ?? null,
    })
    .execute();
  const kind = agrees ? GUEST_AGREES : GUEST_DISAGREES;
  await tellOfTie(trx, amongParticipants(tie), { kind, by: null }, { actor: guest, at });
}
