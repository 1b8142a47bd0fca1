import type { Kysely, Transaction } from "kysely";
import type { CollaborationTables } from "#rooms/collaborations";
import type { OrganisationTables } from "#rooms/organisations";
import type { RegisterTables } from "#rooms/register";
import type { RegionTables } from "./regions/tables.ts";

/** What this room may ask the database: its own tables and those of the rooms it leans on. */
export interface Tables extends CollaborationTables, OrganisationTables, RegisterTables, RegionTables {}
export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
