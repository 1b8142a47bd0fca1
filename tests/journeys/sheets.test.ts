/** A clerk takes the patchwork along as a spreadsheet, fills it in, and brings it back: with and without JavaScript. */
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { csvFor } from "../../src/kit/csv.ts";
import { sheetRows } from "../../src/kit/spreadsheet.ts";
import { axeFindings, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const LIST = "/organisaties/gm1950/overige-samenwerkingen";
const EDITOR = "Beleidsmedewerker jeugd, gemeente Westerwolde";

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
])("an editor, %s", (how, javaScriptEnabled) => {
  it("takes the sheet along, adds a row, looks at what changes, agrees, and finds nothing to do the second time", async () => {
    const page = await stage.logIn(EDITOR, LIST, {
      javaScriptEnabled,
      viewport: { width: WIDTHS.phone, height: 800 },
    });
    await page.getByRole("link", { name: "Vul vele tegelijk in als spreadsheet" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const [head, ...rows] = sheetRows(await buffer(await file.createReadStream())).map((it) => it.cells);
    const fresh = head!.map((title) => {
      if (title === "Naam") return `Samen vergroenen ${how}`;
      if (title === "Vorm") return "Convenant";
      if (title === "Andere deelnemers uit de overheid") return "Oldambt";
      return title === "Wie mag dit zien?" ? "iedereen" : "";
    });
    const sheet = {
      name: "blad.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csvFor(head!, [...rows, fresh])),
    };

    await page.getByLabel("Ingevuld blad").setInputFiles(sheet);
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await page.waitForSelector("h1:has-text('Klopt dit?')");
    const preview = await page.locator("main").innerText();
    expect(preview).toContain("1 nieuw, 0 gewijzigd");
    expect(preview).toContain(`Samen vergroenen ${how}`);
    expect(preview).not.toContain("Bezig met");
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Wat doen we met concepten uit dit blad?").selectOption({ index: 2 });
    await page.getByRole("button", { name: "Voer dit door" }).click();
    await page.waitForURL(`**${LIST}`);
    const row = page.getByRole("row").filter({ hasText: `Samen vergroenen ${how}` });
    expect(await row.innerText()).toContain("voorgelegd");

    await page.goto(`${stage.base}${LIST}/blad`);
    await page.getByLabel("Ingevuld blad").setInputFiles(sheet);
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await page.waitForSelector("h1:has-text('Klopt dit?')");
    expect(await page.locator("main").innerText()).toContain("0 nieuw, 0 gewijzigd");
    expect(await page.getByRole("button", { name: "Voer dit door" }).count()).toBe(0);
  });
});
