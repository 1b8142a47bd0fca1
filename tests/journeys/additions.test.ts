/** What an organisation adds, from who fills it in to who reads it: a controller's document, and a council member on a phone. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ARRANGEMENT, putArrangement } from "../../src/rooms/additions/testing-additions.ts";
import { axeFindings, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const HERE = "gm1950";
const ABOUT = `/organisaties/${HERE}/aanvullingen/${ARRANGEMENT}`;

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(
    inject("database"),
    {
      [HERE]: "Gemeente Westerwolde",
      gm1895: "Gemeente Oldambt",
      gm0047: "Gemeente Veendam",
      gm0106: "Gemeente Assen",
      gm0014: "Gemeente Groningen",
    },
    async (db) => {
      const details = { addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] };
      await db
        .updateTable("organisation")
        .set({ details: JSON.stringify(details) })
        .execute();
      await putArrangement({ db }, [HERE, "gm1895"]);
    },
  );
});
afterAll(() => stage.close());

describe.each([
  ["without JavaScript", false, "2027"],
  ["with JavaScript", true, "2028"],
])("who adds and who reads, %s", (_how, javaScriptEnabled, year) => {
  it("a policy officer fills in an amount, a controller takes the paragraph, a council member reads it on a phone", async () => {
    const officer = await stage.logIn("Beleidsmedewerker jeugd", `${ABOUT}/jaarcijfers`, {
      javaScriptEnabled,
    });
    await officer.getByRole("textbox", { name: "Jaar", exact: true }).fill(year);
    await officer.getByLabel("Onze bijdrage in dat jaar").fill("1.250 (x 1.000)");
    await officer.getByLabel("Eigen vermogen aan het begin").fill("0,5 mln");
    await officer.getByLabel("Wie mag dit zien?").selectOption({ label: "iedereen" });
    await officer.getByRole("button", { name: "Verder" }).click();
    expect(await officer.locator("main").innerText()).toContain("€\u00a01.250.000");
    await officer.getByRole("button", { name: "Ja, bewaar dit" }).click();
    await officer.waitForURL(`**${ABOUT}`);

    const path = `/voor-de-raad/${HERE}/verbonden-partijen?jaar=${year}`;
    const controller = await stage.logIn("Controller, gemeente Westerwolde", "/mijn-werk", {
      javaScriptEnabled,
    });
    await controller.goto(stage.base + path);
    const saving = controller.waitForEvent("download");
    await controller.getByRole("link", { name: /DOCX/ }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(`verbonden-partijen-${HERE}-${year}.docx`);
    const pieces = (await (await download.createReadStream()).toArray()) as Buffer[];
    const text = strFromU8(unzipSync(Buffer.concat(pieces))["word/document.xml"]!);
    expect(text).toContain("€\u00a01.250.000");
    expect(text).toContain("€\u00a0500.000");

    const phone = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };
    const member = await stage.open(`/voor-de-raad/${HERE}`, phone);
    await member.getByRole("link", { name: "Regeling proef" }).last().click();
    const answers = await member.locator("main").innerText();
    expect(answers).toContain(`Onze bijdrage in ${year}: €\u00a01.250.000 (eigen opgave`);
    // A browser without scripts measures nothing for us.
    if (javaScriptEnabled)
      expect(await member.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
        0,
      );
  });
});

describe("the pages of additions, the list of everything and the paragraph", () => {
  it.each([
    ["Beleidsmedewerker jeugd", `/organisaties/${HERE}/aanvullingen`],
    ["Beleidsmedewerker jeugd", ABOUT],
    ["Beleidsmedewerker jeugd", `${ABOUT}/gegevens`],
    ["Griffier, gemeente Westerwolde", `/voor-de-raad/${HERE}/agenda/bijhouden`],
  ])("are accessible for %s: %s", async (role, path) => {
    const page = await stage.logIn(role, path, {
      javaScriptEnabled: true,
      viewport: { width: WIDTHS.phone, height: 800 },
    });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });
});
