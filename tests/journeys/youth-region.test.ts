/**
 * The youth region of Groningen: from an advice that says who takes part to a lead-municipality arrangement that ten colleges
 * changed, on days on which their councils meet (Wgr article 1, Algemene termijnenwet article 1). Days are counted by hand.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { putDecided } from "../../src/rooms/dossiers/decisions/testing-decisions.ts";
import { putAnswer } from "../../src/rooms/dossiers/testing-dossiers.ts";
import { loadWhatShips } from "../../src/shipped.ts";
import { TEST_NOW } from "../../src/testing.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";
import * as region from "./youth-region.ts";
import { daysAt, isWellOnPhone, POLICY, PROGRAMME, record, SECRETARY, shares } from "./youth-region.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {}, async (db) => {
    await loadWhatShips(db, TEST_NOW);
    await region.keepMeetings(db);
  });
});
afterAll(() => stage.close());

it("has a council whose clerk keeps when it meets", async () => {
  const clerk = await stage.logIn("Griffier, gemeente Westerwolde", "/mijn-werk");
  await clerk.goto(`${stage.base}/voor-de-raad/gm1950/agenda?jaar=2026`);
  await clerk.getByRole("link", { name: "Houd de vergaderdagen en het reces bij" }).click();
  await clerk.getByLabel("Vergaderdagen").fill(region.CLERK.days);
  await clerk.getByLabel("Reces").fill(region.CLERK.recess);
  await clerk.getByRole("button", { name: "Bewaar deze dagen" }).click();
  expect(await clerk.locator("main").innerText()).toContain(region.CLERK.recess);
});

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
])("the youth region, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled };
  const others = region.OTHERS;
  let path = "";
  const logIn = async (role: string, at = `${path}/besluiten`): Promise<Page> => {
    const page = await stage.logIn(role, "/mijn-werk", looks);
    await page.goto(stage.base + at);
    return page;
  };
  /** The seven others, through the functions behind the forms. */
  const othersDid = (now: Date, step: string, organ: string, day: (party: string) => string) =>
    putDecided(
      { db: stage.connection.db, at: now },
      path.slice(-26),
      region.LEAD_MUNICIPALITY,
      others.map((it) => ({ step: `${step}:${it}:${organ}`, day: day(it) })),
    );

  it("comes from an advice that says who takes part to a perspective that ten share", async () => {
    const now = stage.moveTo("2026-06-01");
    const programme = await logIn(PROGRAMME, region.ADVICE);
    path = await region.beginsFromAdvice(programme, `Centrumregeling jeugdhulp, ${how}`);
    const origin = await programme.locator("main").textContent();
    for (const told of ["Het begon met een advies van 1 juni 2026", "ligt de indeling vast (jeugdregio)"])
      expect(origin).toContain(told);
    await programme.getByRole("button", { name: "Deel met de partijen" }).click();
    await shares(programme, "wethouder Jeugd van Groningen");
    for (const it of others)
      await putAnswer({ db: stage.connection.db, at: now }, path.slice(-26), it, "yes");
    await shares(await logIn(SECRETARY, path), "gemeentesecretaris van Oldambt");
    const policy = await logIn(POLICY, path);
    await shares(policy, "wethouder Jeugd van Westerwolde");
    expect(await policy.locator("main").innerText()).toContain("perspectief gedeeld");
  });

  it("gives each council eight weeks from the day it got the draft, whatever its recess", async () => {
    const now = stage.moveTo("2026-10-30");
    const programme = await logIn(PROGRAMME);
    await programme.getByRole("link", { name: "Kies de vorm en de stappen" }).click();
    expect(await programme.getByLabel("Welke vorm?").inputValue()).toBe("RZM");
    expect(await programme.getByLabel("Wat verandert er?").inputValue()).toBe("wijzigen");
    await isWell(programme);
    await programme.getByLabel("Dag waarop het ontwerp klaar is").fill("2026-10-26");
    await programme.getByLabel("Hoeveel dagen voor een vergadering").fill("14");
    await programme.getByRole("button", { name: "Bewaar" }).click();
    await programme.waitForURL(/besluiten#stappen$/);
    await record(programme, "Ontwerp maken", "De deelnemers samen", "2026-10-26");
    await region.answersFirst(programme, { db: stage.connection.db, at: now }, path);
    await isWell(programme);
    const officer = await logIn(region.PRIVACY, `${path}/klaar-voor-besluit`);
    await region.advisesOnPrivacy(officer);
    expect(await officer.locator("main").innerText()).toContain(
      "Alles wat voor het besluit nodig is, is beantwoord.",
    );
    await programme.goto(`${stage.base}${path}/besluiten`);
    await record(programme, "Ontwerp naar de raad", "College, Groningen", "2026-10-27");
    await othersDid(now, "toezenden", "board", () => "2026-10-27");
    await record(await logIn(POLICY), "Ontwerp naar de raad", "College, Westerwolde", "2026-10-27");
    const secretary = await logIn(SECRETARY);
    await record(secretary, "Ontwerp naar de raad", "College, Oldambt", "2026-10-30");

    const view = (who: string) => daysAt(secretary, "Zienswijze", `Gemeenteraad, ${who}`);
    // Eight weeks from Tuesday 27 October: Tuesday 22 December, in the recess, which lengthens nothing.
    const eight = "vanaf 27 oktober 2026, tot en met 22 december 2026";
    expect(await view("Groningen")).toBe(
      `${eight}; vergadering 16 december 2026, stukken uiterlijk 2 december 2026`,
    );
    expect(await view("Westerwolde")).toBe(
      `${eight}; vergadering 9 december 2026, stukken uiterlijk 25 november 2026`,
    );
    expect(await view("Veendam")).toBe(
      `${eight}; vergadering 7 december 2026, stukken uiterlijk 23 november 2026`,
    );
    expect(await view("Midden-Groningen")).toBe(
      `${eight}; vergadering 17 december 2026, stukken uiterlijk 3 december 2026`,
    );
    expect(await view("Eemsdelta")).toBe(`${eight}; geen vergadering bekend die op tijd is`);
    // From Friday 30 October: Friday 25 December, Christmas; then the 26th, a Sunday, and Monday the 28th.
    expect(await view("Oldambt")).toBe(
      "vanaf 30 oktober 2026, tot en met 28 december 2026; vergadering 16 december 2026, stukken uiterlijk 2 december 2026",
    );
    const weighed = "Zienswijzen wegen, tekst vaststellen";
    expect(await daysAt(secretary, weighed, "De deelnemers samen")).toBe("vanaf 29 december 2026");
    await isWell(secretary);
  });

  it("has ten views weighed, and asks each council's consent in the first meeting that its papers reach", async () => {
    const now = stage.moveTo("2027-01-08");
    await othersDid(now, "zienswijze", "council", (it) => region.VIEWS[it] ?? "");
    await record(await logIn(POLICY), "Zienswijze", "Gemeenteraad, Westerwolde", "2026-12-09");
    await record(await logIn(SECRETARY), "Zienswijze", "Gemeenteraad, Oldambt", "2026-12-16");
    const programme = await logIn(PROGRAMME);
    await record(programme, "Zienswijze", "Gemeenteraad, Groningen", "2026-12-16");
    const weighed = "Zienswijzen wegen, tekst vaststellen";
    // The last of ten was that of Midden-Groningen.
    expect(await daysAt(programme, weighed, "De deelnemers samen")).toBe("vanaf 17 december 2026");
    await record(programme, weighed, "De deelnemers samen", "2027-01-08");

    const consent = (who: string) => daysAt(programme, "Toestemming", `Gemeenteraad, ${who}`);
    const since = "vanaf 8 januari 2027; vergadering";
    expect(await consent("Groningen")).toBe(`${since} 27 januari 2027, stukken uiterlijk 13 januari 2027`);
    // On 20 January it meets as well: too soon for papers of two weeks before.
    expect(await consent("Oldambt")).toBe(`${since} 17 februari 2027, stukken uiterlijk 3 februari 2027`);
    expect(await consent("Westerwolde")).toBe(`${since} 3 februari 2027, stukken uiterlijk 20 januari 2027`);
    expect(await consent("Eemsdelta")).toBe(`${since} 11 februari 2027, stukken uiterlijk 28 januari 2027`);
  });

  it("is decided by ten colleges, made known, and in force", async () => {
    const now = stage.moveTo("2027-04-01");
    await othersDid(now, "toestemming", "council", (it) => region.CONSENTS[it] ?? "");
    await othersDid(now, "besluit", "board", () => "2027-02-23");
    const own = [
      [POLICY, "Westerwolde", "2027-02-03"],
      [SECRETARY, "Oldambt", "2027-02-17"],
      [PROGRAMME, "Groningen", "2027-01-27"],
    ] as const;
    for (const [role, who, day] of own) {
      const page = await logIn(role);
      await record(page, "Toestemming", `Gemeenteraad, ${who}`, day);
      expect(await daysAt(page, "Besluit", `College, ${who}`)).toMatch(/^vanaf \d+ (januari|februari) 2027$/);
      await record(page, "Besluit", `College, ${who}`, "2027-02-23");
      if (role !== PROGRAMME) continue;
      await finishes(page);
    }
  });

  async function finishes(page: Page): Promise<void> {
    // The last of ten colleges decided on 23 February.
    expect(await daysAt(page, "Bekendmaken", "Gemeentebestuur")).toBe("vanaf 23 februari 2027");
    await record(page, "Bekendmaken", "Gemeentebestuur", "2027-03-01");
    const register = "Gemeentebestuur dat de taak uitvoert of bekendmaakt";
    await record(page, "In het register", register, "2027-03-01");
    expect(await daysAt(page, "Werkt", "De deelnemers samen")).toBe("vanaf 1 maart 2027");
    await record(page, "Werkt", "De deelnemers samen", "2027-04-01");
    expect(await page.locator("main").innerText()).toContain("Alle stappen zijn gedaan.");
    await page.getByRole("link", { name: "Wat ervan in werking is" }).click();
    await isWell(page);
    await page.getByText("Zeg dat het in werking is").click();
    expect(await page.getByLabel("Vanaf welke dag werkt het?").inputValue()).toBe("2027-04-01");
    await page.getByLabel("Namens wie zegt u dit?").fill("programmamanager");
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("in het register, zodra de bronhouder haar opneemt").waitFor();
    const text = await page.locator("main").innerText();
    for (const told of ["1 april 2027", "Dit bericht staat voor u klaar"]) expect(text).toContain(told);
    await isWell(page);
  }

  /** Without scripts there is nothing to measure with. */
  async function isWell(page: Page): Promise<void> {
    if (javaScriptEnabled) await isWellOnPhone(page);
  }
});
