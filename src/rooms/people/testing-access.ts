/** What questions about people are about, made anew for every subject that asks: places, invitations, visits. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Organ, Role } from "#kit/reader.ts";
import { type Arrived, HERE, kindOf, type Subject } from "#kit/route-access.ts";
import { Upload } from "#kit/upload/examine.ts";
import type { Tables } from "./db.ts";
import { invite } from "./invitations.ts";
import { askToJoin } from "./joining.ts";
import { giveMembership } from "./memberships.ts";
import { beginSession, LONGEST_HOURS } from "./sessions.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** A number that nothing has. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

const tablesOf = (db: Kysely<object>) => db as unknown as Kysely<Tables>;

async function newPerson(db: Kysely<Tables>, at: Date): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto("person")
    .values({ id, name: nameOf(id), email: null, began_at: at, seen_at: at })
    .execute();
  return id;
}

/** How somebody in these tests is called: no other has that name. */
export const nameOf = (person: string): string => `Rol ${person}`;

/** Gives somebody else a place. */
export async function membershipOf(
  { db, at }: World,
  organisation: string,
  organ: Organ,
  role: Role = "member",
): Promise<string> {
  const tables = tablesOf(db);
  const person = await newPerson(tables, at);
  return tables
    .transaction()
    .execute((trx) =>
      giveMembership(trx, { person, organisation, organ, role, ground: "invitation", by: null }, at),
    );
}

export const invited = (
  { db, at }: World,
  organisation: string,
  organ: Organ,
  role: Role = "reader",
): Promise<{ id: string; secret: string }> =>
  tablesOf(db)
    .transaction()
    .execute((trx) =>
      invite(
        trx,
        { gift: { organisation, organ, role }, email: null, evidence: "een besluit", by: null },
        at,
      ),
    );

/** @returns the secret of an invitation that somebody else took */
export async function usedInvitation(world: World, organisation: string): Promise<string> {
  const { id, secret } = await invited(world, organisation, "staff");
  await tablesOf(world.db)
    .updateTable("invitation")
    .set({ used_at: world.at })
    .where("id", "=", id)
    .execute();
  return secret;
}

/** A file that may come with a request. */
export const A_LETTER = new File(["%PDF-1.7\n"], "brief.pdf");

/** @returns what somebody asks who has no place */
export async function requested(
  { db, at }: World,
  organisation: string,
  organ: Organ,
  letter?: File,
): Promise<string> {
  const tables = tablesOf(db);
  const evidence = letter && (await Upload.of(letter, ["pdf"], null));
  if (typeof evidence === "string") throw new Error(evidence);
  const person = await newPerson(tables, at);
  await tables
    .transaction()
    .execute((trx) =>
      askToJoin(trx, { person, organisation, organ, reason: "beleidsmedewerker", evidence }, at),
    );
  const { id } = await tables
    .selectFrom("join_request")
    .select("id")
    .where("person", "=", person)
    .executeTakeFirstOrThrow();
  return id;
}

/** What a subject brings along: its cookie, and what its own pages put into their forms. */
export interface Visiting extends Arrived {
  cookie: string | null;
  formToken: string;
}

/** Has a subject come in as if it had just logged in. */
export async function arrive({ db, at }: World, subject: Subject): Promise<Visiting> {
  const { known, places = [], formerly = [], keepsInstallation } = kindOf(subject);
  const tables = tablesOf(db);
  if (!known && subject !== "visit that ended")
    return { person: NOBODY, place: NOBODY, organisation: HERE, cookie: null, formToken: "" };
  const person = await newPerson(tables, at);
  const ids: string[] = [];
  for (const [given, until] of [
    ...places.map((it) => [it, null] as const),
    ...formerly.map((it) => [it, at] as const),
  ]) {
    const id = randomUUID();
    if (until === null) ids.push(id);
    await tables
      .insertInto("membership")
      .values({ ...given, id, person, ground: "invitation", since: at, until, given_by: null })
      .execute();
  }
  if (keepsInstallation)
    await tables.insertInto("platform_admin").values({ person, since: at, given_by: null }).execute();
  const began = known ? at : new Date(at.getTime() - LONGEST_HOURS * 3_600_000);
  const cookie = await beginSession(tables, { person, provider: "proef", acting: ids[0] ?? null }, began);
  const { form_token } = await tables
    .selectFrom("session")
    .select("form_token")
    .where("person", "=", person)
    .executeTakeFirstOrThrow();
  return {
    person,
    place: ids[0] ?? NOBODY,
    organisation: places[0]?.organisation ?? HERE,
    cookie,
    formToken: form_token,
  };
}
