import type { Kysely, Transaction } from "kysely";
import type { CollaborationTables } from "#rooms/collaborations";
import type { OrganisationTables } from "#rooms/organisations";
import type { RegisterTables } from "#rooms/register";
import type { EntryTables } from "#kit/entries/tables.ts";
import type { MeetingTables } from "./agenda/kept-days.ts";
import type { AnsweredTables } from "./answered/tables.ts";
import type { ToldTables } from "./news/told.ts";
import type { RemindedTables } from "./reminders/told.ts";

/** What this room may ask the database: its own, and the tables of the rooms it leans on. */
export interface Tables
  extends
    CollaborationTables,
    OrganisationTables,
    RegisterTables,
    ToldTables,
    RemindedTables,
    MeetingTables,
    AnsweredTables,
    EntryTables {}
export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
