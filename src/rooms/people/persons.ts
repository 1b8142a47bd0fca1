/** Accounts: one for each person a provider knows. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db, Trx } from "./db.ts";
import type { Person } from "#kit/reader.ts";
import { placesOf } from "./memberships.ts";
import type { Identity } from "./oidc.ts";

/**
 * The account of who logged in; made when it is the first time. Two providers that use one name for two people do not
 * meet: an account goes by issuer and subject together.
 */
export async function personOfIdentity(
  trx: Trx,
  provider: string,
  { issuer, subject, name, email }: Identity,
  at: Date,
): Promise<string> {
  const known = await trx
    .selectFrom("login")
    .select("person")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  if (known) {
    await trx
      .updateTable("person")
      .set({ name, email, seen_at: at })
      .where("id", "=", known.person)
      .execute();
    return known.person;
  }
  const person = randomUUID();
  await trx.insertInto("person").values({ id: person, name, email, began_at: at, seen_at: at }).execute();
  const written = await trx
    .insertInto("login")
    .values({ issuer, subject, provider, person, began_at: at })
    .onConflict((it) => it.columns(["issuer", "subject"]).doNothing())
    .returning("person")
    .executeTakeFirst();
  if (written) return person;
  // The same person came in at two doors at once: the first has the account.
  await trx.deleteFrom("person").where("id", "=", person).execute();
  return personOfIdentity(trx, provider, { issuer, subject, name, email } as Identity, at);
}

/** Names of accounts; of one that was removed there is none. */
export async function namesOf(db: Db, persons: readonly string[]): Promise<Map<string, string>> {
  if (persons.length === 0) return new Map();
  // As one parameter: however many there are, it is the same question, and planned once.
  const rows = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where(sql<boolean>`id = any(${persons}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The verified address of a person; null when his provider verifies none. */
export async function emailOf(db: Db, person: string): Promise<string | null> {
  const row = await db.selectFrom("person").select("email").where("id", "=", person).executeTakeFirst();
  return row?.email ?? null;
}

/** The verified addresses of persons; who has none is left out. */
export async function emailsOf(db: Db, persons: readonly string[]): Promise<Map<string, string>> {
  if (persons.length === 0) return new Map();
  const rows = await db.selectFrom("person").select(["id", "email"]).where("id", "in", persons).execute();
  return new Map(rows.flatMap(({ id, email }): [string, string][] => (email === null ? [] : [[id, email]])));
}

/** A person as rules see him, without a visit: for what he reads by a key of his own. */
export async function readerCalled(db: Db, id: string): Promise<Person | null> {
  const row = await db.selectFrom("person").select("name").where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const seats = await placesOf(db, id);
  return {
    kind: "person",
    id,
    name: row.name,
    seats,
    acting: seats[0] ?? null,
    platformAdmin: false,
    formToken: "",
  };
}

/** What is said of whoever removed his account. */
export const FORMER = "oud-medewerker";
