import type { Kysely, Transaction } from "kysely";
import type { AuditTables } from "#kit/audit/tables.ts";
import type { EventTables } from "#kit/events/outbox.ts";
import type { MailTables } from "#kit/mail/outbox.ts";
import type { CollaborationTables } from "#rooms/collaborations";
import type { OrganisationTables } from "#rooms/organisations";
import type { PeopleTables } from "#rooms/people";
import type { NoticeTables } from "./tables.ts";

/** What this room may ask the database: its own tables, those of the rooms it leans on, events and mail. */
export interface Tables
  extends
    NoticeTables,
    PeopleTables,
    AuditTables,
    OrganisationTables,
    CollaborationTables,
    EventTables,
    MailTables {}
export type Trx = Transaction<Tables>;
/** Reading goes with a transaction too. */
export type Db = Kysely<Tables> | Trx;
