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
}

export interface StepsKept {
  /** Which procedure it follows; null until somebody said. */
  asked: Typed | null;
  decisions: readonly Recorded[];
  parts: ReadonlyMap<string, PartState>;
}

/** The last version of each step and part. */
export async function stepsKeptOf(db: Db, dossier: string): Promise<StepsKept> {
  const [procedure, decisions, parts] = await Promise.all([
    db.selectFrom("dossier_procedure").select("asked").where("dossier", "=", dossier).executeTakeFirst(),
    db
      .selectFrom("dossier_decision")
      .distinctOn("step")
      .select(["step", sql<Day>`day::text`.as("day"), "link", "organisation", "office"])
      .where("dossier", "=", dossier)
      .orderBy("step")
      .orderBy("version", "desc")
      .execute(),
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
    decisions,
    parts: new Map(parts.map((it) => [it.part, it.said])),
  };
}
