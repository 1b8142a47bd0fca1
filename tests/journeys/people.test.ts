/** People who do something together, in the demo: with and without JavaScript, on a phone and at a desk. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const MANAGE = "/organisaties/gm1950/beheer";
const CLERK = "Griffier, gemeente Westerwolde";
const KEEPER = "Beheerder van deze installatie";
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
    expect(await clerk.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
      WIDTHS.phone,
    );

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

describe("who keeps the installation", () => {
  it("reads along because of an incident, and that side of the organisation sees it at once and ends it", async () => {
    const keeper = await stage.logIn(KEEPER, "/noodtoegang");
    await keeper.getByRole("link", { name: "Opnieuw inloggen" }).click();
    await keeper.getByRole("button", { name: KEEPER }).click();
    await keeper.getByLabel("Van welke organisatie?").fill("Gemeente Westerwolde");
    await keeper.getByLabel("Van welke kant?").selectOption({ label: "raad en griffie" });
    await keeper.getByLabel("Nummer van de melding").fill("2026-118");
    await keeper.getByLabel("Waarom is het nodig?").fill("leden zien elkaar niet");
    await keeper.getByLabel("Hoe lang?").selectOption({ label: "1 uur" });
    await keeper.getByRole("button", { name: "Neem noodtoegang" }).click();
    await keeper.waitForURL(/\/noodtoegang\/[0-9a-f-]{36}$/);
    await keeper.goto(stage.base + MANAGE);
    expect(await keeper.getByRole("row").filter({ hasText: CLERK }).count()).toBe(1);

    const clerk = await stage.logIn(CLERK, MANAGE, { javaScriptEnabled: true });
    await clerk.getByRole("link", { name: "Bekijk wat er gelezen is, of beëindig het" }).click();
    await clerk.waitForURL(/\/noodtoegang\/[0-9a-f-]{36}$/);
    const told = await clerk.locator("main").innerText();
    for (const text of [KEEPER, "2026-118", "bekijken wie er meedoet"]) expect(told).toContain(text);
    expect(await axeFindings(clerk)).toEqual([]);
    await clerk.getByRole("button", { name: "Beëindig nu" }).click();
    await keeper.goto(stage.base + MANAGE);
    expect(await keeper.locator("h1").innerText()).toBe("Dat mag niet");
  });
});

describe("pages of somebody who logged in", () => {
  it.each([
    "/mijn-werk",
    "/mijn-gegevens",
    "/mijn-gegevens/verwijderen",
    "/mijn-werk/plek-vragen",
    "/mijn-werk/sleutels",
    MANAGE,
  ])("%s has nothing that axe finds, and fits a phone and a desk", async (path) => {
    const page = await stage.logIn(CLERK, path, { javaScriptEnabled: true });
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await page.locator("body").innerText()).toContain("Voorbeeldgegevens: niet echt");
    expect(await axeFindings(page)).toEqual([]);
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });
});
