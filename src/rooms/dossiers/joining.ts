/** Joining a dossier of others, instead of beginning one beside it: asked by who wants to, and let in by who keeps it. */
import { amsterdamDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import type { Day } from "#kit/day.ts";
import type { Db, Trx } from "./db.ts";
import { stepDossier } from "./keeping.ts";
import type { Dossier } from "./queries.ts";
import { JOIN_ASKED, JOIN_REFUSED, tellOfDossier } from "./telling.ts";

export interface JoinRequest {
  organisation: string;
  side: Side;
  reason: string;
  office: string;
  day: Day;
  refusal: string | null;
}

/** Who asked to join, as far as the reader may know: all of it for who keeps it, its own for who asked. */
export const requestsFor = (db: Db, dossier: string): Promise<JoinRequest[]> =>
  db
    .selectFrom("dossier_request")
    .select(["organisation", "side", "reason", "office", "day", "refusal"])
    .where("dossier", "=", dossier)
    .orderBy("day")
    .orderBy("organisation")
    .execute();

/** Who hears of a request: its keeper and who asks, whoever may read the dossier. */
const between = (dossier: Dossier, organisation: string) => ({
  ...dossier,
  visibility: "participants" as const,
  participants: [organisation],
});

/**
 * Asks for an organisation to be a party; once more after a refusal.
 * @throws Problem 409 when it is one, it asked already, or it is over
 */
export async function askToJoin(
  trx: Trx,
  dossier: Dossier,
  { side, reason, office }: Pick<JoinRequest, "side" | "reason" | "office">,
  by: Doing,
): Promise<void> {
  const { organisation } = by;
  if (dossier.participants.includes(organisation))
    throw new Problem(409, "Uw organisatie is al een partij in dit dossier.");
  if (dossier.state !== "open" && dossier.state !== "shared")
    throw new Problem(409, "Aan dit dossier kunt u nu niet meedoen: het is afgerond of gestopt.");
  const asked = { side, reason, office, day: amsterdamDay(by.at), refusal: null };
  const written = await trx
    .insertInto("dossier_request")
    .values({ dossier: dossier.id, organisation, ...asked })
    .onConflict((it) =>
      it
        .columns(["dossier", "organisation"])
        .doUpdateSet(asked)
        .where("dossier_request.refusal", "is not", null),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n)
    throw new Problem(409, "Uw organisatie heeft dit al gevraagd. Wie het dossier bijhoudt, beslist.");
  await tellOfDossier(trx, between(dossier, organisation), { kind: JOIN_ASKED, by: organisation }, by);
}

/** Lets in who asked: from then on it is asked like the others. */
export async function admitParty(trx: Trx, dossier: Dossier, organisation: string, by: Doing): Promise<void> {
  await trx
    .deleteFrom("dossier_request")
    .where("dossier", "=", dossier.id)
    .where("organisation", "=", organisation)
    .execute();
  const participants = [...new Set([...dossier.participants, organisation])].toSorted();
  const facts = { ...dossier.facts, participants };
  await stepDossier(trx, { ...dossier, facts, participants }, "admit", by, { participants });
  await trx
    .updateTable("dossier")
    .set({ asked_on: amsterdamDay(by.at) })
    .where("entry", "=", dossier.id)
    .execute();
}

/** Says no to who asked, with the reason that he reads. */
export async function refuseParty(
  trx: Trx,
  dossier: Dossier,
  organisation: string,
  refusal: string,
  by: Doing,
): Promise<void> {
  await trx
    .updateTable("dossier_request")
    .set({ refusal })
    .where("dossier", "=", dossier.id)
    .where("organisation", "=", organisation)
    .execute();
  await tellOfDossier(trx, between(dossier, organisation), { kind: JOIN_REFUSED, by: by.organisation }, by);
}
