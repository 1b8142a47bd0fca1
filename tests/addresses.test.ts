/** What rooms offer as examples (`addresses.ts`) is what is looked at and measured: no kind of page may be missing there. */
import { beforeAll, expect, it } from "vitest";
import { registerApp } from "../src/testing.ts";
import { exampleOf } from "./page-kinds.ts";

const register = registerApp();
let patterns: string[];
beforeAll(() => {
  patterns = [...new Set(register.app.routes.filter((it) => it.method === "GET").map((it) => it.path))];
});

/** What asks whether the program lives. */
const FOR_WATCHERS = ["/healthz", "/readyz"];
/** A file has the rows or the picture of a page beside it. */
const IS_FILE = /\.\w+(?:\}?)$/;

it("each page and each answer of the API has an example", () => {
  const missing = patterns
    .filter((it) => !FOR_WATCHERS.includes(it) && !IS_FILE.test(it))
    .filter((it) => exampleOf(it) === undefined);
  expect(missing).toEqual([]);
});
