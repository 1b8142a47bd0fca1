/** Reading questions: one's own, and those that came to one. The tables show nobody else's. */
import type { Side } from "#kit/reader.ts";
import type { Db } from "../db.ts";
import type { Outcome } from "./tables.ts";

export interface AskedQuestion {
  id: string;
  person: string;
  organisation: string;
  side: Side;
  about: string;
  question: string;
  askedAs: string;
  at: Date;
  /** How many were asked so far. */
  asked: number;
  round: number;
  closed: Date | null;
  outcome: Outcome | null;
  /** The profile by which whoever reads was asked; null for the asker, and for who let it go. */
  profile: string | null;
  /** When whoever reads let it go. */
  declined: Date | null;
  /** Read by the asker and by who wrote it. */
  answer: { person: string; profile: string | null; answer: string; reach: string | null; at: Date } | null;
}

const questionsWhere = async (db: Db, person: string, id?: string): Promise<AskedQuestion[]> => {
  const rows = await db
    .selectFrom("help_question as q")
    .leftJoin("help_asked as a", (join) => join.onRef("a.question", "=", "q.id").on("a.person", "=", person))
    .leftJoin("help_answer as r", "r.question", "q.id")
    .selectAll("q")
    .select(["a.profile as asked_profile", "a.declined_at"])
    .select([
      "r.person as answered_by",
      "r.profile as answered_profile",
      "r.answer",
      "r.reach",
      "r.at as answered_at",
    ])
    // The owner of the tables sees all: this says once more whose they are.
    .where((it) => it.or([it("q.person", "=", person), it("a.person", "=", person)]))
    .$if(id !== undefined, (it) => it.where("q.id", "=", id ?? ""))
    .orderBy("q.asked_at", "desc")
    .orderBy("q.id")
    .execute();
  return rows.map((it) => ({
    ...{ id: it.id, person: it.person, organisation: it.organisation, side: it.side, about: it.about },
    ...{ question: it.question, askedAs: it.asked_as, at: it.asked_at, asked: it.asked, round: it.round },
    ...{ closed: it.closed_at, outcome: it.outcome },
    profile: it.asked_profile,
    declined: it.declined_at,
    answer:
      it.answer === null ||
      it.answered_by === null ||
      it.answered_at === null ||
      ![it.person, it.answered_by].includes(person)
        ? null
        : {
            person: it.answered_by,
            profile: it.answered_profile,
            answer: it.answer,
            reach: it.reach,
            at: it.answered_at,
          },
  }));
};

/** Those that somebody asked or was asked, the last first. */
export const questionsOf = (db: Db, person: string): Promise<AskedQuestion[]> => questionsWhere(db, person);

/** One of them; null where it is not there, or not his to see. */
export const findQuestion = async (db: Db, person: string, id: string): Promise<AskedQuestion | null> =>
  (await questionsWhere(db, person, id))[0] ?? null;

export const isOpenFor = (it: AskedQuestion, person: string): boolean =>
  it.closed === null && it.person !== person && it.profile !== null && it.declined === null;
