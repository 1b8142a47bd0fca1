/** A shared question, from who begins it to who reads it: each party says its own words, and a visitor reads what all share. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(
    inject("database"),
    {
      gm0014: "Gemeente Groningen",
      gm0037: "Gemeente Stadskanaal",
      gm0047: "Gemeente Veendam",
      gm0106: "Gemeente Assen",
      gm1895: "Gemeente Oldambt",
      gm1950: "Gemeente Westerwolde",
    },
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

const OFFICER = "Beleidsmedewerker jeugd";
const SECRETARY = "Gemeentesecretaris, gemeente Oldambt";

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
])("two parties and a visitor, %s", (_how, javaScriptEnabled) => {
  it("come from a question to a perspective that everyone reads", async () => {
    const title = `Vervoer naar school ${javaScriptEnabled ? "een" : "twee"}`;
    const officer = await stage.logIn(OFFICER, "/dossiers/nieuw", { javaScriptEnabled });
    await officer.getByLabel("Wat is het?").selectOption({ label: "Dossier" });
    await officer.getByLabel("Titel").fill(title);
    await officer.getByLabel("De vraag in één zin").fill("Hoe komt een kind op tijd op school?");
    await officer.getByLabel("Wat willen de partijen doen?").selectOption({ label: "iets nieuws beginnen" });
    await officer.getByLabel("Andere partijen uit de overheid").fill("Oldambt");
    await officer.getByLabel("Wie mag dit zien?").selectOption({ label: "iedereen" });
    await officer.getByRole("button", { name: "Verder" }).click();
    expect(await officer.locator("h1").textContent()).toBe("Klopt dit?");
    await officer.getByRole("button", { name: "Ja, bewaar dit" }).click();
    await officer.waitForURL(/\/dossiers\/[0-9A-Z]{26}$/);
    const path = new URL(officer.url()).pathname;
    await officer.getByRole("button", { name: "Deel met de partijen" }).click();
    await officer.getByText("Wij delen dit perspectief").first().click();
    await officer.getByLabel("Namens wie zegt u dit?").first().fill("wethouder Jeugd");
    await officer.getByRole("button", { name: "Wij delen dit perspectief" }).click();
    expect(await officer.locator("main").innerText()).toContain("Nog geen antwoord van Oldambt.");

    const secretary = await stage.logIn(SECRETARY, path, { javaScriptEnabled });
    await secretary.getByRole("link", { name: "Schrijf op wat Oldambt wil en vreest" }).click();
    await secretary.getByLabel("Vanuit welke rol?").selectOption({ label: "geld" });
    await secretary.getByLabel("Wat vrezen wij?").fill("Een rekening die niemand zag aankomen.");
    await secretary.getByLabel("Namens wie zegt u dit?").fill("gemeentesecretaris");
    await secretary.getByRole("button", { name: "Dit zijn onze woorden" }).click();
    await secretary.getByText("Wij delen dit perspectief").first().click();
    await secretary.getByLabel("Namens wie zegt u dit?").first().fill("gemeentesecretaris");
    await secretary.getByRole("button", { name: "Wij delen dit perspectief" }).click();

    const phone = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };
    const visitor = await stage.open("/aanpakken", phone);
    await visitor.getByRole("link", { name: title }).first().click();
    expect(new URL(visitor.url()).pathname).toBe(path);
    const text = await visitor.locator("main").innerText();
    for (const told of ["Een rekening die niemand zag aankomen.", "gemeentesecretaris", "wethouder Jeugd"])
      expect(text).toContain(told);
    // A browser without scripts measures nothing for us.
    if (javaScriptEnabled)
      expect(await visitor.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
        0,
      );
  });
});

describe("the youth region of the demo", () => {
  it("names who has not answered, and shows on one sheet what nine others want and fear", async () => {
    const page = await stage.logIn("Programmamanager jeugdregio", "/mijn-werk", { javaScriptEnabled: true });
    await page.goto(`${stage.base}/dossiers`);
    await page.getByRole("link", { name: "Jeugdhulp in de regio Groningen (voorbeeld)" }).click();
    expect(await page.locator("main").innerText()).toContain("Nog geen antwoord van Stadskanaal.");
    await page.getByRole("link", { name: "Het perspectief op één pagina, om af te drukken" }).click();
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("main").innerText();
    expect(text).toContain("Heeft nog niets gezegd");
    expect(text.match(/wethouder Jeugd, namens het college/g)?.length).toBeGreaterThanOrEqual(18);
  });
});

describe("the pages of dossiers", () => {
  it.each(["/aanpakken", "/dossiers", "/dossiers/nieuw"])("are accessible: %s", async (path) => {
    const page = await stage.logIn(OFFICER, "/mijn-werk", {
      javaScriptEnabled: true,
      viewport: { width: WIDTHS.phone, height: 800 },
    });
    await page.goto(stage.base + path);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });

  it("are accessible: a dossier with all that can be done with it, and its sheet", async () => {
    const page = await stage.logIn("Programmamanager jeugdregio", "/mijn-werk", {
      javaScriptEnabled: true,
      viewport: { width: WIDTHS.phone, height: 800 },
    });
    await page.goto(`${stage.base}/dossiers`);
    await page.getByRole("link", { name: "Jeugdhulp in de regio Groningen (voorbeeld)" }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Het perspectief op één pagina" }).click();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });
});
