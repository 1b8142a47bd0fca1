import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { axeFindings, openStage, type Stage, WIDTHS } from "./browser.ts";
import { looksOf, nameOf, seenAs } from "./looks.ts";
import { MEASURED_ROUTES, PAGES } from "../page-kinds.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

const MOST_BYTES = 100 * 1024;

const VISITS = PAGES.flatMap((path, turn) => looksOf(turn).map((look) => ({ path, look, as: nameOf(look) })));

/** The words of folds that have nothing in them. */
const OPENS_TO_NOTHING = `[...document.querySelectorAll("details")]
  .map((it) => [it.textContent.trim(), it.querySelector("summary").textContent.trim()])
  .filter(([all, words]) => all === words).map(([, words]) => words)`;

// One visit for everything: opening pages and asking axe is most of what this costs.
it.each(VISITS)(
  "$path has nothing that axe finds ($as), fits a phone and a desk, and asks nothing of other sites",
  async ({ path, look }) => {
    const page = await stage.visit("/healthz", seenAs(look));
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

    expect(await page.locator("h1").count()).toBe(1);
    // An error page is accessible too; it must not stand in for the page that was meant.
    expect(await page.locator("h1").textContent()).not.toBe("Er ging iets mis");
    expect(await page.title()).toMatch(/Vliegwiel/);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toContain("Naar de inhoud");

    expect(await axeFindings(page)).toEqual([]);
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }

    expect(await page.evaluate(OPENS_TO_NOTHING)).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    expect(responseBodySize).toBeLessThan(MOST_BYTES);
    page.removeAllListeners("request");
    page.removeAllListeners("console");
  },
);

/** Pages that are measured and not looked at: a table of them may have columns that no other has. */
const OTHERS = MEASURED_ROUTES.filter(
  (it) => !PAGES.includes(it) && !/^\/api\/|\{dag\}|\.\w+(?:\?|$)/.test(it),
);

it.each([...OTHERS, "/kaart/cijfers/groepen?provincie=pv22"])("%s fits a phone", async (path) => {
  const page = await stage.visit(path, { viewport: { width: WIDTHS.phone, height: 640 } });
  expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
});
