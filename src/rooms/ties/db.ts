import type { Kysely, Transaction } from "kysely";
import type { AuditTables } from "#kit/audit/tables.ts";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { TieTables } from "./tables.ts";

/** What this room may ask the database: its own tables, those of the kit, and names of organisations and people. */
export interface Tables extends TieTables, EntryTables, PeopleTables, OrganisationTables, AuditTables {}
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
