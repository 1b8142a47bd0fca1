/**
 * Mail that is to go: written in the transaction of what it tells, so that it goes when that is done and never else. A
 * clock takes it from here (`posting.ts`).
 */
import { randomUUID } from "node:crypto";
import { type Generated, type Kysely, type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { longBefore } from "../processing.ts";
import type { Letter } from "./letter.tsx";

export interface MailTables {
  mail: {
    /** Also its Message-ID: a second copy after a crash is known by it. */
    id: string;
    /** Account of whoever gets it; null for somebody without one. */
    person: string | null;
    recipient: string;
    /** What it is about, as `invitation:…`: by that its page tells whether it arrived. */
    about: string;
    /** The letter; null once it went, for it may hold a link that lets somebody in. */
    letter: string | null;
    made_at: Date;
    /** When it may be tried (again). */
    next_at: Date;
    tries: Generated<number>;
    sent_at: Date | null;
    /** Why it will not be tried again, in a sentence. */
    failure: string | null;
  };
  /** Addresses that a mail server said it does not know. Nothing is sent there until somebody says it is right. */
  mail_refused: { address: string; at: Date; why: string };
}

export const mailMigrations: Record<string, Migration> = {
  "2026-11-30_events-mail": {
    async up(db) {
      await sql`create table mail (
        id uuid primary key,
        person uuid,
        recipient text not null,
        about text not null,
        letter jsonb,
        made_at timestamptz not null,
        next_at timestamptz not null,
        tries int not null default 0,
        sent_at timestamptz,
        failure text)`.execute(db);
      await sql`create index mail_to_go on mail (next_at) where sent_at is null and failure is null`.execute(
        db,
      );
      await sql`create index mail_by_person on mail (person) where person is not null`.execute(db);
      await sql`create index mail_by_subject on mail (about)`.execute(db);
      await sql`create table mail_refused (address text primary key, at timestamptz not null, why text not null)`.execute(
        db,
      );
    },
  },
};

const tables = (db: QueryExecutorProvider) => db as unknown as Kysely<MailTables>;

/**
 * Puts a letter with what must go.
 * @returns its number
 */
export async function mail(
  trx: QueryExecutorProvider,
  { person, to, about, letter }: { person: string | null; to: string; about: string; letter: Letter },
  at: Date,
): Promise<string> {
  const id = randomUUID();
  await tables(trx)
    .insertInto("mail")
    .values({
      id,
      person,
      recipient: to,
      about,
      letter: JSON.stringify(letter),
      made_at: at,
      next_at: at,
      sent_at: null,
      failure: null,
    })
    .execute();
  return id;
}

export interface Sending {
  recipient: string;
  made_at: Date;
  sent_at: Date | null;
  failure: string | null;
}

/** How it went with letters about these things, by what they are about; of several the last. */
export async function mailAbout(db: QueryExecutorProvider, about: readonly string[]) {
  if (about.length === 0) return new Map<string, Sending>();
  const rows = await tables(db)
    .selectFrom("mail")
    .select(["about", "recipient", "made_at", "sent_at", "failure"])
    .where("about", "in", about)
    .orderBy("made_at")
    .execute();
  return new Map(rows.map(({ about: key, ...row }): [string, Sending] => [key, row]));
}

/** Why nothing is sent to an address; null when it is in order. */
export async function whyRefused(
  db: QueryExecutorProvider,
  address: string,
): Promise<{ at: Date; why: string } | null> {
  const row = await tables(db)
    .selectFrom("mail_refused")
    .select(["at", "why"])
    .where("address", "=", address.toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}

/** Takes letters back that have not gone yet: what they tell is no longer so. */
export async function takeBack(trx: QueryExecutorProvider, about: string): Promise<void> {
  await tables(trx).deleteFrom("mail").where("about", "=", about).where("sent_at", "is", null).execute();
}

/** Tries an address anew of which its owner says that it is right. */
export async function trustAgain(trx: QueryExecutorProvider, address: string): Promise<void> {
  await tables(trx).deleteFrom("mail_refused").where("address", "=", address.toLowerCase()).execute();
}

/** What went to a person, or waits to go, the last first. */
export const mailTo = (db: QueryExecutorProvider, person: string) =>
  tables(db)
    .selectFrom("mail")
    .select(["recipient", "about", "made_at", "sent_at", "failure"])
    .where("person", "=", person)
    .orderBy("made_at", "desc")
    .execute();

/** Removes all that names a person who goes, and what waits for him. */
export async function eraseMail(
  trx: QueryExecutorProvider,
  person: string,
  address: string | null,
): Promise<void> {
  await tables(trx)
    .deleteFrom("mail")
    .where((it) =>
      it.or([it("person", "=", person), ...(address === null ? [] : [it("recipient", "=", address)])]),
    )
    .execute();
  if (address !== null) await trustAgain(trx, address);
}

/** Removes all mail about something, with the address it went to. */
export async function eraseLetters(trx: QueryExecutorProvider, about: string): Promise<void> {
  await tables(trx).deleteFrom("mail").where("about", "=", about).execute();
}

/** That a letter went is of use for a while (security.md 2.5: notices a year). */
export const MAIL_LASTS = { days: 365 };

export async function forgetMail(db: QueryExecutorProvider, at: Date): Promise<void> {
  await tables(db).deleteFrom("mail").where("made_at", "<", longBefore(at, MAIL_LASTS)).execute();
}
