/** Worked questions from practice: someone states a task in their own words and leaves with reasons. No JavaScript. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Page } from "playwright-core";
import { axeFindings, openStage, type Stage, WIDTHS } from "./browser.ts";
import { looksOf, nameOf, seenAs } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

/** Asks on the first page, as anyone would. */
async function ask(organisation: string, task: string): Promise<Page> {
  const page = await stage.open("/verkennen");
  await page.getByLabel("Voor welke organisatie?").fill(organisation);
  await page.getByLabel("Wat wilt u regelen?").fill(task);
  await page.getByRole("button", { name: "Verken" }).click();
  // A click waits for the answer to begin, not for its end.
  await page.waitForLoadState();
  return page;
}

/** One line of the summary on top. */
const brief = (page: Page, part: string): Promise<string> =>
  page
    .locator("nav.in-het-kort li")
    .filter({ has: page.locator(`a[href="#${part}"]`) })
    .innerText();

const partners = (page: Page): Promise<string[]> => page.locator(".voorstellen h3").allInnerTexts();

/** A part, also one that folds on a phone. */
const part = (page: Page, name: string): Promise<string> =>
  page.locator(`section:is([aria-labelledby="${name}"], [aria-labelledby="${name}-kop"])`).innerText();

describe("een beleidsmedewerker van", () => {
  it("Assen wil jeugdhulp inkopen, en hoort dat er een indeling is voorgeschreven en wie het al samen doen", async () => {
    const page = await ask("Assen", "inkoop jeugdhulp");
    expect(await page.locator("h1").innerText()).toBe("Assen: inkoop jeugdhulp");
    expect(await brief(page, "bestaat")).toContain("Noordmidden-Drentse samenwerking");
    expect(await brief(page, "niveau")).toContain("jeugdregio");
    expect(await part(page, "niveau")).toContain("jeugdregio (wie meedoet ligt vast, de vorm is vrij)");
    expect((await partners(page)).slice(0, 4)).toEqual(
      expect.arrayContaining(["Tynaarlo", "Aa en Hunze", "Noordenveld"]),
    );
  });

  it("Noordenveld en Westerkwartier wil samen ICT regelen, over een provinciegrens heen", async () => {
    const page = await ask("Noordenveld", "ICT");
    await page.getByText("Verfijn of wijzig uw vraag").click();
    await page.getByLabel("Met wie al?").fill("Westerkwartier");
    await page.getByLabel("Contracten voor ICT").check();
    await page.getByLabel("Eigen personeel, gebouwen of geld").check();
    await page.getByRole("button", { name: "Vraag opnieuw" }).click();
    expect(await page.locator("h1").innerText()).toBe("Noordenveld en Westerkwartier: ICT");
    await page.locator(".voorstellen summary").first().click();
    expect(await part(page, "partners")).toContain("2 provincies");
    // Staff of its own needs a legal person: the law leaves two forms.
    expect(await part(page, "vorm")).toContain("Dit kan niet met wat u vraagt");
    expect(await brief(page, "vorm")).toContain("bedrijfsvoeringsorganisatie");
    expect(await brief(page, "vorm")).not.toContain("regeling zonder meer");
  });

  it("Terschelling zoekt partners voor afval, en krijgt de andere eilanden en de overkant", async () => {
    const page = await ask("Terschelling", "afval");
    expect(await brief(page, "bestaat")).toContain("Niet in het register.");
    expect((await partners(page)).slice(0, 5)).toEqual(expect.arrayContaining(["Vlieland", "Harlingen"]));
    expect(await part(page, "ernaast")).toContain("Alleen doen");
  });

  it("Eemsdelta gebruikt nog de code van Appingedam, en krijgt antwoord voor Eemsdelta", async () => {
    const page = await ask("gm0003", "gebiedsontwikkeling");
    expect(await page.locator("h1").innerText()).toBe("Eemsdelta: gebiedsontwikkeling");
    expect(await page.locator("main").innerText()).toContain("Appingedam is opgeheven op 1 januari 2021.");
    expect((await partners(page)).slice(0, 3)).toEqual(expect.arrayContaining(["Het Hogeland"]));
    expect(await page.locator(".voorstellen").innerText()).not.toMatch(/^(Delfzijl|Loppersum)$/m);
  });

  it("Westland vraagt naar handhaving, en zit daarvoor al in een omgevingsdienst", async () => {
    const page = await ask("Westland", "handhaving milieu");
    expect(await brief(page, "bestaat")).toContain("Omgevingsdienst Haaglanden");
    expect(await brief(page, "bestaande-organisatie")).toContain("Omgevingsdienst Haaglanden");
    expect(await part(page, "bestaande-organisatie")).toContain("Westland zit er al in.");
    expect(await part(page, "vorm")).toContain("openbaar lichaam");
  });

  it("Landgraaf wil belastingen laten innen, en hoort bij wie zij al is aangesloten", async () => {
    const page = await ask("Landgraaf", "belastingen innen");
    expect(await page.locator(".nl-paragraph--lead").innerText()).toContain(
      "U zit voor deze soort taak al in Belastingsamenwerking Gemeenten en Waterschappen",
    );
    expect(await brief(page, "belasting")).toContain("19 regelingen");
  });

  it("Noord-Beveland vraagt naar recreatie, en ziet ook de andere lezing van haar woorden", async () => {
    const page = await ask("Noord-Beveland", "toezicht op recreatie");
    expect(await page.locator(".vraag").innerText()).toContain("Recreatie en natuur");
    expect((await partners(page)).slice(0, 4)).toEqual(expect.arrayContaining(["Goes"]));
    await page.getByRole("link", { name: "Rekenkamer, ombudsman en bezwaar" }).click();
    expect(await page.locator("h1").innerText()).toBe("Noord-Beveland: Rekenkamer, ombudsman en bezwaar");
  });

  it("de provincie Drenthe zoekt archiefpartners, en een provincie mag ook vragen", async () => {
    const page = await ask("provincie Drenthe", "archief");
    expect(await page.locator("h1").innerText()).toBe("Provincie Drenthe: Archief en geschiedenis");
    expect(await partners(page)).toContain("Provincie Groningen");
    expect(await brief(page, "bestaande-organisatie")).not.toContain("Geen in de buurt.");
  });

  it("waterschap Hunze en Aa's heft belasting, en hoort dat dit al samen gebeurt of kan", async () => {
    const page = await ask("Hunze en Aa's", "belasting heffen");
    expect(await page.locator("h1").innerText()).toContain("Hunze en Aa");
    expect((await partners(page)).length).toBeGreaterThan(0);
    expect(await part(page, "vorm")).toContain("Doet een provincie of waterschap mee");
  });

  it("Assen schrijft iets wat nergens op lijkt, en kiest dan zelf een soort taak", async () => {
    const page = await ask("Assen", "kwantumzeppelin");
    expect(await page.locator(".vraag").innerText()).toContain("herkent Vliegwiel geen taak");
    await page.locator(".takenlijst").getByRole("link", { name: "Afval en reiniging" }).click();
    expect(await page.locator("h1").innerText()).toBe("Assen: Afval en reiniging");
  });

  it("Borger-Odoorn, Coevorden en Emmen hoort van de veiligheidsregio waar zij al samen in zitten", async () => {
    const page = await stage.open("/verkennen?deelnemers=gm1681,gm0109,gm0114&taak=veiligheid");
    expect(await brief(page, "bestaat")).toContain("Veiligheidsregio Drenthe");
    expect(await part(page, "niveau")).toContain("Wet veiligheidsregio’s");
    expect(await part(page, "belasting")).toContain("zit nu in");
  });
});

