/** People who do something together, in the demo: with and without JavaScript, on a phone and at a desk. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const MANAGE = "/organisaties/gm1950/beheer";
const CLERK = "Griffier, gemeente Westerwolde";
const CONTROLLER = "Controller, gemeente Westerwolde";

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {
    gm1950: "Gemeente Westerwolde",
    gm1895: "Gemeente Oldambt",
    gm0047: "Gemeente Veendam",
    gm0106: "Gemeente Assen",
    gm0014: "Gemeente Groningen",
  });
});
afterAll(() => stage.close());

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
])("a clerk, %s", (_how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };

  it("invites a colleague, who comes in by the link, acts for either side, and goes again", async () => {
    const clerk = await stage.logIn(CLERK, MANAGE, looks);
    expect(await clerk.locator("h1").textContent()).toBe("Wie er meedoet: Gemeente Westerwolde");
    await clerk.getByLabel("Wat deze persoon mag").selectOption({ label: "lid" });
    await clerk.getByLabel("Waar deze persoon werkt").selectOption({ label: "raad en griffie" });
    await clerk.getByLabel("Waaruit blijkt").fill("benoemd als rekenkamerlid");
    await clerk.getByRole("button", { name: "Maak de uitnodiging" }).click();
    const link = await clerk.locator("code").first().innerText();

    const colleague = await stage.logIn(CONTROLLER, "/mijn-werk", looks);
    await colleague.goto(link);
    await colleague
      .getByRole("button")
      .filter({ hasText: /Neem|Ja/ })
      .first()
      .click();
    await colleague.waitForURL(`**${MANAGE}`);
    await colleague.goto(`${stage.base}/mijn-werk`);
    const places = colleague.getByRole("listitem").filter({ hasText: "Gemeente Westerwolde: lid," });
    expect(await places.count()).toBe(2);
    const acting = places.filter({ hasText: "U werkt nu vanuit deze organisatie" });
    const before = await acting.innerText();
    await colleague.getByRole("button", { name: "Werk vanuit deze organisatie" }).click();
    expect(await acting.count()).toBe(1);
    expect(await acting.innerText()).not.toBe(before);

    await clerk.goto(stage.base + MANAGE);
    const row = clerk.getByRole("row").filter({ hasText: CONTROLLER }).filter({ hasText: "raad en griffie" });
    await row.getByRole("button", { name: "Beëindig" }).click();
    await colleague.reload();
    expect(await colleague.locator("main").innerText()).not.toContain("lid, raad en griffie");
  });
});

describe("pages of somebody who logged in", () => {
  it.each(["/mijn-werk", "/mijn-gegevens", "/mijn-gegevens/verwijderen", "/mijn-werk/plek-vragen", MANAGE])(
    "%s has nothing that axe finds, and fits a phone and a desk",
    async (path) => {
      const page = await stage.logIn(CLERK, path, { javaScriptEnabled: true });
      expect(new URL(page.url()).pathname).toBe(path);
      expect(await page.locator("body").innerText()).toContain("Voorbeeldgegevens: niet echt");
      expect(await axeFindings(page)).toEqual([]);
      for (const width of Object.values(WIDTHS)) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          width,
        );
      }
    },
  );
});
