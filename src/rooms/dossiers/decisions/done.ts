import { sql } from "kysely";

/** The steps of a dossier (`entry`) that were done, each with its day: what was said of it last. */
export const DONE = sql`(select step, day from (
    select distinct on (step) step, day from dossier_decision where dossier_decision.dossier = entry.id
    order by step, version desc) last
  where day is not null)`;
