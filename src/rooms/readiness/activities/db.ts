import type { Kysely, Transaction } from "kysely";
import type { Tables as ChainTables } from "../chains/db.ts";
import type { ActivityTables } from "./tables.ts";

/** What processing registers may ask the database: their own table, and those of chains. */
export interface Tables extends ActivityTables, ChainTables {}
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
