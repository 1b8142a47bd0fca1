/** Reads XML through the parse stage alone, in a process of its own: a file as `parse.ts <file> <rounds>`. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readElements } from "../src/rooms/register/roo/xml.ts";

const [, , file = "", rounds = "1"] = process.argv;
const bytes = file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file);

/** As large as a file is read. */
const PIECE = 65_536;
async function* pieces() {
  for (let start = 0; start < bytes.length; start += PIECE) {
    await Promise.resolve();
    yield bytes.subarray(start, start + PIECE);
  }
}

const megabytesPerSecond: number[] = [];
let records = 0;
for (let round = 0; round < Number(rounds); round++) {
  records = 0;
  const before = process.cpuUsage();
  await readElements(pieces(), () => (records += 1));
  const { user, system } = process.cpuUsage(before);
  megabytesPerSecond.push(bytes.length / (user + system));
}
console.log(JSON.stringify({ megabytes: bytes.length / 1e6, records, megabytesPerSecond }));
