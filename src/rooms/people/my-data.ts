/** What is kept about one person, and how it goes when he asks for that (AVG articles 15 and 17). */
import type { Day } from "#kit/day.ts";
import { looksAt } from "#kit/looks.ts";
import { seeingAll } from "#kit/database/acting.ts";
import type { QueryExecutorProvider } from "kysely";
import { eraseMail, mailTo } from "#kit/mail/outbox.ts";
import type { OwnRows } from "#kit/own-data.ts";
import { Problem } from "#kit/problem.ts";
import type { Organ, Role } from "#kit/reader.ts";
import { noteErased } from "#kit/erasures.ts";
import { removeFiles } from "#kit/upload/store.ts";
import type { Db, Trx } from "./db.ts";
import { endMembership, placesOf } from "./memberships.ts";
import { type JoinRequest, requestsOf } from "./joining.ts";
import type { MembershipGround } from "./tables.ts";

export interface OwnData {
  name: string;
  email: string | null;
  began: Date;
  logins: { provider: string; began: Date }[];
  places: {
    organisation: string;
    organ: Organ;
    role: Role;
    ground: MembershipGround;
    since: Date;
    until: Date | null;
  }[];
  requests: JoinRequest[];
  /** With which programs ask or asked in his name. */
  keys: {
    name: string;
    actions: string[];
    made: Date;
    lastDay: Day;
    used: Date | null;
    ended: Date | null;
  }[];
  /** When he read in an organisation because of an incident. */
  emergencies: { organisation: string; reason: string; incident: string; since: Date; until: Date }[];
  /** What he did, the last first. */
  deeds: { at: Date; action: string; object: string; result: string }[];
  /** Who saw his data, by organisation and purpose. */
  looks: Awaited<ReturnType<typeof looksAt>>;
}

/**
 * All that stands here about a person, from every table that names him.
 * @param mostDeeds how many of the last things he did, where not all are asked for
 */
export async function ownData(db: Db, person: string, mostDeeds?: number): Promise<OwnData> {
  const { name, email, began_at } = await db
    .selectFrom("person")
    .select(["name", "email", "began_at"])
    .where("id", "=", person)
    .executeTakeFirstOrThrow();
  const logins = await db
    .selectFrom("login")
    .select(["provider", "began_at as began"])
    .where("person", "=", person)
    .orderBy("began_at")
    .execute();
  const places = await db
    .selectFrom("membership")
    .select(["organisation", "organ", "role", "ground", "since", "until"])
    .where("person", "=", person)
    .orderBy("since")
    .orderBy("id")
    .execute();
  const requests = await requestsOf(db, person);
  const keys = await db
    .selectFrom("program_key")
    .select([
      "name",
      "actions",
      "made_at as made",
      "last_day as lastDay",
      "used_at as used",
      "ended_at as ended",
    ])
    .where("person", "=", person)
    .orderBy("made_at")
    .execute();
  const emergencies = await db
    .selectFrom("emergency_access")
    .select(["organisation", "reason", "incident", "since", "until"])
    .where("person", "=", person)
    .orderBy("since")
    .execute();
  const deeds = await db
    .selectFrom("audit_event")
    .select(["at", "action", "object", "result"])
    .where("actor", "=", person)
    .orderBy("id", "desc")
    .$if(mostDeeds !== undefined, (it) => it.limit(mostDeeds ?? 0))
    .execute();
  const looks = await looksAt(db, person);
  return { name, email, began: began_at, logins, places, requests, keys, emergencies, deeds, looks };
}

/** The mail that went to a person; the letters themselves are not kept. */
export async function ownMail(db: QueryExecutorProvider, person: string): Promise<OwnRows[]> {
  const letters = await mailTo(db, person);
  return [
    {
      name: "mail",
      caption: "Mail die Vliegwiel u stuurde; wat erin stond, is niet bewaard",
      empty: "Vliegwiel stuurde u geen mail.",
      rows: letters.map((it) => ({
        aan: it.recipient,
        gemaakt: it.made_at,
        verstuurd: it.sent_at,
        mislukt: it.failure,
      })),
    },
  ];
}

/**
 * Removes an account: name, address, log-ins, visits and places. What he did stays, under a number that belongs to nobody.
 * @param by who does it: himself; null for the clock
 * @throws Problem 409 for the last one who can give rights somewhere, or who can keep the installation
 */
export const eraseAccount = (trx: Trx, person: string, at: Date, by: string | null = person): Promise<void> =>
  // Who else keeps the installation, and what went to his address, stands with others.
  seeingAll(trx, () => erase(trx, { person, by }, at));

async function erase(
  trx: Trx,
  { person, by }: { person: string; by: string | null },
  at: Date,
): Promise<void> {
  for (const place of await placesOf(trx, person)) await endMembership(trx, place, by, at);
  const keepers = await trx.selectFrom("platform_admin").select("person").forUpdate().execute();
  if (keepers.length === 1 && keepers[0]?.person === person)
    throw new Problem(
      409,
      "U bent de laatste beheerder van deze installatie. Nodig eerst een ander uit, en verwijder dan uw account.",
    );
  await forgetPerson(trx, person);
  await noteErased(trx, person, at);
}

/** Removes everything that is kept of a person, whoever he was; of one who is gone already nothing. */
export async function forgetPerson(trx: Db, person: string): Promise<void> {
  const account = await trx.selectFrom("person").select("email").where("id", "=", person).executeTakeFirst();
  await eraseMail(trx, person, account?.email ?? null);
  if (account?.email !== undefined && account.email !== null)
    await trx
      .updateTable("invitation")
      .set({ email: null })
      .where("email", "=", account.email)
      .where("used_at", "is not", null)
      .execute();
  const requests = await requestsOf(trx, person);
  await removeFiles(
    trx,
    requests.flatMap((it) => it.evidence ?? []),
  );
  await trx.deleteFrom("person").where("id", "=", person).execute();
}
