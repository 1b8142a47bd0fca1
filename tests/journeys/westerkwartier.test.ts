/**
 * A clerk sets up the patchwork of Westerkwartier from nothing but the register: what is there, what lies beside it, what the
 * register has no place for, and when the council meets. Every click, choice and typed field is counted, and listed.
 */
import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { csvFor } from "../../src/kit/csv.ts";
import { sheetRows } from "../../src/kit/spreadsheet.ts";
import { loadWhatShips } from "../../src/shipped.ts";
import { TEST_NOW } from "../../src/testing.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const WESTERKWARTIER = "gm1969";
const MOST = 60;
const HOME = `/organisaties/${WESTERKWARTIER}`;
/** Somebody of the demo who has a place elsewhere: the link gives one here. */
const ROLE = "Jurist, gemeente Assen";

/** What a clerk knows and the register does not: as many as studies count beside it. */
const BESIDE = [
  ...["jeugdhulp inkopen", "vervoer doelgroepen", "afval inzamelen", "leerplicht", "trapveld beheren"].map(
    (it) => [`Inkoop ${it}`, "Inkoopcombinatie", it] as const,
  ),
  ...["ondermijning", "laaggeletterdheid", "energiearmoede", "toerisme", "ouderenzorg", "sport"].map(
    (it) => [`Afspraken over ${it}`, "Convenant", it] as const,
  ),
  ...["belastingen innen", "salarisadministratie", "rioolbeheer", "archief"].map(
    (it) => [`Werk voor elkaar: ${it}`, "Dienstverleningsovereenkomst (DVO)", it] as const,
  ),
  ...["griffiers", "informatiebeveiliging", "landbouw", "erfgoed", "recreatie"].map(
    (it) => [`Kring ${it}`, "Netwerk", it] as const,
  ),
] as const;

