import type { Kysely, Transaction } from "kysely";
import type { LogTables } from "./tables.ts";

/** What the log may ask the database: its own table. */
export type Tables = LogTables;
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
