#!/usr/bin/env bash
# Makes a back-up of a used demo as another version of the product leaves it: `former-demo.sh <commit or tag> <file>`. What is
# in it is invented. With WITHOUT_REGISTER=yes the register stays out, which every version reads itself: that file is small
# enough to keep beside the tests (tests/database/former), one of each release.
set -euo pipefail
ref="$1"
file="$(realpath -m "$2")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root="$PWD"
work="$(mktemp -d)"
demo=""
leave() {
  if [ -n "$demo" ]; then kill "$demo" 2>/dev/null && wait "$demo" || true; fi
  git -C "$root" worktree remove --force "$work/tree" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap leave EXIT
git worktree add --quiet --detach "$work/tree" "$ref"
cd "$work/tree"
npm ci --include=optional --ignore-scripts --no-audit --no-fund --loglevel=error >&2
export PATH="$PWD/node_modules/.bin:$PATH"
vite build --logLevel warn >&2
vite build --mode assets --logLevel warn >&2
port="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"
PORT="$port" LOG_LEVEL=error node --disable-proto=delete dist/server/demo.js >/dev/null &
demo=$!
for _ in $(seq 120); do
  node -e "fetch('http://127.0.0.1:$port/readyz').then((it) => process.exit(it.ok ? 0 : 1), () => process.exit(1))" && break
  sleep 1
done
node "$root/bin/lib/use-demo.js" "http://127.0.0.1:$port"
# Until all of it is in the chain.
sleep 6
if [ "${WITHOUT_REGISTER:-}" = yes ]; then
  node --input-type=module -e '
    import pg from "pg";
    import { readFileSync } from "node:fs";
    const client = new pg.Client({ host: JSON.parse(readFileSync("var/demo/server.json")).socketDir, user: "postgres", database: "postgres" });
    await client.connect();
    await client.query("truncate import_run, organisation, collaboration, region_member cascade");
    await client.end();'
fi
DATA_DIR=var/demo node dist/server/cli.js backup --overschrijf "$file" >&2
