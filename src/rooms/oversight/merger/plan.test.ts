import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormCode } from "#rooms/collaborations";
import type { OrganisationType } from "#rooms/organisations";
import type { Arrangement, Body, MergerQuestion, Participant, State } from "./facts.ts";
import { adaptationOf, isProvisional, MERGER_LAW } from "#rooms/law";
import { planMerger } from "./plan.ts";

const NAMES: Record<string, [string, OrganisationType]> = {
  a: ["Gemeente Aadorp", "gemeente"],
  b: ["Gemeente Beekdorp", "gemeente"],
  c: ["Gemeente Ceedorp", "gemeente"],
  d: ["Gemeente Deedorp", "gemeente"],
  p: ["Provincie Overal", "provincie"],
  w: ["Waterschap Nat", "waterschap"],
};
const body = (key: string): Body => {
  const [name, type] = NAMES[key] ?? [key, "overig"];
  return { key, name, type, provinceKey: "p" };
};
const participant = (key: string, more: Partial<Participant> = {}): Participant => ({
  ...body(key),
  namedAs: [],
  named: true,
  organs: ["College van burgemeester en wethouders"],
  gone: false,
  ...more,
});
const arrangement = (key: string, keys: string, form: FormCode = "OL", taskCode = "overig"): Arrangement => ({
  key,
  title: `Regeling ${key}`,
  version: key,
  form,
  taskCode,
  executor: null,
  decisions: [],
  participants: Array.from(keys).map((it) => participant(it)),
});
const stateOf = (municipalities: string, arrangements: Arrangement[], more: Partial<State> = {}): State => ({
  day: "2026-12-31",
  municipalities: Array.from(municipalities, body),
  arrangements,
  duties: [],
  provinces: new Map([["p", "Provincie Overal"]]),
  ...more,
});
const asked = (municipalities: string, remains?: string): MergerQuestion => ({
  municipalities: Array.from(municipalities),
  day: "2027-01-01",
  mode: remains === undefined ? { kind: "nieuw" } : { kind: "licht", remains },
});
const groups = (plan: ReturnType<typeof planMerger>) =>
  Object.fromEntries(plan.items.map((it) => [it.arrangement.key, it.group]));
const notesIn = (plan: ReturnType<typeof planMerger>) => plan.items.flatMap((it) => it.notes).join(" ");

describe("when municipalities merge into a new one", () => {
  const plan = planMerger(
    asked("ab"),
    stateOf("ab", [arrangement("1", "ab"), arrangement("2", "abc"), arrangement("3", "acd")]),
  );

  it("what only they are in lapses, and the rest has to be adapted within six months", () => {
    expect(groups(plan)).toEqual({ 1: "vervalt", 2: "aanpassen", 3: "aanpassen" });
    expect(plan.items.map((it) => [it.deadline, it.extended])).toEqual([
      [null, null],
      ["2027-07-01", "2028-01-01"],
      ["2027-07-01", "2028-01-01"],
    ]);
  });

  it("participations pass, except in what lapses", () => {
    expect(plan.passages.map((it) => `${it.from.key}${it.arrangement.key}`)).toEqual(["a2", "b2", "a3"]);
  });

  it("the province and the councils of the others are told, each once, and the merging ones are not", () => {
    expect(plan.informed.map((it) => [it.name, it.about.length])).toEqual([
      ["Gedeputeerde Staten van Overal", 2],
      ["De raad van Ceedorp", 2],
      ["De raad van Deedorp", 1],
    ]);
  });

  it("says whom it cannot name because the register leaves it out", () => {
    expect(plan.unknown.map((it) => [it.role, it.about.length])).toEqual([
      ["uitvoerder", 3],
      ["bronhouder", 3],
    ]);
  });
});

describe("when one municipality takes in another", () => {
  it("arrangements of the one that remains stay as they are, apart from its larger area", () => {
    const plan = planMerger(
      asked("ab", "a"),
      stateOf("ab", [arrangement("1", "ab"), arrangement("2", "ac"), arrangement("3", "bc")]),
    );
    expect(groups(plan)).toEqual({ 1: "vervalt", 2: "blijft", 3: "aanpassen" });
    expect(plan.remains?.name).toBe("Gemeente Aadorp");
    expect(plan.passages.map((it) => it.from.key)).toEqual(["b"]);
  });
});

