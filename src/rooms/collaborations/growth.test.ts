import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";
import type { CollaborationFilter } from "./filters.ts";
import { countCollaborations, listCollaborations } from "./queries.ts";

const site = registerApp();

const list = (filter: CollaborationFilter, sort: string, offset = 0, limit = 10_000) =>
  listCollaborations(site.building, filter, { sort, offset, limit });

describe("a list of collaborations, read page by page", () => {
  it("counts what it lists, whatever is asked for and on any day", async () => {
    const asked: Omit<CollaborationFilter, "day">[] = [
      {},
      { themes: null },
      { tasks: ["afval"] },
      { words: [["belasting"]] },
      { participants: ["gm0014"] },
      { size: "3-5" },
      { forms: ["OL"], size: "21+" },
    ];
    for (const day of ["2012-07-01", "2026-05-16"])
      for (const filter of asked) {
        const { total, rows } = await list({ ...filter, day }, "naam");
        expect(total, JSON.stringify(filter)).toBeGreaterThan(0);
        expect(rows.length, JSON.stringify(filter)).toBe(total);
        expect(await countCollaborations(site.building, { ...filter, day })).toBe(total);
      }
  });

  it("puts the largest first, and its pages one after the other give the whole", async () => {
    const day = "2026-05-16";
    const whole = (await list({ day }, "-deelnemers")).rows;
    const sizes = whole.map((it) => it.participants);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const pages = await Promise.all(
      [0, 200, 400, 600, 800].map((offset) => list({ day }, "-deelnemers", offset, 200)),
    );
    expect(pages.flatMap((it) => it.rows)).toEqual(whole);
  });

  it("leaves out those of another size", async () => {
    const { rows } = await list({ day: "2026-05-16", size: "6-10" }, "naam");
    expect(rows.every((it) => it.participants >= 6 && it.participants <= 10)).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  });
});
