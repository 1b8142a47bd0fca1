#!/usr/bin/env bash
# Date: 29 November 2026. csv-stringify 6.9.0, Node.js 24.
#
# With `record_delimiter: "windows"` a field that holds a lone line feed is written without quotes: it is not the delimiter. Every
# spreadsheet program, and csv-parse, begins a new record there. With the default delimiter the same field is quoted.
# Give `quoted_match: /[\r\n]/`.
#
# Output seen:
#   unix: "\"een\ntwee\";b\n"
#   windows: "een\ntwee;b\r\n"
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts csv-stringify@6.9.0
cat >csv.mjs <<'JS'
import { stringify } from "csv-stringify/sync";
for (const record_delimiter of ["unix", "windows"])
  console.log(`${record_delimiter}: ${JSON.stringify(stringify([["een\ntwee", "b"]], { record_delimiter, delimiter: ";" }))}`);
JS
seen="$(node csv.mjs)"
echo "$seen"
[ "$seen" = 'unix: "\"een\ntwee\";b\n"
windows: "een\ntwee;b\r\n"' ]
