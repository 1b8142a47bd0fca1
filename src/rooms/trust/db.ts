import type { Kysely, Transaction } from "kysely";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { CollaborationTables } from "#rooms/collaborations";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { TieTables } from "#rooms/ties";
import type { TrustTables } from "./tables.ts";

/** What this room may ask the database: its own tables, those of the kit, and of the rooms it leans on. */
export interface Tables
  extends TrustTables, EntryTables, TieTables, PeopleTables, OrganisationTables, CollaborationTables {}
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
