import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";
import { search } from "./index.ts";
import { PLAINLY } from "./pages.tsx";
import { searchPlainly } from "./plain.ts";

const DAY = "2026-05-16";

interface Answer {
  totaal: number;
  melding?: string;
  resultaten: { naam: string; gevonden: unknown[] }[];
}

describe("searching while the index is being made", () => {
  const register = registerApp();
  const titles = async (text: string, options = {}) =>
    (await searchPlainly(register.db, text, { day: DAY, ...options })).hits.map((it) => it.document.title);

  it("finds who is called so first, accents and capitals aside", async () => {
    expect((await titles("LANDGRAAF"))[0]).toBe("Gemeente Landgraaf");
    expect((await titles("fryslan")).join()).toContain("Fryslân");
  });

  it("wants every word, and takes signs for what they are", async () => {
    for (const title of await titles("veiligheidsregio drenthe"))
      expect(title.toLowerCase()).toMatch(/veiligheidsregio.*drenthe|drenthe.*veiligheidsregio/);
    expect(await titles("100%_zeker")).toEqual([]);
    expect(await titles("  ")).toEqual([]);
  });

  it("keeps to the day and the kind that was asked for, and counts what it does not show", async () => {
    expect(await titles("Haren", { kinds: ["organisation"] })).not.toContain("Gemeente Haren");
    expect(await titles("Haren", { kinds: ["organisation"], day: "2018-01-01" })).toContain("Gemeente Haren");
    const answer = await searchPlainly(register.db, "gemeente", { day: DAY, limit: 5 });
    expect(answer.hits).toHaveLength(5);
    expect(answer.total).toBeGreaterThan(300);
  });

  it("is what a reader gets at once, with a sentence, and never twice", async () => {
    const { app, building } = register;
    const made = search.warm?.(building);
    // Both at once: on a busy machine the index is made by the time that the first has its answer.
    const [early, plain] = await Promise.all([
      app.request("/zoeken?zoek=afval"),
      app.request("/api/v1/zoek?zoek=afval"),
    ]);
    expect(early.headers.get("Cache-Control")).toBe("no-store");
    expect(await early.text()).toContain(PLAINLY);
    const machine = (await plain.json()) as Answer;
    expect(machine.melding).toBe(PLAINLY);
    expect(machine.totaal).toBeGreaterThan(0);
    await made;
    const later = await app.request("/zoeken?zoek=afval");
    expect(later.headers.get("Cache-Control")).not.toBe("no-store");
    expect(await later.text()).not.toContain(PLAINLY);
    const now = (await (await app.request("/api/v1/zoek?zoek=afval")).json()) as Answer;
    expect(now.melding).toBeUndefined();
    expect(now.totaal).toBeGreaterThan(machine.totaal);
  });
});
