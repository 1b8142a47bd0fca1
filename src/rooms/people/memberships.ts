/** Who has which place in which organisation: given, changed, ended. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { seeingAll } from "#kit/database/acting.ts";
import { Problem } from "#kit/problem.ts";
import { hasRole, type Organ, ORGANS, type Role, type Side, sideOf } from "#kit/reader.ts";
import type { Db, Trx } from "./db.ts";
import { tellOrgan } from "./tell-organ.ts";
import { moveKeys } from "./keys/keys.ts";
import type { MembershipGround } from "./tables.ts";

export interface Membership {
  id: string;
  person: string;
  organisation: string;
  organ: Organ;
  role: Role;
  ground: MembershipGround;
  since: Date;
  given_by: string | null;
}

const columns = ["id", "person", "organisation", "organ", "role", "ground", "since", "given_by"] as const;

/** Who has a place in an organisation now, longest first. */
export const membersOf = (db: Db, organisation: string): Promise<Membership[]> =>
  db
    .selectFrom("membership")
    .select(columns)
    .where("organisation", "=", organisation)
    .where("until", "is", null)
    .orderBy("since")
    .orderBy("id")
    .execute();

/** Organisations in which somebody has a place on a side now. */
export const organisationsOn = async (db: Db, side: Side): Promise<string[]> => {
  const rows = await db
    .selectFrom("membership")
    .select("organisation")
    .distinct()
    .where("until", "is", null)
    .where(sql<boolean>`(organ = 'council') = ${side === "council"}`)
    .orderBy("organisation")
    .execute();
  return rows.map((it) => it.organisation);
};

/**
 * Which of these organisations have nobody here who writes for that side: they can be asked nothing but by mail. No more
 * is told of organisations where whoever asks has no place.
 */
export const withoutWriters = (db: Db, organisations: readonly string[], side: Side): Promise<string[]> =>
  seeingAll(db, async () => {
    const members = await Promise.all(organisations.map((it) => membersOf(db, it)));
    return organisations.filter(
      (_, at) => !members[at]?.some((it) => hasRole(it.role, "editor") && sideOf(it.organ) === side),
    );
  });

/** The places that a person has now, longest first. */
export const placesOf = (db: Db, person: string): Promise<Membership[]> =>
  db
    .selectFrom("membership")
    .select(columns)
    .where("person", "=", person)
    .where("until", "is", null)
    .orderBy("since")
    .orderBy("id")
    .execute();

/** One place that somebody has now. */
export const findMembership = (db: Db, id: string): Promise<Membership | undefined> =>
  db
    .selectFrom("membership")
    .select(columns)
    .where("id", "=", id)
    .where("until", "is", null)
    .executeTakeFirst();

/** Whether somebody has a place now; until the end of the transaction it stays so. */
export const holdPlace = async (
  trx: Trx,
  person: string,
  { organisation, organ }: Pick<Membership, "organisation" | "organ">,
): Promise<boolean> =>
  (await trx
    .selectFrom("membership")
    .select("id")
    .where("person", "=", person)
    .where("organisation", "=", organisation)
    .where("organ", "=", organ)
    .where("until", "is", null)
    .forShare()
    .executeTakeFirst()) !== undefined;

export interface Given {
  person: string;
  organisation: string;
  organ: Organ;
  role: Role;
  ground: MembershipGround;
  by: string | null;
}

/**
 * Gives a person a place, or another role in the place he has. What he had before stays in the past.
 * @returns the place
 * @throws Problem 409 when this would leave a side without anybody who can give rights
 */
export async function giveMembership(trx: Trx, given: Given, at: Date): Promise<string> {
  await oneAtATime(trx, given.organisation);
  const { person, organisation, organ, role, ground, by } = given;
  const now = await trx
    .selectFrom("membership")
    .select(columns)
    .where("person", "=", person)
    .where("organisation", "=", organisation)
    .where("organ", "=", organ)
    .where("until", "is", null)
    .executeTakeFirst();
  if (now?.role === role) return now.id;
  if (now) await end(trx, now, at);
  const id = randomUUID();
  await trx
    .insertInto("membership")
    .values({ id, person, organisation, organ, role, ground, since: at, until: null, given_by: by })
    .execute();
  if (now) {
    await moveKeys(trx, now.id, id);
    await refuseWithoutAdmin(trx, now);
  }
  await tellOfPlace(trx, "plek-gegeven", { ...given, id }, { by, at });
  return id;
}

/** Everyone who has a place in an organisation sees who else has. */
const tellOfPlace = (
  trx: Trx,
  kind: string,
  { id, role, ...where }: Pick<Membership, "id" | "organisation" | "organ" | "role">,
  done: { by: string | null; at: Date },
) => tellOrgan(trx, "organisation", kind, where, { plek: id, rol: role }, done);

/**
 * Ends a place; rights go with it at once, for they are read at every question.
 * @throws Problem 409 when nobody would be left who can give rights, or when somebody else just ended it
 */
export async function endMembership(
  trx: Trx,
  membership: Membership,
  by: string | null,
  at: Date,
): Promise<void> {
  await oneAtATime(trx, membership.organisation);
  // Whoever came second did nothing, and the record must not say he did.
  if (!(await end(trx, membership, at))) throw new Problem(409, "Deze plek is zojuist al beëindigd.");
  await refuseWithoutAdmin(trx, membership);
  await tellOfPlace(trx, "plek-beeindigd", membership, { by, at });
}

/**
 * Gives everyone who has a place in one organisation the same place in another; who has one there keeps that. What
 * they had stays in the past.
 */
export async function moveMembers(trx: Trx, from: string, to: string, at: Date): Promise<void> {
  await oneAtATime(trx, from);
  await oneAtATime(trx, to);
  for (const { id, person, organ, role, given_by } of await membersOf(trx, from)) {
    await end(trx, { id }, at);
    await trx
      .insertInto("membership")
      .values({
        id: randomUUID(),
        person,
        organisation: to,
        organ,
        role,
        ground: "merger",
        since: at,
        until: null,
        given_by,
      })
      .onConflict((it) =>
        it.columns(["person", "organisation", "organ"]).where("until", "is", null).doNothing(),
      )
      .execute();
  }
}

/** @returns whether there was something to end */
async function end(trx: Trx, { id }: Pick<Membership, "id">, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("membership")
    .set({ until: sql<Date>`greatest(${at}::timestamptz, since)` })
    .where("id", "=", id)
    .where("until", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0;
}

/** Two admins who remove each other wait for each other, so that one of them finds he is the last. */
const oneAtATime = (trx: Trx, organisation: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`membership ${organisation}`}, 0))`.execute(trx);

async function refuseWithoutAdmin(trx: Trx, left: Membership): Promise<void> {
  if (left.role !== "admin") return;
  const members = await membersOf(trx, left.organisation);
  const side = sideOf(left.organ);
  if (members.some((it) => it.role === "admin" && sideOf(it.organ) === side)) return;
  throw new Problem(
    409,
    `Dit is de laatste beheerder (${ORGANS[left.organ]}). Maak eerst iemand anders beheerder; anders kan niemand meer rechten geven.`,
  );
}
