import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay } from "#kit/day.ts";
import { dayOf, deadlinesFor, type Participation } from "./calendar.ts";
import { DEADLINE_LAW } from "./deadlines.ts";
import { type FormCode, FORMS } from "./forms.ts";
import { isProvisional } from "./rule.ts";

const body: Participation = {
  form: "OL",
  textFrom: "2010-01-01",
  since: "2010-01-01",
  until: null,
  crossBorder: false,
  participantType: "gemeente",
};

/** A rule's day, or why there is none. */
function told(code: string, year: number, participation: Partial<Participation> = {}) {
  const outcome = deadlinesFor({ ...body, ...participation }, year).find((it) => it.rule.id === code);
  if (!outcome) throw new Error(`geen regel ${code}`);
  return outcome.kind === "dag" ? outcome.day : outcome.why;
}

describe("the day of a rule", () => {
  it.each([
    // Six weeks before 14 July, in the text of 2011 to 2014.
    ["ontwerpbegroting", 2012, "2012-06-02"],
    ["kaderbrief", 2015, "2015-04-14"],
    ["kaderbrief", 2022, "2022-04-14"],
    ["kaderbrief", 2023, "2023-04-29"],
    ["kaderbrief", 2027, "2027-04-29"],
    ["voorlopige-jaarrekening", 2022, "2022-04-14"],
    ["voorlopige-jaarrekening", 2027, "2027-04-29"],
    // Eight weeks before 31 July, twelve weeks before 14 September.
    ["ontwerpbegroting", 2021, "2021-06-05"],
    ["ontwerpbegroting", 2022, "2022-06-05"],
    ["ontwerpbegroting", 2023, "2023-06-22"],
    ["ontwerpbegroting", 2027, "2027-06-22"],
    ["zienswijze-ontwerpbegroting", 2021, "2021-07-30"],
    ["zienswijze-ontwerpbegroting", 2022, "2022-09-13"],
    ["zienswijze-ontwerpbegroting", 2027, "2027-09-13"],
    ["begroting-vaststellen", 2021, "2021-07-31"],
    ["begroting-vaststellen", 2027, "2027-09-14"],
    ["begroting-naar-toezichthouder", 2021, "2021-07-31"],
    // The amendment came into force between the two: the new limit holds from then on.
    ["begroting-naar-toezichthouder", 2022, "2022-09-14"],
    ["begroting-naar-toezichthouder", 2027, "2027-09-14"],
    ["jaarrekening-naar-toezichthouder", 2021, "2021-07-14"],
    ["jaarrekening-naar-toezichthouder", 2027, "2027-07-14"],
    ["aanpassing", 2024, "2024-06-30"],
  ])("%s in %i is %s", (code, year, day) => {
    expect(told(code, year)).toBe(day);
  });
});

describe("a rule that gives no day says why", () => {
  const money = [
    "kaderbrief",
    "voorlopige-jaarrekening",
    "ontwerpbegroting",
    "zienswijze-ontwerpbegroting",
    "begroting-vaststellen",
    "begroting-naar-toezichthouder",
    "jaarrekening-naar-toezichthouder",
  ];

  it.each(money)("%s: an arrangement without a board has no budget of its own", (code) => {
    for (const form of ["RZM", "CC"] as const)
      expect(told(code, 2027, { form })).toMatch(/geen eigen begroting/);
    for (const form of ["BVO", "GO"] as const) expect(isDay(told(code, 2027, { form }))).toBe(true);
  });

  it.each(money)("%s: nothing is known of the years before the oldest text that was read", (code) => {
    expect(told(code, 2010)).toMatch(
      ["kaderbrief", "voorlopige-jaarrekening"].includes(code)
        ? /^Deze regel geldt sinds 1 januari 2015\.$/
        : /Welke regel in 2010 gold, weten wij niet/,
    );
  });

  it("a view on a change has a term of eight weeks for every form, that begins with a letter", () => {
    for (const form of Object.keys(FORMS) as FormCode[])
      expect(told("zienswijze-wijziging", 2027, { form })).toMatch(
        /beginnen op de dag dat de raad het ontwerp ontvangt/,
      );
    expect(told("zienswijze-wijziging", 2021)).toMatch(/sinds 1 juli 2022/);
  });

  it("an evaluation is on a day that only the arrangement knows", () => {
    expect(told("evaluatie", 2027)).toMatch(/de regeling zelf/);
  });

  it("adapting concerns texts from before 1 July 2022, and only in 2024", () => {
    expect(told("aanpassing", 2024, { textFrom: "2022-06-30" })).toBe("2024-06-30");
    expect(told("aanpassing", 2024, { textFrom: "2022-07-01" })).toMatch(/na de wetswijziging/);
    expect(told("aanpassing", 2023)).toMatch(/valt niet in 2023/);
    expect(told("aanpassing", 2027)).toMatch(/ga na of zij is aangepast/);
  });

  it("there are no deadlines before one takes part, nor after", () => {
    expect(told("kaderbrief", 2027, { until: "2027-05-01" })).toBe("2027-04-29");
    expect(told("ontwerpbegroting", 2027, { until: "2027-05-01" })).toMatch(/liep tot en met 30 april 2027/);
    expect(told("kaderbrief", 2027, { since: "2027-05-01" })).toMatch(/begon op 1 mei 2027/);
    expect(told("ontwerpbegroting", 2027, { since: "2027-05-01" })).toBe("2027-06-22");
  });

  it("an arrangement across the border follows a treaty that we do not know", () => {
    expect(told("kaderbrief", 2027, { crossBorder: true })).toMatch(/grensoverschrijdend/);
  });

  it("a participant without a council has no council to write to", () => {
    for (const participantType of ["ministerie", "zbo", "overig"] as const)
      for (const outcome of deadlinesFor({ ...body, participantType }, 2027))
        expect(outcome.kind).toBe("niet");
  });
});

