import type { Kysely } from "kysely";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";

/** What this room may ask the database: of the kit, and of the rooms it leans on. It has no table of its own. */
export interface Tables extends EntryTables, OrganisationTables, PeopleTables {}
export type Db = Kysely<Tables>;
