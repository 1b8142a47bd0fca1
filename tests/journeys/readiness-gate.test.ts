/** Before a decision: the gate refuses, a privacy officer advises, the owner decides to go on; and who answers comes to the table. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { putItem } from "../../src/rooms/dossiers/agenda/testing-agenda.ts";
import { putProcedure } from "../../src/rooms/dossiers/decisions/testing-decisions.ts";
import { putDossier } from "../../src/rooms/dossiers/testing-dossiers.ts";
import { TEST_NOW } from "../../src/testing.ts";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";
import { POLICY, PRIVACY, record, SECRETARY } from "./youth-region.ts";

const WESTERWOLDE = "gm1950";
const OLDAMBT = "gm1895";
const REASON = "De bus rijdt vanaf september; wat open staat, leggen wij voor die tijd vast.";

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {
    [WESTERWOLDE]: "Gemeente Westerwolde",
    [OLDAMBT]: "Gemeente Oldambt",
    gm0014: "Gemeente Groningen",
    gm0047: "Gemeente Veendam",
    gm0106: "Gemeente Assen",
  });
});
afterAll(() => stage.close());

const textOf = (page: Page) => page.locator("main").innerText();
const fold = (page: Page, title: string | RegExp) =>
  page.locator("details").filter({ has: page.locator("summary", { hasText: title }) });

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
] as const)("a dossier of two municipalities, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };
  const world = () => ({ db: stage.connection.db, at: TEST_NOW });
  const title = `Vervoer naar school, ${how}`;
  let path = "";
  let item = "";

  beforeAll(async () => {
    const { id } = await putDossier(world(), {
      ...{ organisation: WESTERWOLDE, state: "shared" },
      facts: { title, participants: [WESTERWOLDE, OLDAMBT], outsiders: [] },
    });
    path = `/dossiers/${id}`;
    await putProcedure(world(), id, undefined, WESTERWOLDE);
    item = await putItem(world(), id, WESTERWOLDE);
  });

  const logIn = async (role: string, at: string): Promise<Page> => {
    const page = await stage.logIn(role, "/mijn-werk", looks);
    await page.goto(stage.base + at);
    return page;
  };

  it("has at the table of an agenda item whom a party named for an open question", async () => {
    const policy = await logIn(POLICY, path);
    await policy.getByRole("link", { name: "Vragen over ICT, beveiliging, privacy en archief" }).click();
    const question = policy.locator("section.question").first();
    await question.locator("summary").click();
    await question.getByLabel("Wie doet dat? (functie)").fill("informatiemanager vervoer");
    await question.getByRole("button", { name: "Bewaar" }).click();
    await question.getByText("informatiemanager vervoer van Westerwolde").waitFor();
    await isWell(policy, looks);

    await policy.goto(`${stage.base}${path}/agenda`);
    await policy.getByRole("link", { name: "Eén wachtlijst" }).first().click();
    await policy.waitForURL(`**${item}`);
    const needed = policy.getByRole("table", { name: /^Vragen waar het besluit op wacht/ });
    expect(await needed.innerText()).toContain("informatiemanager vervoer, Westerwolde");
    await isWell(policy, looks);
    await policy.getByRole("link", { name: "Zet hen aan tafel voor Westerwolde" }).click();
    expect(await policy.getByLabel(/^ICT/).inputValue()).toBe("informatiemanager vervoer");
    await isWell(policy, looks);
    await policy.getByRole("button", { name: "Bewaar" }).click();
    await policy.waitForURL(/#tafel$/);
    const secretary = await logIn(SECRETARY, `${path}/agenda/${item}`);
    expect(await secretary.getByRole("row").filter({ hasText: "Westerwolde" }).first().innerText()).toContain(
      "ICT: informatiemanager vervoer",
    );
  });

  it("is refused by the gate; the privacy officer advises, and the owner goes on with a reason and a function", async () => {
    const policy = await logIn(POLICY, `${path}/besluiten`);
    await record(policy, "Ontwerp maken", "De deelnemers samen", "2026-05-01");
    const step = fold(policy, "Ontwerp naar de raad: College, Westerwolde");
    await step.locator("summary").click();
    await step.getByLabel("Op welke dag?").fill("2026-05-04");
    await step.getByLabel("Namens wie zegt u dit?").fill("griffier");
    await step.getByRole("button", { name: "Leg vast" }).click();
    expect(await textOf(policy)).toContain("Nog niet klaar voor besluit");
    expect(await step.getByLabel("Namens wie zegt u dit?").inputValue()).toBe("griffier");
    await isWell(policy, looks);

    const officer = await logIn(PRIVACY, path);
    await officer.getByRole("link", { name: "Vragen over ICT, beveiliging, privacy en archief" }).click();
    const advice = fold(officer, "Geef advies");
    await advice.locator("summary").click();
    await advice.getByLabel("Wat is het advies?").selectOption({ label: "doorgaan onder voorwaarden" });
    await advice.getByLabel(/^Advies/).fill(`Spreek af wie een datalek meldt, ${how}.`);
    await advice.getByRole("button", { name: "Bewaar" }).click();
    // Without a function it is refused, and what was typed stays.
    expect(await advice.getByLabel(/^Advies/).inputValue()).toBe(`Spreek af wie een datalek meldt, ${how}.`);
    await isWell(officer, looks);
    await advice.getByLabel("Wie adviseert? (functie)").fill("functionaris gegevensbescherming");
    await advice.getByRole("button", { name: "Bewaar" }).click();
    await officer.getByRole("cell", { name: /Spreek af wie een datalek meldt/ }).waitFor();
    // Who advises, decides nothing.
    expect(await officer.locator("summary", { hasText: /^Ga door met/ }).count()).toBe(0);

    await policy.goto(stage.base + path);
    await policy.getByRole("link", { name: "Vragen over ICT, beveiliging, privacy en archief" }).click();
    expect(await textOf(policy)).toContain(
      `doorgaan onder voorwaarden: Spreek af wie een datalek meldt, ${how}.`,
    );
    await fold(policy, /^Ga door met \d+ open vragen/)
      .locator("summary")
      .click();
    await policy.getByLabel("Waarom gaat u toch door?").fill(REASON);
    await policy.getByRole("button", { name: "Ga door" }).click();
    expect(await policy.getByLabel("Waarom gaat u toch door?").inputValue()).toBe(REASON);
    await isWell(policy, looks);
    await policy.getByLabel("Wie besluit dat? (functie)").fill("wethouder Vervoer");
    await policy.getByRole("button", { name: "Ga door" }).click();
    await policy.getByRole("cell", { name: REASON }).waitFor();

    await policy.goto(`${stage.base}${path}/besluiten`);
    await step.locator("summary").click();
    await step.getByLabel("Op welke dag?").fill("2026-05-04");
    await step.getByLabel("Namens wie zegt u dit?").fill("griffier");
    await step.getByRole("button", { name: "Leg vast" }).click();
    await policy.getByRole("row").filter({ hasText: "griffier" }).first().waitFor();
  });

  it("shows everyone that it went on and who decided so; why, to the parties alone", async () => {
    const visitor = await stage.open(path, looks);
    const told = await textOf(visitor);
    expect(told).toContain(
      "is besloten om door te gaan terwijl nog niet alles was beantwoord, door wethouder Vervoer, Westerwolde.",
    );
    expect(told).not.toContain(REASON);
    await isWell(visitor, looks);
    const secretary = await logIn(SECRETARY, `${path}/klaar-voor-besluit`);
    expect(await textOf(secretary)).toContain(REASON);
  });
});
