import { describe, expect, it } from "vitest";
import type { Reader } from "../reader.ts";
import { following, percentDone } from "./progress.ts";

const PATH = "/blad";
const person = (id: string): Reader => ({
  ...{ kind: "person", id, name: "", acting: null, seats: [] },
  ...{ platformAdmin: false, formToken: "" },
});
const viewOf = (id: string) => ({ reader: person(id), path: PATH });

describe("how far a sheet is", () => {
  it("is told row by row to who sent it, to nobody else, and no longer once it is done", async () => {
    const seen: (number | null)[] = [];
    const others: (number | null)[] = [];
    const result = await following(viewOf("one"), 3, async (rowDone) => {
      for (let row = 0; row < 3; row += 1) {
        seen.push(percentDone(viewOf("one"), PATH));
        others.push(percentDone(viewOf("another"), PATH), percentDone(viewOf("one"), "/ander-blad"));
        await Promise.resolve();
        rowDone();
      }
      seen.push(percentDone(viewOf("one"), PATH));
      return "klaar";
    });
    expect([result, seen]).toEqual(["klaar", [0, 33, 66, 100]]);
    expect(others.every((it) => it === null)).toBe(true);
    expect(percentDone(viewOf("one"), PATH)).toBeNull();
  });

  it("ends when the sheet cannot be read, and not with one that the same person sent before it", async () => {
    const broken = following(viewOf("one"), 1, () => Promise.reject(new Error("kapot")));
    await expect(broken).rejects.toThrow("kapot");
    expect(percentDone(viewOf("one"), PATH)).toBeNull();

    const first = Promise.withResolvers<null>();
    const second = Promise.withResolvers<null>();
    const [before, after] = [
      following(viewOf("one"), 10, () => first.promise),
      following(viewOf("one"), 2, (rowDone) => {
        rowDone();
        return second.promise;
      }),
    ];
    first.resolve(null);
    await before;
    expect(percentDone(viewOf("one"), PATH)).toBe(50);
    second.resolve(null);
    await after;
    expect(percentDone(viewOf("one"), PATH)).toBeNull();
  });
});
