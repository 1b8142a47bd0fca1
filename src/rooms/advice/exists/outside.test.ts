/** Beside what the register has, what participants confirmed themselves: told apart, and moving nothing in the order. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith, TEST_NOW } from "../../../testing.ts";
import { amsterdamDay } from "#kit/day.ts";
import { putTie } from "../../ties/testing-ties.ts";
import { findOutside } from "./index.ts";

const THIRD = "gm0034";
const opened = siteWith({
  [HERE]: "Gemeente Assen",
  [ELSEWHERE]: "Gemeente Groningen",
  [THIRD]: "Gemeente Almere",
});
const find = (participants: string[], task: string | null) =>
  findOutside(opened.site.building.db, amsterdamDay(TEST_NOW), { participants, task });

describe("what exists already outside the register", () => {
  it("is what is public, confirmed, of the same task and with at least two of who asks", async () => {
    const facts = { task: "afval", name: "Samen afval halen" };
    const open = await putTie(opened.world(), { state: "confirmed", facts });
    // Read from the words where nobody chose a task.
    const worded = await putTie(opened.world(), {
      state: "confirmed",
      facts: { name: "Afvalinzameling noord", purpose: null },
    });
    await putTie(opened.world(), { state: "offered", facts });
    await putTie(opened.world(), { state: "confirmed", wanted: "participants", facts });
    await putTie(opened.world(), { state: "confirmed", facts: { ...facts, task: "archief" } });
    await putTie(opened.world(), { state: "confirmed", facts: { ...facts, ends: "2026-02-01" } });
    const found = await find([HERE, ELSEWHERE, THIRD], "afval");
    expect(found.map((it) => [it.id, it.shared, it.asked, it.chosen])).toEqual([
      [worded.id, ["Assen", "Groningen"], 3, false],
      [open.id, ["Assen", "Groningen"], 3, true],
    ]);
    expect(await find([HERE, THIRD], "afval")).toEqual([]);
    expect((await find([HERE], "afval")).map((it) => it.id)).toContain(open.id);
    expect(await find([HERE, ELSEWHERE], null)).toEqual([]);
  });

  it("stands on the page marked as what it is, under what the register has, and in no answer to programs", async () => {
    const { id } = await putTie(opened.world(), {
      state: "confirmed",
      facts: { task: "archief", name: "Archief samen" },
    });
    const question = `organisatie=${HERE}&deelnemers=${ELSEWHERE}&taak=archief&geldigOp=2026-05-16`;
    const page = await opened.site.page(`/verkennen?${question}`);
    const exists = page.slice(page.indexOf('id="bestaat"'), page.indexOf('id="partners"'));
    expect(exists).toContain(`href="/samenwerkingen/overige/${id}"`);
    expect(exists).toContain("buiten het register");
    expect(exists.indexOf("In het register staat geen regeling")).toBeLessThan(exists.indexOf(id));
    expect(exists).toContain("2 van uw 2 deelnemers doen al mee: Assen en Groningen.");
    const answer = await opened.site.app.request(`/api/v1/advies?${question}`);
    expect(await answer.text()).not.toContain(id);
  });
});
