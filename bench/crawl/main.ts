/**
 * `bin/drill crawl`: the whole site as a reader walks it, some of every kind of page. No link or place that is not there,
 * one H1 and a title of its own on each page, no page heavier than 100 KB, none dearer than four times the list of
 * collaborations, none wider than a small phone. Ends with 1 when something is wrong.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../server.ts";
import { costs } from "./cost.ts";
import { kindOf, questionOf } from "./page.ts";
import { walk } from "./walk.ts";
import { tooWide } from "./width.ts";

const MAIN = join(import.meta.dirname, "..", "..", "dist", "server", "main.js");

const folder = mkdtempSync(join(tmpdir(), "vliegwiel-crawl-"));
const { DATABASE_URL: _, ...env } = process.env;
const server = await startServer(MAIN, { env: { ...env, DATA_DIR: folder }, ready: "/readyz" });
let faults = 0;
const tell = (found: readonly string[]) => {
  faults += found.length;
  for (const fault of found) console.log(`  ${fault}`);
};
try {
  const base = `http://127.0.0.1:${server.port}`;
  const walked = await walk(base);
  const kinds = new Map([...walked.pages.keys()].map((it) => [kindOf(it), it]));
  console.log(
    `${walked.pages.size} bladzijden van ${kinds.size} soorten bekeken, ${walked.others} andere adressen gevraagd.`,
  );
  tell(walked.faults);
  const examples = [...kinds.values()];
  // What is asked differently can have other columns.
  const asked = new Map([...walked.pages.keys()].map((it) => [`${kindOf(it)}?${questionOf(it)}`, it]));
  tell(await tooWide(base, [...asked.values()]));
  tell(await costs(server, examples));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(faults === 0 ? "Niets gevonden dat niet klopt." : `${faults} keer iets gevonden.`);
process.exit(faults === 0 ? 0 : 1);
