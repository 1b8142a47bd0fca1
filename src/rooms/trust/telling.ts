/** Tells what happens between two organisations, to those two alone, in the transaction that does it. */
import type { Doing } from "#kit/entries/entries.ts";
import { tell } from "#kit/events/outbox.ts";
import type { Trx } from "./db.ts";
import type { IntroductionVerb, PledgeVerb } from "./life.ts";
import type { INTRODUCTION, OfTwo, PLEDGE } from "./queries.ts";

type Kind = typeof PLEDGE | typeof INTRODUCTION;

/** What a step is called where it is told. That one alone says that a promise was not kept is asked, and not told. */
export const TOLD: Record<Kind, Record<string, string>> = {
  pledge: {
    begin: "toezegging-voorgesteld",
    agree: "toezegging-afgesproken",
    decline: "toezegging-niet-afgesproken",
    withdraw: "toezegging-ingetrokken",
    sayKept: "toezegging-gezegd",
    sayMissed: "toezegging-gevraagd",
    confirmKept: "toezegging-nagekomen",
    confirmMissed: "toezegging-niet-nagekomen",
    reopen: "toezegging-teruggezet",
  } satisfies Record<PledgeVerb | "begin", string>,
  introduction: {
    begin: "kennismaking-gevraagd",
    accept: "kennismaking-aangenomen",
    decline: "kennismaking-nu-niet",
    withdraw: "kennismaking-ingetrokken",
    meet: "kennismaking-gesproken",
  } satisfies Record<IntroductionVerb | "begin", string>,
};

export const tellBoth = (
  trx: Trx,
  { id, organisation, side, participants }: Pick<OfTwo, "id" | "organisation" | "side" | "participants">,
  kind: Kind,
  verb: string,
  by: Doing,
): Promise<void> =>
  tell(
    trx,
    {
      kind: TOLD[kind][verb] ?? kind,
      about: participants.map((it) => `organisation:${it}`),
      circle: { visibility: "participants", organisation, side },
      detail: { nummer: id, door: by.organisation },
    },
    by.actor,
    by.at,
  );
