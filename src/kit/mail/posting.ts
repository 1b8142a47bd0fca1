/**
 * Takes letters from the outbox and hands them over, a few seconds after they were written. Each goes at least once: a
 * process that falls between handing over and noting that leaves a second copy with the same Message-ID.
 */
import { type Kysely, sql } from "kysely";
import { actingOn, seeingAll } from "../database/acting.ts";
import type { Log } from "../log.ts";
import { inRounds } from "../rounds.ts";
import { type Carrier, MailRefused } from "./carrier.ts";
import { htmlOf, type Letter, stopPath, textOf } from "./letter.tsx";
import type { MailTables } from "./outbox.ts";

const POST_EVERY_MS = 2_000;
/** Minutes until it is tried again; after the last it is given up: some two days. */
const WAITS = [2, 5, 15, 60, 240, 720, 1_440];

/** Where letters come from and lead to. */
export interface PostOffice {
  carrier: Carrier;
  /** Where this installation stands, without a slash at the end. */
  base: string;
  /** Whether what went stays to read: in the demo, where nobody has a mailbox. */
  keeps: boolean;
}

interface Taken {
  id: string;
  recipient: string;
  letter: Letter;
  tries: number;
}

/**
 * Takes one letter that may go, and leaves it alone for a while: another process takes another one, and when this one
 * falls it is tried again.
 */
async function take(db: Kysely<MailTables>, at: Date): Promise<Taken | null> {
  const { rows } = await sql<Taken>`
    update mail set tries = tries + 1,
      next_at = ${at}::timestamptz + make_interval(mins => (${WAITS}::int[])[least(tries + 1, ${WAITS.length})])
    where id = (
      select id from mail where sent_at is null and failure is null and next_at <= ${at}
      order by next_at limit 1 for update skip locked)
    returning id, recipient, letter, tries`.execute(db);
  return rows[0] ?? null;
}

/**
 * Hands over what may go now. A server that is away or says later ends the round: each letter after it would wait as
 * long, and whoever stops the process with it.
 * @returns how many went
 */
export async function postAll(db: Kysely<MailTables>, office: PostOffice, at: Date): Promise<number> {
  let sent = 0;
  for (let taken = await take(db, at); taken; taken = await take(db, at)) {
    const became = await postOne(db, office, taken, at);
    if (became === "later") break;
    if (became === "sent") sent += 1;
  }
  return sent;
}

async function postOne(
  db: Kysely<MailTables>,
  { carrier, base, keeps }: PostOffice,
  { id, recipient, letter, tries }: Taken,
  at: Date,
): Promise<"sent" | "never" | "later"> {
  const refused = await db
    .selectFrom("mail_refused")
    .select("why")
    .where("address", "=", recipient.toLowerCase())
    .executeTakeFirst();
  if (refused) {
    await giveUp(db, id, refused.why);
    return "never";
  }
  try {
    await carrier({
      messageId: `${id}@${new URL(base).hostname}`,
      to: recipient,
      subject: letter.subject,
      text: textOf(letter, base),
      html: await htmlOf(letter, base),
      ...(letter.stop !== undefined && { stop: `${base}${stopPath(letter.stop)}` }),
    });
  } catch (error) {
    if (!(error instanceof MailRefused)) {
      if (tries > WAITS.length) await giveUp(db, id, "De mailserver nam dit twee dagen lang niet aan.");
      return "later";
    }
    await giveUp(db, id, error.message);
    if (error.address)
      await db
        .insertInto("mail_refused")
        .values({ address: recipient.toLowerCase(), at, why: error.message })
        .onConflict((it) => it.doNothing())
        .execute();
    return "never";
  }
  await db
    .updateTable("mail")
    .set({ sent_at: at, ...(!keeps && { letter: null }) })
    .where("id", "=", id)
    .execute();
  return "sent";
}

const giveUp = (db: Kysely<MailTables>, id: string, failure: string) =>
  db.updateTable("mail").set({ failure, letter: null }).where("id", "=", id).execute();

/** Posts every few seconds, until stopped. */
export const keepPosting = (
  plain: Kysely<MailTables>,
  office: PostOffice,
  log: Log,
  clock: () => Date = () => new Date(),
): (() => Promise<void>) => {
  const db = actingOn(plain);
  const round = async () => {
    // To whomever it goes.
    await seeingAll(db, () => postAll(db, office, clock()));
  };
  return inRounds(POST_EVERY_MS, round, log, "mail not posted");
};
