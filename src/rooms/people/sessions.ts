/** Visits of people who logged in: begun, recognised, ended. */
import { CompiledQuery, sql } from "kysely";
import { seeingAll } from "#kit/database/acting.ts";
import type { Emergency, FormerVisit, Person, Seat } from "#kit/reader.ts";
import type { Db } from "./db.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";

/** After this time without a page one logs in again (ASVS 7.3.1). */
const IDLE_HOURS = 8;
/** And after this time in any case (ASVS 7.3.2). */
export const LONGEST_HOURS = 12;
/** A visit is written down once in so many minutes: a page must not cost a write. */
const NOTED_EVERY_MINUTES = 5;

const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

/** @returns what goes into the cookie: kept nowhere here but as its hash */
export async function beginSession(
  db: Db,
  visit: { person: string; provider: string; acting: string | null; anew?: boolean },
  at: Date,
): Promise<string> {
  const { anew = false, ...of } = visit;
  const secret = newSecret();
  await db
    .insertInto("session")
    .values({
      ...of,
      proved_at: anew ? at : null,
      hash: hashOf(secret),
      form_token: newSecret(),
      began_at: at,
      seen_at: at,
      ends_at: hoursAfter(at, LONGEST_HOURS),
    })
    .execute();
  return secret;
}

interface Known {
  id: string;
  name: string;
  acting: string | null;
  form_token: string;
  seen_at: Date;
  provider: string;
  proved_at: Date | null;
  admin: string | null;
  seats: Seat[] | null;
  emergencies: Emergency[] | null;
}

/** Asked for every page, so it stands here as text: put together anew each time, the front page cost 1.59 times a visitor's instead of 1.35. */
const PERSON_BEHIND = "select * from person_behind($1, $2, $3)";

/** The person whose visit this is, with the rights of this moment; null when it ended. */
export async function personOf(db: Db, secret: string, at: Date): Promise<Person | null> {
  const hash = hashOf(secret);
  const asked = CompiledQuery.raw(PERSON_BEHIND, [hash, at, hoursAfter(at, -IDLE_HOURS)]);
  const { rows } = await db.executeQuery<Known>(asked);
  const found = rows[0];
  if (!found) return null;
  if (at.getTime() - found.seen_at.getTime() > NOTED_EVERY_MINUTES * 60_000)
    await seeingAll(db, () =>
      db.updateTable("session").set({ seen_at: at }).where("hash", "=", hash).execute(),
    );
  const seats = found.seats ?? [];
  return {
    kind: "person",
    id: found.id,
    name: found.name,
    seats,
    // Whoever lost the place he acted from goes on from another.
    acting: seats.find((it) => it.id === found.acting) ?? seats[0] ?? null,
    platformAdmin: found.admin !== null,
    formToken: found.form_token,
    visit: { provider: found.provider, provedAt: found.proved_at },
    ...(found.emergencies && { emergencies: found.emergencies }),
  };
}

/**
 * Whose visit this is or was, by its cookie; or by the token that its pages carry, once it ended. As long as something is
 * known of it.
 */
export async function formerlyOf(db: Db, visit: FormerVisit, at: Date): Promise<string | null> {
  const row = await seeingAll(db, () =>
    db
      .selectFrom("session")
      .select("person")
      .where((it) =>
        "secret" in visit
          ? it("hash", "=", hashOf(visit.secret))
          : it.and([
              it("form_token", "=", visit.formToken),
              it.or([it("ends_at", "<=", at), it("seen_at", "<=", hoursAfter(at, -IDLE_HOURS))]),
            ]),
      )
      .executeTakeFirst(),
  );
  return row?.person ?? null;
}

export interface Visit {
  began_at: Date;
  seen_at: Date;
  /** To end it with: tells nothing of what is in the cookie. */
  name: string;
  /** Whether it is the one that asks. */
  own: boolean;
}

/** The visits of a person that go on, the last first. */
export async function visitsOf(db: Db, person: string, secret: string, at: Date): Promise<Visit[]> {
  const own = hashOf(secret);
  const rows = await db
    .selectFrom("session")
    .select(["hash", "began_at", "seen_at"])
    .where("person", "=", person)
    .where("ends_at", ">", at)
    .where("seen_at", ">", hoursAfter(at, -IDLE_HOURS))
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map(({ hash, ...row }) => ({ ...row, name: nameOf(hash), own: hash.equals(own) }));
}

const nameOf = (hash: Buffer): string => hash.toString("hex").slice(0, 16);

/** What ended opens nothing; a form that one of its pages still sends is known by it. */
const ended = (at: Date) => ({ ends_at: sql<Date>`least(ends_at, ${at})` });

/** Ends the visit in which this cookie was given. */
export const endSession = async (db: Db, secret: string, at: Date): Promise<void> => {
  await db.updateTable("session").set(ended(at)).where("hash", "=", hashOf(secret)).execute();
};

/** Ends one visit of a person, by its name; of others nothing. */
export const endVisit = async (db: Db, person: string, name: string, at: Date): Promise<void> => {
  await db
    .updateTable("session")
    .set(ended(at))
    .where("person", "=", person)
    .where(sql<string>`left(encode(hash, 'hex'), 16)`, "=", name)
    .execute();
};

/**
 * Ends all visits that go on, of whom has this address or of everyone.
 * @returns how many there were
 */
export async function endVisitsOf(db: Db, email: string | null, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("session")
    .set(ended(at))
    .where("ends_at", ">", at)
    .$if(email !== null, (it) =>
      it.where("person", "in", (eb) =>
        eb
          .selectFrom("person")
          .select("id")
          .where("email", "=", (email ?? "").toLowerCase()),
      ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Goes on from another place, under a new cookie (ASVS 7.2.4). */
export async function actFrom(db: Db, secret: string, seat: string): Promise<string> {
  const next = newSecret();
  await db
    .updateTable("session")
    .set({ hash: hashOf(next), acting: seat, form_token: newSecret() })
    .where("hash", "=", hashOf(secret))
    .execute();
  return next;
}
