import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#kit/day.ts";
import { type ChainLink, joinChains, wasInForce } from "./chains.ts";

const link = (
  rooId: string,
  from: Day,
  until: Day | null,
  previousRooId: string | null = null,
): ChainLink => ({
  rooId,
  previousRooId,
  nextRooId: null,
  from,
  until,
});
const periods = (links: ChainLink[]) =>
  joinChains(links).map((chain) => [
    chain.key,
    ...chain.versions.map((it) => [it.rooId, it.resolvedFrom, it.resolvedUntil]),
  ]);

describe("versions of one collaboration", () => {
  it("are joined in either direction, whichever of the two names the other", () => {
    const old = { ...link("1", "2016-01-01", "2020-01-01"), nextRooId: "2" };
    const next = link("2", "2020-01-01", null);
    const last = link("3", "2022-01-01", null, "2");
    expect(joinChains([last, next, old]).map((it) => [it.key, it.versions.length])).toEqual([["1", 3]]);
  });

  it("end at the latest when the next one starts", () => {
    expect(periods([link("1", "2016-01-01", "2022-01-01"), link("2", "2020-01-01", null, "1")])).toEqual([
      ["1", ["1", "2016-01-01", "2020-01-01"], ["2", "2020-01-01", null]],
    ]);
  });

  it("leave a gap where the register leaves one", () => {
    expect(periods([link("1", "2016-01-01", "2019-01-01"), link("2", "2020-01-01", null, "1")])).toEqual([
      ["1", ["1", "2016-01-01", "2019-01-01"], ["2", "2020-01-01", null]],
    ]);
  });

  it("are never in force, and end no other, when they end before they start", () => {
    const empty = link("2", "2020-01-01", "2019-06-01", "1");
    expect(periods([link("1", "2016-01-01", null), empty, link("3", "2021-01-01", null, "2")])).toEqual([
      ["1", ["1", "2016-01-01", "2021-01-01"], ["2", "2020-01-01", "2020-01-01"], ["3", "2021-01-01", null]],
    ]);
  });

  it("go each their own way when a chain falls apart: the key stays with the version it is named after", () => {
    const keys = new Map([
      ["1", "1"],
      ["2", "1"],
    ]);
    const chains = joinChains([link("2", "2020-01-01", null), link("1", "2016-01-01", null)], keys);
    expect(chains.map((it) => [it.key, it.versions.map((version) => version.rooId)])).toEqual([
      ["2", ["2"]],
      ["1", ["1"]],
    ]);
  });
});

const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays("2016-01-01", offset * 10));
const links = fc
  .array(
    fc.record({
      from: day,
      until: fc.option(day),
      previous: fc.option(fc.nat(9)),
      next: fc.option(fc.nat(9)),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((drafts) =>
    drafts.map((it, index): ChainLink => ({
      rooId: String(index),
      from: it.from,
      until: it.until,
      previousRooId: it.previous === null ? null : String(it.previous),
      nextRooId: it.next === null ? null : String(it.next),
    })),
  );

describe("whatever a register states", () => {
  it("resolved periods of a chain never overlap and never reach outside what was stated", () => {
    fc.assert(
      fc.property(links, (given) => {
        for (const { versions } of joinChains(given)) {
          const real = versions.filter(wasInForce);
          real.forEach((version, index) => {
            const next = real[index + 1];
            if (next)
              expect(version.resolvedUntil !== null && version.resolvedUntil <= next.resolvedFrom).toBe(true);
            expect(version.resolvedFrom).toBe(version.from);
            if (version.until !== null) expect((version.resolvedUntil ?? "9999") <= version.until).toBe(true);
          });
        }
      }),
    );
  });

  it("two versions that name each other come out the same in whatever order they are read", () => {
    const link = (rooId: string, previousRooId: string): ChainLink => ({
      rooId,
      previousRooId,
      nextRooId: null,
      from: "2016-01-01",
      until: null,
    });
    const ids = (list: ChainLink[]) => joinChains(list).map((it) => it.versions.map((one) => one.rooId));
    expect(ids([link("1", "2"), link("2", "1")])).toEqual([["1", "2"]]);
    expect(ids([link("2", "1"), link("1", "2")])).toEqual([["1", "2"]]);
  });

  it("every version is in exactly one chain, and the order of records makes no difference", () => {
    const shuffled = links.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, turned]) => {
        const print = (list: ChainLink[]) =>
          joinChains(list)
            .map(({ key, versions }) =>
              JSON.stringify([key, versions.map((it) => [it.rooId, it.resolvedFrom, it.resolvedUntil])]),
            )
            .sort();
        expect(print(turned)).toEqual(print(given));
        expect(joinChains(given).flatMap((it) => it.versions)).toHaveLength(given.length);
      }),
    );
  });
});
