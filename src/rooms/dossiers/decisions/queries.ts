/** Reading the steps of a dossier: what was said last of each thing. Rows of a dossier that one may not read are not there. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db } from "../db.ts";
import type { Typed } from "../procedure/asked.ts";
import type { PartState } from "../procedure/draft.ts";
import type { Decision } from "../procedure/record.ts";

/** A decision with who recorded it. */
export interface Recorded extends Decision {
  organisation: string;
  office: string;
  /** Of the dossier, in which it was said. */
  version: number;
  /** Why it was said anew; null where it was said for the first time. */
  reason: string | null;
}

/** That a step was done; or, with no day, that it was recorded and was not done after all. */
export type Said = Omit<Recorded, "day"> & { day: Day | null };

export interface StepsKept {
  /** Which procedure it follows; null until somebody said. */
  asked: Typed | null;
  decisions: readonly Recorded[];
  parts: ReadonlyMap<string, PartState>;
}

/** What was said last of each step. */
export const saidOfSteps = (db: Db, dossier: string): Promise<Said[]> =>
  db
    .selectFrom("dossier_decision")
    .distinctOn("step")
    .select(["step", sql<Day | null>`day::text`.as("day"), "link", "organisation", "office"])
    .select(["version", "reason"])
    .where("dossier", "=", dossier)
    .orderBy("step")
    .orderBy("version", "desc")
    .execute();

export const isDone = (it: Said): it is Recorded => it.day !== null;

/** The last version of each step and part. */
export async function stepsKeptOf(db: Db, dossier: string): Promise<StepsKept> {
  const [procedure, said, parts] = await Promise.all([
    db.selectFrom("dossier_procedure").select("asked").where("dossier", "=", dossier).executeTakeFirst(),
    saidOfSteps(db, dossier),
    db
      .selectFrom("dossier_part")
      .distinctOn("part")
      .select(["part", "said"])
      .where("dossier", "=", dossier)
      .orderBy("part")
      .orderBy("version", "desc")
      .execute(),
  ]);
  return {
    asked: procedure?.asked ?? null,
    decisions: said.filter(isDone),
    parts: new Map(parts.map((it) => [it.part, it.said])),
  };
}