describe("what needs attention", () => {
  it.each<[string, string, string, State]>([
    ["a legal person that lapses", "ab", "vereffening", stateOf("ab", [arrangement("1", "ab", "OL")])],
    ["several that become one", "ab", "2 deelnemers worden er één", stateOf("ab", [arrangement("1", "abc")])],
    [
      "some that are not in it",
      "ab",
      "Aadorp doet mee, Beekdorp niet",
      stateOf("ab", [arrangement("1", "acd")]),
    ],
    ["one municipality left", "ab", "nog maar één gemeente", stateOf("ab", [arrangement("1", "abw")])],
    ["a single participant", "ab", "maar één deelnemer", stateOf("ab", [arrangement("1", "a")])],
    [
      "the same task elsewhere",
      "ab",
      "Voor dezelfde taak (afval en reiniging, ingedeeld door Vliegwiel) zit Beekdorp in “Regeling 2”",
      stateOf("ab", [arrangement("1", "ac", "OL", "afval"), arrangement("2", "bd", "OL", "afval")]),
    ],
    [
      "organs that differ",
      "ab",
      "niet met hetzelfde bestuur",
      stateOf("ab", [
        {
          ...arrangement("1", "c"),
          participants: [participant("a"), participant("b", { organs: ["Gemeenteraad"] }), participant("c")],
        },
      ]),
    ],
    [
      "others that no longer exist",
      "ab",
      "organisaties die niet meer bestaan",
      stateOf("ab", [
        {
          ...arrangement("1", ""),
          participants: [participant("a"), participant("b"), participant("c", { gone: true })],
        },
      ]),
    ],
    [
      "an executor that is dissolved",
      "ab",
      "Aadorp voert de regeling uit en wordt opgeheven",
      stateOf("ab", [arrangement("1", "abc", "RZM")], {
        duties: [{ arrangement: { key: "1", title: "Regeling 1" }, role: "uitvoerder", body: body("a") }],
      }),
    ],
  ])("is said of %s", (_what, municipalities, note, state) => {
    expect(notesIn(planMerger(asked(municipalities), state))).toContain(note);
  });

  it("is silent on tasks that are too wide to be the same", () => {
    const state = stateOf("ab", [arrangement("1", "ac"), arrangement("2", "bd")]);
    expect(notesIn(planMerger(asked("ab"), state))).not.toContain("dezelfde taak");
  });
});

describe("the term of six months", () => {
  it.each([
    ["2021-01-01", "2021-07-01", "2022-01-01"],
    ["2022-03-24", "2022-09-24", "2023-03-24"],
    ["2027-08-31", "2028-02-29", "2028-08-31"],
  ])("after %s ends on %s, extended on %s", (day, deadline, extended) => {
    expect(adaptationOf(day)).toEqual({ deadline, extended });
  });

  it("rests, like every rule here, on a text of the act that was read", () => {
    expect(Object.values(MERGER_LAW).every((rule) => !isProvisional(rule) && rule.article !== "")).toBe(true);
  });
});

const KEYS = ["a", "b", "c", "d", "p", "w"];
const someState = fc
  .array(fc.subarray(KEYS, { minLength: 1 }), { maxLength: 12 })
  .map((sets) => sets.map((keys, index) => arrangement(String(index), keys.join(""))));
const someMerger = fc.subarray(["a", "b", "c", "d"], { minLength: 2 });

describe("whoever merges", () => {
  it("finds every arrangement they are in, in exactly one group, and no other", () => {
    fc.assert(
      fc.property(someState, someMerger, fc.boolean(), (arrangements, merging, light) => {
        const names = merging.join("");
        const plan = planMerger(asked(names, light ? merging[0] : undefined), stateOf(names, arrangements));
        const touched = arrangements.filter((it) => it.participants.some((one) => names.includes(one.key)));
        expect(plan.items.map((it) => it.arrangement.key).sort()).toEqual(touched.map((it) => it.key).sort());
        expect(plan.items.map((it) => it.number)).toEqual(touched.map((_, index) => index + 1));
      }),
    );
  });

  it("gets the same work whatever the order in which they are named", () => {
    fc.assert(
      fc.property(someState, someMerger, (arrangements, merging) => {
        const forth = planMerger(asked(merging.join("")), stateOf(merging.join(""), arrangements));
        const back = planMerger(
          asked(merging.toReversed().join("")),
          stateOf(merging.join(""), arrangements),
        );
        expect({ ...back, question: null }).toEqual({ ...forth, question: null });
      }),
    );
  });

  it("sees an arrangement lapse exactly when all its participants merge", () => {
    fc.assert(
      fc.property(someState, someMerger, (arrangements, merging) => {
        const names = merging.join("");
        for (const it of planMerger(asked(names), stateOf(names, arrangements)).items)
          expect(it.group === "vervalt").toBe(
            it.arrangement.participants.every((one) => names.includes(one.key)),
          );
      }),
    );
  });
});
