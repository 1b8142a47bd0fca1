import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { registerApp, TEST_NOW } from "../../../testing.ts";
import { loadSnapshotWhenNew, SHIPPED } from "./load.ts";
import { readSnapshot } from "./read.ts";
import { writeSnapshot } from "./write.ts";

const register = registerApp();

const filesOf = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]));

describe("the shipped snapshot", () => {
  it("comes out of the database byte for byte as it went in", async () => {
    const folder = mkdtempSync(join(tmpdir(), "momentopname-"));
    await writeSnapshot(register.db, folder);
    const written = filesOf(folder);
    rmSync(folder, { recursive: true });
    expect(written).toEqual(filesOf(SHIPPED));
  });

  it("is not loaded a second time", async () => {
    expect(await loadSnapshotWhenNew(register.db, TEST_NOW)).toBeNull();
  });

  it("carries no prose of the register", () => {
    const { organisations, versions } = readSnapshot(SHIPPED);
    expect(organisations.filter((it) => "description" in it)).toEqual([]);
    expect(versions.filter((it) => "purpose" in it || "powerArticles" in it)).toEqual([]);
  });
});
