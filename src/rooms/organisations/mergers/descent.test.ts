import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Succession } from "../facts.ts";
import { predecessorsExistingOn, resolveSuccessors } from "./descent.ts";

const succession = (
  oldKey: string,
  newKey: string,
  day: string,
  kind: Succession["kind"] = "regulier",
): Succession => ({
  oldKey,
  newKey,
  day,
  kind,
  source: "proef",
});
const lifetime = (key: string, validFrom: string | null = null, validUntil: string | null = null) => ({
  key,
  validFrom,
  validUntil,
});

/** Finsterwolde and Beerta joined in 1990, became Reiderland in 1991 and Oldambt in 2010. */
const oldambt = [
  succession("finsterwolde", "beerta", "1990-01-01", "licht"),
  succession("beerta", "reiderland", "1991-07-01"),
  succession("reiderland", "oldambt", "2010-01-01"),
  succession("winschoten", "oldambt", "2010-01-01"),
];
const people = ["finsterwolde", "beerta", "reiderland", "winschoten", "oldambt"].map((key) => lifetime(key));

describe("the successors of an abolished municipality", () => {
  it("are followed through every later merger", () => {
    expect(resolveSuccessors(oldambt, "finsterwolde")).toEqual(["oldambt"]);
  });

  it("are itself when nobody took over", () => {
    expect(resolveSuccessors(oldambt, "oldambt")).toEqual(["oldambt"]);
  });

  it("are more when it was split", () => {
    const split = [succession("haaren", "vught", "2021-01-01"), succession("haaren", "boxtel", "2021-01-01")];
    expect(resolveSuccessors(split, "haaren")).toEqual(["boxtel", "vught"]);
  });

  it("leave it as it is when the sources only point in a circle", () => {
    const circle = [succession("a", "b", "2000-01-01"), succession("b", "a", "2001-01-01")];
    expect(resolveSuccessors(circle, "a")).toEqual(["a"]);
  });
});

describe("who stood in for a municipality that did not exist yet", () => {
  const on = (key: string, day: string) => predecessorsExistingOn(oldambt, people, key, day);

  it("are the predecessors of that day, as far back as needed", () => {
    expect(on("oldambt", "2009-12-31")).toEqual(["reiderland", "winschoten"]);
    expect(on("oldambt", "1991-06-30")).toEqual(["beerta", "winschoten"]);
  });

  it("is nobody once it exists", () => {
    expect(on("oldambt", "2010-01-01")).toEqual([]);
  });

  it("is nobody for a municipality that absorbed another: it was there itself", () => {
    expect(on("beerta", "1989-12-31")).toEqual([]);
  });

  it("leaves no gap where the register gives the last day instead of the first day after", () => {
    const merger = [succession("ws0151", "ws0664", "2016-01-01")];
    const register = [lifetime("ws0151", null, "2015-12-31"), lifetime("ws0664", "2016-01-01")];
    expect(predecessorsExistingOn(merger, register, "ws0664", "2015-12-31")).toEqual(["ws0151"]);
  });

  it("leaves no gap where the register starts the successor only at its later new name", () => {
    const merger = [succession("zuidlaren", "tynaarlo", "1998-01-01")];
    const register = [lifetime("zuidlaren"), lifetime("tynaarlo", "1999-12-01")];
    expect(predecessorsExistingOn(merger, register, "tynaarlo", "1998-06-01")).toEqual([]);
    expect(predecessorsExistingOn(merger, register, "tynaarlo", "1997-12-31")).toEqual(["zuidlaren"]);
  });

  it("is nobody before the predecessors began", () => {
    const register = [lifetime("a", "1980-01-01"), lifetime("b", "2000-01-01")];
    expect(predecessorsExistingOn([succession("a", "b", "2000-01-01")], register, "b", "1979-12-31")).toEqual(
      [],
    );
  });
});

describe("any set of successions, also one that contradicts itself", () => {
  const keys = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
  const days = fc.integer({ min: 1990, max: 2026 }).map((year) => `${year}-01-01`);
  const successions = fc.array(
    fc
      .tuple(keys, keys, days, fc.constantFrom("regulier" as const, "licht" as const))
      .map((it) => succession(...it)),
    { maxLength: 25 },
  );

  it("resolves to somebody, and never to an abolished one when an active successor can be reached", () => {
    fc.assert(
      fc.property(successions, keys, (all, key) => {
        const found = resolveSuccessors(all, key);
        const active = (it: string) => !all.some(({ oldKey }) => oldKey === it);
        const reachable = reachableFrom(all, key).filter(active);
        expect(found).toEqual(reachable.length > 0 ? reachable.sort() : [key]);
      }),
    );
  });

  it("finds predecessors that come before it, never itself, and each once", () => {
    fc.assert(
      fc.property(successions, keys, days, (all, key, day) => {
        const found = predecessorsExistingOn(all, [], key, day);
        expect(found).not.toContain(key);
        expect(new Set(found).size).toBe(found.length);
        for (const it of found) expect(reachableFrom(all, it)).toContain(key);
      }),
    );
  });
});

/** The slow and plain way: keep adding successors until nothing changes. */
function reachableFrom(all: Succession[], key: string): string[] {
  let found = new Set([key]);
  for (;;) {
    const more = new Set([
      ...found,
      ...all.filter(({ oldKey }) => found.has(oldKey)).map(({ newKey }) => newKey),
    ]);
    if (more.size === found.size) return [...found];
    found = more;
  }
}
