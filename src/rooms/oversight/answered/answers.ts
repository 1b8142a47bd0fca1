/** Writing down what a council answered, and reading what councils share of it. */
import { sql, type Transaction } from "kysely";
import { beginEntry, type Doing, move } from "#kit/entries/entries.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import { Problem } from "#kit/problem.ts";
import type { Reader } from "#kit/reader.ts";
import { states } from "#kit/states.ts";
import { isUlid } from "#kit/ulid.ts";
import { type Visibility, visibleTo } from "#kit/visibility.ts";
import type { Db, Trx } from "../db.ts";
import type { CouncilAnswer } from "./tables.ts";

export const KIND = "council-answer";

/** There is one for each document, and it changes. */
const life = states<"kept", "change">({
  thing: "antwoord van een raad",
  begin: "kept",
  states: { kept: { word: "geldt", means: "Wie het mag zien, ziet het.", next: { change: "kept" } } },
  verbs: { change: { word: "wijzigen", who: "redacteur van de griffie", needs: "het antwoord" } },
});

export interface KeptAnswer
  extends CouncilAnswer, Pick<EntryRow, "id" | "organisation" | "version" | "visibility" | "source"> {
  state: "kept";
}

/** What is said, and who reads it. */
export interface Answered {
  answer: CouncilAnswer;
  source: string | null;
  visibility: Visibility;
  /** Who takes part in the arrangement, where that decides who reads it. */
  participants: readonly string[];
}

const contentOf = ({ answer, source, visibility, participants }: Answered) => ({
  ...{ visibility, source, participants },
  content: { ...answer, source },
});

const columnsOf = ({ collaboration, rule, year, outcome, summary, decidedOn }: CouncilAnswer) => ({
  ...{ collaboration, rule, year, outcome, summary, decided_on: decidedOn },
});

const asked = (db: Db | Trx, reader: Reader) =>
  db
    .selectFrom("council_answer")
    .innerJoin("entry", "entry.id", "council_answer.entry")
    .select([
      ...(["entry.id", "entry.organisation", "entry.version", "entry.visibility", "entry.source"] as const),
      ...(["council_answer.collaboration", "council_answer.rule", "council_answer.year"] as const),
      ...(["council_answer.outcome", "council_answer.summary"] as const),
      "council_answer.decided_on as decidedOn",
      sql<"kept">`entry.state`.as("state"),
    ])
    .where(visibleTo(reader, "entry", { table: "entry_participant", thing: "entry" }));

/** What councils answered on documents of these arrangements, as far as a reader may see; the last year first. */
export const answersAbout = (
  db: Db,
  reader: Reader,
  collaborations: readonly string[],
): Promise<KeptAnswer[]> =>
  asked(db, reader)
    .where(sql<boolean>`council_answer.collaboration = any(${[...collaborations]}::text[])`)
    .orderBy("council_answer.year", "desc")
    .orderBy("council_answer.rule")
    .orderBy("entry.organisation")
    .execute();

export async function findAnswer(db: Db, reader: Reader, id: string): Promise<KeptAnswer | null> {
  if (!isUlid(id)) return null;
  return (await asked(db, reader).where("entry.id", "=", id).executeTakeFirst()) ?? null;
}

/** @throws Problem 422 when it was written down already */
export async function beginAnswer(
  trx: Transaction<object>,
  organisation: string,
  said: Answered,
  by: Doing,
): Promise<string> {
  const { id } = await beginEntry(
    trx,
    life,
    { kind: KIND, organisation, side: "council", ...contentOf(said) },
    by,
  );
  const written = await (trx as unknown as Trx)
    .insertInto("council_answer")
    .values({ entry: id, organisation, ...columnsOf(said.answer) })
    .onConflict((it) => it.columns(["organisation", "collaboration", "rule", "year"]).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n)
    throw new Problem(422, "Dit is er al.", [
      { field: "jaar", message: "Het antwoord van uw raad op dit stuk staat er al. Wijzig dat." },
    ]);
  return id;
}

export async function changeAnswer(
  trx: Transaction<object>,
  kept: KeptAnswer,
  said: Answered,
  by: Doing,
): Promise<void> {
  await move(trx, life, kept, "change", { ...contentOf(said), verified: true }, by);
  await (trx as unknown as Trx)
    .updateTable("council_answer")
    .set(columnsOf(said.answer))
    .where("entry", "=", kept.id)
    .execute();
}
