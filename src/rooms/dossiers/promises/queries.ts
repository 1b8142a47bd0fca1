/** What organisations promised in dossiers, as far as a reader may see. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { type Reader, seatIn } from "#kit/reader.ts";
import type { Agreement, AgreementOutcome } from "../chain/facts.ts";
import type { Db } from "../db.ts";
import { type DossierRow, dossiersOfAll } from "../queries.ts";

export interface Promised extends Pick<
  Agreement,
  "id" | "organisation" | "text" | "agreedOn" | "dueOn" | "outcome" | "settledOn" | "account"
> {
  dossier: DossierRow;
  /** When anything changed in the dossier. */
  changedAt: Date;
}

const rows = (db: Db) =>
  db
    .selectFrom("dossier_agreement as it")
    .innerJoin("entry", "entry.id", "it.dossier")
    .select([
      "it.id",
      "it.dossier",
      "it.organisation",
      "it.text",
      "it.account",
      "entry.changed_at as changedAt",
    ])
    .select([
      sql<Day>`it.agreed_on::text`.as("agreedOn"),
      sql<Day | null>`it.due_on::text`.as("dueOn"),
      sql<Day | null>`it.settled_on::text`.as("settledOn"),
      sql<AgreementOutcome | null>`it.outcome`.as("outcome"),
    ])
    // What is open by its day, then what goes on, then what is over, the last first.
    .orderBy(sql`it.outcome is not null`)
    .orderBy(sql`case when it.outcome is null then it.due_on end nulls last`)
    .orderBy(sql`it.settled_on desc`)
    .orderBy("it.id");

type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

/** Of who stepped out of a dossier only that one itself reads what it promised there. */
async function readBy(db: Db, reader: Reader, all: readonly Row[]): Promise<Promised[]> {
  const numbers = [...new Set(all.map((it) => it.dossier))];
  const known = new Map((await dossiersOfAll(db, reader, numbers)).map((it) => [it.id, it]));
  return all.flatMap(({ dossier: number, ...it }) => {
    const dossier = known.get(number);
    if (!dossier) return [];
    const goesOn = dossier.participants.includes(it.organisation);
    return goesOn || seatIn(reader, it.organisation, "reader") !== undefined ? [{ ...it, dossier }] : [];
  });
}

export const promisedBy = async (
  db: Db,
  reader: Reader,
  organisations: readonly string[],
): Promise<Promised[]> =>
  readBy(db, reader, await rows(db).where(among("it.organisation", organisations)).execute());

export const promisedIn = async (db: Db, reader: Reader, dossier: string): Promise<Promised[]> =>
  readBy(db, reader, await rows(db).where("it.dossier", "=", dossier).execute());

/** What two organisations promised in dossiers in which both take part. */
export async function promisedBetween(
  db: Db,
  reader: Reader,
  one: string,
  other: string,
): Promise<Promised[]> {
  const all = await promisedBy(db, reader, [one, other]);
  return all.filter(({ dossier }) => [one, other].every((it) => dossier.participants.includes(it)));
}
