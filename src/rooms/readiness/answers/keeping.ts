/** What people do with an answer; each is a step of its life and a new version. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { amsterdamDay, type Day } from "#kit/day.ts";
import { beginEntry, type Content, type Doing, move, Overtaken } from "#kit/entries/entries.ts";
import type { Side } from "#kit/reader.ts";
import type { Trx } from "../db.ts";
import type { AnswerFacts, AnswerKept, EvidenceState } from "./facts.ts";
import { type AnswerVerb, life } from "./life.ts";
import { type Answer, KIND } from "./queries.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

/** The executive keeps what an organisation answers: it is responsible for its own house. */
export const SIDE: Side = "executive";

/** Its own organisation reads it by its circle; who is in a dossier with it by the rule of the table. */
const contentOf = (
  facts: AnswerFacts,
  evidence: EvidenceState,
  source: string | null,
  serves?: readonly string[],
): Content => ({
  ...{ visibility: "organisation", source, participants: [] },
  content: { facts, evidence, ...(serves && { serves }) } satisfies AnswerKept,
});

/**
 * Answers an item that the organisation did not answer before.
 * @param verifiedOn when it was last said to be right, where that was before
 * @param source where the organisation has it from, where it did not write it itself
 * @returns the number of the answer
 * @throws Overtaken when somebody else answered it meanwhile
 */
export async function giveAnswer(
  trx: Trx,
  {
    organisation,
    item,
    verifiedOn,
    source = null,
  }: { organisation: string; item: string; verifiedOn?: Day; source?: string | null },
  facts: AnswerFacts,
  by: Doing,
): Promise<string> {
  const evidence: EvidenceState = "none";
  const checked = verifiedOn ?? amsterdamDay(by.at);
  const { id, version, state } = await beginEntry(
    kit(trx),
    life,
    { kind: KIND, organisation, side: SIDE, verifiedOn: checked, ...contentOf(facts, evidence, source) },
    by,
  );
  const written = await trx
    .insertInto("readiness_answer")
    .values({
      ...{ entry: id, organisation, side: SIDE, item, state, version, evidence },
      ...{ facts: JSON.stringify(facts), verified_on: checked },
    })
    .onConflict((it) => it.columns(["organisation", "item"]).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) throw new Overtaken();
  return id;
}

/** Changes what was answered, or answers again what was taken back; the same once more changes nothing. */
export async function changeAnswer(
  trx: Trx,
  answer: Answer,
  facts: AnswerFacts,
  by: Doing,
  source: string | null = null,
): Promise<void> {
  const its = { ...answer, source };
  if (answer.state === "withdrawn") return step(trx, its, "renew", { facts, evidence: "none" }, by);
  if (isDeepStrictEqual(answer.facts, facts)) return;
  await step(trx, its, "change", { facts }, by);
}

/** Says that it is still right. */
export const verifyAnswer = (trx: Trx, answer: Answer, by: Doing): Promise<void> =>
  step(trx, answer, "verify", {}, by);

/** Takes it back: from then on it counts nowhere. */
export const withdrawAnswer = (trx: Trx, answer: Answer, by: Doing): Promise<void> =>
  step(trx, answer, "withdraw", {}, by);

/** Says where the evidence lies, or that it is withdrawn and why. */
export async function layEvidence(
  trx: Trx,
  answer: Answer,
  { kind, evidence, office }: { kind: Exclude<EvidenceState, "none">; evidence: string; office: string },
  by: Doing,
): Promise<void> {
  await step(trx, answer, kind === "given" ? "prove" : "unprove", { evidence: kind }, by);
  const { id: entry, organisation } = answer;
  await trx
    .insertInto("readiness_evidence")
    .values({
      ...{ entry, version: answer.version + 1, organisation, side: SIDE, kind, evidence, office },
      day: amsterdamDay(by.at),
    })
    .execute();
}

/** Writes down for which other organisations it counts. */
export const serveWith = (trx: Trx, answer: Answer, serves: readonly string[], by: Doing): Promise<void> =>
  step(trx, answer, "serve", { serves }, by);

/** The kit keeps the step; the row of the answer says the same to who may not read the entry. */
async function step(
  trx: Trx,
  answer: Answer,
  verb: AnswerVerb,
  { facts = answer.facts, evidence = answer.evidence, serves }: Partial<AnswerKept>,
  by: Doing,
): Promise<void> {
  const verified = verb === "change" || verb === "verify" || verb === "renew";
  const { participants: _, ...content } = contentOf(facts, evidence, answer.source, serves);
  const { state, version } = await move(kit(trx), life, answer, verb, { ...content, verified }, by);
  await trx
    .updateTable("readiness_answer")
    .set({
      ...{ facts: JSON.stringify(facts), evidence, state, version },
      ...(verified && { verified_on: amsterdamDay(by.at) }),
    })
    .where("entry", "=", answer.id)
    .execute();
}
