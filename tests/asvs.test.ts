/** What is said of ASVS is there to be seen: each test, setting and heading, and no item left out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NOT_APPLICABLE } from "../security/not-applicable.ts";
import { asvsPage, ITEMS } from "../security/page.ts";
import { projectRoot } from "../src/kit/root.ts";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const below = (folder: string, ends: RegExp) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((it) => ends.test(it))
    .map((it) => read(join(folder, it)));

const TESTS = ["src", "tests"].flatMap((it) => below(it, /\.test\.tsx?$/)).join("\n");
/** Where settings and rules stand. */
const SETTINGS = [
  ...["src/config.ts", "eslint.config.js", "bin/start", "tsconfig.json"].map(read),
  read("src/kit/identity-providers.ts"),
].join("\n");

/** As GitHub makes them of headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );

const evidence = ITEMS.flatMap(({ id, evidence: all }) => all.map((it) => ({ id, ...it })));

describe("what is said of ASVS", () => {
  it("has all 253 items of levels 1 and 2, each once, each with something", () => {
    const left = NOT_APPLICABLE.flatMap((it) => it.items.split(" "));
    const all = [...ITEMS.map((it) => it.id), ...left];
    expect([ITEMS.length, left.length, new Set(all).size]).toEqual([186, 67, 253]);
    expect(ITEMS.filter((it) => it.evidence.length === 0)).toEqual([]);
  });

  it("names tests that are there", () => {
    const missing = evidence.filter(
      (it) => "test" in it && !new RegExp(`["\`]${RegExp.escape(it.test)}`).test(TESTS),
    );
    expect(missing).toEqual([]);
  });

  it("names settings and rules that are there", () => {
    expect(evidence.filter((it) => "setting" in it && !SETTINGS.includes(it.setting))).toEqual([]);
  });

  it("names headings that are there", () => {
    const missing = evidence.filter((it) => {
      if (!("doc" in it)) return false;
      const [path = "", anchor = ""] = it.doc.split("#");
      return !anchorsOf(read(path)).includes(anchor);
    });
    expect(missing).toEqual([]);
  });

  it("stands in docs/asvs.md as it was made", () => {
    expect(read("docs/asvs.md")).toBe(asvsPage());
  });
});
