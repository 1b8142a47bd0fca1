/** Somebody looks for who did it before, asks without an address, and is answered by whoever had the time. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const ASKER = "Contractmanager, gemeente Veendam";
const PRIVACY = "Functionaris gegevensbescherming, gemeente Oldambt";
const CONTROLLER = "Controller, gemeente Westerwolde";

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {
    ...{ gm1950: "Gemeente Westerwolde", gm1895: "Gemeente Oldambt", gm0047: "Gemeente Veendam" },
    ...{ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen", gm1952: "Gemeente Midden-Groningen" },
  });
});
afterAll(() => stage.close());

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
] as const)("people, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };
  const main = (page: Page) => page.locator("main").innerText();

  it("are found by what they chose to say, with why, and asked in one step", async () => {
    const asker = await stage.logIn(ASKER, "/mijn-werk", looks);
    await asker.goto(`${stage.base}/kennis`);
    await isWell(asker, looks);
    await asker.getByLabel("Waarover wilt u iets weten?").fill("dpia");
    await asker.locator("main").getByRole("button", { name: "Zoeken" }).click();
    await asker.waitForURL("**/kennis?q=dpia");
    const found = await main(asker);
    for (const told of ["1 mens gevonden", "Functionaris gegevensbescherming", "een half uur: “DPIA”"])
      expect(found).toContain(told);
    await isWell(asker, looks);
    await asker.getByRole("link", { name: "Vraag het deze mensen in één keer" }).click();
    await isWell(asker, looks);
    await asker.getByLabel("Wat wilt u vragen?").fill(`Wie tekent de DPIA? (${how}) 111222333`);
    await asker.getByLabel("Wie vraagt dit?").fill("Contractmanager");
    await asker.getByRole("button", { name: "Verstuur de vraag" }).click();
    expect(await main(asker)).toContain("Dat kan een burgerservicenummer zijn");
    await asker.getByRole("button", { name: "Terug, ik pas iets aan" }).click();
    await asker.getByLabel("Wat wilt u vragen?").fill(`Wie tekent de DPIA? (${how})`);
    await asker.getByRole("button", { name: "Verstuur de vraag" }).click();
    await asker.waitForURL("**/mensen/vragen/*");
    expect(await main(asker)).toContain("1 mens is gevraagd");

    const privacy = await stage.logIn(PRIVACY, "/mijn-werk", looks);
    await privacy
      .getByRole("link", { name: /^Antwoord op een vraag waarvoor u te vinden bent/ })
      .first()
      .click();
    await privacy.waitForURL("**/mensen/vragen/*");
    await isWell(privacy, looks);
    await privacy.getByLabel("Uw antwoord").fill("De verantwoordelijke; wij adviseren.");
    await privacy.getByRole("button", { name: "Antwoord", exact: true }).click();
    expect(await main(privacy)).toContain("U hebt geantwoord.");

    await asker.reload();
    const answered = await main(asker);
    for (const told of [
      "De verantwoordelijke; wij adviseren.",
      "Functionaris gegevensbescherming, Gemeente Oldambt",
    ])
      expect(answered).toContain(told);
    await isWell(asker, looks);
    await Promise.all([asker.context().close(), privacy.context().close()]);
  });

  it("make a profile of their own, and are gone at once when they remove it", async () => {
    const controller = await stage.logIn(CONTROLLER, "/mensen/mijn-profiel", looks);
    await controller.getByRole("link", { name: /^Maak een profiel bij/ }).click();
    await isWell(controller, looks);
    await controller.getByLabel("Wat is uw functie?").fill("Controller");
    await controller.getByLabel("Wat hebt u zelf gedaan?").fill("Weerstandsvermogen berekend.");
    await controller.getByLabel("Belastingen").check();
    await controller.getByRole("button", { name: "Bewaar mijn profiel" }).click();
    await controller.waitForURL("**/mensen/mijn-profiel#*");
    await isWell(controller, looks);
    const other = await stage.logIn(ASKER, "/mensen/mijn-profiel", looks);
    await other.goto(`${stage.base}/mensen?q=weerstandsvermogen`);
    expect(await main(other)).toContain("Heeft dit gedaan: “Weerstandsvermogen”");
    await controller.getByRole("button", { name: "Verwijder dit profiel" }).click();
    await other.reload();
    expect(await main(other)).toContain("Niemand gevonden");
    await Promise.all([controller.context().close(), other.context().close()]);
  });
});
