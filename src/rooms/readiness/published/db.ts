import type { Kysely, Transaction } from "kysely";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { DossierTables } from "#rooms/dossiers";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { PublishedTables } from "./tables.ts";

/** What published sets may ask the database: their own tables, those of the kit, and of the rooms they lean on. */
export interface Tables
  extends PublishedTables, EntryTables, DossierTables, PeopleTables, OrganisationTables {}
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