describe("wie verder vraagt", () => {
  it("voegt een partner toe en haalt hem weer weg, in één klik", async () => {
    const page = await ask("Assen", "inkoop jeugdhulp");
    const first = page.url();
    const main = await page.locator("main").innerText();
    await page.getByRole("link", { name: "Voeg toe Tynaarlo" }).click();
    await page.waitForLoadState();
    expect(await page.locator("h1").innerText()).toBe("Assen en Tynaarlo: inkoop jeugdhulp");
    expect(await partners(page)).not.toContain("Tynaarlo");
    await page.getByRole("link", { name: "laat weg Tynaarlo" }).click();
    await page.waitForLoadState();
    expect(await page.locator("main").innerText()).toBe(main);
    // The address holds the whole question: someone else sees the same.
    const other = await stage.open(first.slice(stage.base.length));
    expect(await other.locator("main").innerText()).toBe(main);
  });

  it("opent de gegevens achter een reden", async () => {
    const page = await ask("Assen", "inkoop jeugdhulp");
    const first = page.locator(".voorstellen li").first();
    await first.getByText("Alle redenen en gevolgen").click();
    await first.getByRole("link", { name: "7 bronnen" }).first().click();
    expect(await page.locator("h1").innerText()).toBe("Waar dit op berust");
    expect(await page.locator(".bronnen a").count()).toBe(7);
    await page.locator(".bronnen a").first().click();
    expect(page.url()).toContain("/samenwerkingen/");
  });

  it("krijgt bij een onbekende naam een zin, en houdt wat zij typte", async () => {
    const page = await ask("Qwertyland", "afval");
    expect(await page.getByRole("alert").innerText()).toContain("“Qwertyland” kennen we niet.");
    expect(await page.getByLabel("Wat wilt u regelen?").inputValue()).toBe("afval");
  });
});

const ANSWERS = [
  "/verkennen",
  "/verkennen?organisatie=Bergen&taak=afval",
  "/verkennen?organisatie=Qwertyland",
  "/verkennen?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/verkennen?organisatie=gm1699&deelnemers=gm1969&taak=ICT&bevoegdheid=delegatie&eigen=ja",
  "/verkennen/partners?organisatie=gm0106&taak=afval",
];

describe("every answer", () => {
  it("fits a phone of 320 pixels", async () => {
    for (const path of ANSWERS) {
      const page = await stage.visit(path, { viewport: { width: WIDTHS.phone, height: 700 } });
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(wide, path).toBeLessThanOrEqual(WIDTHS.phone);
    }
  });

  it("has nothing that axe objects to", async () => {
    for (const [turn, path] of ANSWERS.entries())
      for (const look of looksOf(turn)) {
        const page = await stage.visit(path, { ...seenAs(look), bypassCSP: true });
        await page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
        expect(await axeFindings(page), `${path} ${nameOf(look)}`).toEqual([]);
      }
  });

  it("prints whole, also what is folded, without the forms", async () => {
    const page = await stage.open("/verkennen?organisatie=gm0106&taak=inkoop+jeugdhulp");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Verfijn of wijzig uw vraag").isVisible()).toBe(false);
    const folded = page.getByText("Kleine teams zijn kwetsbaar: één vertrek kan het werk stilleggen.");
    expect((await folded.boundingBox())?.height ?? 0).toBeGreaterThan(0);
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(10);
  });
});
