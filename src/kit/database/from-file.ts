/** Rows that a back-up brings: what follows from others is among them, so that nothing has to be worked out while they come in. */
import { sql } from "kysely";

const SETTING = "vliegwiel.from_file";

/** Begins, or ends, that rows come out of a file; by itself it ends with the transaction. */
export const fromFile = (is: boolean) => sql`select set_config(${SETTING}, ${is ? "yes" : ""}, true)`;

/** For what keeps rows by others: whether they come out of a file now. */
export const COMES_FROM_FILE = sql.raw<boolean>(`coalesce(current_setting('${SETTING}', true), '') <> ''`);
