import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db } from "../db.ts";
import type { InForce } from "./facts.ts";

/**
 * That a dossier is in force, by the procedure that it follows now; null while it is not. A dossier that goes through
 * steps again, is not in force by them before they are done.
 */
export async function inForceOf(db: Db, dossier: string): Promise<InForce | null> {
  const row = await db
    .selectFrom("dossier_in_force as it")
    .select(["it.version", "it.kept_as as keptAs", "it.tie", "it.document", "it.office"])
    .select(sql<Day>`it.works_on::text`.as("worksOn"))
    .where("it.dossier", "=", dossier)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("dossier_procedure as p")
            .select("p.version")
            .whereRef("p.dossier", "=", "it.dossier")
            .whereRef("p.version", ">", "it.version"),
        ),
      ),
    )
    .orderBy("it.version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
