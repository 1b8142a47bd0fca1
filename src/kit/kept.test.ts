import { describe, expect, it } from "vitest";
import { keptPerEdition } from "./kept.ts";
import type { Building, Edition } from "./room.ts";

const editionOf = (version: number): Edition => ({
  version,
  mark: String(version),
  day: "2026-05-16",
  prose: false,
  source: "proef",
});

describe("what is kept per edition", () => {
  const building = { edition: () => edition } as Building;
  let edition = editionOf(1);

  it("is made once, also for those who ask while it is being made", async () => {
    let made = 0;
    const kept = keptPerEdition((_building, day: string) => Promise.resolve(`${day} ${++made}`));
    expect(await Promise.all([kept(building, "a"), kept(building, "a")])).toEqual(["a 1", "a 1"]);
    expect(await kept(building, "b")).toBe("b 2");
    edition = editionOf(2);
    expect(await kept(building, "a")).toBe("a 3");
  });

  it("is made again after it failed", async () => {
    let tries = 0;
    const kept = keptPerEdition(() =>
      ++tries === 1 ? Promise.reject(new Error("weg")) : Promise.resolve(tries),
    );
    await expect(kept(building)).rejects.toThrow("weg");
    expect(await kept(building)).toBe(2);
  });

  it("lets go of what was not asked for longest", async () => {
    const made: string[] = [];
    const kept = keptPerEdition((_building, day: string) => Promise.resolve(made.push(day)), { most: 2 });
    for (const day of ["a", "b", "a", "c", "a", "b"]) await kept(building, day);
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("holds no more than so many bytes, however many questions come", async () => {
    const made: string[] = [];
    const kept = keptPerEdition(
      (_building, letter: string, times: number) => {
        made.push(letter);
        return Promise.resolve(letter.repeat(times));
      },
      { mostBytes: 10, sizeOf: (text) => text.length, nameOf: (letter) => letter },
    );
    for (const letter of ["a", "b", "c"]) await kept(building, letter, 4);
    expect(made).toEqual(["a", "b", "c"]);
    // With c there were twelve, so a went.
    await kept(building, "b", 4);
    await kept(building, "a", 4);
    expect(made).toEqual(["a", "b", "c", "a"]);
    // One that is larger than all there is room for stays until another comes.
    await kept(building, "z", 50);
    await kept(building, "z", 50);
    await kept(building, "a", 4);
    expect(made).toEqual(["a", "b", "c", "a", "z", "a"]);
  });
});
