/**
 * The role that serves: it owns nothing, may change rows and no tables, and what was recorded it may only add to. It is
 * made by the owner of the database, so that one address is enough; who keeps a server with care gives two.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import { APPEND_ONLY } from "../audit/tables.ts";
import type { Db } from "../room.ts";

export interface ServingRole {
  user: string;
  /** Follows from the owner's, so that every process knows it and nobody keeps it; absent where the owner has none. */
  password?: string;
}

/** The role that the owner makes to serve with. */
export const servingRole = ({ user, password }: Pick<pg.ClientConfig, "user" | "password">): ServingRole => ({
  user: `${user ?? "postgres"}_app`,
  ...(typeof password === "string" &&
    password !== "" && {
      password: createHmac("sha256", password).update("vliegwiel serving role").digest("base64url"),
    }),
});

/** The server already has it: another process was quicker. */
const THERE = ["42710", "23505"];
const NOT_ALLOWED = "42501";

/**
 * Lets the role serve from the tables that are there and will come, and makes it first where it is not. Done after every
 * migration, as the owner; an owner that may make no roles serves himself (`servesAsOwner`).
 */
export async function letServe(db: Db, role: ServingRole): Promise<void> {
  if (!(await makeRole(db, role))) return;
  const { rows } = await sql<{ schema: string; fixed: string[]; views: string[] }>`
    select current_schema() as schema,
      array(select tablename::text from pg_tables
        where schemaname = current_schema() and tablename = any(${APPEND_ONLY})) as fixed,
      array(select viewname::text from pg_views where schemaname = current_schema() and viewowner = current_user) as views
    `.execute(db);
  const { schema: named = "public", fixed = [], views = [] } = rows[0] ?? {};
  const schema = sql.id(named);
  const to = sql.id(role.user);
  await db.transaction().execute(async (trx) => {
    // Two processes that start at once must not change one row of the catalogue together.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    const rows = sql.raw("select, insert, update, delete");
    for (const right of [
      sql`grant usage on schema ${schema} to ${to}`,
      sql`grant ${rows} on all tables in schema ${schema} to ${to}`,
      sql`grant usage on all sequences in schema ${schema} to ${to}`,
      // A back-up that is put back makes all tables anew, under a server that goes on.
      sql`alter default privileges in schema ${schema} grant ${rows} on tables to ${to}`,
      sql`alter default privileges in schema ${schema} grant usage on sequences to ${to}`,
      ...fixed.map((name) => sql`revoke update, delete on ${sql.table(name)} from ${to}`),
      // PostgreSQL changes the table below a simple view as the owner of that view, whom no rule holds back.
      ...views.map((name) => sql`revoke insert, update, delete on ${sql.table(name)} from ${to}`),
    ])
      await right.execute(trx);
  });
}

const LOCK = 6_013_082;

/** @returns whether it is there: not where the owner may make no roles */
async function makeRole(db: Db, { user, password }: ServingRole): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${user}`.execute(db);
  const having = password === undefined ? sql`` : sql` password ${sql.lit(verifierOf(password))}`;
  try {
    // The owner may have another password since.
    if (rows.length === 0) await sql`create role ${sql.id(user)} login${having}`.execute(db);
    else if (password !== undefined) await sql`alter role ${sql.id(user)}${having}`.execute(db);
  } catch (error) {
    const { code = "" } = error as { code?: string };
    if (code === NOT_ALLOWED) return false;
    if (!THERE.includes(code)) throw error;
  }
  return true;
}

/** What the server keeps of a password (RFC 5803): made here, so that the password itself is in no log of statements. */
function verifierOf(password: string): string {
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, "sha256");
  const key = (name: string) => createHmac("sha256", salted).update(name).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${key("Server Key").toString("base64")}`;
}

/** For who keeps the server. */
export const SERVED_BY_OWNER =
  "Pagina’s lezen de database als eigenaar van de tabellen, en dan schermt de database niets af: de rol van DATABASE_URL mag geen rol maken, of die rol mag niet inloggen. Laat de beheerder van de database een tweede rol maken (create role vliegwiel login password '…'), zet die in DATABASE_URL en de eigenaar in DATABASE_OWNER_URL.";

/** Whether these connections are those of an owner after all: then the rules of the tables do not hold for them. */
export async function servesAsOwner(db: Db): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`
    select rolsuper or rolbypassrls or exists (select from pg_tables
      where schemaname = current_schema() and pg_has_role(tableowner, 'usage')) as owns
    from pg_roles where rolname = current_user`.execute(db);
  return rows[0]?.owns === true;
}
