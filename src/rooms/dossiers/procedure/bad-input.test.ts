import { describe, expect, it } from "vitest";
import { afterMerger, afterWithdrawal } from "./parties-change.ts";
import { planOf } from "./plan.ts";
import type { Party } from "./question.ts";
import { type Decision, doneDays, recording } from "./record.ts";
import { tooEarly, latestStart, waitedFor, worksFrom } from "./standing.ts";
import { questionOf } from "./testing-questions.ts";

const TODAY = "2027-12-31";
const three = (more = "") =>
  questionOf(
    "OL wijzigen, ontwerp 2026-11-02",
    "A gemeente (college); B gemeente (college); C gemeente (college)",
    more,
  ).question;
const decided = (step: string, day: string, link: string | null = null): Decision => ({ step, day, link });

describe("a meeting day before the term allows", () => {
  const plan = planOf(three(), new Map([["ontwerp", "2026-11-02"]]));

  it("is refused for consent while the eight weeks of another council still run, with the day they end", () => {
    const sent = ["A", "B", "C"].map((key): [string, string] => [`toezenden:${key}:board`, "2026-11-02"]);
    const sending = planOf(three(), new Map([["ontwerp", "2026-11-02"], ...sent]));
    const early = recording(sending, [], decided("vaststellen", "2026-12-28"), TODAY);
    expect(early).toMatchObject({ kind: "kan-niet" });
    expect(early).toHaveProperty("why", expect.stringContaining("28 december 2026"));
    expect(recording(sending, [], decided("vaststellen", "2026-12-29"), TODAY).kind).toBe("nieuw");
    expect(recording(sending, [], decided("toestemming:A:council", "2026-12-29"), TODAY)).toHaveProperty(
      "why",
      "“Toestemming” kan pas na “Zienswijzen wegen, tekst vaststellen” van de deelnemers samen.",
    );
  });

  it("is refused for what has not happened yet, and for a step that is none", () => {
    expect(recording(plan, [], decided("toezenden:A:board", "2026-11-03"), "2026-11-02")).toHaveProperty(
      "why",
      "3 november 2026 is nog niet geweest. Leg een besluit vast als het er is.",
    );
    expect(recording(plan, [], decided("besluit:Z:board", "2026-11-03"), TODAY).kind).toBe("kan-niet");
    expect(recording(plan, [], decided("toezenden:A:board", "2026-11-01"), TODAY)).toHaveProperty(
      "why",
      "“Ontwerp naar de raad” kan pas na “Ontwerp maken” van de deelnemers samen.",
    );
  });

  it("is said of the day on which it is meant to work, with the first day that can and the last for the draft", () => {
    const question = { ...three(), intended: "2026-12-15" };
    expect(tooEarly(question, planOf(question))).toBe("2026-12-29");
    const meant = { ...three(), intended: "2027-07-01" };
    expect(tooEarly(meant, planOf(meant))).toBeNull();
    // Eight weeks after Wednesday 5 May, a holiday itself, is Wednesday 30 June; the day after is 1 July.
    expect(latestStart(meant)).toBe("2027-05-05");
    expect(worksFrom(planOf({ ...meant, start: "2027-05-05" }))).toBe("2027-07-01");
    expect(worksFrom(planOf({ ...meant, start: "2027-05-06" }))).toBe("2027-07-02");
  });
});

describe("two clerks who record the same decision", () => {
  const plan = planOf(three());
  const known = [decided("ontwerp", "2026-11-02", "https://a.example/1")];

  it("record it once, whether the second one adds nothing or the same place", () => {
    for (const link of [null, "https://a.example/1"])
      expect(recording(plan, known, decided("ontwerp", "2026-11-02", link), TODAY)).toEqual({
        kind: "al-vastgelegd",
        decision: known[0],
      });
  });

  it("are told what is there when they differ in day or place, and nothing of it is lost", () => {
    expect(recording(plan, known, decided("ontwerp", "2026-11-03"), TODAY)).toHaveProperty(
      "why",
      "Bij “Ontwerp maken” van de deelnemers samen staat al 2 november 2026. Klopt dat niet, wijzig dan die dag.",
    );
    expect(recording(plan, known, decided("ontwerp", "2026-11-02", "https://b.example/2"), TODAY).kind).toBe(
      "kan-niet",
    );
  });

  it("complete each other: a place may be added to a day that had none", () => {
    const without = [decided("ontwerp", "2026-11-02")];
    expect(
      recording(planOf(three()), without, decided("ontwerp", "2026-11-02", "https://a.example/1"), TODAY)
        .kind,
    ).toBe("nieuw");
    expect(doneDays(known).get("ontwerp")).toBe("2026-11-02");
  });
});

