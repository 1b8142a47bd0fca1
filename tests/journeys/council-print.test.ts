/** What a council gets on paper, and what it reads on a phone. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, openStage, type Stage, WIDTHS } from "./browser.ts";
import { pagesOnPaper } from "./paper.ts";
import { looksOf, nameOf, seenAs } from "./looks.ts";

let stage: Stage;
let demo: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
  demo = await openStage(inject("database"), { demo: true });
});
afterAll(async () => {
  await stage.close();
  await demo.close();
});

/** Of the kind that is hard to fit, and some that are not. */
const SHEETS = [
  ["EUREGIO, with 129 participants", "/voor-de-raad/informatiebladen/28143358"],
  ["one with shares of the cost for everyone", "/voor-de-raad/gm1961/samenwerkingen/30432201"],
  ["one with many participants and decisions", "/voor-de-raad/informatiebladen/26727858"],
  ["a safety region", "/voor-de-raad/gm1699/samenwerkingen/23862084"],
  ["an arrangement without an executing body", "/voor-de-raad/gm1699/samenwerkingen/28633700"],
  ["one as it stood before a merger", "/voor-de-raad/gm0003/samenwerkingen/23862467?geldigOp=2020-12-31"],
] as const;

describe("an information sheet on paper", () => {
  it.each(SHEETS)("is exactly one A4: %s", async (_name, path) => {
    expect(await pagesOnPaper(stage, path)).toBe(1);
  });

  it.each(SHEETS)("is one A4 in the demo too, which says so on it: %s", async (_name, path) => {
    expect(await pagesOnPaper(demo, path)).toBe(1);
    const page = await demo.open(path);
    await page.emulateMedia({ media: "print" });
    const said = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.sheet-kind'), '::after').content",
    );
    expect(said).toContain("voorbeeldgegevens: niet echt");
  });

  it("has the arrangement, three dates and the gaps on it, and no menu", async () => {
    const page = await stage.open("/voor-de-raad/gm1699/samenwerkingen/24967533");
    await page.emulateMedia({ media: "print" });
    const sheet = await page.locator(".sheet").innerText();
    for (const words of [
      "Deelnemer sinds",
      "Huidige tekst sinds",
      "Bestaat sinds",
      "Wat het register niet weet",
    ])
      expect(sheet).toContain(words);
    expect(await page.getByRole("navigation", { name: "Hoofdmenu" }).isVisible()).toBe(false);
    expect(await page.locator("h1").isVisible()).toBe(false);
  });
});

describe("a page with its details on paper", () => {
  it.each([
    ["an arrangement of thirteen", "/samenwerkingen/24967506"],
    ["a municipality", "/organisaties/gm0106"],
  ])("is four A4 at most: %s", async (_name, path) => {
    expect(await pagesOnPaper(stage, path)).toBeLessThanOrEqual(4);
  });
});

describe("a council clerk", () => {
  it.each([
    ["Westerwolde", "gm1950"],
    ["Noordenveld", "gm1699"],
    ["Landgraaf, which is in more than any other municipality", "gm0882"],
  ])("prints the booklet of %s: a page of contents and a page for every arrangement", async (_name, code) => {
    const page = await stage.open(`/organisaties/${code}`);
    await page.getByRole("link", { name: "Alle informatiebladen als boekje" }).click();
    const sheets = await page.locator(".sheet").count();
    expect(await page.locator(".contents li").count()).toBe(sheets);
    expect(sheets).toBeGreaterThan(5);
    // The contents say on which page each sheet is.
    expect(await page.locator(".contents li .page-number").last().textContent()).toBe(String(sheets + 1));
    expect(await pagesOnPaper(stage, `/voor-de-raad/${code}/boekje`)).toBe(sheets + 1);
  });
});

describe("a council member with a phone", () => {
  const phone = { viewport: { width: WIDTHS.phone, height: 640 } };

  it("finds the municipality, reads the six answers and goes on to one arrangement", async () => {
    const page = await stage.open("/voor-de-raad", phone);
    await page.getByLabel("Naam van uw gemeente, provincie of waterschap").fill("noordenveld");
    // One municipality it can only be: its answers open at once.
    await page.getByRole("button", { name: "Zoeken" }).click();
    const questions = await page.locator(".question h2").allTextContents();
    expect(questions.map((it) => it.replace(/^\d\. /, ""))).toEqual([
      "Wat doen we samen, met wie en waarom?",
      "Wat kost het?",
      "Waarover beslissen wij?",
      "Wanneer kunnen wij sturen?",
      "Wie vertegenwoordigt ons?",
      "Hoe komen we eruit?",
    ]);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.getByText("regeling zonder meer: geen gezamenlijk bestuur").click();
    await page.getByRole("link", { name: "Noordmidden-Drentse samenwerking" }).first().click();
    expect(await page.locator("h1").textContent()).toContain("Noordmidden-Drentse samenwerking");
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });
});

const PAGES = [
  "/voor-de-raad",
  "/voor-de-raad?zoek=drenthe",
  "/voor-de-raad/gm1699",
  "/voor-de-raad/gm0003",
  "/voor-de-raad/pv22",
  "/voor-de-raad/gm1699/samenwerkingen/24967533",
  "/voor-de-raad/gm1699/boekje",
  "/voor-de-raad/informatiebladen/28143358",
  "/voor-de-raad/mnre1034",
  "/organisaties/gm1699",
];

const VISITS = PAGES.flatMap((path, turn) => looksOf(turn).map((look) => ({ path, look, as: nameOf(look) })));

describe("pages for the council", () => {
  it.each(VISITS)("$path has nothing that axe finds ($as), and fits a phone", async ({ path, look }) => {
    const page = await stage.visit(path, seenAs(look));
    expect(await page.locator("h1").textContent()).not.toBe("Er ging iets mis");
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: WIDTHS.phone, height: 800 });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });
});
