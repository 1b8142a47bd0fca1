/** Rows of chains of data: what they hold stands with an entry, whose owner, readers, state and past the kit keeps. */
import { type JSONColumnType, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { closeWithEntry } from "#kit/entries/row-security.ts";
import { type ChainLink, MOST_LINKS } from "./facts.ts";

export interface DataChainTables {
  data_chain: {
    entry: string;
    name: string;
    purpose: string;
    /** Number of the dossier it belongs to. */
    dossier: string | null;
    example: boolean;
    links: JSONColumnType<ChainLink[]>;
  };
}

export const chainMigrations: Record<string, Migration> = {
  "2026-12-11_readiness-chains": {
    async up(db) {
      await sql`create table data_chain (
        entry text primary key references entry,
        name text not null check (name <> ''),
        purpose text not null check (purpose <> ''),
        dossier text,
        example boolean not null,
        links jsonb not null check (jsonb_array_length(links) <= ${sql.lit(MOST_LINKS)}))`.execute(db);
      await sql`create index data_chain_by_dossier on data_chain (dossier)`.execute(db);
      await closeWithEntry(db, "data_chain", "entry");
    },
  },
};
