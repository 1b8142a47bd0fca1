/** Folders for databases of one test, gone when its file ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-embedded-"));
  folders.push(folder);
  return folder;
}

/** To be asked for after what ends the servers in them. */
export const removeFolders = (): void => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
};

/** The module that opens a folder, for a script of another process. */
export const MODULE = JSON.stringify(import.meta.resolve("./embedded.ts"));