describe("whatever the year, form and text", () => {
  const participation = fc.record({
    form: fc.constantFrom(...(Object.keys(FORMS) as FormCode[])),
    textFrom: fc.constantFrom("1990-01-01", "2022-06-30", "2022-07-01", "2024-02-29"),
    since: fc.constantFrom("1990-01-01", "2026-06-01"),
    until: fc.constantFrom(null, "2024-02-29", "2027-06-22", "2028-01-01"),
    crossBorder: fc.boolean(),
    participantType: fc.constantFrom("gemeente", "provincie", "waterschap", "ministerie"),
  });
  const year = fc.integer({ min: 1985, max: 2199 });

  it("every rule is told once, with an existing day of that year or with a reason", () => {
    const codes = [...new Set(DEADLINE_LAW.map((it) => it.id))];
    fc.assert(
      fc.property(participation, year, (it, in_) => {
        const outcomes = deadlinesFor(it, in_);
        expect(outcomes.map((one) => one.rule.id)).toEqual(codes);
        for (const outcome of outcomes)
          if (outcome.kind === "dag") {
            expect(isDay(outcome.day)).toBe(true);
            expect(outcome.day.startsWith(String(in_))).toBe(true);
            expect(outcome.day >= (outcome.rule.from ?? "")).toBe(true);
            expect(outcome.day < (outcome.rule.until ?? "9999")).toBe(true);
          } else expect(outcome.why.length).toBeGreaterThan(10);
      }),
    );
  });

  it("a deadline never falls after what it leads to, in leap years neither", () => {
    fc.assert(
      fc.property(year, (in_) => {
        for (const rule of DEADLINE_LAW) {
          if (rule.value.date.kind !== "ervoor") continue;
          const { leadsTo } = rule.value.date;
          const next = DEADLINE_LAW.find((it) => it.id === leadsTo && it.from === rule.from);
          const day = dayOf(rule, in_);
          expect(day !== null && next && day <= (dayOf(next, in_) ?? "")).toBe(true);
        }
        const days = [
          "kaderbrief",
          "ontwerpbegroting",
          "zienswijze-ontwerpbegroting",
          "begroting-vaststellen",
          "begroting-naar-toezichthouder",
        ].map((code) => told(code, in_));
        if (in_ >= 2015) expect(days).toEqual([...days].sort());
      }),
    );
  });

  it("exactly one version of a yearly rule holds from 2015 on: none is lost in the year of the amendment", () => {
    for (let in_ = 2015; in_ <= 2099; in_ += 1)
      for (const outcome of deadlinesFor(body, in_))
        if (outcome.rule.value.about)
          expect([in_, outcome.rule.id, outcome.kind]).toEqual([in_, outcome.rule.id, "dag"]);
  });
});

describe("the file of rules", () => {
  it("says which article, and marks what was not read in the law", () => {
    for (const rule of DEADLINE_LAW) {
      expect(rule.article).toMatch(/Wgr|Stb/);
      expect(rule.value.ownText.length).toBeGreaterThan(20);
      if (!isProvisional(rule)) expect(rule.source).toMatch(/^Gelezen in/);
    }
  });
});
