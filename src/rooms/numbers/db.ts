import type { Kysely, Transaction } from "kysely";
import type { CollaborationTables } from "#rooms/collaborations";
import type { OrganisationTables } from "#rooms/organisations";

/** What this room may ask the database: the tables of the rooms it leans on. */
export interface Tables extends CollaborationTables, OrganisationTables {}
export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
