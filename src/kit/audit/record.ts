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
export const record = async (
  trx: QueryExecutorProvider,
  { actor, action, object, result = "done", origin, content = null, through = null }: Deed,
  at: Date,
): Promise<void> => {
  await sql`
    with written as (
      insert into audit_event (at, actor, action, object, result, origin, content, through)
      values (${at}, ${actor}, ${action}, ${object}, ${result}, ${origin}, ${content}, ${through}) returning id)
    insert into audit_waiting (event) select id from written`.execute(trx);
};
