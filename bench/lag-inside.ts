/** The contrast: PGlite in this very process, asked the questions of the pages one after the other. */
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { PEER_PAGES } from "./peer-pages.ts";

const QUESTIONS = 2_000;

const db = await PGlite.create({ dataDir: process.argv[2]!, extensions: { btree_gist } });
const questions = PEER_PAGES.flatMap(({ sql, parameters }) =>
  sql.map((text): [string, string[]] => [text, text.includes("$2") ? parameters : parameters.slice(0, 1)]),
);
for (let number = 0; number < QUESTIONS; number++) await db.query(...questions[number % questions.length]!);
// The timer that waited all this while rings now, and then the process writes how late it was.
await new Promise((resolve) => setTimeout(resolve, 20));
process.kill(process.pid, "SIGUSR2");
await new Promise((resolve) => setTimeout(resolve, 50));
await db.close();
