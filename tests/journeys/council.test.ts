/** Stories of the clerk and the council. No JavaScript in any of them. */
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openStage, type Stage, WIDTHS } from "./browser.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

describe("a clerk", () => {
  it("finds the municipality from the front page, and comes to the six questions", async () => {
    const page = await stage.open("/");
    await page.getByRole("link", { name: "Ik werk voor de raad" }).click();
    await page.getByLabel("Naam van uw gemeente, provincie of waterschap").fill("Noordenveld");
    await page.getByRole("button", { name: "Zoeken" }).click();
    expect(await page.locator("h1").textContent()).toContain("Gemeente Noordenveld");
    expect(await page.locator("main").innerText()).toContain("8 gemeenschappelijke regelingen");
  });

  it("prints the booklet of Westerwolde: a contents page and every sheet on one page of A4", async () => {
    const page = await stage.open("/voor-de-raad/gm1950");
    await page
      .getByRole("link", { name: /boekje/i })
      .first()
      .click();
    const sheets = await page.locator("article, .sheet").count();
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(3);
    expect(pages).toBe(sheets + 1);
  });

  it("gives the council's own meeting days and reads which meeting is the last in time", async () => {
    const page = await stage.open("/voor-de-raad/gm1699/agenda?jaar=2027&week=1&weekdag=do");
    expect(await page.locator("main").innerText()).toContain("Laatste raadsvergadering om dit te behandelen");
  });

  it("subscribes to the calendar, and another program can read it", async () => {
    const page = await stage.open("/voor-de-raad/gm1699/agenda?jaar=2027");
    const href = await page
      .getByRole("link", { name: /agendabestand/i })
      .first()
      .getAttribute("href");
    const answer = await fetch(new URL(href ?? "", stage.base));
    expect(answer.headers.get("Content-Type")).toMatch(/^text\/calendar/);
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
    expect(calendar.getFirstSubcomponent("vtimezone")).not.toBeNull();
    expect(calendar.getAllSubcomponents("vevent").length).toBeGreaterThan(10);
  });

  it("prepares a merger and gets a work list that names every arrangement once", async () => {
    const page = await stage.open("/voor-de-raad/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01");
    const text = await page.locator("main").innerText();
    expect(text).toContain("Vervalt op 1 januari 2021");
    expect(text).toContain("uiterlijk 1 juli 2021");
  });
});

describe("a council member with a phone of 320 pixels", () => {
  it("reads the six answers without scrolling sideways", async () => {
    const page = await stage.open("/voor-de-raad/gm1699", { viewport: { width: WIDTHS.phone, height: 700 } });
    for (const question of [
      "Wat kost het?",
      "Waarover beslissen wij?",
      "Wie vertegenwoordigt ons?",
      "Hoe komen we eruit?",
    ])
      expect(await page.getByRole("heading", { name: question }).isVisible(), question).toBe(true);
    const box = await page.locator("main").boundingBox();
    expect(box?.width ?? 999).toBeLessThanOrEqual(WIDTHS.phone);
  });

  it("lands at each heading that the list of contents leads to, also where it was not laid out yet", async () => {
    const page = await stage.open("/voor-de-raad/gm1699", {
      viewport: { width: WIDTHS.phone, height: 640 },
      reducedMotion: "no-preference",
    });
    const contents = page.locator(".jump");
    for (const link of await contents.locator("a").all()) {
      await page.evaluate("scrollTo(0, 0)");
      if (!(await link.isVisible())) await contents.locator("summary").click();
      const id = (await link.getAttribute("href")) ?? "";
      await link.click();
      const top = `document.querySelector(${JSON.stringify(id)}).getBoundingClientRect().top`;
      await page.waitForFunction(`${top} >= 0 && ${top} < 130`, undefined, { timeout: 3_000 });
    }
    expect(await contents.locator("a").count()).toBeGreaterThan(6);
  });

  it("opens one sheet of the booklet by its place in the contents, and all by one box", async () => {
    const page = await stage.open("/voor-de-raad/gm1950/boekje", {
      viewport: { width: WIDTHS.phone, height: 640 },
    });
    const seen = () => page.locator(".sheet:visible").count();
    expect(await seen()).toBe(0);
    await page.locator(".contents a").nth(2).click();
    expect(await seen()).toBe(1);
    await page.getByLabel(/^Toon alle/).check();
    expect(await seen()).toBe(await page.locator(".sheet").count());
  });

  it("sees what changed in Eemsdelta with the merger", async () => {
    const page = await stage.open("/voor-de-raad/gm1979/veranderd?van=2020-12-31&tot=2021-01-01");
    const text = await page.locator("main").innerText();
    expect(text).toContain("Appingedam");
    expect(text).toMatch(/herindeling/i);
  });
});
