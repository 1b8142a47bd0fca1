/** What people do with a collaboration outside the register; each is a step of its life (`life.ts`) and a new version. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { beginEntries, type Content, type Doing, move } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import { stepFrom } from "#kit/states.ts";
import { readByParticipants } from "#kit/visibility.ts";
import { amsterdamDay, type Day } from "#kit/day.ts";
import type { Trx } from "./db.ts";
import type { TieFacts } from "./facts.ts";
import { life, shownTo, type TieState, type TieVerb } from "./life.ts";
import { awaited, KIND, type Tie } from "./queries.ts";
import { ADDED, TOLD, tellOfTie, tellOfTies } from "./telling.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

const contentOf = (facts: TieFacts, visibility: Content["visibility"]): Content => ({
  visibility,
  participants: facts.participants,
  source: facts.document,
  content: facts,
});

interface Owner {
  organisation: string;
  side: Side;
}

/** Writes down what one participant says. @returns its number */
export async function addTie(trx: Trx, owner: Owner, facts: TieFacts, by: Doing): Promise<string> {
  const [tie] = await addTies(trx, owner, [facts], by);
  if (!tie) throw new Error(`no ${KIND} was added`);
  return tie.id;
}

/**
 * Writes down many at once, in the order in which they come.
 * @param small nobody is told of each
 */
export async function addTies(
  trx: Trx,
  owner: Owner,
  all: readonly TieFacts[],
  by: Doing,
  { small = false }: Quietly = {},
): Promise<Tie[]> {
  const begun = await beginEntries(
    kit(trx),
    life,
    all.map((it) => ({ kind: KIND, ...owner, ...contentOf(it, shownTo("draft", it.wanted)) })),
    by,
  );
  const ties = begun.flatMap(({ id, version, state }, at): Tie[] => {
    const facts = all[at];
    if (!facts) return [];
    const { participants, wanted } = facts;
    return [
      {
        ...{ ...owner, id, version, state, facts, participants, textVersion: version, answers: [] },
        ...{ visibility: shownTo("draft", wanted), changed_at: by.at, verified_on: amsterdamDay(by.at) },
      },
    ];
  });
  await writeTies(trx, ties);
  await tellOfTies(trx, ties, { kind: ADDED, by: by.organisation, small }, by);
  return ties;
}

interface Quietly {
  small?: boolean;
}

/**
 * Changes what is said; who confirmed something else is asked again. The same text once more changes nothing.
 * @param small nobody is told
 * @returns it as it is then
 */
export async function changeTie(
  trx: Trx,
  tie: Tie,
  facts: TieFacts,
  by: Doing,
  { small = false }: Quietly = {},
): Promise<Tie> {
  if (isDeepStrictEqual(facts, tie.facts)) return tie;
  const { version, state } = await step(trx, tie, "change", by, { facts, small });
  await trx
    .updateTable("tie")
    .set({ ...rowOf(facts), text_version: version })
    .where("entry", "=", tie.id)
    .execute();
  await trx.deleteFrom("tie_outsider").where("tie", "=", tie.id).execute();
  await writeOutsiders(trx, [{ id: tie.id, facts }]);
  const { participants, wanted } = facts;
  const visibility = shownTo(state, wanted);
  return { ...tie, version, state, visibility, facts, participants, textVersion: version, answers: [] };
}

/**
 * Asks the other participants whether it is right; where there is none of government, it is confirmed at once.
 * @returns it as it is then
 * @throws Problem 409 when they would not be allowed to read it
 */
