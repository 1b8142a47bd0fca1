import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, laterOf } from "#kit/day.ts";
import { joinChains } from "./chains.ts";
import type { Lineage } from "#rooms/organisations";
import { staysOf } from "./stays.ts";
import { type Tenure, tenuresOf, type TenureVersion } from "./tenure.ts";

interface Family {
  bodies: Record<string, [Day | null, Day | null]>;
  mergers: [old: string, heir: string, day: Day][];
}

const lineageOf = ({ bodies, mergers }: Family): Lineage => ({
  existed: (key) => ({ from: bodies[key]?.[0] ?? null, until: bodies[key]?.[1] ?? null }),
  predecessors: (key) => mergers.filter((it) => it[1] === key).map(([old, , day]) => ({ key: old, day })),
  successors: (key) => mergers.filter((it) => it[0] === key).map(([, heir, day]) => ({ key: heir, day })),
});
const version = (
  rooId: string,
  from: Day,
  until: Day | null,
  named: Record<string, Day | null>,
): TenureVersion => ({
  rooId,
  resolvedFrom: from,
  resolvedUntil: until,
  participations: Object.entries(named).map(([organisationKey, joined]) => ({ organisationKey, joined })),
});
const line = (it: Tenure) => `${it.organisationKey} ${it.basis} ${it.from} ${it.until ?? "…"}`;

const EEMSDELTA: Family = {
  bodies: {
    appingedam: [null, "2021-01-01"],
    delfzijl: [null, "2021-01-01"],
    eemsdelta: ["2021-01-01", null],
    groningen: [null, null],
  },
  mergers: [
    ["appingedam", "eemsdelta", "2021-01-01"],
    ["delfzijl", "eemsdelta", "2021-01-01"],
  ],
};

describe("who took part when", () => {
  it("lets predecessors stand in for a municipality that did not exist yet", () => {
    const rewritten = version("1", "2016-01-01", null, { eemsdelta: "2016-01-01" });
    expect(tenuresOf([rewritten], lineageOf(EEMSDELTA)).map(line)).toEqual([
      "appingedam predecessor 2016-01-01 2021-01-01",
      "delfzijl predecessor 2016-01-01 2021-01-01",
      "eemsdelta registered 2021-01-01 …",
    ]);
  });

  it("takes joining on the day of the merger for taking over a place", () => {
    const rewritten = version("1", "2016-01-01", null, { eemsdelta: "2021-01-01" });
    expect(tenuresOf([rewritten], lineageOf(EEMSDELTA)).map(line)).toContain(
      "delfzijl predecessor 2016-01-01 2021-01-01",
    );
  });

  it("has the successor instead of an abolished municipality that is still named", () => {
    const stale = version("1", "2016-01-01", null, { delfzijl: null });
    expect(tenuresOf([stale], lineageOf(EEMSDELTA)).map(line)).toEqual([
      "delfzijl registered 2016-01-01 2021-01-01",
      "eemsdelta successor 2021-01-01 …",
    ]);
  });

  it("goes back to the joining date before the first version", () => {
    const first = version("1", "2016-01-01", null, { groningen: "2004-05-01" });
    expect(tenuresOf([first], lineageOf(EEMSDELTA)).map(line)).toEqual([
      "groningen earlier 2004-05-01 2016-01-01",
      "groningen registered 2016-01-01 …",
    ]);
  });

  it("starts at the joining date of who came later", () => {
    const only = version("1", "2016-01-01", "2020-01-01", { groningen: "2018-01-01" });
    expect(tenuresOf([only], lineageOf(EEMSDELTA)).map(line)).toEqual([
      "groningen registered 2018-01-01 2020-01-01",
    ]);
  });
});

const stays = (versions: TenureVersion[], family: Family = EEMSDELTA) =>
  staysOf(versions, tenuresOf(versions, lineageOf(family)), lineageOf(family));
const begin = (versions: TenureVersion[], family?: Family) =>
  stays(versions, family).map(
    (it) => `${it.organisationKey} ${it.since} ${it.sinceBasis} ${it.heldSince ?? "-"}`,
  );
const endings = (versions: TenureVersion[], family?: Family) =>
  stays(versions, family)
    .filter((it) => it.ended !== null)
    .map((it) => `${it.organisationKey} ${it.ended} ${it.endBasis} ${it.succeededBy.join() || "-"}`);

