import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, laterOf } from "#kit/day.ts";
import { tenuresOf } from "../../collaborations/tenure.ts";
import type { ChangeEvent, EventKind } from "./event.ts";
import { eventsBetween } from "./events.ts";
import type { History } from "./history.ts";
import { Descent, type Step } from "./lineage.ts";

const KEYS = ["a", "b", "c", "d"];
/** One day in a stretch of forty, so that things often fall on the same day. */
const day = fc.integer({ min: 0, max: 40 }).map((offset) => addDays("2020-01-01", offset));

interface Line {
  from: Day;
  lasts: number;
  named: string[];
  joined: Day | null;
  form: "OL" | "RZM";
}
const line: fc.Arbitrary<Line> = fc.record({
  from: day,
  lasts: fc.integer({ min: 1, max: 20 }),
  named: fc.subarray(KEYS),
  joined: fc.option(day, { nil: null }),
  form: fc.constantFrom("OL" as const, "RZM" as const),
});

/** The past of body "a" as it would follow from these texts; `mergers` are bodies that merged into another. */
function historyOf(arrangements: Line[][], mergers: { old: string; heir: string; day: Day }[]): History {
  const steps: Step[] = mergers.map((it) => ({
    oldKey: it.old,
    newKey: it.heir,
    day: it.day,
    kind: "licht",
    source: "proef",
  }));
  const periods = new Map(
    KEYS.map((key) => [
      key,
      { valid_from: null, valid_until: steps.find((it) => it.oldKey === key)?.day ?? null },
    ]),
  );
  const descent = new Descent(periods, steps);
  const lineage = {
    existed: (key: string) => ({ from: null, until: descent.period(key).valid_until }),
    predecessors: (key: string) => descent.olderSteps(key).map((it) => ({ key: it.oldKey, day: it.day })),
    successors: (key: string) => descent.newerSteps(key).map((it) => ({ key: it.newKey, day: it.day })),
  };
  return {
    organisation: "a",
    descent,
    names: new Map(KEYS.map((key) => [key, key.toUpperCase()])),
    chains: arrangements.map((lines, number) => {
      const ordered = [...new Map(lines.map((it) => [it.from, it])).values()].sort((x, y) =>
        x.from.localeCompare(y.from),
      );
      const texts = ordered.map((it, index) => {
        const next = ordered[index + 1]?.from;
        const end = addDays(it.from, it.lasts);
        return {
          rooId: `${number}-${index}`,
          title: `Regeling ${number}`,
          form: it.form,
          from: it.from,
          until: next !== undefined && next < end ? next : end,
          absentSince: null,
        };
      });
      const tenures = tenuresOf(
        texts.map((text, index) => ({
          rooId: text.rooId,
          resolvedFrom: text.from,
          resolvedUntil: text.until,
          participations: (ordered[index]?.named ?? []).map((organisationKey) => ({
            organisationKey,
            joined: ordered[index]?.joined ?? null,
          })),
        })),
        lineage,
      );
      return {
        key: String(number),
        texts,
        places: [
          ...tenures.map((it) => ({
            organisation: it.organisationKey,
            version: it.versionRooId,
            basis: it.basis,
            joined: it.joined,
            from: it.from,
            until: it.until,
          })),
          // As the view `seat` has them: bodies that a text names although they were gone by then.
          ...texts.flatMap((text, index) =>
            (ordered[index]?.named ?? []).flatMap((organisation) => {
              const joined = ordered[index]?.joined ?? null;
              const gone = lineage.existed(organisation).until;
              const from = gone && (laterOf(laterOf(text.from, joined), gone) ?? gone);
              return from === null || from >= text.until
                ? []
                : [
                    {
                      organisation,
                      version: text.rooId,
                      basis: "named" as const,
                      joined,
                      from,
                      until: text.until,
                    },
                  ];
            }),
          ),
        ],
      };
    }),
  };
}

const merger = fc.record({ old: fc.constantFrom("b", "c"), heir: fc.constantFrom("a", "d"), day });
const history = fc
  .tuple(
    fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(merger, { maxLength: 2, selector: (it) => it.old }),
  )
  .map(([arrangements, mergers]) => historyOf(arrangements, mergers));

const OWN = new Set<EventKind>([
  "herindeling",
  "opvolging",
  "werk",
  "nieuw",
  "toegetreden",
  "beeindigd",
  "uitgetreden",
  "vorm",
  "tekst",
]);
const own = (events: ChangeEvent[]) => events.filter((it) => OWN.has(it.kind));

