/** Asking for a place in an organisation, and the answer to it. */
import { randomUUID } from "node:crypto";
import { Problem } from "#kit/problem.ts";
import type { Organ, Role } from "#kit/reader.ts";
import type { Upload } from "#kit/upload/examine.ts";
import { keepFile, removeFiles } from "#kit/upload/store.ts";
import type { Db, Trx } from "./db.ts";
import { tellOrgan } from "./tell-organ.ts";
import { giveMembership, placesOf } from "./memberships.ts";

export interface JoinRequest {
  id: string;
  person: string;
  organisation: string;
  organ: Organ;
  reason: string;
  asked_at: Date;
  answered_at: Date | null;
  /** Null while nobody answered, and when it was refused. */
  role: Role | null;
  /** Why it was refused. */
  refusal: string | null;
  /** A file from which it shows; null without, and once it was answered. */
  evidence: string | null;
}

const columns = [
  "id",
  "person",
  "organisation",
  "organ",
  "reason",
  "asked_at",
  "answered_at",
  "role",
  "refusal",
  "evidence",
] as const;

/**
 * Asks for a place.
 * @throws Problem 409 for a place one has, or asked for before and waits for
 */
export async function askToJoin(
  trx: Trx,
  {
    evidence,
    ...asked
  }: Pick<JoinRequest, "person" | "organisation" | "organ" | "reason"> & { evidence?: Upload | undefined },
  at: Date,
): Promise<void> {
  const { person, organisation, organ } = asked;
  const places = await placesOf(trx, person);
  if (places.some((it) => it.organisation === organisation && it.organ === organ))
    throw new Problem(409, "U hebt deze plek al.");
  const written = await trx
    .insertInto("join_request")
    .values({
      ...asked,
      evidence: evidence ? await keepFile(trx, evidence, person, at) : null,
      id: randomUUID(),
      asked_at: at,
      answered_at: null,
      answered_by: null,
      role: null,
      refusal: null,
    })
    // One that waits is enough, also when two windows ask at once.
    .onConflict((it) =>
      it.columns(["person", "organisation", "organ"]).where("answered_at", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (!written) throw new Problem(409, "U hebt deze plek al gevraagd. Wacht op antwoord van de beheerder.");
  // What is told never says who asks: only who may answer learns that, on the page where he does.
  await tellOrgan(trx, "side", "aanvraag-gedaan", asked, { aanvraag: written.id }, { by: person, at });
}

/** What nobody answered yet, the oldest first. */
export const openRequests = (db: Db, organisations: readonly string[]): Promise<JoinRequest[]> =>
  organisations.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("join_request")
        .select(columns)
        .where("organisation", "in", organisations)
        .where("answered_at", "is", null)
        .orderBy("asked_at")
        .orderBy("id")
        .execute();

/** What a person asked for, the last first. */
export const requestsOf = (db: Db, person: string): Promise<JoinRequest[]> =>
  db
    .selectFrom("join_request")
    .select(columns)
    .where("person", "=", person)
    .orderBy("asked_at", "desc")
    .orderBy("id")
    .execute();

export const findRequest = (db: Db, id: string): Promise<JoinRequest | undefined> =>
  db.selectFrom("join_request").select(columns).where("id", "=", id).executeTakeFirst();

/**
 * Answers: gives the place, or refuses with a reason.
 * @throws Problem 409 when somebody answered before
 */
export async function answerRequest(
  trx: Trx,
  request: JoinRequest,
  answer: { role: Role } | { refusal: string },
  by: string,
  at: Date,
): Promise<void> {
  const { id, person, organisation, organ, evidence } = request;
  const written = await trx
    .updateTable("join_request")
    .set({ ...answer, answered_at: at, answered_by: by })
    .where("id", "=", id)
    .where("answered_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!written) throw new Problem(409, "Een ander heeft deze aanvraag al beantwoord.");
  // It has served: nobody needs to keep a letter about somebody for longer.
  if (evidence !== null) await removeFiles(trx, [evidence]);
  if ("role" in answer)
    await giveMembership(trx, { person, organisation, organ, role: answer.role, ground: "request", by }, at);
  else await tellOrgan(trx, "side", "aanvraag-afgewezen", request, { aanvraag: request.id }, { by, at });
}
