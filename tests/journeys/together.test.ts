/** An organisation begins here: from its first admin to its first guest; and two organisations agree on what they do together. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const ADMIN = "Functionaris gegevensbescherming, gemeente Oldambt";
const MEMBER = "Jurist, gemeente Assen";
const POLICY = "Beleidsmedewerker jeugd, gemeente Westerwolde";
const SECRETARY = "Gemeentesecretaris, gemeente Oldambt";
/** Organisations in which nobody of the demo has a place. */
const NEW = { false: "gm0765", true: "gm0037" } as const;

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {
    gm1950: "Gemeente Westerwolde",
    gm1895: "Gemeente Oldambt",
    gm0047: "Gemeente Veendam",
    gm0106: "Gemeente Assen",
    gm0014: "Gemeente Groningen",
    gm0765: "Gemeente Pekela",
    gm0037: "Gemeente Stadskanaal",
  });
});
afterAll(() => stage.close());

/** Writes a collaboration down, agrees with what was understood, and stands on its page. */
async function writes(page: Page, organisation: string, fields: Record<string, string>): Promise<string> {
  await page.goto(`${stage.base}/organisaties/${organisation}/overige-samenwerkingen/nieuw`);
  await page.getByLabel("Vorm").selectOption({ label: "Convenant" });
  await page.getByLabel("Wie mag dit zien?").selectOption({ label: "de deelnemers" });
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(new RegExp(`^${label}( \\(niet verplicht\\))?$`)).fill(value);
  await page.getByRole("button", { name: "Bewaar als concept" }).click();
  await page.getByRole("button", { name: "Ja" }).click();
  await page.waitForURL(/\/samenwerkingen\/overige\/\w{26}$/);
  return page.url();
}

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
] as const)("an organisation, %s", (_how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };
  const organisation = NEW[`${javaScriptEnabled}`];

  it("begins with one admin, who lets in a member, who lets in a guest", async () => {
    const admin = await stage.logIn(ADMIN, "/mijn-werk", looks);
    await admin.goto(stage.base + (await stage.firstAdmin(organisation)));
    await admin.getByRole("button", { name: /^Neem/ }).click();
    await admin.waitForURL(`**/organisaties/${organisation}/beheer`);
    await admin.getByLabel("Wat deze persoon mag").selectOption({ label: "redacteur" });
    await admin.getByLabel("Waar deze persoon werkt").selectOption({ label: "ambtelijke organisatie" });
    await admin.getByLabel("Waaruit blijkt").fill("aangesteld als jurist");
    await admin.getByRole("button", { name: "Maak de uitnodiging" }).click();
    const link = await admin.locator("code").first().innerText();

    const member = await stage.logIn(MEMBER, "/mijn-werk", looks);
    await member.goto(link);
    await member.getByRole("button", { name: /^Neem/ }).click();
    const tie = await writes(member, organisation, {
      Naam: `Afspraak over de wijk ${organisation}`,
      "Partners buiten de overheid": "Stichting Voorbeeldzorg",
    });
    await isWell(member, looks);
    const address = `bestuur-${organisation}@stichting.example`;
    await member.getByLabel("E-mailadres van de gast").fill(address);
    await member.getByLabel("Laatste dag als gast").fill("2026-06-30");
    await member.getByRole("button", { name: "Nodig een gast uit" }).click();
    expect(await member.getByRole("row").filter({ hasText: address }).innerText()).toContain("30 juni 2026");

    const guest = await stage.open("/demo/postvak", looks);
    const letter = guest.getByRole("article").filter({ hasText: address });
    await letter.getByRole("link", { name: "Ga verder als gast" }).click();
    await guest.getByRole("button", { name: "Ga verder als gast" }).click();
    await guest.waitForURL(tie);
    await isWell(guest, looks);
    await guest.getByLabel("Klopt het?").selectOption({ label: "Nee, dit klopt niet" });
    await guest.getByLabel("Uw functie").fill("directeur");
    await guest.getByRole("button", { name: "Verstuur mijn antwoord" }).click();
    expect(await guest.locator("main").innerText()).toContain("Zeg wat er niet klopt.");
    await guest.getByLabel("Wat wilt u erbij zeggen?").fill("Wij heten nu anders.");
    await guest.getByRole("button", { name: "Verstuur mijn antwoord" }).click();
    await guest.waitForURL(tie);
    await guest.goto(`${stage.base}/organisaties/${organisation}/beheer`);
    expect(await guest.locator("h1").innerText()).toBe("Dat mag niet");

    await admin.goto(tie);
    expect(
      await admin.getByRole("row").filter({ hasText: "Wij heten nu anders." }).first().innerText(),
    ).toContain("gast (directeur)");
    await member.goto(tie);
    await member.getByRole("button", { name: `Beëindig ${address}` }).click();
    await guest.goto(tie);
    expect(await guest.locator("main").innerText()).not.toContain("Afspraak over de wijk");
  });

  it("agrees with another on what they do together, by somebody of each", async () => {
    const name = `Convenant drugsaanpak ${organisation}`;
    const policy = await stage.logIn(POLICY, "/mijn-werk", looks);
    const tie = await writes(policy, "gm1950", {
      Naam: name,
      "Andere deelnemers uit de overheid": "Gemeente Oldambt",
    });
    expect(await policy.locator("main").innerText()).toContain("concept");
    await policy.getByRole("button", { name: "Leg voor aan de deelnemers" }).click();
    expect(await policy.locator("main").innerText()).toContain("Nog niet bevestigd door Oldambt");

    const secretary = await stage.logIn(SECRETARY, "/mijn-werk", looks);
    await secretary.getByRole("link", { name: `Zeg namens Oldambt of “${name}” klopt` }).click();
    await secretary.waitForURL(tie);
    await isWell(secretary, looks);
    await secretary.getByRole("button", { name: "Ja, dit klopt" }).click();
    await policy.goto(tie);
    expect(await policy.locator("main").innerText()).toContain("bevestigd");
    await policy.goto(`${stage.base}/organisaties/gm1895/activiteit`);
    // In the demo all of it happened at one moment, so that it may stand in the fold with what came before.
    expect(await policy.locator("main").textContent()).toContain(
      `Oldambt bevestigde “${name}”. Nu klopt het volgens alle deelnemers.`,
    );
  });
});

it("tells while somebody types that it is there already, and keeps what was typed", async () => {
  const page = await stage.logIn(POLICY, "/mijn-werk", {
    javaScriptEnabled: true,
    viewport: { width: WIDTHS.phone, height: 800 },
  });
  await page.goto(`${stage.base}/organisaties/gm1950/overige-samenwerkingen/nieuw`);
  const name = page.getByLabel("Naam", { exact: true });
  await name.pressSequentially("Convenant uitvoering leerplicht");
  const told = page.locator(".alike");
  await told.getByRole("link").first().waitFor();
  expect(await told.innerText()).toContain("Dit lijkt op wat er al staat.");
  expect(await told.getByRole("link").first().getAttribute("target")).toBe("_blank");
  await isWell(page, { javaScriptEnabled: true });
  await name.fill("Iets heel anders");
  await told.getByRole("link").first().waitFor({ state: "detached" });
  expect(await name.inputValue()).toBe("Iets heel anders");
});
