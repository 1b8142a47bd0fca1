import type { Kysely } from "kysely";
import type { AuditTables } from "#kit/audit/tables.ts";
import type { Db } from "#kit/room.ts";

/** Settings that say that this is no demo. */
const NOT_IN_A_DEMO = [
  "DATA_DIR",
  "DATABASE_URL",
  "DATABASE_READ_URL",
  "IDENTITY_PROVIDERS",
  "PUBLIC_URL",
  "TRUSTED_PROXIES",
];
const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

/** Why there can be no demo with these settings, in a sentence; null when there can. */
export function refuseDemo(environment: NodeJS.ProcessEnv): string | null {
  const set = (name: string) => (environment[name] ?? "") !== "";
  if (environment.NODE_ENV === "production") return "Met NODE_ENV=production is er geen proef.";
  const found = NOT_IN_A_DEMO.find(set);
  if (found !== undefined)
    return `De proef heeft een eigen database en is er alleen op deze computer. Haal de instelling ${found} weg, of gebruik bin/start.`;
  if (set("HOST") && !LOOPBACK.includes(environment.HOST ?? ""))
    return "De proef is er alleen op deze computer. Haal de instelling HOST weg.";
  if (environment.PORT === "0") return "Geef de proef een vaste poort: met PORT=0 kan niemand inloggen.";
  return null;
}

/** Whether anyone did something in this database. */
export async function wasUsed(db: Db): Promise<boolean> {
  const row = await (db as unknown as Kysely<AuditTables>)
    .selectFrom("audit_event")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
