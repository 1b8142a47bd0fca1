import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "#kit/root.ts";
import { FORMS, POWERS } from "#rooms/collaborations";
import { rooms } from "../rooms.ts";
import { glossaryOf, termAnchor, termsIn } from "./glossary.tsx";

const terms = glossaryOf(rooms);
const namesIn = (cell: string): string[] => cell.split(",").map((name) => name.trim());
const absentFrom = (known: ReadonlySet<string>, names: Iterable<string>): string[] =>
  [...new Set(names)].filter((name) => !known.has(name)).sort();

const codeNames = new Set(terms.flatMap((term) => namesIn(term.code)));
const apiNames = new Set(terms.flatMap((term) => namesIn(term.api)));

describe("the woordenlijst", () => {
  it("has five cells on every row, and explains every term", () => {
    const lame = terms.filter((term) => Object.values(term).some((cell) => cell === ""));
    expect(lame).toEqual([]);
  });

  it("lists every Dutch term once, also when it becomes an address on the page", () => {
    const anchors = terms.map((term) => termAnchor(term.dutch));
    expect(anchors.filter((anchor, place) => anchors.indexOf(anchor) !== place)).toEqual([]);
  });

  it("leaves no room without a term", () => {
    expect(rooms.filter((room) => termsIn(room.words ?? "").length === 0).map((room) => room.name)).toEqual(
      [],
    );
  });

  it("explains every legal form and every way a power is acquired", () => {
    expect(absentFrom(codeNames, [...Object.keys(FORMS), ...Object.keys(POWERS)])).toEqual([]);
    const dutch = new Set(terms.map((term) => term.dutch));
    const labels = [...Object.values(FORMS), ...Object.values(POWERS)];
    expect(
      absentFrom(
        dutch,
        labels.map((label) => label.toLowerCase()),
      ),
    ).toEqual([]);
  });

  it("names every kind of fact that the rooms hand each other", () => {
    expect(absentFrom(codeNames, factTypes())).toEqual([]);
  });

  it("names everything that the API asks for and answers with, and nothing else", () => {
    const { fields, words } = describedApi();
    expect(absentFrom(apiNames, fields)).toEqual([]);
    if (words.size > 0) expect(absentFrom(new Set([...words, "–"]), apiNames)).toEqual([]);
  });
});

/** The exported types of every room's `facts.ts`. */
function factTypes(): string[] {
  const folder = join(projectRoot, "src", "rooms");
  return readdirSync(folder)
    .map((room) => join(folder, room, "facts.ts"))
    .filter((path) => existsSync(path))
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)])
    .map((match) => match[1] ?? "");
}

/**
 * The committed description of the API; both are empty while there is none.
 * `fields` are parameters and properties at any depth; `words` also has parts of addresses, headers, fixed
 * values and what a sentence quotes.
 */
function describedApi(): { fields: Set<string>; words: Set<string> } {
  const path = join(projectRoot, "docs", "openapi.json");
  const fields = new Set<string>();
  const words = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node === "string")
      for (const [, quoted = ""] of node.matchAll(/`([^`]+)`/g)) words.add(quoted);
    if (typeof node !== "object" || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name.startsWith("/")) for (const segment of name.split("/")) words.add(segment);
      if (name === "properties") for (const field of Object.keys(value as object)) fields.add(field);
      if (name === "headers") for (const header of Object.keys(value as object)) words.add(header);
      if (name === "enum") for (const fixed of value as string[]) words.add(fixed);
      if (name === "parameters" && Array.isArray(value))
        for (const { name: asked } of value as { name: string }[]) fields.add(asked);
      walk(value);
    }
  };
  if (existsSync(path)) walk(JSON.parse(readFileSync(path, "utf8")));
  return { fields, words: new Set([...words, ...fields]) };
}
