/** What people do with a collaboration outside the register; each is a step of its life (`life.ts`) and a new version. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { beginEntry, type Content, type Doing, move } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import { stepFrom } from "#kit/states.ts";
import type { Day } from "#kit/day.ts";
import type { Trx } from "./db.ts";
import type { TieFacts } from "./facts.ts";
import { life, readsWithOthers, shownTo, type TieState, type TieVerb } from "./life.ts";
import { awaited, KIND, type Tie } from "./queries.ts";
import { ADDED, TOLD, tellOfTie } from "./telling.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

const contentOf = (facts: TieFacts, visibility: Content["visibility"]): Content => ({
  visibility,
  participants: facts.participants,
  source: facts.document,
  content: facts,
});

/** Writes down what one participant says. @returns its number */
export async function addTie(
  trx: Trx,
  owner: { organisation: string; side: Side },
  facts: TieFacts,
  by: Doing,
): Promise<string> {
  const visibility = shownTo("draft", facts.wanted);
  const { id, version } = await beginEntry(
    kit(trx),
    life,
    { kind: KIND, ...owner, ...contentOf(facts, visibility) },
    by,
  );
  await trx
    .insertInto("tie")
    .values({ entry: id, ...rowOf(facts), text_version: version })
    .execute();
  await writeOutsiders(trx, id, facts);
  const told = { id, ...owner, visibility, participants: facts.participants };
  await tellOfTie(trx, told, { kind: ADDED, by: by.organisation }, by);
  return id;
}

/**
 * Changes what is said; who confirmed something else is asked again. The same text once more changes nothing.
 * @param small nobody is told
 */
export async function changeTie(
  trx: Trx,
  tie: Tie,
  facts: TieFacts,
  by: Doing,
  { small = false }: { small?: boolean } = {},
): Promise<void> {
  if (isDeepStrictEqual(facts, tie.facts)) return;
  const { version } = await step(trx, tie, "change", by, { facts, small });
  await trx
    .updateTable("tie")
    .set({ ...rowOf(facts), text_version: version })
    .where("entry", "=", tie.id)
    .execute();
  await trx.deleteFrom("tie_outsider").where("tie", "=", tie.id).execute();
  await writeOutsiders(trx, tie.id, facts);
}

/**
 * Asks the other participants whether it is right; where there is none of government, it is confirmed at once.
 * @throws Problem 409 when they would not be allowed to read it
 */
export async function offerTie(trx: Trx, tie: Tie, by: Doing): Promise<void> {
  const alone = tie.participants.every((it) => it === tie.organisation);
  if (!alone && !readsWithOthers(tie.facts.wanted))
    throw new Problem(
      409,
      "De andere deelnemers mogen dit niet lezen, en kunnen het dus niet bevestigen. Kies bij “Wie mag dit zien?” de deelnemers, of meer.",
    );
  // Where nobody is asked, nobody is told that he is.
  const offered = await step(trx, tie, "offer", by, { small: alone });
  if (alone) await step(trx, { ...tie, ...offered }, "complete", by);
}

/**
 * A participant says that it is right; with the last one it is confirmed.
 * @param office of whoever says so by a link; null for who has an account
 */
export async function confirmTie(
  trx: Trx,
  tie: Tie,
  organisation: string,
  by: Doing,
  office: string | null = null,
): Promise<void> {
  const last = awaited(tie).every((it) => it === organisation);
  const { version } = await step(trx, tie, last ? "complete" : "confirm", by, { byLink: office !== null });
  await trx
    .insertInto("tie_answer")
    .values({ tie: tie.id, version, organisation, refusal: null, office })
    .execute();
}

/** A participant says that it is not right, and why. */
export async function refuseTie(
  trx: Trx,
  tie: Tie,
  organisation: string,
  refusal: string,
  by: Doing,
  office: string | null = null,
): Promise<void> {
  const { version } = await step(trx, tie, "refuse", by, { byLink: office !== null });
  await trx
    .insertInto("tie_answer")
    .values({ tie: tie.id, version, organisation, refusal, office })
    .execute();
}

export const withdrawTie = (trx: Trx, tie: Tie, by: Doing) => step(trx, tie, "withdraw", by);

/** Says that all of it is still right. */
export const verifyTie = (trx: Trx, tie: Tie, by: Doing) => step(trx, tie, "verify", by);

/**
 * Ends it. The row stays: it has been there.
 * @param ends the first day without it
 */
export async function endTie(trx: Trx, tie: Tie, ends: Day, by: Doing): Promise<void> {
  if (tie.facts.begins !== null && ends <= tie.facts.begins)
    throw new Problem(422, "Niet alles is goed ingevuld.", [
      { field: "laatsteDag", message: "De laatste dag ligt voor de eerste." },
    ]);
  await step(trx, tie, "end", by, { facts: { ...tie.facts, ends } });
  await trx.updateTable("tie").set({ ends }).where("entry", "=", tie.id).execute();
}

/** A step, and telling it; what is over is read by whom it was read by. */
async function step(
  trx: Trx,
  tie: Tie,
  verb: TieVerb,
  by: Doing,
  {
    facts: changed,
    small = false,
    byLink = false,
  }: { facts?: TieFacts; small?: boolean; byLink?: boolean } = {},
) {
  const facts = changed ?? tie.facts;
  const next = stepFrom<TieState, TieVerb>(life, tie.state, verb);
  const over = next === "withdrawn" || next === "ended";
  const visibility = over ? tie.visibility : shownTo(next, facts.wanted);
  const verified = verb === "verify" || verb === "change" || verb === "end";
  const { participants, ...content } = contentOf(facts, visibility);
  const what = { ...content, verified, ...(changed && { participants }) };
  const moved = await move(kit(trx), life, tie, verb, what, by);
  if (verb !== "verify") {
    const told = { ...tie, visibility, participants: facts.participants };
    await tellOfTie(trx, told, { kind: TOLD[verb], by: by.organisation, small, byLink }, by);
  }
  return moved;
}

const rowOf = ({ form, name, purpose, executor, begins, ends, task, wanted }: TieFacts) => ({
  ...{ form, name, purpose, executor, begins, ends, task, wanted },
});

async function writeOutsiders(trx: Trx, tie: string, { outsiders }: TieFacts): Promise<void> {
  if (outsiders.length === 0) return;
  await trx
    .insertInto("tie_outsider")
    .values(outsiders.map((it) => ({ tie, ...it })))
    .execute();
}
