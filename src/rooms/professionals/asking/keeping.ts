/** Asking, answering and letting go; whose turn it is, is decided here. */
import { sql } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import { seeingAll } from "#kit/database/acting.ts";
import { tell } from "#kit/events/outbox.ts";
import { Problem } from "#kit/problem.ts";
import { longBefore, millisecondsOf } from "#kit/processing.ts";
import type { Side } from "#kit/reader.ts";
import { newUlid } from "#kit/ulid.ts";
import type { Trx } from "../db.ts";
import { AT_ONCE, MONTH, MOST_ASKED, NEXT_AFTER } from "./rules.ts";
import type { Outcome } from "./tables.ts";

export interface Question {
  person: string;
  organisation: string;
  side: Side;
  about: string;
  question: string;
  askedAs: string;
}

/** Two who ask at once must not both be the last that somebody wants. */
const oneAtATime = (trx: Trx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('help asked', 0))`.execute(trx);

/** Whose turn it is, of those who match: whoever was not asked for longest, and none more often than he wants. */
async function whoseTurn(
  trx: Trx,
  candidates: readonly string[],
  { id, person }: { id: string | null; person: string },
  at: Date,
): Promise<{ profile: string; person: string }[]> {
  const { rows } = await sql<{ profile: string; person: string }>`
    select profile, person from (
      select distinct on (p.person) p.id as profile, p.person,
        (select max(a.asked_at) from help_asked a where a.person = p.person) as last
      from profile p
      where p.id = any(${[...candidates]}::text[]) and p.ended_at is null and p.person <> ${person}
        and (p.away_until is null or p.away_until < ${amsterdamDay(at)}::date)
        and (select count(*) from help_asked a
          where a.person = p.person and a.asked_at > ${longBefore(at, MONTH)}) < p.per_month
        and not exists (select from help_asked a where a.question = ${id} and a.person = p.person)
      order by p.person, p.id) as free
    order by last nulls first, md5(profile || ${amsterdamDay(at)}) limit ${AT_ONCE}`.execute(trx);
  return rows;
}

const nextAt = (at: Date) => new Date(at.getTime() + millisecondsOf(NEXT_AFTER));

const happened = (
  kind: string,
  { id, organisation, side, round }: { id: string; organisation: string; side: Side; round: number },
) => ({
  ...{ kind, about: [`hulpvraag:${id}`], circle: { visibility: "side" as const, organisation, side } },
  detail: { nummer: id, ronde: String(round) },
});

const write = (
  trx: Trx,
  question: string,
  round: number,
  turn: readonly { profile: string; person: string }[],
  at: Date,
) =>
  trx
    .insertInto("help_asked")
    .values(turn.map((it) => ({ question, ...it, round, asked_at: at, declined_at: null })))
    .execute();

/**
 * Sends a question to the first of those who match now, whoever they were when its asker looked.
 * @param candidates profiles that match, as far as the asker may know
 * @returns its number
 * @throws Problem 409 when nobody can be asked now, when the same is still open, or when he asked enough
 */
export async function ask(
  trx: Trx,
  asked: Question,
  candidates: readonly string[],
  at: Date,
): Promise<string> {
  const { person, organisation, side, about, question, askedAs } = asked;
  await oneAtATime(trx);
  const before = await trx
    .selectFrom("help_question")
    .select(["id", "question", "closed_at", "asked_at"])
    .where("person", "=", person)
    .execute();
  if (before.some((it) => it.closed_at === null && it.question === question))
    throw new Problem(409, "Deze vraag staat al uit. U ziet haar bij uw vragen.");
  if (before.filter((it) => it.asked_at > longBefore(at, MONTH)).length >= MOST_ASKED)
    throw new Problem(
      409,
      `U stelde in dertig dagen al ${MOST_ASKED} vragen. Wacht even, of stel haar elders.`,
    );
  // How often each was asked by all others is nobody's to read: the asker gets a number alone.
  const id = await seeingAll(trx, async () => {
    const turn = await whoseTurn(trx, candidates, { id: null, person }, at);
    if (turn.length === 0) return null;
    const number = newUlid(at);
    await trx
      .insertInto("help_question")
      .values({
        ...{ id: number, person, organisation, side, about, question, asked_as: askedAs, asked_at: at },
        ...{ asked: turn.length, round: 1, next_at: nextAt(at), closed_at: null, outcome: null },
      })
      .execute();
    await write(trx, number, 1, turn, at);
    return number;
  });
  if (id === null)
    throw new Problem(
      409,
      "Er is nu niemand die u dit kunt vragen: wie past, is afwezig, weg of al vaak genoeg gevraagd. Er is niets verstuurd.",
    );
  await tell(trx, happened("hulpvraag-gesteld", { id, organisation, side, round: 1 }), person, at);
  return id;
}

/** A question as whoever answers or goes on with it knows it. */
export interface Open {
  id: string;
  person: string;
  organisation: string;
  side: Side;
  round: number;
}

/** Sends it to the next ones, if there are any; both ways it waits again. Asked by the clock, for all. */
export async function goOn(trx: Trx, open: Open, candidates: readonly string[], at: Date): Promise<void> {
  await oneAtATime(trx);
  const turn = await whoseTurn(trx, candidates, open, at);
  const round = open.round + 1;
  await trx
    .updateTable("help_question")
    .set((it) => ({ next_at: nextAt(at), round, asked: it("asked", "+", turn.length) }))
    .where("id", "=", open.id)
    .execute();
  if (turn.length === 0) return;
  await write(trx, open.id, round, turn, at);
  await tell(trx, happened("hulpvraag-gesteld", { ...open, round }), open.person, at);
}

/** Ends it, if nobody did before. @returns whether it was open */
export const close = async (trx: Trx, id: string, outcome: Outcome, at: Date): Promise<boolean> =>
  (
    await trx
      .updateTable("help_question")
      .set({ closed_at: at, outcome })
      .where("id", "=", id)
      .where("closed_at", "is", null)
      .returning("id")
      .execute()
  ).length > 0;

const TOO_LATE =
  "Deze vraag is al gesloten: een ander antwoordde, of de vrager trok haar in. U hoeft niets te doen.";

/**
 * Answers it, and closes it for everybody else.
 * @throws Problem 409 when somebody was first, or its asker withdrew it
 */
export async function answer(
  trx: Trx,
  open: Open & { profile: string },
  said: { person: string; answer: string; reach: string | null },
  at: Date,
): Promise<void> {
  if (!(await close(trx, open.id, "answered", at))) throw new Problem(409, TOO_LATE);
  await trx
    .insertInto("help_answer")
    .values({ question: open.id, profile: open.profile, ...said, at })
    .execute();
  await tell(trx, happened("hulpvraag-beantwoord", open), said.person, at);
}

/** Lets it go by, without a reason; nobody is told. @throws Problem 409 when it is closed already */
export async function decline(trx: Trx, { id }: Pick<Open, "id">, person: string, at: Date): Promise<void> {
  const { closed_at } = await trx
    .selectFrom("help_question")
    .select("closed_at")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (closed_at !== null) throw new Problem(409, TOO_LATE);
  await trx
    .updateTable("help_asked")
    .set({ declined_at: at })
    .where("question", "=", id)
    .where("person", "=", person)
    .execute();
}

/** @throws Problem 409 when it is closed already */
export async function withdraw(trx: Trx, { id }: Pick<Open, "id">, at: Date): Promise<void> {
  if (!(await close(trx, id, "withdrawn", at))) throw new Problem(409, "Deze vraag is al gesloten.");
}