describe("since when someone takes part", () => {
  it("is the joining date that the register writes, when it can be true", () => {
    expect(begin([version("1", "2016-01-01", null, { groningen: "2004-05-01" })])).toEqual([
      "groningen 2004-05-01 toetredingsdatum -",
    ]);
  });

  it("is never before a municipality existed; what its predecessors had is told beside it", () => {
    expect(begin([version("1", "2016-01-01", null, { eemsdelta: "1996-01-01" })])).toEqual([
      "appingedam 1996-01-01 toetredingsdatum -",
      "delfzijl 1996-01-01 toetredingsdatum -",
      "eemsdelta 2021-01-01 opvolging 1996-01-01",
    ]);
  });

  it("is never after it demonstrably took part, whatever date the next text gives", () => {
    const old = version("1", "2016-01-01", "2024-07-01", { delfzijl: "2015-01-01" });
    const next = version("2", "2024-07-01", null, { eemsdelta: "2024-07-01" });
    expect(begin([old, next])).toEqual([
      "delfzijl 2015-01-01 toetredingsdatum -",
      "eemsdelta 2021-01-01 opvolging 2015-01-01",
    ]);
  });

  it("is the earliest date that the texts give for whoever is in the first of them", () => {
    const first = version("1", "2002-01-01", "2011-01-01", { groningen: "2002-01-01" });
    const next = version("2", "2011-01-01", null, { groningen: "1973-04-01" });
    expect(begin([first, next])).toEqual(["groningen 1973-04-01 toetredingsdatum -"]);
  });

  it("is not before the first text that names it, when an earlier one does not", () => {
    const first = version("1", "2016-01-01", "2020-02-01", { delfzijl: null });
    const next = version("2", "2020-02-01", null, { delfzijl: null, groningen: "2020-01-01" });
    expect(begin([first, next])).toContain("groningen 2020-02-01 volgende versie -");
  });

  it("goes on through days without any text in force", () => {
    const first = version("1", "2016-01-01", "2018-01-01", { groningen: null });
    const next = version("2", "2018-06-01", null, { groningen: "2018-06-01" });
    expect(begin([first, next])).toEqual(["groningen 2016-01-01 eerste versie -"]);
    expect(endings([first, next])).toEqual([]);
  });

  it("starts anew for who left and came back", () => {
    const [a, b, c] = [
      { groningen: null, delfzijl: null },
      { delfzijl: null },
      { groningen: null, delfzijl: null },
    ];
    const texts = [
      version("1", "2010-01-01", "2012-01-01", a),
      version("2", "2012-01-01", "2014-01-01", b),
      version("3", "2014-01-01", null, c),
    ];
    expect(begin(texts).filter((it) => it.startsWith("groningen"))).toEqual([
      "groningen 2010-01-01 eerste versie -",
      "groningen 2014-01-01 volgende versie -",
    ]);
  });
});

describe("how taking part ended", () => {
  it("is on the first day of the version without it", () => {
    const old = version("1", "2016-01-01", "2019-01-01", { groningen: null, delfzijl: null });
    expect(endings([old, version("2", "2019-01-01", null, { groningen: null })])).toEqual([
      "delfzijl 2019-01-01 volgende versie -",
    ]);
  });

  it("is on its last day, whenever the next text comes", () => {
    const old = (until: Day) => version("1", "2016-01-01", until, { delfzijl: null });
    for (const day of ["2020-11-01", "2021-01-01", "2021-10-01"])
      expect(endings([old(day), version("2", day, null, { eemsdelta: null })])).toEqual(
        ["delfzijl 2021-01-01 opgevolgd door eemsdelta"].concat(
          day === "2020-11-01" ? ["appingedam 2021-01-01 opgevolgd door eemsdelta"] : [],
        ),
      );
  });

  it("names everyone that took the place of a municipality that was split", () => {
    const haaren: Family = {
      bodies: { haaren: [null, "2021-01-01"], boxtel: [null, null], vught: [null, null] },
      mergers: [
        ["haaren", "vught", "2021-01-01"],
        ["haaren", "boxtel", "2021-01-01"],
      ],
    };
    expect(endings([version("1", "2016-01-01", null, { haaren: null })], haaren)).toEqual([
      "haaren 2021-01-01 opgevolgd door boxtel,vught",
    ]);
  });

  it("is the end of the organisation when nobody took its place", () => {
    const gone: Family = { bodies: { fonds: [null, "2018-03-01"] }, mergers: [] };
    expect(endings([version("1", "2016-01-01", null, { fonds: null })], gone)).toEqual([
      "fonds 2018-03-01 opgeheven -",
    ]);
  });

  it("is with the collaboration itself when that ended", () => {
    expect(endings([version("1", "2016-01-01", "2019-01-01", { groningen: null })])).toEqual([
      "groningen 2019-01-01 einde van de samenwerking -",
    ]);
  });
});

