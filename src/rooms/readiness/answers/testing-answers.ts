/** Answers for tests. */
import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { HERE } from "#kit/route-access.ts";
import type { Tables } from "../db.ts";
import type { AnswerFacts } from "./facts.ts";
import { giveAnswer, layEvidence } from "./keeping.ts";
import type { Answer } from "./queries.ts";

export interface World {
  db: Kysely<object>;
  at: Date;
}

export const ITEM = "bio2-8.13.04";
export const OFFICE = "teamleider Automatisering";
export const FACTS: AnswerFacts = {
  verdict: "partly",
  statement: "Wij zetten elk jaar een deel van de gegevens terug.",
  owner: OFFICE,
};

export interface Wanted {
  organisation?: string;
  item?: string;
  facts?: Partial<AnswerFacts>;
  /** Where the evidence lies. */
  evidence?: string;
}

/** The answer of an organisation as it is, whoever may read it. */
export async function answerIn({ db }: Pick<World, "db">, id: string): Promise<Answer> {
  const { rows } =
    await sql<Answer>`select e.id, e.organisation, e.side, e.visibility, e.version, e.verified_on, e.source, a.state,
    a.item, a.facts, a.evidence from readiness_answer a join entry e on e.id = a.entry where a.entry = ${id}`.execute(
      db,
    );
  const [found] = rows;
  if (!found) throw new Error(`no answer ${id}`);
  return found;
}

/** Puts one there, by somebody of the organisation. */
export async function putAnswer(
  { db, at }: World,
  { organisation = HERE, item = ITEM, facts, evidence }: Wanted = {},
): Promise<string> {
  const by = { actor: randomUUID(), organisation, at };
  const tables = db as unknown as Kysely<Tables>;
  const id = await tables
    .transaction()
    .execute((trx) => giveAnswer(trx, { organisation, item }, { ...FACTS, ...facts }, by));
  if (evidence !== undefined) {
    const answer = await answerIn({ db }, id);
    const laid = { kind: "given", evidence, office: OFFICE } as const;
    await tables.transaction().execute((trx) => layEvidence(trx, answer, laid, by));
  }
  return id;
}

/** Takes all answers away; their heads and past stay. */
export async function forgetAnswers({ db }: Pick<World, "db">): Promise<void> {
  const tables = db as unknown as Kysely<Tables>;
  for (const table of ["readiness_use", "readiness_service", "readiness_evidence"] as const)
    await tables.deleteFrom(table).execute();
  await tables.deleteFrom("readiness_answer").execute();
}
