#!/usr/bin/env bash
# Date: 29 November 2026. read-excel-file 9.3.17, write-excel-file 4.1.1, Node.js 24.
#
# Two libraries of one maker do not agree on `_xHHHH_` (ECMA-376, part 1, 22.9.2.19): the one that writes leaves it as it is, the one
# that reads makes a letter of it. Write `_x005F_x0041_` for `_x0041_`.
# And the one that reads gives null for a formula without a result and for an error alike, as for an empty cell, and the value of a
# merged cell for its first cell alone. Look before.
#
# Output seen:
#   "_x0041_" comes back as "A"
#   formula without result, error: [null,null,"x"]
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts read-excel-file@9.3.17 write-excel-file@4.1.1 fflate@0.8.3
cat >excel.mjs <<'JS'
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import writeExcel from "write-excel-file/node";
const written = await writeExcel([[{ value: "_x0041_" }]]).toBuffer();
const [[back]] = await readSheet(new Blob([written]));
console.log(`"_x0041_" comes back as ${JSON.stringify(back)}`);
const sheet = async (rows) => {
  const files = unzipSync(new Uint8Array(written));
  const path = "xl/worksheets/sheet1.xml";
  files[path] = strToU8(strFromU8(files[path]).replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
  return readSheet(new Blob([zipSync(files)]));
};
const [holes] = await sheet(
  '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="str"><v>x</v></c></row>',
);
console.log(`formula without result, error: ${JSON.stringify(holes)}`);
JS
seen="$(node excel.mjs)"
echo "$seen"
[ "$seen" = '"_x0041_" comes back as "A"
formula without result, error: [null,null,"x"]' ]
