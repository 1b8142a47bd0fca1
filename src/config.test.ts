import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const dir = mkdtempSync(join(tmpdir(), "instelling-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe("a setting with a password in it", () => {
  const path = join(dir, "database-url");
  writeFileSync(path, "postgres://app:geheim@db.example/vliegwiel\n");

  it("can stand in a file, where a vault puts it", () => {
    expect(readConfig({ DATABASE_URL_FILE: path }).databaseUrl).toBe(
      "postgres://app:geheim@db.example/vliegwiel",
    );
  });

  it("stands in one place, and a file that is not there is said so", () => {
    expect(() => readConfig({ DATABASE_URL_FILE: path, DATABASE_URL: "postgres://a/b" })).toThrow(
      "Kies één van beide",
    );
    expect(() => readConfig({ SMTP_URL_FILE: join(dir, "weg") })).toThrow("SMTP_URL_FILE");
  });
});

describe("certificates", () => {
  it("are not left unchecked in production", () => {
    const unchecked = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    expect(() => readConfig({ ...unchecked, NODE_ENV: "production" })).toThrow("geldt elk certificaat");
    expect(readConfig(unchecked).production).toBe(false);
  });
});
