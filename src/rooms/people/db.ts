import type { Kysely, Transaction } from "kysely";
import type { AuditTables } from "#kit/audit/tables.ts";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "./tables.ts";

/** What this room may ask the database: its own tables, those of organisations, and what was recorded. */
export interface Tables extends PeopleTables, OrganisationTables, AuditTables {}
export type Trx = Transaction<Tables>;
/** Reading goes with a transaction too. */
export type Db = Kysely<Tables> | Trx;
