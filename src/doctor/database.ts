/** Whether the database keeps what it confirmed, is that of this version, and gives no more rights than needed. */
import { type QueryExecutorProvider, sql } from "kysely";
import { unsafeSettings } from "#kit/database/durability.ts";
import { newestLedgers, readLedgers } from "#kit/database/migrate.ts";
import { isStandby } from "#kit/database/read-only.ts";
import type { Db, Room } from "#kit/room.ts";
import { type Finding, good, look, wrong } from "#kit/watch/finding.ts";

const OLDEST_MAJOR = 15;
const MOST_CLOCK_SECONDS = 5;
/** Of all connections that the server has; above it a second web process may find none. */
const BUSY_PART = 0.8;

interface Server {
  version: number;
  now: Date;
  superuser: boolean;
  bypasses: boolean;
  connections: number;
  most: number;
  /** Locks that all transactions together can have, and tables with their indexes in this schema. */
  locks: number;
  relations: number;
}

/** Locks for each table and index when a back-up is put over what is there: it goes and comes in one transaction. Measured: 5.0. */
const LOCKS_FOR_EACH = 6;

/** @param embedded whether the server is ours: there its only user may do everything, and nobody else comes in */
export async function databaseFindings(
  db: Db,
  rooms: Room[],
  { embedded, at }: { embedded: boolean; at: Date },
): Promise<Finding[]> {
  const server = await readServer(db);
  const unsafe = await unsafeSettings(db);
  const major = Math.floor(server.version / 10_000);
  const skew = Math.round(Math.abs(server.now.getTime() - at.getTime()) / 1_000);
  return [
    major >= OLDEST_MAJOR
      ? good(`De database is PostgreSQL ${major}${embedded ? ", de ingebouwde" : ""}.`)
      : wrong(`De database is PostgreSQL ${major}. Nodig is ${OLDEST_MAJOR} of nieuwer.`),
    unsafe.length === 0
      ? good("Wat bevestigd is, staat op de schijf.")
      : wrong(
          `De database kan bevestigde wijzigingen verliezen. Zet aan op de server: ${unsafe.join(", ")}.`,
        ),
    ...(embedded ? [] : [rightsFinding(server)]),
    await schemaFinding(db, rooms),
    skew <= MOST_CLOCK_SECONDS
      ? good("De klok van deze machine en die van de database lopen gelijk.")
      : wrong(
          `De klok van deze machine en die van de database verschillen ${skew} seconden. Zet op beide NTP aan.`,
        ),
    server.connections < server.most * BUSY_PART
      ? good(`Van ${server.most} verbindingen zijn er ${server.connections} bezet.`)
      : look(
          `Van ${server.most} verbindingen zijn er ${server.connections} bezet. Verhoog max_connections op de server.`,
        ),
    server.locks >= server.relations * LOCKS_FOR_EACH
      ? good("Een back-up kan in één keer worden teruggezet over wat er staat.")
      : look(
          "Een back-up terugzetten over wat er staat, kan hier mislukken: de server kan te weinig tabellen tegelijk op slot zetten. Zet max_locks_per_transaction op 256.",
        ),
    ...((await isStandby(db)) ? [good("Deze database volgt een andere, en is alleen om te lezen.")] : []),
  ];
}

async function readServer(db: QueryExecutorProvider): Promise<Server> {
  const { rows } = await sql<Server>`
    select current_setting('server_version_num')::int as version, clock_timestamp() as now,
      r.rolsuper as superuser, r.rolbypassrls as bypasses,
      (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::int as most,
      current_setting('max_locks_per_transaction')::int
        * (current_setting('max_connections')::int + current_setting('max_prepared_transactions')::int) as locks,
      (select count(*)::int from pg_class where relnamespace = current_schema()::regnamespace) as relations
    from pg_roles r where r.rolname = current_user`.execute(db);
  const [server] = rows;
  if (!server) throw new Error("the database does not know its own user");
  return server;
}

const rightsFinding = ({ superuser, bypasses }: Server): Finding =>
  superuser || bypasses
    ? wrong(
        `De databasegebruiker mag alles${superuser ? " op de server" : ": rijbeveiliging geldt niet voor hem"}. Maak een gebruiker zonder SUPERUSER en BYPASSRLS, en zet die in DATABASE_URL.`,
      )
    : good("De databasegebruiker heeft geen rechten over de hele server.");

async function schemaFinding(db: Db, rooms: Room[]): Promise<Finding> {
  const done = await readLedgers(db);
  const missing = Object.entries(newestLedgers(rooms)).flatMap(([room, names]) =>
    names.filter((name) => !done[room]?.includes(name)),
  );
  return missing.length === 0
    ? good("De tabellen zijn die van deze versie.")
    : look(
        `De tabellen zijn nog niet bijgewerkt voor deze versie (${missing.length} stappen). Dat gebeurt bij de volgende start.`,
      );
}
