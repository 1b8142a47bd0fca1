/** What two organisations do with a promise or with being introduced; each is a step, and told to both. */
import type { Transaction } from "kysely";
import { beginEntry, type Doing, move } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import type { Trx } from "./db.ts";
import type { Introduction, Pledge } from "./facts.ts";
import { introductionLife, type IntroductionVerb, pledgeLife, type PledgeVerb } from "./life.ts";
import { INTRODUCTION, type KeptIntroduction, type KeptPledge, type OfTwo, PLEDGE } from "./queries.ts";
import { tellBoth } from "./telling.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

/** Who begins it, and with whom. */
export interface Between {
  organisation: string;
  side: Side;
  other: string;
}

/** Both of them read it, and nobody else: that is not for who writes it to choose. */
const contentOf = (content: object) => ({ visibility: "participants" as const, source: null, content });

/** Puts a promise before the other. @returns its number */
export async function makePledge(
  trx: Trx,
  { organisation, side, other }: Between,
  pledge: Pledge,
  by: Doing,
) {
  const { id } = await beginEntry(
    kit(trx),
    pledgeLife,
    { kind: PLEDGE, organisation, side, participants: [organisation, other], ...contentOf(pledge) },
    by,
  );
  await trx
    .insertInto("pledge")
    .values({ entry: id, ...pledge })
    .execute();
  await tellBoth(trx, { id, organisation, side, participants: [organisation, other] }, PLEDGE, "begin", by);
  return id;
}

/** Which of the two may take a step: who began it, the other, whoever did not take the last one, or both. */
const WHO: Record<PledgeVerb | IntroductionVerb, "keeper" | "other" | "second" | "both"> = {
  ...{ agree: "other", decline: "other", withdraw: "keeper", accept: "other", meet: "both" },
  ...{ sayKept: "both", sayMissed: "both", confirmKept: "second", confirmMissed: "second", reopen: "both" },
};

/** Whether an organisation may take a step with what is between it and the other, whatever state it is in. */
export function mayStep(
  it: Pick<OfTwo, "organisation" | "lastBy">,
  verb: PledgeVerb | IntroductionVerb,
  acting: string,
): boolean {
  const who = WHO[verb];
  if (who === "both") return true;
  if (who === "second") return it.lastBy !== acting;
  return (it.organisation === acting) === (who === "keeper");
}

/** @throws Problem 409 where it is the other's to say */
function refuseWrongOne(it: OfTwo, verb: PledgeVerb | IntroductionVerb, acting: string): void {
  if (!mayStep(it, verb, acting))
    throw new Problem(409, "Dat is niet aan uw organisatie: de ander zegt dit.");
}

const factsOf = ({ promiser, what, due }: KeptPledge): Pledge => ({ promiser, what, due });

/** @throws Problem 409 when this step cannot be taken (any more), or is the other's */
export async function stepPledge(trx: Trx, it: KeptPledge, verb: PledgeVerb, by: Doing): Promise<void> {
  refuseWrongOne(it, verb, by.organisation);
  await move(kit(trx), pledgeLife, it, verb, contentOf(factsOf(it)), by);
  await tellBoth(trx, it, PLEDGE, verb, by);
}

/** Asks the other to be introduced. @returns its number */
export async function askIntroduction(
  trx: Trx,
  { organisation, side, other }: Between,
  asked: Introduction,
  by: Doing,
) {
  const { id } = await beginEntry(
    kit(trx),
    introductionLife,
    { kind: INTRODUCTION, organisation, side, participants: [organisation, other], ...contentOf(asked) },
    by,
  );
  await trx
    .insertInto("introduction")
    .values({ entry: id, asked_for: asked.askedFor, asked_by: asked.by, about: asked.about })
    .execute();
  await tellBoth(
    trx,
    { id, organisation, side, participants: [organisation, other] },
    INTRODUCTION,
    "begin",
    by,
  );
  return id;
}

/**
 * @param answer how to reach the other, or why not now; null for steps that tell nothing
 * @throws Problem 409 when this step cannot be taken (any more), or is the other's
 */
export async function stepIntroduction(
  trx: Trx,
  it: KeptIntroduction,
  verb: IntroductionVerb,
  answer: string | null,
  by: Doing,
): Promise<void> {
  refuseWrongOne(it, verb, by.organisation);
  const { askedFor, by: asker, about } = it;
  const { version } = await move(
    kit(trx),
    introductionLife,
    it,
    verb,
    contentOf({ askedFor, by: asker, about, answer: answer ?? it.answer }),
    by,
  );
  if (answer !== null)
    await trx
      .insertInto("introduction_answer")
      .values({ introduction: it.id, version, organisation: by.organisation, answer })
      .execute();
  await tellBoth(trx, it, INTRODUCTION, verb, by);
}
