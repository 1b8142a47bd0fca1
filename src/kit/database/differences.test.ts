import { describe, expect, it } from "vitest";
import { differences } from "./differences.ts";

const row = (key: string, day: string | null, tags: string[] = []) => ({ key, day, tags });

describe("what has to be written", () => {
  it("is only what is gone, new or different", () => {
    const have = [row("a", "2020-01-01", ["x"]), row("b", null), row("c", null, ["y"]), row("d", null)];
    const want = [
      row("e", null),
      row("c", null, ["y", "z"]),
      row("b", "2021-01-01"),
      row("a", "2020-01-01", ["x"]),
    ];
    expect(differences(have, want, ["key"])).toEqual({
      gone: [row("d", null)],
      fresh: [row("e", null)],
      changed: [row("c", null, ["y", "z"]), row("b", "2021-01-01")],
    });
  });

  it("tells rows apart by all their keys together", () => {
    const have = [row("a b", "c"), row("a", "b c")];
    expect(differences(have, [row("a", "b c")], ["key", "day"]).gone).toEqual([row("a b", "c")]);
  });

  it("leaves it to the database to refuse a key that comes twice", () => {
    const twice = [row("a", "2020-01-01"), row("a", "2021-01-01")];
    expect(differences([], twice, ["key"]).fresh).toEqual(twice);
    expect(differences([row("a", "2020-01-01")], twice, ["key"]).fresh).toEqual([row("a", "2021-01-01")]);
  });
});
