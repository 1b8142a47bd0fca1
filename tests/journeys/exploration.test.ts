/** Administrators look ahead together, and two questions come out of it: the exploration knows them, and each knows where it came from. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const SECRETARY = "Gemeentesecretaris, gemeente Oldambt";
const PROGRAMME = "Programmamanager jeugdregio, gemeente Groningen";
const POLICY = "Beleidsmedewerker jeugd, gemeente Westerwolde";

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {
    gm0014: "Gemeente Groningen",
    gm0047: "Gemeente Veendam",
    gm1895: "Gemeente Oldambt",
    gm1950: "Gemeente Westerwolde",
  });
});
afterAll(() => stage.close());

const main = (page: Page): Promise<string> => page.locator("main").innerText();

/** Keeps what is typed, and stands on the page of what was begun. */
async function keeps(page: Page, typed: Record<string, string>): Promise<string> {
  for (const [label, value] of Object.entries(typed)) await page.getByLabel(label).fill(value);
  await page.getByLabel("Wie mag dit zien?").selectOption({ label: "de deelnemers" });
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("button", { name: "Ja, bewaar dit" }).click();
  await page.waitForURL(/\/dossiers\/[0-9A-Z]{26}$/);
  return new URL(page.url()).pathname;
}

/** Begins a dossier out of the exploration, with all its parties. */
async function beginsFrom(page: Page, exploration: string, title: string, question: string): Promise<string> {
  await page.goto(stage.base + exploration);
  await page.getByRole("link", { name: "Begin een dossier uit deze verkenning" }).click();
  expect(await main(page)).toContain("Uit een verkenning.");
  expect(await page.getByLabel("Taak").inputValue()).toBe("Jeugd, Wmo en opvang");
  return keeps(page, { Titel: title, "De vraag in één zin": question });
}

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
])("an exploration, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };

  it("leads to two dossiers that each say where they came from", async () => {
    const title = `Jeugd en data in 2036, ${how}`;
    const [waiting, sharing] = [`Korter wachten, ${how}`, `Gegevens delen, ${how}`];

    const secretary = await stage.logIn(SECRETARY, "/dossiers/nieuw", looks);
    await secretary.getByLabel("Wat is het?").selectOption({ label: "Verkenning" });
    await secretary
      .getByLabel("Wat willen de partijen doen?")
      .selectOption({ label: "iets nieuws beginnen" });
    const exploration = await keeps(secretary, {
      Titel: title,
      "De vraag in één zin": "Wat vraagt een kind van straks van ons allemaal?",
      "Andere partijen uit de overheid": "Groningen, Westerwolde",
      Taak: "jeugdhulp",
      "Hoe het kan gaan": "Eén regionaal beeld; of ieder zijn eigen systeem.",
      "Dilemma’s die we delen": "Wie mag wat weten van een kind?",
    });
    await secretary.getByRole("button", { name: "Deel met de partijen" }).click();

    const programme = await stage.logIn(PROGRAMME, exploration, looks);
    const read = await main(programme);
    for (const told of ["Wie mag wat weten van een kind?", "Eén regionaal beeld"])
      expect(read).toContain(told);
    // Who looks ahead gives no assent: he takes part.
    expect(read).not.toContain("Wij delen dit perspectief");
    await programme.getByText("Wij doen mee").first().click();
    await programme.getByLabel("Namens wie zegt u dit?").first().fill("directeur Sociaal domein");
    await programme.getByRole("button", { name: "Wij doen mee" }).click();
    expect(await main(programme)).toContain("directeur Sociaal domein");

    const first = await beginsFrom(programme, exploration, waiting, "Hoe wacht een kind korter?");
    expect(await main(programme)).toMatch(new RegExp(`Komt voort uit\\s+${title}`));
    // What is still a concept is of Groningen alone.
    await secretary.goto(stage.base + exploration);
    expect(await main(secretary)).not.toContain(waiting);
    await programme.getByRole("button", { name: "Deel met de partijen" }).click();
    const second = await beginsFrom(secretary, exploration, sharing, "Wat mogen wij van elkaar weten?");
    await secretary.getByRole("button", { name: "Deel met de partijen" }).click();

    // The third party did nothing yet, and walks from the exploration to both and back.
    const policy = await stage.logIn(POLICY, exploration, looks);
    const came = policy.getByRole("table", { name: "Dossiers uit deze verkenning" });
    expect((await came.getByRole("link").allInnerTexts()).toSorted()).toEqual([sharing, waiting]);
    if (javaScriptEnabled) await isWell(policy);
    for (const [name, path] of [
      [waiting, first],
      [sharing, second],
    ] as const) {
      await policy.goto(stage.base + exploration);
      await came.getByRole("link", { name }).click();
      await policy.waitForURL(stage.base + path);
      if (javaScriptEnabled) await isWell(policy);
      await policy.locator("main").getByRole("link", { name: title, exact: true }).click();
      await policy.waitForURL(stage.base + exploration);
    }
  });
});