describe("what changed between two days", () => {
  it("is nothing between a day and itself", () => {
    fc.assert(
      fc.property(history, day, (past, a) => {
        expect(eventsBetween(past, a, a)).toEqual([]);
      }),
    );
  });

  it("is what changed until a day in between, and after it", () => {
    fc.assert(
      fc.property(history, fc.tuple(day, day, day), (past, days) => {
        const [a, b, c] = [...days].sort() as [Day, Day, Day];
        const [first, second, whole] = [
          eventsBetween(past, a, b),
          eventsBetween(past, b, c),
          eventsBetween(past, a, c),
        ];
        expect([...own(first), ...own(second)]).toEqual(own(whole));
      }),
    );
  });

  it("does not depend on the order in which the register gives its records", () => {
    fc.assert(
      fc.property(history, day, day, (past, x, y) => {
        const [a, b] = [x, y].sort() as [Day, Day];
        const turned = {
          ...past,
          chains: [...past.chains].reverse().map((chain) => ({
            ...chain,
            texts: [...chain.texts].reverse(),
            places: [...chain.places].reverse(),
          })),
        };
        expect(eventsBetween(turned, a, b)).toEqual(eventsBetween(past, a, b));
      }),
    );
  });

  it("explains every difference in what an organisation takes part in", () => {
    fc.assert(
      fc.property(history, day, day, (past, x, y) => {
        const [a, b] = [x, y].sort() as [Day, Day];
        for (const chain of past.chains) {
          const about = eventsBetween(past, a, b).filter((it) =>
            it.arrangements.some((one) => one.key === chain.key),
          );
          const kinds = new Set(about.map((it) => it.kind));
          const came = ["nieuw", "toegetreden", "opvolging", "werk"].some((it) => kinds.has(it as EventKind));
          const went = ["beeindigd", "uitgetreden"].some((it) => kinds.has(it as EventKind));
          const [was, is] = [a, b].map((it) => takesPart(chain, it));
          // Days without any text in force tell nothing: the organisation may come back after them.
          if (was === undefined || is === undefined) continue;
          if (!was && is) expect(came).toBe(true);
          if (was && !is) expect(went).toBe(true);
        }
      }),
    );
  });
});

/** Whether "a" is in an arrangement on a day; undefined on days without a text between two others. */
function takesPart(chain: History["chains"][number], on: Day): boolean | undefined {
  const holds = (it: { from: Day; until: Day | null }) =>
    it.from <= on && (it.until === null || on < it.until);
  const before = chain.texts.some((it) => it.from <= on);
  const after = chain.texts.some((it) => it.from > on);
  if (before && after && !chain.texts.some(holds)) return undefined;
  return chain.places.some((it) => it.organisation === "a" && holds(it));
}

describe("partners", () => {
  const text = (from: Day, named: string[]): Line => ({ from, lasts: 365, named, joined: null, form: "OL" });

  it("come and go with the next text", () => {
    const past = historyOf([[text("2020-01-01", ["a", "b"]), text("2020-01-10", ["a", "c"])]], []);
    const events = eventsBetween(past, "2020-01-05", "2020-01-31");
    expect(events.map((it) => [it.day, it.kind, it.organisations.map((one) => one.key)])).toEqual([
      ["2020-01-10", "tekst", []],
      ["2020-01-10", "partner-erbij", ["c"]],
      ["2020-01-10", "partner-weg", ["b"]],
    ]);
  });

  it("that merged neither came nor went", () => {
    const past = historyOf(
      [[text("2020-01-01", ["a", "b", "c"])]],
      [
        { old: "b", heir: "d", day: "2020-01-10" },
        { old: "c", heir: "d", day: "2020-01-10" },
      ],
    );
    const events = eventsBetween(past, "2020-01-05", "2020-01-31");
    expect(events.map((it) => [it.kind, it.sentence])).toEqual([
      ["herindeling-partner", "B en C gingen op in D, partner in 1 regeling."],
    ]);
  });

  it("of an arrangement that was left meanwhile are not told", () => {
    const past = historyOf(
      [[text("2020-01-01", ["a", "b"]), text("2020-01-10", ["a", "c"]), text("2020-01-20", ["c"])]],
      [],
    );
    const kinds = eventsBetween(past, "2020-01-05", "2020-01-31").map((it) => it.kind);
    expect(kinds).toEqual(["tekst", "uitgetreden"]);
  });

  it("who merges into the organisation itself hands over its place", () => {
    const past = historyOf([[text("2020-01-01", ["b", "d"])]], [{ old: "b", heir: "a", day: "2020-01-10" }]);
    const events = eventsBetween(past, "2020-01-05", "2020-01-31");
    expect(events.map((it) => it.kind)).toEqual(["herindeling", "werk"]);
  });
});

describe("a form", () => {
  it("that changes with a text is told beside the text", () => {
    const line = { lasts: 365, named: ["a"], joined: null };
    const past = historyOf(
      [
        [
          { ...line, from: "2020-01-01", form: "RZM" },
          { ...line, from: "2020-01-10", form: "OL" },
        ],
      ],
      [],
    );
    expect(eventsBetween(past, "2020-01-05", "2020-01-31").map((it) => it.sentence)).toEqual([
      "“Regeling 0” kreeg een andere vorm: van regeling zonder meer naar openbaar lichaam.",
      "“Regeling 0” kreeg een nieuwe tekst.",
    ]);
  });
});