const START = "2010-01-01";
const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(START, offset * 10));
const KEYS = ["a", "b", "c", "d", "e"];

/** Bodies of which some ended in a later one, on the day that one began or was there already. */
const family: fc.Arbitrary<Family> = fc
  .array(fc.tuple(fc.nat(KEYS.length - 1), fc.nat(KEYS.length - 1), day), { maxLength: 4 })
  .map((drafts) => {
    const bodies: Family["bodies"] = Object.fromEntries(KEYS.map((key) => [key, [null, null]]));
    const mergers: Family["mergers"] = [];
    for (const [one, other, when] of drafts) {
      const [old, heir] = [KEYS[Math.min(one, other)], KEYS[Math.max(one, other)]];
      if (old === undefined || heir === undefined || old === heir || bodies[old]?.[1] != null) continue;
      bodies[old] = [bodies[old]?.[0] ?? null, when];
      if ((bodies[heir]?.[0] ?? when) >= when && mergers.length % 2 === 0)
        bodies[heir] = [when, bodies[heir]?.[1] ?? null];
      mergers.push([old, heir, when]);
    }
    return { bodies, mergers };
  });

const chain = fc
  .array(
    fc.record({
      from: day,
      until: fc.option(day),
      named: fc.uniqueArray(
        fc.record({ organisationKey: fc.constantFrom(...KEYS), joined: fc.option(day) }),
        {
          selector: (it) => it.organisationKey,
        },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drafts) => {
    const links = drafts.map((it, index) => ({
      rooId: String(index),
      previousRooId: index === 0 ? null : String(index - 1),
      nextRooId: null,
      from: it.from,
      until: it.until,
      participations: it.named,
    }));
    return joinChains(links)[0]?.versions ?? [];
  });

describe("whatever a register states", () => {
  it("nobody takes part twice on one day, and no period is empty", () => {
    fc.assert(
      fc.property(chain, family, (versions, bodies) => {
        const tenures = Map.groupBy(tenuresOf(versions, lineageOf(bodies)), (it) => it.organisationKey);
        for (const rows of tenures.values())
          rows.forEach((row, index) => {
            const next = rows[index + 1];
            expect(row.until === null || row.from < row.until).toBe(true);
            if (next) expect(row.until !== null && row.until <= next.from).toBe(true);
          });
      }),
      { numRuns: 500 },
    );
  });

  it("every day of a registered participation is covered, from joining or founding until it is gone", () => {
    fc.assert(
      fc.property(chain, family, day, (versions, bodies, moment) => {
        const lineage = lineageOf(bodies);
        const tenures = tenuresOf(versions, lineage);
        for (const it of versions) {
          if (it.resolvedFrom > moment || (it.resolvedUntil !== null && it.resolvedUntil <= moment)) continue;
          for (const { organisationKey, joined } of it.participations) {
            const from = laterOf(joined, lineage.existed(organisationKey).from);
            const gone = lineage.existed(organisationKey).until;
            if ((from !== null && from > moment) || (gone !== null && gone <= moment)) continue;
            const covered = tenures.some(
              (row) =>
                row.organisationKey === organisationKey &&
                row.basis === "registered" &&
                row.from <= moment &&
                (row.until === null || moment < row.until),
            );
            expect(covered).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("nobody takes part before it exists or after it is gone, and every stay begins where no other of its own ends", () => {
    fc.assert(
      fc.property(chain, family, (versions, bodies) => {
        const lineage = lineageOf(bodies);
        const found = staysOf(versions, tenuresOf(versions, lineage), lineage);
        for (const { organisationKey, since, ended, heldSince, endBasis } of found) {
          const { from, until } = lineage.existed(organisationKey);
          expect(from === null || from <= since).toBe(true);
          expect(until === null || (ended !== null && ended <= until)).toBe(true);
          expect(heldSince === null || heldSince < since).toBe(true);
          expect(ended === null).toBe(endBasis === null);
          expect(found.some((it) => it.organisationKey === organisationKey && it.since === ended)).toBe(
            false,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("the order in which participants are listed makes no difference", () => {
    fc.assert(
      fc.property(chain, family, (versions, bodies) => {
        const turned = versions.map((it) => ({ ...it, participations: [...it.participations].reverse() }));
        const print = (list: Tenure[]) => list.map((it) => JSON.stringify(it));
        expect(print(tenuresOf(turned, lineageOf(bodies)))).toEqual(
          print(tenuresOf(versions, lineageOf(bodies))),
        );
      }),
      { numRuns: 500 },
    );
  });
});
