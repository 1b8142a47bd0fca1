import type { Kysely, Transaction } from "kysely";
import type { OrganisationTables } from "./tables.ts";

/** What this room may ask the database: its own tables. */
export type Tables = OrganisationTables;
export type Trx = Transaction<Tables>;
/** Reading goes with a transaction too. */
export type Db = Kysely<Tables> | Trx;
