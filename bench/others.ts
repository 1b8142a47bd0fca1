/** The benchmarks of single rooms, on the register with its purposes when the official export is there. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDatabase } from "./database.ts";
import { ROO_FILE } from "./import.ts";
import { benchNumbersPages } from "./patchwork-pages.ts";
import { ADVICE_EXISTS, CLI, PATCHWORK, SEARCH_DOCUMENTS } from "./product.ts";

function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}, quiet = false): void {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", quiet ? "ignore" : "inherit", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${script} gaf ${String(status)}: ${stderr}`);
}

const beside = (script: string) => join(import.meta.dirname, script);

export async function benchSearchRoom(): Promise<void> {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), "vliegwiel-bench-"));
  const env = { DATABASE_URL: database.url };
  try {
    run(CLI, ["import", "snapshot"], env, true);
    if (existsSync(ROO_FILE)) run(CLI, ["import", "roo", ROO_FILE], env, true);
    const file = join(folder, "documents.json");
    run(SEARCH_DOCUMENTS, [file], env);
    run(beside("search.ts"), [file]);
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchPatchworkRoom(): Promise<void> {
  const database = await createDatabase();
  try {
    run(CLI, ["import", "snapshot"], { DATABASE_URL: database.url }, true);
    run(PATCHWORK, [], { DATABASE_URL: database.url });
    await benchNumbersPages(database.url);
  } finally {
    await database.drop();
  }
}

export async function benchAdviceExists(): Promise<void> {
  const database = await createDatabase();
  try {
    run(CLI, ["import", "snapshot"], { DATABASE_URL: database.url }, true);
    run(ADVICE_EXISTS, [], { DATABASE_URL: database.url });
  } finally {
    await database.drop();
  }
}

export function benchTasksRoom(): void {
  if (!existsSync(ROO_FILE)) {
    console.log("Overgeslagen: geen ROO-export gevonden. Zet ROO_FILE op een exportOO.xml of .xml.gz.");
    return;
  }
  run(beside("tasks.ts"), [ROO_FILE]);
}
