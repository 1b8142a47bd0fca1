import { type QueryExecutorProvider, sql } from "kysely";

export interface Deed {
  /** Pseudonym of whoever did it. */
  actor: string | null;
  /** The action of the policy. */
  action: string;
  /** What it was done to, as `organisation:gm0106`: never a name. */
  object: string;
  result?: "done" | "refused";
  origin: "web" | "api" | "cli" | "clock";
  content?: Buffer | null;
  /** What gave the right where no place did: `sleutel:<id>`. */
  through?: string | null;
}

/** Writes down what is done, in the transaction that does it: there is no change without its line. */
export const record = (trx: QueryExecutorProvider, deed: Deed, at: Date): Promise<void> =>
  recordAll(trx, [deed], at);

/** Lines that one question writes: far below what a question can hold. */
const AT_ONCE = 1_000;

/** The same for many things that are done at once, a line for each. */
export async function recordAll(trx: QueryExecutorProvider, deeds: readonly Deed[], at: Date): Promise<void> {
  for (let from = 0; from < deeds.length; from += AT_ONCE) {
    const lines = deeds
      .slice(from, from + AT_ONCE)
      .map(
        ({ actor, action, object, result = "done", origin, content = null, through = null }) =>
          sql`(${at}, ${actor}, ${action}, ${object}, ${result}, ${origin}, ${content}, ${through})`,
      );
    await sql`
      with written as (
        insert into audit_event (at, actor, action, object, result, origin, content, through)
        values ${sql.join(lines)} returning id)
      insert into audit_waiting (event) select id from written`.execute(trx);
  }
}
