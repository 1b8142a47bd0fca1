/** The demo: a database of its own that is marked, so that every page says that what people "did" in it is invented. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { Organ, Role } from "./reader.ts";

/** A role to log in as: what somebody does, never who. */
export interface DemoRole {
  /** "griffier-westerwolde" */
  id: string;
  /** "Griffier, gemeente Westerwolde" */
  name: string;
  /** What this role comes to do here, in one sentence. */
  purpose: string;
  place: { organisation: string; organ: Organ; role: Role } | "platform";
}

/** Where the mail of a role would go: nowhere, for in the demo it is read on a page (RFC 2606). */
export const demoEmail = (role: string): string => `${role}@demo.example`;

/** What a room adds to the demo. */
export interface DemoShare {
  roles?: readonly DemoRole[];
  /**
   * Writes what is not there yet; run at every start.
   * @param issuer the provider at which the roles log in; another one at every start
   */
  fill: (db: Kysely<object>, demo: { issuer: string; roles: readonly DemoRole[]; at: Date }) => Promise<void>;
}

export interface DemoTables {
  /** One row, in a database of the demo. */
  demo_mark: { marked: true };
}

export const demoMigrations: Record<string, Migration> = {
  "2026-11-29_demo": {
    async up(db) {
      await sql`create table demo_mark (marked boolean primary key check (marked))`.execute(db);
    },
  },
};

/** Whether this database is one of the demo. */
export async function isDemo(db: Kysely<object>): Promise<boolean> {
  const row = await (db as unknown as Kysely<DemoTables>)
    .selectFrom("demo_mark")
    .select("marked")
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks a database; the mark goes along in its back-ups. */
export async function markDemo(db: Kysely<object>): Promise<void> {
  await (db as unknown as Kysely<DemoTables>)
    .insertInto("demo_mark")
    .values({ marked: true })
    .onConflict((it) => it.doNothing())
    .execute();
}
