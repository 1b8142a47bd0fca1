/** What a clerk keeps for his council goes when he takes his leave: its meeting days, and what it answered. */
import { type Kysely, sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Leaver, Parting } from "#kit/takeout/parting.ts";
import type { Tables } from "./db.ts";

const KEPT = [
  { kind: "meeting-days", table: "meeting_days", what: "lijsten van vergaderdagen" },
  { kind: "council-answer", table: "council_answer", what: "antwoorden van de raad" },
] as const;

const keptBy = async (
  db: Kysely<object>,
  kind: (typeof KEPT)[number]["kind"],
  { organisation, side }: Leaver,
): Promise<string[]> => {
  const rows = await (db as unknown as Kysely<Tables>)
    .selectFrom("entry")
    .select("id")
    .where("organisation", "=", organisation)
    .where("side", "=", side)
    .where("kind", "=", kind)
    .execute();
  return rows.map((it) => it.id);
};

export const parting: Parting = {
  look: (db, leaver) =>
    Promise.all(
      KEPT.map(async ({ kind, what }) => ({
        ...{ what, count: (await keptBy(db, kind, leaver)).length },
        fate: "goes" as const,
      })),
    ),
  part: async (trx, leaver) => {
    const gone: string[] = [];
    for (const { kind, table } of KEPT) {
      const theirs = await keptBy(trx, kind, leaver);
      await sql`delete from ${sql.table(table)} where ${among("entry", theirs)}`.execute(trx);
      gone.push(...theirs);
    }
    return gone;
  },
};
