import type { Kysely, Transaction } from "kysely";
import type { OrganisationTables } from "#rooms/organisations";
import type { CollaborationTables } from "./tables.ts";

/** What this room may ask the database: its own tables and those of the rooms it leans on. */
export interface Tables extends OrganisationTables, CollaborationTables {}
export type Trx = Transaction<Tables>;
/** Reading goes with a transaction too. */
export type Db = Kysely<Tables> | Trx;
