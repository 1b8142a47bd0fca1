/** The command line as a process that can be killed, and what its database holds afterwards. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql, type Transaction } from "kysely";
import { connect } from "../../src/kit/database/connect.ts";
import { serversOf } from "../../src/kit/database/embedded/lease.ts";
import { projectRoot } from "../../src/kit/root.ts";
import {
  arrangement,
  exportXml,
  organisation,
  part,
  participant,
  participants,
  register,
} from "../../src/rooms/register/roo/fixture.ts";

/** The database of one drill: a schema of its own on a server, or a folder of its own. */
export interface Home {
  databaseUrl: string | null;
  dataDir: string;
}

const CLI = join(projectRoot, "dist", "server", "cli.js");
/** What the import says when it has read the file and begins to store. */
const STORING = "Vergelijken en opslaan";

export interface Running {
  child: ChildProcess;
  /** Resolves when the reading is over and the storing begins. */
  storing: Promise<void>;
  /** Resolves with the exit code and what was said; the code is null for one that was killed. */
  ended: Promise<{ code: number | null; said: string }>;
  /** Ends it as a power cut does: the importer, its embedded database, or both at once. */
  kill: (what: "importer" | "database" | "both") => void;
}

/** Starts `vliegwiel import roo <file>`. */
export function startImport(home: Home, file: string): Running {
  if (!existsSync(CLI))
    throw new Error("Er is nog geen bundel in dist/: draai bin/test, of eerst npm run build.");
  const child = spawn(process.execPath, [CLI, "import", "roo", file], {
    env: { ...process.env, DATABASE_URL: home.databaseUrl ?? "", DATA_DIR: home.dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const storing = new Promise<void>((resolve) => {
    const hear = (text: string) => {
      said += text;
      if (said.includes(STORING)) resolve();
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    // One that stops before it stores has nothing to wait for.
    child.once("exit", () => {
      resolve();
    });
  });
  // Not "close": that would wait for an embedded database that outlives its importer, as nobody does in earnest.
  const ended = once(child, "exit").then(([code]) => ({ code: code as number | null, said }));
  return {
    child,
    storing,
    ended,
    kill: (what) => {
      if (child.pid === undefined || child.exitCode !== null) return;
      const servers = home.databaseUrl === null ? serversOf(join(home.dataDir, "database")) : [];
      for (const pid of [
        ...(what === "database" ? [] : [child.pid]),
        ...(what === "importer" ? [] : servers),
      ])
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // It ended by itself meanwhile.
        }
    },
  };
}

/** Everything in the database, as one fingerprint: not a row or a field may differ. */
export const fingerprint = (home: Home): Promise<string> =>
  asked(home, async (trx) => {
    const { rows: tables } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = current_schema() order by tablename`.execute(
      trx,
    );
    const hash = createHash("sha256");
    for (const { name } of tables) {
      const { rows } = await sql<{ print: string | null }>`
          select md5(string_agg(t::text, E'\n' order by t::text)) as print from ${sql.table(name)} t`.execute(
        trx,
      );
      hash.update(`${name}:${rows[0]?.print ?? "leeg"};`);
    }
    return hash.digest("hex");
  });

/** Asks when nobody writes any more: a server may still be ending what a killed importer asked. */
async function asked<Value>(
  home: Home,
  question: (trx: Transaction<object>) => Promise<Value>,
): Promise<Value> {
  const { db, close } = await connect(home);
  try {
    return await db.transaction().execute(async (trx) => {
      const { rows } =
        await sql`select from pg_tables where tablename = 'import_run' and schemaname = current_schema()`.execute(
          trx,
        );
      if (rows.length > 0) await sql`lock table import_run in share mode`.execute(trx);
      return question(trx);
    });
  } finally {
    await close();
  }
}

/** How many rows the tables of the register have; none before the tables are there. */
export const rowCounts = (home: Home): Promise<Record<string, number>> =>
  asked(home, async (trx) => {
    const counts: Record<string, number> = {};
    const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables
      where schemaname = current_schema() and tablename in
        ('organisation', 'version', 'participation', 'tenure', 'source_record', 'import_run')`.execute(trx);
    for (const { name } of tables) {
      const { rows } = await sql<{
        count: number;
      }>`select count(*)::int as count from ${sql.table(name)}`.execute(trx);
      counts[name] = rows[0]?.count ?? 0;
    }
    return counts;
  });

/** Every rule and index that the tables have, in words of the database. */
export const rulesOf = (home: Home): Promise<string[]> =>
  asked(home, async (trx) => {
    const { rows } = await sql<{ rule: string }>`
      select r.conrelid::regclass || ' ' || r.conname || ' ' || pg_get_constraintdef(r.oid) as rule from pg_constraint r
      where r.connamespace = current_schema()::regnamespace
      union select regexp_replace(indexdef, ' ON [^ ]+\\.', ' ON ') from pg_indexes where schemaname = current_schema()
      order by rule`.execute(trx);
    return rows.map((it) => it.rule);
  });

const KILLED_SIZE = { municipalities: 120, arrangements: 90, size: 12 };

/**
 * A made-up register of some size. Each edition is a day newer than the one before, renames a fifth of the
 * arrangements and lets other municipalities take part in them.
 */
export function madeUpRegister(edition: number, of = KILLED_SIZE): string {
  const name = (number: number) => `Proefgemeente ${number}`;
  const code = (number: number) => `gm${9000 + number}`;
  const day = new Date(Date.UTC(2026, 4, 16 + edition)).toISOString().slice(0, 10);
  const organisations = Array.from({ length: of.municipalities }, (_, at) =>
    organisation(
      String(100_000 + at),
      code(at),
      name(at),
      "Gemeente",
      part("afkorting", {}, `P${at}-${edition % 3}`),
    ),
  );
  const arrangements = Array.from({ length: of.arrangements }, (_, at) => {
    const changed = at % 5 === edition % 5 ? edition : 0;
    const members = Array.from(
      { length: of.size },
      (__, member) => (at * 7 + member * 3 + changed) % of.municipalities,
    );
    return arrangement(
      String(200_000 + at),
      `Proefregeling ${at} (${changed})`,
      "2018-01-01",
      participants(
        ...[...new Set(members)].map((member) =>
          participant(
            String(100_000 + member),
            code(member),
            name(member),
            part("toetredingsdatum", {}, "2018-01-01"),
          ),
        ),
      ),
    );
  });
  return exportXml(register(organisations, arrangements), { timestamp: `${day}T00:00:00` });
}
