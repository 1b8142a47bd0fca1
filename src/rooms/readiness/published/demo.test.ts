import { expect, it } from "vitest";
import { VISITOR } from "#kit/reader.ts";
import { siteWith, TEST_NOW } from "../../../testing.ts";
import { isNeededBefore } from "../sets/question-set.ts";
import { itemsForDossier } from "./asked-items.ts";
import { setDemo } from "./demo.ts";
import { publicSets } from "./queries.ts";

const opened = siteWith({ gm0014: "Gemeente Groningen" });

it("has in the demo a set of the youth region in two editions, marked as an example, that holds up no decision", async () => {
  const db = opened.db as never;
  const demo = { issuer: "", roles: [], at: TEST_NOW };
  await setDemo.fill(opened.db, demo);
  // A demo that starts again has it already.
  await setDemo.fill(opened.db, demo);
  const sets = await publicSets(db, VISITOR);
  expect(sets.map((it) => [it.edition, it.state, it.facts.items.length])).toEqual([
    [2, "published", 2],
    [1, "replaced", 1],
  ]);
  for (const { facts } of sets) expect(facts.name).toContain("(voorbeeld)");
  const asked = await itemsForDossier(db, ["gm0014", "gm1895"], "2026-06-01");
  expect(asked.map((it) => [it.code, isNeededBefore(it)])).toEqual([
    ["gm0014-uitleg", false],
    ["gm0014-wachtlijst", false],
  ]);
});