/** Counts what a person does: going to an address is one too. */
function counting(stage: DemoStage, page: Page) {
  const log: string[] = [];
  const did = async (what: string, act: () => Promise<unknown>) => {
    log.push(what);
    await act();
  };
  return {
    log,
    go: (path: string) =>
      did(`adres ${path}`, () => page.goto(path.startsWith("http") ? path : stage.base + path)),
    link: (name: string | RegExp) =>
      did(`link ${String(name)}`, () => page.getByRole("link", { name }).first().click()),
    press: (name: string | RegExp) =>
      did(`knop ${String(name)}`, () => page.getByRole("button", { name }).first().click()),
    fill: (label: string, text: string) =>
      did(`veld ${label}`, () => page.getByLabel(label).first().fill(text)),
    choose: (label: string, choice: string) =>
      did(`keuze ${label}`, () => page.getByLabel(label).selectOption({ label: choice })),
  };
}

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
])("a clerk of Westerkwartier, %s", (_how, javaScriptEnabled) => {
  let stage: DemoStage;
  // Each begins with nothing but the register.
  beforeAll(async () => {
    stage = await openDemoStage(inject("database"), {}, (db) => loadWhatShips(db, TEST_NOW));
  }, 120_000);
  afterAll(() => stage.close());

  it(`has the whole patchwork in at most ${MOST} interactions`, async ({ annotate }) => {
    const page = await stage.logIn(ROLE, "/mijn-werk", { javaScriptEnabled });
    const { log, go, link, press, fill, choose } = counting(stage, page);

    // In by the link that the keeper of the installation gives.
    await go(await stage.firstAdmin(WESTERKWARTIER, "council"));
    await press(/^Neem/);
    await page.waitForURL(`**${HOME}/beheer`);

    // What the register knows is there before anything is typed.
    await go(`/voor-de-raad/${WESTERKWARTIER}/waar-zitten-wij-in`);
    const figures = page.locator("dl.figures dd");
    const registered = Number(await figures.nth(0).innerText());
    expect(registered).toBeGreaterThan(5);
    const besideBefore = Number(await figures.nth(1).innerText());

    // What lies beside it, from the clerk's own list: taken along as a sheet, filled in, brought back, looked at, done.
    await link("Overige samenwerkingen van uw organisatie");
    await link("Vul vele tegelijk in als spreadsheet");
    const saving = page.waitForEvent("download");
    await link("CSV");
    const [head = [], ...rows] = sheetRows(await buffer(await (await saving).createReadStream())).map(
      (it) => it.cells,
    );
    const fresh = BESIDE.map(([name, form, purpose]) =>
      head.map(
        (title) =>
          ({
            Naam: name,
            Vorm: form,
            "Andere deelnemers uit de overheid": "gm1699",
            "Waarvoor is het?": purpose,
            "Wie mag dit zien?": "iedereen",
          })[title] ?? "",
      ),
    );
    log.push("veld Ingevuld blad");
    await page.getByLabel("Ingevuld blad").setInputFiles({
      name: "blad.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csvFor(head, [...rows, ...fresh])),
    });
    await press("Bekijk wat er verandert");
    await page.waitForSelector("h1:has-text('Klopt dit?')");
    expect(await page.locator("main").innerText()).toContain(`${BESIDE.length} nieuw`);
    await choose("Wat doen we met concepten uit dit blad?", "Meteen voorleggen aan de andere deelnemers");
    await press("Voer dit door");
    await page.waitForURL(`**${HOME}/overige-samenwerkingen`);

    // One that came up afterwards, by hand.
    await link("Voeg een samenwerking toe");
    await fill("Naam", "Stichting Dorpshuizen");
    await choose("Vorm", "Stichting");
    await fill("Andere deelnemers uit de overheid", "gm0014");
    await choose("Wie mag dit zien?", "de deelnemers");
    await press("Bewaar als concept");
    await press("Ja");
    await page.waitForURL(/\/samenwerkingen\/overige\/\w{26}$/);
    await press("Leg voor aan de deelnemers");

    // What the register has no place for, of the first arrangement.
    await go(`${HOME}/aanvullingen`);
    const first = page.locator("main table tbody th a").first();
    const title = await first.innerText();
    log.push(`link ${title}`);
    await first.click();
    await link("Vul aan: gegevens over de deelname");
    await fill("Wie vertegenwoordigt ons?", "wethouder Financiën");
    await fill("Stemmen", "3 van de 40");
    await fill("Ons deel van de kosten (%)", "12,5");
    await fill("Opzegtermijn", "een jaar");
    await choose("Wie mag dit zien?", "iedereen");
    await press("Verder");
    await press("Ja, bewaar dit");
    await link("Vul aan: cijfers van een jaar");
    log.push("veld Jaar");
    await page.getByRole("textbox", { name: "Jaar", exact: true }).fill("2026");
    await fill("Onze bijdrage in dat jaar", "1,25 mln");
    await choose("Wie mag dit zien?", "iedereen");
    await press("Verder");
    await press("Ja, bewaar dit");

    // When the council meets, so that its calendar counts back to it.
    await go(`/voor-de-raad/${WESTERKWARTIER}/agenda/bijhouden`);
    await fill("Vergaderdagen", "10 juni 2026\n8 juli 2026\n9 september 2026");
    await press("Bewaar deze dagen");

    // All of it on one page, and in the register of the organisation what is for everyone.
    await go(`/voor-de-raad/${WESTERKWARTIER}/waar-zitten-wij-in`);
    expect(Number(await figures.nth(0).innerText())).toBe(registered);
    expect(Number(await figures.nth(1).innerText())).toBe(besideBefore + BESIDE.length + 1);
    const all = await page.locator("main").innerText();
    expect(all).toContain("Inkoop leerplicht");
    expect(all).toContain("3 van de 40 stemmen");
    expect(all).toContain("€\u00a01.250.000");
    await annotate(`${log.length} interacties: ${log.join(" · ")}`);
    expect(log.length).toBeLessThanOrEqual(MOST);
  });
});
