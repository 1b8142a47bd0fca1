/**
 * One sheet for all pages and some for a few: no page may lack a rule that was written for it. Reads the sheets as they
 * are written and the pages as the app makes them.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { sheetsOfRooms } from "../assets.config.ts";
import { projectRoot } from "../src/kit/root.ts";
import { registerApp } from "../src/testing.ts";
import { PAGES } from "./page-kinds.ts";

const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

/** A sheet with all of ours that it takes in. */
const whole = (path: string): string =>
  read(path).replaceAll(/@import "(\.[^"]+)";/g, (_, part: string) => whole(join(dirname(path), part)));

/** What only some pages ask for, by the name they ask for. */
const ofSomePages = new Map(Object.values(sheetsOfRooms()).map((path) => [basename(path), path]));
const selectors = new Map([...ofSomePages].map(([name, path]) => [name, selectorsIn(whole(path))]));

function selectorsIn(css: string): string[] {
  const blocks = css.replaceAll(/\/\*[^]*?\*\//g, "").matchAll(/([^{};]+)\{/g);
  return (
    [...blocks]
      .map((match) => (match[1] ?? "").trim())
      // The end of an animation is no selector.
      .filter((it) => !it.startsWith("@") && it !== "to")
      .flatMap((it) => it.split(/,(?![^(]*\))/))
      .map((it) => it.trim())
  );
}

const classesIn = (text: string): string[] =>
  [...text.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]!);

/** Whether something on a page with these classes may be meant by a selector. */
function mayMean(selector: string, classes: ReadonlySet<string>): boolean {
  const choices = [...selector.matchAll(/:is\(([^()]*)\)/g)].map((match) => classesIn(match[1]!));
  const needed = classesIn(selector.replaceAll(/:(?:is|not)\([^()]*\)/g, ""));
  return (
    needed.every((it) => classes.has(it)) &&
    choices.every((some) => some.length === 0 || some.some((it) => classes.has(it)))
  );
}

const classesOf = (page: string) =>
  new Set([...page.matchAll(/ class="([^"]*)"/g)].flatMap((match) => match[1]!.split(" ")));

/** The sheets a page carries, or asks for where there is no build. */
const askedBy = (page: string): string[] =>
  [...page.matchAll(/<(?:link rel="stylesheet" href="\/assets\/|style data-sheet=")([\w-]+)\.css"/g)].map(
    (match) => `${match[1]}.css`,
  );

function lackedBy(page: string, asked: readonly string[]): string[] {
  const classes = classesOf(page);
  // What two sheets take in is there by either.
  const had = new Set(asked.flatMap((name) => selectors.get(name) ?? []));
  return [...selectors].flatMap(([name, all]) =>
    all.filter((it) => !had.has(it) && mayMean(it, classes)).map((it) => `${name}: ${it}`),
  );
}

const register = registerApp();
const pages = new Map<string, string>();
beforeAll(async () => {
  for (const path of PAGES) pages.set(path, await (await register.app.request(path)).text());
});

it("every page asks for each sheet that has a rule for something on it", () => {
  for (const [path, page] of pages) {
    const asked = askedBy(page);
    expect(asked[0], path).toBe("look.css");
    expect(
      asked.filter((name) => name !== "look.css" && !ofSomePages.has(name)),
      path,
    ).toEqual([]);
    expect(lackedBy(page, asked), path).toEqual([]);
  }
});

it("what a page carries is what its policy allows, to the byte", async () => {
  const answer = await register.app.request("/kaart");
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  expect(policy).not.toContain("unsafe");
  const carried = [...(await answer.text()).matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  // And nothing more: each hash is half a line of a header that is not packed.
  expect(policy.match(/'sha256-[^']+'/g) ?? []).toEqual(carried);
});

it("a page without its own sheet would be found", () => {
  expect(lackedBy(pages.get("/kaart") ?? "", ["look.css"])).toContain("quilt.css: .quilt .patches path");
});

it("each sheet of some pages is asked for by one of them, and speaks of classes only", () => {
  const asked = new Set([...pages.values()].flatMap(askedBy));
  expect([...ofSomePages.keys()].filter((name) => !asked.has(name))).toEqual([]);
  for (const [name, all] of selectors)
    expect(
      all.filter((it) => classesIn(it).length === 0),
      name,
    ).toEqual([]);
});

it("components that pages are made of are named as whole words in the sources, so that the build keeps their rules", () => {
  const sources = readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(projectRoot, "src", name), "utf8"))
    .join("\n");
  const named = new Set(sources.match(/(?<![\w-])(?:nl|utrecht)-[\w-]+/g));
  for (const [path, page] of pages) {
    const classes = classesOf(page);
    expect(
      [...classes].filter((it) => /^(nl|utrecht)-/.test(it) && !named.has(it)),
      path,
    ).toEqual([]);
  }
});
