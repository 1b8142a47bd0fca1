/** Links that make somebody a member, or keeper of the installation: made, used once, withdrawn. */
import { randomUUID } from "node:crypto";
import { seeingAll } from "#kit/database/acting.ts";
import { addDays, amsterdamDay, type Day } from "#kit/day.ts";
import { takeBack } from "#kit/mail/outbox.ts";
import { Problem } from "#kit/problem.ts";
import type { Organ, Role } from "#kit/reader.ts";
import type { Db, Trx } from "./db.ts";
import { giveMembership } from "./memberships.ts";
import { tellOrgan } from "./tell-organ.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";

/** An invitation that nobody used is over after so many days. */
export const LASTS_DAYS = 14;

const end = (made: Date): Date => new Date(made.getTime() + LASTS_DAYS * 86_400_000);
/** The last day on which an invitation of this moment works all day. */
export const lastDay = (made: Date): Day => addDays(amsterdamDay(end(made)), -1);

/** What an invitation gives: a place in an organisation, or the keys of the installation. */
export type Gift = { organisation: string; organ: Organ; role: Role } | "platform";

export interface Invitation {
  id: string;
  gift: Gift;
  email: string | null;
  evidence: string;
  made_at: Date;
  ends_at: Date;
  used_at: Date | null;
  withdrawn_at: Date | null;
}

/** @returns what goes into the link, which nobody can ask for again */
export async function invite(
  trx: Trx,
  { gift, email, evidence, by }: { gift: Gift; email: string | null; evidence: string; by: string | null },
  at: Date,
): Promise<{ id: string; secret: string }> {
  const secret = newSecret();
  const id = randomUUID();
  await trx
    .insertInto("invitation")
    .values({
      id,
      hash: hashOf(secret),
      ...(gift === "platform" ? { organisation: null, organ: null, role: null } : gift),
      email: email?.toLowerCase() ?? null,
      evidence,
      made_by: by,
      made_at: at,
      ends_at: end(at),
    })
    .execute();
  // Whoever gives rights on that side hears of it; what is told never says to which address it went.
  if (gift !== "platform")
    await tellOrgan(trx, "side", "uitnodiging-gemaakt", gift, { uitnodiging: id }, { by, at });
  return { id, secret };
}

/** What mail about an invitation is called. */
export const invitationSubject = (id: string): string => `invitation:${id}`;

const columns = [
  ...(["id", "organisation", "organ", "role", "email", "evidence"] as const),
  ...(["made_at", "ends_at", "used_at", "withdrawn_at"] as const),
];
type Row = Omit<Invitation, "gift"> & { organisation: string | null; organ: Organ | null; role: Role | null };

const invitationIn = ({ organisation, organ, role, ...row }: Row): Invitation => ({
  ...row,
  gift: organisation !== null && organ !== null && role !== null ? { organisation, organ, role } : "platform",
});

/** Invitations of an organisation that were not used or withdrawn, the last first; also those whose day has passed. */
export async function openInvitations(db: Db, organisation: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom("invitation")
    .select(columns)
    .where("organisation", "=", organisation)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .orderBy("made_at", "desc")
    .execute();
  return rows.map(invitationIn);
}

/** An invitation by its id, as who manages an organisation knows it. */
export async function findInvitation(db: Db, id: string): Promise<Invitation | null> {
  const row = await db.selectFrom("invitation").select(columns).where("id", "=", id).executeTakeFirst();
  return row ? invitationIn(row) : null;
}

/**
 * The invitation behind a link: for who has the link, and nothing else.
 * @throws Problem 404 or 409: unknown, used, withdrawn or over
 */
export async function openInvitation(db: Db, secret: string, at: Date): Promise<Invitation> {
  const row = await seeingAll(db, () =>
    db.selectFrom("invitation").select(columns).where("hash", "=", hashOf(secret)).executeTakeFirst(),
  );
  if (!row) throw new Problem(404, "Deze uitnodiging kennen we niet. Kijk of u het hele adres hebt.");
  const refused = (why: string) => new Problem(409, `${why} Vraag een nieuwe aan wie u uitnodigde.`);
  if (row.used_at) throw refused("Deze uitnodiging is al gebruikt.");
  if (row.withdrawn_at) throw refused("Deze uitnodiging is ingetrokken.");
  if (row.ends_at <= at) throw refused(`Deze uitnodiging gold ${LASTS_DAYS} dagen en is verlopen.`);
  return invitationIn(row);
}

/**
 * Takes what an invitation gives, once.
 * @throws Problem 409 when it was meant for another address, or was used a moment ago
 */
export async function accept(
  trx: Trx,
  secret: string,
  person: { id: string; email: string | null },
  at: Date,
): Promise<Gift> {
  const { id, gift, email } = await openInvitation(trx, secret, at);
  if (email !== null && email !== person.email)
    throw new Problem(
      409,
      person.email === null
        ? "Deze uitnodiging ging naar een e-mailadres, en uw aanbieder bevestigt uw e-mailadres niet. Vraag een uitnodiging zonder adres."
        : "Deze uitnodiging ging naar een ander e-mailadres dan waarmee u bent ingelogd.",
    );
  return seeingAll(trx, () => take(trx, { id, gift }, person.id, at));
}

/** What one gets at an organisation where one has no place yet. */
async function take(
  trx: Trx,
  { id, gift }: Pick<Invitation, "id" | "gift">,
  person: string,
  at: Date,
): Promise<Gift> {
  const used = await trx
    .updateTable("invitation")
    .set({ used_by: person, used_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning("made_by")
    .executeTakeFirst();
  if (!used) throw new Problem(409, "Deze uitnodiging is zojuist gebruikt of ingetrokken.");
  if (gift === "platform")
    await trx
      .insertInto("platform_admin")
      .values({ person, since: at, given_by: used.made_by })
      .onConflict((it) => it.column("person").doNothing())
      .execute();
  else await giveMembership(trx, { ...gift, person, ground: "invitation", by: used.made_by }, at);
  return gift;
}

/**
 * Takes an invitation back that was not used yet.
 * @throws Problem 409 when it was used or taken back before
 */
export async function withdraw(trx: Trx, id: string, by: string, at: Date): Promise<void> {
  const withdrawn = await trx
    .updateTable("invitation")
    .set({ withdrawn_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning(["organisation", "organ"])
    .executeTakeFirst();
  if (!withdrawn) throw new Problem(409, "Deze uitnodiging is al gebruikt of ingetrokken.");
  await takeBack(trx, invitationSubject(id));
  const { organisation, organ } = withdrawn;
  if (organisation !== null && organ !== null)
    await tellOrgan(
      trx,
      "side",
      "uitnodiging-ingetrokken",
      { organisation, organ },
      { uitnodiging: id },
      { by, at },
    );
}
