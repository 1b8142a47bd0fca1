/** Stories of people who come for an answer. No JavaScript in any of them: everything must work that way. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openStage, type Stage, WIDTHS } from "./browser.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

describe("a first-time visitor", () => {
  it("types a municipality on the front page and reads what it takes part in, with whom and since when", async () => {
    const page = await stage.open("/");
    await page.getByLabel("Naam van een organisatie of samenwerking").fill("Landgraaf");
    await page.getByRole("button", { name: "Zoeken" }).click();
    await page.getByRole("link", { name: "Gemeente Landgraaf" }).first().click();
    expect(await page.locator("h1").textContent()).toBe("Gemeente Landgraaf");
    expect(page.url()).toContain("/organisaties/gm0882");
    const text = await page.locator("#samenwerkingen").innerText();
    expect(text).toMatch(/19/);
    expect(text.toLowerCase()).toContain("deelnemer sinds");
  });

  it("finds the municipality in spite of a typo", async () => {
    const page = await stage.open("/zoeken?zoek=landgraf");
    expect(await page.getByRole("link", { name: "Gemeente Landgraaf" }).count()).toBeGreaterThan(0);
  });

  it("comes to a page that does not exist and can go on from there", async () => {
    const page = await stage.open("/gemeente/assen");
    await page.getByRole("searchbox").fill("Assen");
    await page.getByRole("button", { name: "Zoeken" }).click();
    expect(await page.getByRole("link", { name: "Gemeente Assen" }).count()).toBeGreaterThan(0);
  });
});

describe("a council clerk", () => {
  it("asks how it was before the merger, and is led to the predecessors", async () => {
    const page = await stage.open("/organisaties/gm1979");
    await page.getByText("Peildatum: 16 mei 2026").click();
    await page.getByLabel("Peildatum").fill("2020-12-31");
    await page.getByRole("button", { name: "Toon" }).click();
    expect(page.url()).toContain("geldigOp=2020-12-31");
    expect(await page.locator("main").innerText()).toContain("bestond deze organisatie nog niet");
    await page.getByRole("link", { name: "Appingedam" }).first().click();
    expect(page.url()).toContain("geldigOp=2020-12-31");
    expect(await page.locator("#samenwerkingen").innerText()).toMatch(/gereconstrueerd/i);
  });

  it("walks from an arrangement to a participant and back, with the keyboard only", async () => {
    const page = await stage.open("/organisaties?type=provincie");
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      // The calendar button inside a date field takes a stop of its own that the page cannot see.
      const focused = await page.locator(":focus").allTextContents();
      if (focused[0]?.trim() === "Provincie Drenthe") break;
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/organisaties\/pv22/);
    await page.goBack();
    expect(page.url()).toContain("type=provincie");
  });

  it("takes the list home as a spreadsheet that Excel opens", async () => {
    const page = await stage.open("/organisaties?type=waterschap");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "spreadsheet (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("organisaties-2026-05-16.csv");
  });

  it("finds the menu behind its word on a phone, with the keyboard and without a script; elsewhere it lies open", async () => {
    const page = await stage.open("/kaart", { viewport: { width: 320, height: 640 } });
    const first = page
      .getByRole("navigation", { name: "Hoofdmenu" })
      .getByRole("link", { name: "Organisaties" });
    expect(await first.isVisible()).toBe(false);
    expect((await page.locator("main").boundingBox())?.y).toBeLessThan(200);
    // To the content, home, and searching: that stands beside the menu.
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Menu");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Organisaties");
    expect(await first.isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
    expect(await first.isVisible()).toBe(true);
    expect(await page.getByText("Menu", { exact: true }).isVisible()).toBe(false);
  });

  it("prints an organisation's page without menus", async () => {
    const page = await stage.open("/organisaties/gm0882");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation", { name: "Hoofdmenu" }).isVisible()).toBe(false);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });
});

describe("a policy officer", () => {
  it("filters arrangements by task and form, sorts them, and shares the address", async () => {
    const page = await stage.open("/samenwerkingen");
    await page.getByLabel("Taak").selectOption("afval");
    await page.getByRole("button", { name: "Toon" }).first().click();
    expect(page.url()).toContain("taak=afval");
    const shared = await stage.open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await shared.locator("table").first().innerText()).toBe(
      await page.locator("table").first().innerText(),
    );
  });

  it("sees which arrangements have no policy area, as a list of its own", async () => {
    const page = await stage.open("/samenwerkingen?thema=geen");
    expect(await page.locator("main").innerText()).toContain("215");
  });
});

describe("beside the contents of a long page", () => {
  it.each([
    "/organisaties/gm0106",
    "/organisaties/pv22",
    "/samenwerkingen/24967506",
    "/voor-de-raad/gm1969/agenda",
  ])("a day stays on one line and no table sticks out: %s", async (path) => {
    for (const width of [1190, 1280]) {
      const page = await stage.open(path, { viewport: { width, height: 900 } });
      expect(await page.locator(".rail-page table time").count()).toBeGreaterThan(0);
      const broken = `[...document.querySelectorAll(".rail-page table time")].filter((it) => it.getClientRects().length > 1).length`;
      expect(await page.evaluate(broken), `${width}`).toBe(0);
      const out = `[...document.querySelectorAll(".rail-page table")].filter((it) => it.offsetWidth > it.parentElement.clientWidth + 1).length`;
      expect(await page.evaluate(out), `${width}`).toBe(0);
    }
  });
});

const PHONE = { width: WIDTHS.phone, height: 640 };

describe("on a phone of 320 pixels", () => {
  it("a table becomes lines of text that name what is not plain", async () => {
    const page = await stage.open("/organisaties?type=provincie", {
      viewport: { width: WIDTHS.phone, height: 700 },
    });
    const labels = await page.locator("tbody tr").first().locator("td").all();
    expect(await Promise.all(labels.map((cell) => cell.getAttribute("data-label")))).toEqual([
      null,
      null,
      "Inwoners",
      "Bestaat sinds",
    ]);
    const box = await page.locator("tbody tr").first().boundingBox();
    expect(box?.width ?? 999).toBeLessThanOrEqual(WIDTHS.phone);
  });

  it("a long list opens with ten rows, and shows all when asked and on paper", async () => {
    const page = await stage.open("/samenwerkingen", { viewport: PHONE });
    const seen = () => page.locator("tbody tr:visible").count();
    expect(await seen()).toBe(10);
    const height = (await page.locator("html").boundingBox())?.height;
    expect(height).toBeLessThan(8 * PHONE.height);
    await page.getByRole("checkbox", { name: "Toon alle 50" }).check();
    expect(await seen()).toBe(50);
    await page.getByRole("checkbox", { name: "Toon alle 50" }).uncheck();
    await page.emulateMedia({ media: "print" });
    expect(await seen()).toBe(50);
  });

  it.each([
    "/voor-de-raad/gm1969/register",
    "/voor-de-raad/gm1969/verbonden-partijen",
    "/over/wet",
    "/verkennen/algoritme",
  ])("a page of reference opens with its parts in view, and its contents: %s", async (path) => {
    const page = await stage.open(path, { viewport: PHONE });
    expect(await page.getByRole("navigation", { name: "Op deze pagina" }).isVisible()).toBe(true);
    expect((await page.locator("html").boundingBox())?.height).toBeLessThan(5000);
  });

  it("a long page has its parts at hand: the contents open a folded part, and on paper all are open", async () => {
    const page = await stage.open("/samenwerkingen/24963508", { viewport: PHONE });
    const former = page.getByRole("table", { name: /^Oud-deelnemers/ });
    expect(await former.isVisible()).toBe(false);
    await page.getByText("Op deze pagina").locator("visible=true").click();
    await page
      .getByRole("navigation", { name: "Op deze pagina" })
      .getByRole("link", { name: "Wie eerder deelnamen" })
      .click();
    expect(await former.isVisible()).toBe(true);
    await page.goto(page.url().replace(/#.*/, ""));
    expect(await former.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await former.isVisible()).toBe(true);
  });
});
