import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { MODULE, newFolder, removeFolders } from "./folder-testing.ts";

removeFolders();

describe("a folder that cannot be opened is refused with a sentence", () => {
  it("of an older Vliegwiel, with how to go on", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "postgres"));
    writeFileSync(join(folder, "postgres", "PG_VERSION"), "17\n");
    await expect(openEmbedded(folder)).rejects.toThrow(/PGlite.*ergens anders neer.*import/s);
    expect(existsSync(join(folder, "database"))).toBe(false);
  });

  it("of another version of PostgreSQL, with how to bring it over", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    writeFileSync(join(folder, "database", "PG_VERSION"), "14\n");
    await expect(openEmbedded(folder)).rejects.toThrow(/gemaakt met PostgreSQL.*back-up/s);
  });

  it("that is damaged", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    writeFileSync(join(folder, "database", "PG_VERSION"), "\u0000\u0000");
    await expect(openEmbedded(folder)).rejects.toThrow(/is beschadigd/);
    writeFileSync(join(folder, "database", "PG_VERSION"), "18\n");
    rmSync(join(folder, "database", "global", "pg_control"));
    await expect(openEmbedded(folder)).rejects.toThrow(/kan niet starten. PostgreSQL zegt: .*pg_control/);
  });

  it("that lacks a table without which nobody is let in, without waiting for it", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    // `pg_database`, which PostgreSQL reads when somebody comes in and not when it starts.
    rmSync(join(folder, "database", "global", "1262"));
    await expect(openEmbedded(folder)).rejects.toThrow(/kan niet starten\. PostgreSQL zegt: .*1262/);
    expect(existsSync(join(folder, "database", "postmaster.pid"))).toBe(false);
  });

  it("when the programs named are no PostgreSQL", () =>
    expect(openEmbedded(newFolder(), { postgresBin: "/usr/bin" })).rejects.toThrow(
      /In \/usr\/bin staat geen PostgreSQL/,
    ));

  it("whatever its notes say, when they are no notes of ours", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "database.json"), '{"origin":5}');
    const opened = await openEmbedded(folder);
    await opened.stop();
    writeFileSync(join(folder, "database", "PG_VERSION"), "17\n");
    await expect(openEmbedded(folder)).rejects.toThrow(/gemaakt met PostgreSQL 17; dit is 18/);
  });

  it("where nobody can make a folder", () =>
    expect(openEmbedded("/proc/vliegwiel/data")).rejects.toThrow(
      /De gegevensmap \/proc\/vliegwiel\/data kan niet worden gemaakt/,
    ));

  it("with the reason PostgreSQL gives, not with what it says while we wait", async () => {
    const folder = newFolder();
    await (await openEmbedded(folder)).stop();
    rmSync(join(folder, "database", "pg_wal"), { recursive: true });
    await expect(openEmbedded(folder)).rejects.toThrow(/PostgreSQL zegt: .*pg_wal/);
  });

  it("when its disk is full", () => {
    // Root of a namespace of its own may mount a disk of a few megabytes.
    const folder = newFolder();
    const script = `mount -t tmpfs -o size=4m tmpfs ${folder} && exec ${process.execPath} --input-type=module -e '
      const { openEmbedded } = await import(${MODULE});
      await openEmbedded("${folder}/data").then(() => console.log("open"), (error) => console.log(error.message));
      process.exit(0);'`;
    const made = spawnSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script], {
      encoding: "utf8",
    });
    if (made.stdout === "") {
      console.warn("Overgeslagen: hier kan geen kleine schijf worden gemaakt.");
      return;
    }
    expect(made.stdout).toMatch(/De schijf met .* is vol/);
  }, 60_000);
});