describe("a merger of parties half-way", () => {
  const into: Party = { key: "N", name: "Nieuwland", kind: "gemeente", organs: ["board"] };
  const done = new Map([
    ["ontwerp", "2026-11-02"],
    ["toezenden:A:board", "2026-11-02"],
    ["toezenden:B:board", "2026-11-05"],
    ["toezenden:C:board", "2026-11-02"],
    ["zienswijze:A:council", "2026-12-10"],
  ]);

  it("gives the successor what all had done, on the last of their days, and leaves it what only some had", () => {
    const merged = afterMerger(three(), done, { of: ["A", "B"], into, on: "2027-01-01" });
    expect(merged.question.parties.map((it) => it.key)).toEqual(["N", "C"]);
    expect(merged.done.get("toezenden:N:board")).toBe("2026-11-05");
    expect(merged.done.get("toezenden:C:board")).toBe("2026-11-02");
    expect(merged.again).toEqual(["zienswijze:N:council"]);
    expect([...merged.done.keys()].filter((id) => /:[AB]:/.test(id))).toEqual([]);
    const plan = planOf(merged.question, merged.done);
    // Received on 5 November: eight weeks later is 31 December.
    expect(plan.find((it) => it.id === "zienswijze:N:council")?.until).toBe("2026-12-31");
    expect(merged.notes.map((it) => it.rule?.article ?? "")).toContain("artikel 44, eerste lid, Wet arhi");
  });

  it("keeps one that goes on when it takes over another, and asks no larger majority than there are left", () => {
    const question = three("meerderheid 3, artikel 31");
    const stays = afterMerger(question, done, {
      of: ["A", "B"],
      into: { ...question.parties[0]! },
      on: "2027-01-01",
    });
    expect(stays.question.parties.map((it) => it.key)).toEqual(["A", "C"]);
    expect(stays.question.deciding).toMatchObject({ needed: 2 });
    expect(stays.done.get("toezenden:A:board")).toBe("2026-11-05");
  });

  it("says that nothing is left when all go up in one", () => {
    const all = afterMerger(three(), done, { of: ["A", "B", "C"], into, on: "2027-01-01" });
    expect(all.notes.at(-1)?.text).toContain("geen samenwerking meer");
  });
});

describe("a party that withdraws half-way", () => {
  it("leaves the others their steps, and a word that councils read a draft with it", () => {
    const done = new Map([
      ["ontwerp", "2026-11-02"],
      ["toezenden:A:board", "2026-11-02"],
      ["toezenden:B:board", "2026-11-02"],
    ]);
    const { question, done: kept, notes } = afterWithdrawal(three(), done, "B");
    expect(question.parties.map((it) => it.key)).toEqual(["A", "C"]);
    expect([...kept.keys()]).toEqual(["ontwerp", "toezenden:A:board"]);
    expect(notes.map((it) => it.text).join(" ")).toContain("beginnen dan opnieuw");
    expect(afterWithdrawal(three(), new Map(), "B").notes).toHaveLength(1);
  });
});

describe("who waits for whom", () => {
  it("is told by who can act now, first whom most others wait for", () => {
    const sent = new Map([
      ["ontwerp", "2026-11-02"],
      ["toezenden:A:board", "2026-11-02"],
      ["toezenden:B:board", "2026-11-02"],
    ]);
    const waits = waitedFor(planOf(three(), sent), "2026-11-20");
    expect(waits[0]?.step.id).toBe("toezenden:C:board");
    expect(waits.map((it) => it.step.id)).toEqual([
      "toezenden:C:board",
      "zienswijze:A:council",
      "zienswijze:B:council",
    ]);
  });

  it("no longer waits for a council that let its eight weeks pass", () => {
    const sent = new Map(
      ["A", "B", "C"].map((key): [string, string] => [`toezenden:${key}:board`, "2026-11-02"]),
    ).set("ontwerp", "2026-11-02");
    expect(waitedFor(planOf(three(), sent), "2026-12-29").map((it) => it.step.id)).toEqual(["vaststellen"]);
  });
});
