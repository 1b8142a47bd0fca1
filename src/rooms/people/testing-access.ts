/** What questions about people are about, made anew for every subject that asks: places, invitations, visits. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import type { Organ, Role, Side } from "#kit/reader.ts";
import { type Arrived, GUEST_OF, HERE, kindOf, type Subject } from "#kit/route-access.ts";
import { Upload } from "#kit/upload/examine.ts";
import type { Tables } from "./db.ts";
import { MOST_HOURS } from "./emergency/emergencies.ts";
import { beginGuestVisit } from "./guests/visits.ts";
import { invite } from "./invitations.ts";
import { askToJoin } from "./joining.ts";
import { makeKey } from "./keys/keys.ts";
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

/** Who came, where that is somebody with an account. */
export const personIn = async ({ db, arrived }: { db: Kysely<object>; arrived: Arrived }) =>
  (await tablesOf(db).selectFrom("person").select("id").where("id", "=", arrived.person).executeTakeFirst())
    ?.id ?? null;

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

/** Somebody else with a place, and that place. */
export async function placed(world: World, organisation: string, organ: Organ, role: Role = "member") {
  const place = await membershipOf(world, organisation, organ, role);
  const { person } = await tablesOf(world.db)
    .selectFrom("membership")
    .select("person")
    .where("id", "=", place)
    .executeTakeFirstOrThrow();
  return { person, place };
}

/** Gives somebody who is known another place. */
export const alsoAt = (
  { db, at }: World,
  person: string,
  organisation: string,
  organ: Organ,
): Promise<string> =>
  tablesOf(db)
    .transaction()
    .execute((trx) =>
      giveMembership(
        trx,
        { person, organisation, organ, role: "member", ground: "invitation", by: null },
        at,
      ),
    );

/** The organ in which somebody has a place now; null where he has none. */
export async function organOf({ db }: Pick<World, "db">, person: string): Promise<Organ | null> {
  const row = await tablesOf(db)
    .selectFrom("membership")
    .select("organ")
    .where("person", "=", person)
    .where("until", "is", null)
    .executeTakeFirst();
  return row?.organ ?? null;
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

/** Has somebody, or nobody that is left, read in an organisation because of an incident. */
export async function emergencyOf(
  { db, at }: World,
  person: string | null,
  organisation: string,
  side: Side,
): Promise<string> {
  const id = randomUUID();
  const until = new Date(at.getTime() + MOST_HOURS * 3_600_000);
  await tablesOf(db)
    .insertInto("emergency_access")
    .values({ id, person, organisation, side, reason: "storing", incident: "2026-1", since: at, until })
    .execute();
  return id;
}

async function guestComes({ db, at }: World): Promise<Pick<Visiting, "person" | "cookie" | "formToken">> {
  const tables = tablesOf(db);
  const id = randomUUID();
  const email = `${id}@stichting.example`;
  await tables
    .insertInto("guest")
    .values({
      id,
      ...GUEST_OF,
      email,
      invited_by: null,
      invited_at: at,
      last_day: amsterdamDay(at),
      ended_at: null,
    })
    .execute();
  const cookie = await tables.transaction().execute((trx) => beginGuestVisit(trx, id, at));
  const { form_token } = await tables
    .selectFrom("guest_visit")
    .select("form_token")
    .where("guest", "=", id)
    .executeTakeFirstOrThrow();
  return { person: id, cookie, formToken: form_token };
}

/** Lets whoever came in as a guest in for this thing. */
export const letIn = async (
  { db }: Pick<World, "db">,
  guest: string,
  what: { kind: string; thing: string },
): Promise<void> => {
  await tablesOf(db).updateTable("guest").set(what).where("id", "=", guest).execute();
};

/** As if a visit began by logging in anew. */
export const proveVisit = async ({ db, at }: World, person: string): Promise<void> => {
  await tablesOf(db).updateTable("session").set({ proved_at: at }).where("person", "=", person).execute();
};

/** Gives a program a key of a subject, from its place. It was used a moment ago: then using it writes nothing. */
export async function keyOf(
  { db, at }: World,
  { person, place }: Arrived,
  actions: readonly string[],
): Promise<string> {
  const tables = tablesOf(db);
  const key = { person, membership: place, name: "proef", actions, lastDay: amsterdamDay(at) };
  const { id, secret } = await tables.transaction().execute((trx) => makeKey(trx, key, at));
  await tables.updateTable("program_key").set({ used_at: at }).where("id", "=", id).execute();
  return secret;
}

/** @returns a key of somebody else, by its number */
export async function keyElsewhere(world: World, organisation: string, organ: Organ): Promise<string> {
  const place = await membershipOf(world, organisation, organ);
  const tables = tablesOf(world.db);
  const { person } = await tables
    .selectFrom("membership")
    .select("person")
    .where("id", "=", place)
    .executeTakeFirstOrThrow();
  await keyOf(world, { person, place, organisation }, ["eigen.lezen"]);
  const { id } = await tables
    .selectFrom("program_key")
    .select("id")
    .where("person", "=", person)
    .executeTakeFirstOrThrow();
  return id;
}

/** Has a subject come in as if it had just logged in. */
export async function arrive({ db, at }: World, subject: Subject): Promise<Visiting> {
  const {
    known,
    key,
    places = [],
    formerly = [],
    keepsInstallation,
    readsInEmergency,
    guest,
  } = kindOf(subject);
  const tables = tablesOf(db);
  if (guest) {
    return { place: NOBODY, organisation: HERE, ...(await guestComes({ db, at })) };
  }
  if (!known && key === undefined && subject !== "visit that ended")
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
  if (readsInEmergency) await emergencyOf({ db, at }, person, HERE, "executive");
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
