import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, openStage, type Stage, WIDTHS } from "./browser.ts";
import { PAGES } from "./page-kinds.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  it.each(PAGES)("%s has nothing that axe finds, and fits the screen of a phone and a desk", async (path) => {
    const page = await stage.open(path, { javaScriptEnabled: true, colorScheme, reducedMotion: "reduce" });
    // An error page is accessible too; it must not stand in for the page that was meant.
    expect(await page.locator("h1").textContent()).not.toBe("Er ging iets mis");
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      // The dark scheme changes colours only, and those are the same on a phone and a desk.
      if (colorScheme === "light" || width === WIDTHS.phone)
        expect(await axeFindings(page), `${width} pixels`).toEqual([]);
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(wide).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });
});

describe("every page", () => {
  it("asks nothing of other sites, breaks no rule of its own policy and stays within 100 KB", async () => {
    for (const path of PAGES) {
      const page = await stage.open("/over", { javaScriptEnabled: true });
      const elsewhere: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(stage.base)) elsewhere.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("status of 4"))
          complaints.push(message.text());
      });
      const answer = await page.goto(stage.base + path);
      const { responseBodySize } = (await answer?.request().sizes()) ?? { responseBodySize: 0 };
      expect(elsewhere, path).toEqual([]);
      expect(complaints, path).toEqual([]);
      expect(responseBodySize, path).toBeLessThan(100 * 1024);
      await page.context().close();
    }
  });

  it("has one H1, a title of its own and a way to skip the menu", async () => {
    for (const path of PAGES) {
      const page = await stage.open(path);
      expect(await page.locator("h1").count(), path).toBe(1);
      expect(await page.title(), path).toMatch(/Vliegwiel/);
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").textContent(), path).toContain("Naar de inhoud");
      await page.context().close();
    }
  });
});