export async function offerTie(trx: Trx, tie: Tie, by: Doing, { small = false }: Quietly = {}): Promise<Tie> {
  const alone = tie.participants.every((it) => it === tie.organisation);
  if (!alone && !readByParticipants(tie.facts.wanted))
    throw new Problem(
      409,
      "De andere deelnemers mogen dit niet lezen, en kunnen het dus niet bevestigen. Kies bij “Wie mag dit zien?” de deelnemers, of meer.",
    );
  // Where nobody is asked, nobody is told that he is.
  const offered = await step(trx, tie, "offer", by, { small: small || alone });
  const now = { ...tie, ...offered, visibility: shownTo(offered.state, tie.facts.wanted) };
  if (!alone) return now;
  const { version, state } = await step(trx, now, "complete", by, { small });
  return { ...now, version, state, visibility: shownTo(state, tie.facts.wanted) };
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

/** Who leads it keeps it from now on, and says so of the text as it stands; whoever kept it is asked like the others. */
export const takeOverTie = (trx: Trx, tie: Tie, organisation: string, by: Doing) =>
  step(trx, tie, "takeOver", by, { keeper: organisation });

export const withdrawTie = (trx: Trx, tie: Tie, by: Doing, { small = false }: Quietly = {}) =>
  step(trx, tie, "withdraw", by, { small });

/** Says that all of it is still right. */
export const verifyTie = (trx: Trx, tie: Tie, by: Doing) => step(trx, tie, "verify", by);

/**
 * Ends it. The row stays: it has been there.
 * @param ends the first day without it
 */
export async function endTie(
  trx: Trx,
  tie: Tie,
  ends: Day,
  by: Doing,
  { small = false }: Quietly = {},
): Promise<void> {
  if (tie.facts.begins !== null && ends <= tie.facts.begins)
    throw new Problem(422, "Niet alles is goed ingevuld.", [
      { field: "laatsteDag", message: "De laatste dag ligt voor de eerste." },
    ]);
  await step(trx, tie, "end", by, { facts: { ...tie.facts, ends }, small });
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
    keeper,
  }: Quietly & { facts?: TieFacts; byLink?: boolean; keeper?: string } = {},
) {
  const facts = changed ?? tie.facts;
  const next = stepFrom<TieState, TieVerb>(life, tie.state, verb);
  const over = next === "withdrawn" || next === "ended";
  const visibility = over ? tie.visibility : shownTo(next, facts.wanted);
  const verified = verb === "verify" || verb === "change" || verb === "end";
  const { participants, ...content } = contentOf(facts, visibility);
  const what = {
    ...{ ...content, verified },
    ...(changed && { participants }),
    ...(keeper !== undefined && { organisation: keeper }),
  };
  const moved = await move(kit(trx), life, tie, verb, what, by);
  if (verb !== "verify") {
    const told = { ...tie, visibility, participants: facts.participants };
    await tellOfTie(trx, told, { kind: TOLD[verb], by: by.organisation, small, byLink }, by);
  }
  return moved;
}

const rowOf = (facts: TieFacts) => {
  const { form, name, purpose, executor, executorKey, begins, ends, task, theme, scale, wanted } = facts;
  return {
    ...{ form, name, purpose, executor, executor_key: executorKey, begins, ends, task, theme, scale, wanted },
    roles: JSON.stringify(facts.roles),
  };
};

/** Rows that one question writes: far below what a question can hold. */
const AT_ONCE = 1_000;

async function writeTies(trx: Trx, ties: readonly Tie[]): Promise<void> {
  for (let from = 0; from < ties.length; from += AT_ONCE) {
    const some = ties.slice(from, from + AT_ONCE);
    await trx
      .insertInto("tie")
      .values(
        some.map(({ id, facts, textVersion }) => ({ entry: id, ...rowOf(facts), text_version: textVersion })),
      )
      .execute();
    await writeOutsiders(trx, some);
  }
}

async function writeOutsiders(trx: Trx, ties: readonly Pick<Tie, "id" | "facts">[]): Promise<void> {
  const rows = ties.flatMap(({ id, facts }) => facts.outsiders.map((it) => ({ tie: id, ...it })));
  if (rows.length > 0) await trx.insertInto("tie_outsider").values(rows).execute();
}
