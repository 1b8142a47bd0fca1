/** Stories of people who wonder what a change would mean. No JavaScript in any of them. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, openStage, type Stage, WIDTHS } from "./browser.ts";
import { looksOf, nameOf, seenAs } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

const ANSWERS = [
  "/kaart/wat-als",
  "/kaart/wat-als/uittreding?organisatie=gm1681&samenwerking=24963139",
  "/kaart/wat-als/uittreding?organisatie=Atlantis",
  "/kaart/wat-als/verplaatsen?van=24963139",
  "/kaart/wat-als/verplaatsen?van=24963139&naar=24967489",
  "/kaart/wat-als/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
];

describe("een beleidsmedewerker", () => {
  it("kijkt wat uittreden betekent", async () => {
    const page = await stage.open("/kaart/wat-als");
    await page.getByRole("link", { name: "Wat als een organisatie uit een regeling stapt?" }).click();
    await page.getByLabel("Welke organisatie stapt eruit?").fill("Borger-Odoorn");
    await page.getByRole("button", { name: "Bekijk wat dat betekent" }).click();
    await page.getByRole("link", { name: "Gemeenschappelijke regeling WEDEKA Bedrijven" }).click();
    expect(await page.locator("h1").innerText()).toBe("Wat als Borger-Odoorn uittreedt?");
    const remaining = page.getByRole("table", { name: "Deelnemers na de uittreding" });
    expect(await remaining.locator("tbody tr").count()).toBe(4);
    // The address holds the whole question: someone else sees the same.
    const other = await stage.open(page.url().slice(stage.base.length));
    expect(await other.locator("main").innerText()).toBe(await page.locator("main").innerText());
    // And prints on two sheets at most.
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });

  it("zoekt een andere groep voor een taak en ziet welke vorm dat vraagt", async () => {
    const page = await stage.open("/kaart/wat-als/verplaatsen");
    await page.getByLabel("De regeling van nu").fill("wedeka");
    await page.getByRole("button", { name: "Bekijk wat dat betekent" }).click();
    await page.getByRole("link", { name: "Gemeenschappelijke regeling EMCO-groep" }).click();
    const main = page.locator("main");
    expect(await main.innerText()).toContain("1 deelnemer blijft, 2 komen erbij en 4 vallen af.");
    await page.getByRole("link", { name: "Bekijk het als eigen regeling met die deelnemers" }).click();
    expect(await main.innerText()).toContain("gaat door met de deelnemers van “EMCO-groep”");
  });

  it("speelt een herindeling na en gaat naar de werklijst voor de raad", async () => {
    const page = await stage.open("/kaart/wat-als/herindeling");
    await page.getByLabel("Gemeente 1").fill("Appingedam");
    await page.getByLabel("Gemeente 2").fill("Delfzijl");
    await page.getByLabel("Gemeente 3").fill("Loppersum");
    await page.getByLabel("Eerste dag van de nieuwe situatie").fill("2021-01-01");
    await page.getByRole("button", { name: "Bekijk wat dat betekent" }).click();
    expect(await page.locator("main").innerText()).toContain(
      "11 regelingen: 2 vervallen, 6 blijven gelden en worden waar nodig aangepast, uiterlijk 1 juli 2021",
    );
    await page.getByRole("link", { name: "maak de werklijst voor deze herindeling" }).click();
    expect(await page.locator("h1").innerText()).toContain(
      "Herindeling van Appingedam, Delfzijl en Loppersum",
    );
  });
});

describe("every answer", () => {
  it("fits a phone of 320 pixels", async () => {
    for (const path of ANSWERS) {
      const page = await stage.visit(path, { viewport: { width: WIDTHS.phone, height: 700 } });
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(wide, path).toBeLessThanOrEqual(WIDTHS.phone);
    }
  });

  it("has no fault that axe finds", async () => {
    for (const [turn, path] of ANSWERS.entries())
      for (const look of looksOf(turn)) {
        const page = await stage.visit(path, { ...seenAs(look), bypassCSP: true });
        expect(await axeFindings(page), `${path} ${nameOf(look)}`).toEqual([]);
      }
  });
});
