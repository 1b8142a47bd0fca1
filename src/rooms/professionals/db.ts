import type { Kysely, Transaction } from "kysely";
import type { AuditTables } from "#kit/audit/tables.ts";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { AskingTables } from "./asking/tables.ts";
import type { ProfessionalTables } from "./tables.ts";

/** What this room may ask the database: its own tables, those of the rooms it leans on, and what was recorded. */
export interface Tables
  extends ProfessionalTables, AskingTables, AuditTables, PeopleTables, OrganisationTables {}
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
