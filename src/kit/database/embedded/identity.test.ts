import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "vliegwiel-as-"));
chmodSync(folder, 0o755);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const MODULE = JSON.stringify(import.meta.resolve("./embedded.ts"));

/** Opens and closes the database of a folder in a program of its own, and tells how that went. */
function open(dataDir: string, { path = "", ...as }: { uid?: number; gid?: number; path?: string } = {}) {
  const script = `const { openEmbedded } = await import(${MODULE});
    try { const it = await openEmbedded(${JSON.stringify(dataDir)}); console.log("open"); await it.stop(); }
    catch (error) { console.log(error.name + ": " + error.message); }`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    env: { PATH: `${path}${process.env.PATH ?? ""}` },
    cwd: "/",
    ...as,
  });
  return stdout.trim() + stderr.trim();
}

/** A system where namespaces are closed, as in most containers. */
function closedNamespaces(): string {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "unshare"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  return `${bin}:`;
}

const asRoot = process.getuid?.() === 0;
/** Other users can read this project: else only root can run from it, and that is a case of its own below. */
const reachable =
  asRoot && spawnSync("test", ["-x", process.execPath], { uid: 65534, gid: 65534, cwd: "/" }).status === 0;
if (!asRoot) console.warn("Overgeslagen: alleen root kan laten zien hoe het als root gaat.");

describe.skipIf(!asRoot)("PostgreSQL refuses to be root, and root can still start it", () => {
  it("below a folder that nobody else may enter", () => {
    const deep = join(folder, "alleen-root");
    mkdirSync(deep, { mode: 0o700 });
    const made = open(join(deep, "data"));
    // Where the machine itself closes namespaces, the refusal says what to do.
    expect(made).toMatch(/^open$|een andere gebruiker kan .* niet bereiken/);
    if (made === "open") expect(statSync(join(deep, "data", "database")).uid).toBe(0);
  });

  it.skipIf(!reachable)("where namespaces are closed, as another user of the system; and again later", () => {
    const dataDir = join(folder, "gesloten");
    expect(open(dataDir, { path: closedNamespaces() })).toBe("open");
    expect(statSync(join(dataDir, "database")).uid).not.toBe(0);
    // Opened again with namespaces, the tables stay whose they are.
    expect(open(dataDir)).toBe("open");
  });

  it("or is told in one sentence what it can do", () => {
    const deep = join(folder, "dicht");
    mkdirSync(deep, { mode: 0o700 });
    expect(open(join(deep, "data"), { path: closedNamespaces() })).toMatch(
      /^StartRefused: PostgreSQL mag niet als root draaien, en een andere gebruiker kan .* niet bereiken/,
    );
  });

  it.skipIf(!reachable)("as an ordinary user nothing special happens", () => {
    const home = join(folder, "gewoon");
    mkdirSync(home, { mode: 0o755 });
    spawnSync("chown", ["65534:65534", home]);
    expect(open(join(home, "data"), { uid: 65534, gid: 65534 })).toBe("open");
    expect(statSync(join(home, "data", "database")).uid).toBe(65534);
    // Somebody else's data: told, not tried.
    expect(open(join(folder, "gewoon", "data"), { uid: 65533, gid: 65533 })).toMatch(/^StartRefused/);
  });
});
