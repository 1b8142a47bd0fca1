import type { Kysely, Transaction } from "kysely";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { DossierTables } from "#rooms/dossiers";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { ServiceTables } from "./answers/service-tables.ts";
import type { AnswerTables } from "./answers/tables.ts";
import type { GateTables } from "./gate/tables.ts";
import type { PublishedTables } from "./published/tables.ts";

/** What this room may ask the database: its own tables, those of the kit, and of the rooms it leans on. */
export interface Tables
  extends
    AnswerTables,
    ServiceTables,
    GateTables,
    PublishedTables,
    EntryTables,
    DossierTables,
    PeopleTables,
    OrganisationTables {}
export type Trx = Transaction<Tables>;
export type Db = Kysely<Tables> | Trx;
