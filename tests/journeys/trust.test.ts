/** Two organisations keep a promise between them; an admin takes everything along, asks to have it removed, and another stops that. */
import { strFromU8, unzipSync } from "fflate";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const WESTERWOLDE = "gm1950";
const OLDAMBT = "gm1895";
const POLICY = "Beleidsmedewerker jeugd, gemeente Westerwolde";
const ADMIN = "Beheerder, gemeente Westerwolde";
const CLERK = "Griffier, gemeente Westerwolde";
const SECRETARY = "Gemeentesecretaris, gemeente Oldambt";
const PAIR = `/organisaties/${WESTERWOLDE}/samen/${OLDAMBT}`;
const ENTRUSTED = `/organisaties/${WESTERWOLDE}/toevertrouwd`;

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

/** Nothing that axe finds, at the width of a phone. */
async function isWell(page: Page, options: BrowserContextOptions): Promise<void> {
  if (!options.javaScriptEnabled) return;
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
    WIDTHS.phone,
  );
}

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
] as const)("two organisations, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };

  it("put a promise between them and say together that it was kept, and a function asks to meet another", async () => {
    const what = `Cijfers delen ${how}`;
    const policy = await stage.logIn(POLICY, `/organisaties/${OLDAMBT}`, looks);
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

    const secretary = await stage.logIn(SECRETARY, "/mijn-werk", looks);
    await secretary.getByRole("link", { name: `Zeg of “${what}” is afgesproken` }).click();
    await secretary.getByRole("button", { name: "Ja, dit is afgesproken" }).first().click();
    const mine = secretary.locator("form").filter({ hasText: "Dit is nagekomen" });
    await mine.first().getByRole("button").click();
    expect(await secretary.locator("main").innerText()).toContain("volgens één van beide nagekomen");

    await policy.goto(`${stage.base}/mijn-werk`);
    await policy.getByRole("link", { name: `Zeg hoe het staat met “${what}”` }).click();
    await policy.getByRole("button", { name: "Klopt, nagekomen" }).first().click();
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

  it("see what they entrust: an admin takes it along, asks to have it removed, and it is stopped", async () => {
    const admin = await stage.logIn(ADMIN, ENTRUSTED, looks);
    await isWell(admin, looks);
    const saving = admin.waitForEvent("download");
    await admin.getByRole("link", { name: "Neem alles mee (zip)" }).click();
    const pieces = (await (await (await saving).createReadStream()).toArray()) as Buffer[];
    const parts = unzipSync(Buffer.concat(pieces));
    expect(JSON.parse(strFromU8(parts["inhoud.json"]!))).toMatchObject({
      organisatie: { code: WESTERWOLDE },
    });
    const text = Object.values(parts)
      .map((it) => strFromU8(it))
      .join();
    expect(text).toContain("Uitvoering leerplicht (voorbeeld)");
    // Of the clerk alone.
    expect(text).not.toContain("Griffiers vervangen elkaar (voorbeeld)");

    await admin.reload();
    await admin.getByRole("link", { name: /^Bekijk wat er weggaat/ }).click();
    expect(await admin.locator("main").innerText()).toContain("eindigt, en blijft te lezen voor de anderen");
    await isWell(admin, looks);
    await admin.getByLabel("Waarom haalt u alles weg?").fill("wij stappen over");
    await admin.getByRole("button", { name: "Verder" }).click();
    await admin.getByRole("button", { name: "Ja" }).click();
    await admin.waitForURL(`**${ENTRUSTED}`);
    expect(await admin.locator("main").innerText()).toContain("gaat alles weg wat bestuur");

    // The other side neither sees nor stops it.
    const clerk = await stage.logIn(CLERK, ENTRUSTED, looks);
    expect(await clerk.locator("main").innerText()).not.toContain("gaat alles weg");
    await admin.getByRole("button", { name: "Stop het weghalen" }).click();
    await admin.waitForURL(`**${ENTRUSTED}`);
    expect(await admin.locator("main").innerText()).not.toContain("gaat alles weg wat");
  });
});
