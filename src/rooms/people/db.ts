import type { Kysely, Transaction } from "kysely";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "./tables.ts";

/** What this room may ask the database: its own tables and those of organisations. */
export interface Tables extends PeopleTables, OrganisationTables {}
export type Trx = Transaction<Tables>;
/** Reading goes with a transaction too. */
export type Db = Kysely<Tables> | Trx;
