/** What organisations keep has a Dutch word for people, of every kind: a kind is no table, and English is no word. */
import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kindsOf } from "#kit/entries/kinds.ts";
import { rooms } from "./rooms.ts";

const sources = globSync("src/rooms/**/*.ts")
  .filter((it) => !/\.test\.ts$|\/testing-/.test(it))
  .map((it) => ({ file: it, text: readFileSync(it, "utf8") }));

/** Kinds that a room gives to what it begins: the constants it names them by. */
const kinds = sources.flatMap(({ text }) =>
  [...text.matchAll(/^(?:export )?const (?:\w*KIND|PLEDGE|INTRODUCTION) = "([^"]+)";/gm)].map(
    ([, kind = ""]) => kind,
  ),
);

describe("the kinds of entries", () => {
  it("are found where rooms begin them, each by a constant", () => {
    const beginning = sources.filter(({ text }) => /\bbeginEntr(?:y|ies)\(/.test(text));
    expect(beginning.length).toBeGreaterThan(9);
    for (const { file, text } of beginning)
      expect(
        [...text.matchAll(/\bkind: ([^,\s})]+)/g)]
          .map(([, kind]) => kind)
          .filter((it) => /^["'`]/.test(it ?? "")),
        file,
      ).toEqual([]);
    expect(new Set(kinds).size).toBeGreaterThan(11);
  });

  it.each([...new Set(kinds)])("%s has its Dutch word", (kind) => {
    const { word } = kindsOf(rooms)(kind);
    expect(word).not.toBe(kind === "dossier" ? kind : kind.replaceAll(/[-_]/g, " "));
    expect(word).toMatch(/^[a-zë’ ]+$/);
  });

  it("fall back on the kind itself of a room that is not there any more", () => {
    expect(kindsOf([])("gone")).toEqual({ word: "gone" });
  });
});
