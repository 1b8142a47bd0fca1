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
}

/** Writes down what is done, in the transaction that does it: there is no change without its line. */
export const record = async (
  trx: QueryExecutorProvider,
  { actor, action, object, result = "done", origin, content = null }: Deed,
  at: Date,
): Promise<void> => {
  await sql`
    with written as (
      insert into audit_event (at, actor, action, object, result, origin, content)
      values (${at}, ${actor}, ${action}, ${object}, ${result}, ${origin}, ${content}) returning id)
    insert into audit_waiting (event) select id from written`.execute(trx);
};
