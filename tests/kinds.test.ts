import { expect, it } from "vitest";
import { projectRoot } from "../src/kit/root.ts";
import { testFiles } from "./kinds.ts";

const files = new Map(testFiles(projectRoot).map((it) => [it.path, it]));

it.each([
  ["tests/kinds.test.ts", "plain", false],
  ["src/kit/day.test.ts", "plain", false],
  ["src/rooms/register/import.test.ts", "database", true],
  ["src/rooms/oversight/sheet/own-facts.test.tsx", "database", true],
  ["src/rooms/people/logging-in.test.ts", "database", true],
  ["src/rooms/ties/at-once.test.ts", "database", true],
  ["tests/journeys/stories.test.ts", "journeys", true],
  ["src/away.test.ts", "alone", true],
  ["src/kit/database/prepared.test.ts", "alone", true],
  ["tests/malformed-export.test.ts", "plain", false],
  ["src/kit/http/connections.test.ts", "alone", false],
] as const)("%s runs with the kind %s", (path, kind, usesDatabase) => {
  expect(files.get(path)).toEqual({ path, kind, usesDatabase });
});
