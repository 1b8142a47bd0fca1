import type { Kysely, Transaction } from "kysely";
import type { AuditTables } from "#kit/audit/tables.ts";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { CollaborationTables } from "#rooms/collaborations";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { TieTables } from "#rooms/ties";
import type { DossierTables } from "./tables.ts";

/** What this room may ask the database: its own tables, those of the kit, and at the doors of the rooms it leans on. */
export interface Tables
  extends
    DossierTables,
    EntryTables,
    TieTables,
    PeopleTables,
    OrganisationTables,
    CollaborationTables,
    AuditTables {}
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
