/** A file that is not what it should be changes nothing; the sentence says what is wrong with it. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Connection } from "../../src/kit/database/connect.ts";
import { emptySchema, freshDatabase } from "../../src/testing.ts";
import { backup, fill, restore } from "./back-ups.ts";

const where = inject("database");
const DAMAGED = /^De back-up is afgekapt of beschadigd\. Er is niets veranderd\.$/;
let target: Connection;
let file: Buffer;
let text: string;

beforeAll(async () => {
  const source = await freshDatabase(where);
  await fill(source);
  file = await backup(source);
  text = gunzipSync(file).toString();
  await source.close();
  target = await emptySchema(where);
});
afterAll(async () => {
  await target.close();
});

/** The same with the sum of what it says now, as who made it would. */
function closed(changed: string): string {
  const at = changed.lastIndexOf('{"rows"');
  const sha256 = createHash("sha256").update(changed.slice(0, at)).digest("hex");
  return changed.slice(0, at) + changed.slice(at).replace(/"sha256":"[^"]*"/, `"sha256":"${sha256}"`);
}

async function refused(given: Buffer, sentence: RegExp): Promise<void> {
  await expect(restore(target, given)).rejects.toThrow(sentence);
  const { rows } = await sql<{ count: number }>`
    select count(*) from pg_tables where schemaname = current_schema()`.execute(target.db);
  expect(rows[0]?.count).toBe(0);
}

describe("a file that is not right", () => {
  it("is refused when it was cut off, wherever that was", async () => {
    for (const share of [0.5, 0.9]) await refused(file.subarray(0, Math.floor(file.length * share)), DAMAGED);
    await refused(file.subarray(0, file.length - 1), DAMAGED);
    await refused(file.subarray(0, 0), DAMAGED);
  });

  it("is refused when it was cut off before it was packed", async () => {
    await refused(gzipSync(text.slice(0, text.lastIndexOf('{"rows"'))), DAMAGED);
    await refused(gzipSync(text.slice(0, text.indexOf("Landgraaf"))), DAMAGED);
  });

  it("is refused when one byte differs, packed or not", async () => {
    for (const share of [0.1, 0.3, 0.7, 0.85, 0.99]) {
      const given = Buffer.from(file);
      const at = Math.floor(given.length * share);
      given[at] = (given[at] ?? 0) ^ 1;
      await refused(given, DAMAGED);
    }
    await refused(gzipSync(text.replace("Landgraaf", "Landgraas")), DAMAGED);
    // Not by what its damaged names would mean.
    await refused(gzipSync(text.replace("2026-11-22_hexagon", "2026-11-22_hexagoo")), DAMAGED);
  });

  it("is to blame itself for a row that the database does not take", async () => {
    await refused(gzipSync(text.replace(/\t\d{4}-\d\d-\d\d\t/, "\t2024-13-41\t")), DAMAGED);
  });

  it("is refused when something comes behind its end", async () => {
    await refused(Buffer.concat([file, gzipSync("meer\n")]), DAMAGED);
  });

  it("is refused when it is of another program", async () => {
    const others = ["PGDMP", gzipSync("-- PostgreSQL database dump\n"), gzipSync("{}\n"), gzipSync("")];
    for (const other of others) await refused(Buffer.from(other), /^Dit is geen back-up van Vliegwiel/);
  });

  it("is refused when a newer version made it", async () => {
    await refused(
      gzipSync(text.replace('"format":1', '"format":9')),
      /gemaakt met een nieuwere versie van Vliegwiel \(vorm 9\)/,
    );
    await refused(
      gzipSync(closed(text.replace('"2026-11-22_hexagon"', '"2026-11-22_hexagon","2027-01-01_later"'))),
      /gemaakt met een nieuwere versie van Vliegwiel \(0\.1\.0\)/,
    );
  });
});
