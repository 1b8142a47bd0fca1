/** Answers are of whoever gives them: they go, with the evidence, when that side takes its leave. */
import { type Kysely, sql } from "kysely";
import type { Leaver, Parting } from "#kit/takeout/parting.ts";
import type { Tables } from "../db.ts";

const keptBy = async (db: Kysely<object>, { organisation, side }: Leaver): Promise<string[]> => {
  const rows = await (db as unknown as Kysely<Tables>)
    .selectFrom("readiness_answer")
    .select("entry")
    .where("organisation", "=", organisation)
    .where("side", "=", side)
    .execute();
  return rows.map((it) => it.entry);
};

export const answerParting: Parting = {
  look: async (db, leaver) => [
    { what: "antwoorden op vragenlijsten", count: (await keptBy(db, leaver)).length, fate: "goes" },
  ],
  part: async (trx, leaver) => {
    const gone = await keptBy(trx, leaver);
    const { organisation, side } = leaver;
    // What it answered for others stops by that; those are told, for what they use stays.
    await sql`delete from readiness_service where provider = ${organisation} and ${side} = 'executive'`.execute(
      trx,
    );
    for (const table of ["readiness_use", "readiness_evidence", "readiness_answer"])
      await sql`delete from ${sql.table(table)} where organisation = ${organisation} and side = ${side}`.execute(
        trx,
      );
    return gone;
  },
};
