/** Two organisations put a promise between them and say together that it was kept; a function asks to meet another. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const WESTERWOLDE = "gm1950";
const OLDAMBT = "gm1895";
const POLICY = "Beleidsmedewerker jeugd, gemeente Westerwolde";
const SECRETARY = "Gemeentesecretaris, gemeente Oldambt";
const PAIR = `/organisaties/${WESTERWOLDE}/samen/${OLDAMBT}`;

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(
    inject("database"),
    {
      [WESTERWOLDE]: "Gemeente Westerwolde",
      [OLDAMBT]: "Gemeente Oldambt",
      gm0047: "Gemeente Veendam",
      gm0106: "Gemeente Assen",
      gm0014: "Gemeente Groningen",
    },
    // What a page of an organisation looks for in it.
    (db) =>
      db
        .updateTable("organisation")
        .set({
          details: JSON.stringify({
            ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
          }),
        })
        .execute(),
  );
});
afterAll(() => stage.close());

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
] as const)("two organisations, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };

  it("put a promise between them and say together that it was kept, and a function asks to meet another", async () => {
    const what = `Cijfers delen ${how}`;
    // A page that everybody may read asks nobody to log in.
    const policy = await stage.logIn(POLICY, "/mijn-werk", looks);
    await policy.goto(`${stage.base}/organisaties/${OLDAMBT}`);
    await policy.getByRole("link", { name: /^Wat Westerwolde hiermee samen deed/ }).click();
    await policy.waitForURL(`**${PAIR}`);
    expect(await policy.locator("main").innerText()).toContain("Uitvoering leerplicht (voorbeeld)");
    await isWell(policy, looks);
    await policy.getByRole("link", { name: "Stel een toezegging voor namens Westerwolde" }).click();
    await isWell(policy, looks);
    await policy.getByLabel("Wie zegt het toe?").selectOption({ label: "De ander aan ons" });
    await policy.getByLabel("Wat is toegezegd?").fill(what);
    await policy.getByRole("button", { name: "Stel voor" }).click();
    await policy.waitForURL(/#toezegging-/);
    const pledge = policy.url().replace(/.*#toezegging-/, "");
    // The demo has a promise of its own between these two, on the same page.
    const steps = (page: Page) => page.locator(`form[action^="/toezeggingen/${pledge}/"]`);

    const secretary = await stage.logIn(SECRETARY, "/mijn-werk", looks);
    await secretary.getByRole("link", { name: `Zeg of “${what}” is afgesproken` }).click();
    await steps(secretary).getByRole("button", { name: "Ja, dit is afgesproken" }).click();
    await steps(secretary).getByRole("button", { name: "Dit is nagekomen" }).click();
    expect(await secretary.locator("main").innerText()).toContain("volgens één van beide nagekomen");

    await policy.goto(`${stage.base}/mijn-werk`);
    await policy.getByRole("link", { name: `Zeg hoe het staat met “${what}”` }).click();
    await steps(policy).getByRole("button", { name: "Klopt, nagekomen" }).click();
    expect(await policy.locator("main").innerText()).toMatch(/Stand\s+nagekomen/);

    await policy.getByRole("link", { name: "Vraag om kennis te maken namens Westerwolde" }).click();
    await policy.getByLabel("Wie van ons wil kennismaken?").fill("beleidsmedewerker");
    await policy.getByLabel("Met wie daar?").fill(`inkoper ${how}`);
    await policy.getByRole("button", { name: "Vraag het" }).click();
    expect(await policy.locator("main").innerText()).toContain(`inkoper ${how}`);

    // Whoever works at a third organisation is told that it is not his.
    const third = await stage.logIn("Jurist, gemeente Assen", PAIR, looks);
    expect(await third.locator("h1").innerText()).toBe("Dat mag niet");
  });
});
