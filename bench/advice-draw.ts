/**
 * Draws the questions of the test years once: `DATABASE_URL=… node bench/advice-draw.ts`, on a database with the
 * shipped register. The list is kept in the repository, so that a change of the advice is measured on the same ones.
 */
import { writeFileSync } from "node:fs";
import { loadHistory } from "./advice-history.ts";
import { SEED, startsIn, TEST_FROM } from "./advice-starts.ts";

const history = await loadHistory(process.env.DATABASE_URL ?? "");
const starts = startsIn(history, TEST_FROM, "9999-01-01");
const about = {
  register: history.today,
  seed: SEED,
  drawn: "up to 4 sets of 1, 2 and 3 participants of every collaboration that started after 2016-01-01",
};
const lines = starts.map((it) => JSON.stringify(it)).join(",\n    ");
writeFileSync(
  new URL("advice-queries.json", import.meta.url),
  `{\n  "about": ${JSON.stringify(about)},\n  "starts": [\n    ${lines}\n  ]\n}\n`,
);
console.log(`${starts.length} starts, ${starts.filter((it) => it.isNew).length} new circles`);
process.exit(0);
