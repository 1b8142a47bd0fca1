/** The network in a browser: complete as it comes, and closer to hand for whoever lets scripts run. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, openStage, type Stage, WIDTHS } from "./browser.ts";
import { looksOf, nameOf, seenAs } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

const PATH = "/kaart/netwerk";
const desk = { width: WIDTHS.desk, height: 900 };

/** Opens the page with scripts, and hears everything the browser complains about. */
async function openMoving(path: string, before?: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await stage.open("/over", { javaScriptEnabled: true, viewport: desk });
  if (before !== undefined) await page.addInitScript(before);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(stage.base + path);
  // It comes when its reader does: choices above it may push it below the first screen.
  await page.locator("#tekening").scrollIntoViewIfNeeded();
  await page.locator(".network-canvas canvas").first().waitFor();
  return { page, complaints };
}

/** A name as the moving drawing last wrote it, in pixels of its picture. */
interface Written {
  text: string;
  left: number;
  right: number;
  y: number;
  width: number;
  height: number;
}

/** Names are pixels: who wants to know which stand there must hear them written. */
const HEAR_NAMES = `
  window.written = new Map();
  const write = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    window.written.set(text, { text, left: x, right: x + this.measureText(text).width, y, width, height });
    write.call(this, text, x, y);
  };`;

describe("the network without scripts", () => {
  it("is a drawing with names, and a list with the same lines", async () => {
    const page = await stage.open(PATH, { viewport: desk });
    expect(await page.locator("svg.network circle").count()).toBe(342);
    expect(await page.locator("svg.network .names text").count()).toBeGreaterThan(200);
    expect(await page.getByRole("table").locator("tbody tr").count()).toBe(50);
    expect(await page.locator(".network-canvas").isVisible()).toBe(false);
  });

  it("tells how Assen and Zwolle know each other after typing their names", async () => {
    const page = await stage.open(PATH, { viewport: desk });
    await page.getByLabel("Van", { exact: true }).fill("Assen");
    await page.getByLabel("Naar", { exact: true }).fill("Zwolle");
    await page.getByRole("button", { name: "Zoek de verbinding" }).click();
    expect(page.url()).toContain("van=gm0106&naar=gm0193");
    expect(await page.getByText("op 7 manieren").isVisible()).toBe(true);
    expect(await page.locator("svg.paths").isVisible()).toBe(true);
  });

  it("opens on a phone at the middle of the drawing, which then moves freely", async () => {
    const page = await stage.open(PATH, { viewport: { width: WIDTHS.phone, height: 800 } });
    const scrolled = () =>
      page.locator("#tekening").evaluate((it) => it.scrollLeft / (it.scrollWidth - it.clientWidth));
    expect(await scrolled()).toBeCloseTo(0.5, 1);
    await page
      .locator("#tekening")
      .evaluate((it) => Promise.all(it.getAnimations({ subtree: true }).map((one) => one.finished)));
    await page.locator("#tekening").evaluate((it) => {
      it.scrollLeft = 0;
    });
    expect(await scrolled()).toBe(0);
  });

  it("fits a phone: only the drawing itself is wider", async () => {
    for (const path of [PATH, `${PATH}?van=gm0106&naar=gm0193`, `${PATH}?centraal=gm0014`]) {
      const page = await stage.visit(path, { viewport: { width: WIDTHS.phone, height: 800 } });
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(WIDTHS.phone);
    }
  });
});

describe("the network with scripts", () => {
  it("names whoever is in most, as the fixed drawing does, and no name leaves the picture or lies on another", async () => {
    for (const [path, names] of [
      [PATH, ["Amsterdam", "Rotterdam", "Utrecht", "Groningen"]],
      [`${PATH}?centraal=gm0106`, ["Assen", "Borger-Odoorn", "Emmen", "Coevorden"]],
    ] as const) {
      const { page } = await openMoving(path, HEAR_NAMES);
      await expect.poll(() => page.evaluate("window.written.size")).toBeGreaterThan(names.length);
      const written = await page.evaluate<Written[]>("[...window.written.values()]");
      expect(written.map((it) => it.text)).toEqual(expect.arrayContaining([...names]));
      written.forEach(({ left, right, y, width, height, text }, index) => {
        expect(left >= 0 && right <= width && y >= 9 && y <= height, text).toBe(true);
        for (const other of written.slice(index + 1))
          expect(
            left < other.right && other.left < right && Math.abs(y - other.y) < 11,
            `${text}, ${other.text}`,
          ).toBe(false);
      });
    }
  });

  it("moves, without a complaint of the browser, and gives way to the drawing again", async () => {
    const { page, complaints } = await openMoving(PATH);
    expect(await page.locator("svg.network").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Terug naar de vaste tekening" }).click();
    expect(await page.locator("svg.network").isVisible()).toBe(true);
    expect(await page.locator(".network-canvas").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Maak de tekening beweegbaar" }).click();
    expect(await page.locator(".network-canvas").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("goes to whom someone searches, says with whom it is joined, and leads on by keyboard", async () => {
    const { page, complaints } = await openMoving(PATH);
    await page.getByLabel("Zoek een organisatie in het netwerk").fill("Landgraaf");
    await page.keyboard.press("Enter");
    const panel = page.locator(".network-panel");
    await panel.getByRole("heading", { name: "Landgraaf" }).waitFor();
    expect(await panel.textContent()).toContain("Brunssum 18 samen");
    await panel.getByRole("button", { name: "Brunssum" }).focus();
    await page.keyboard.press("Enter");
    await panel.getByRole("heading", { name: "Brunssum" }).waitFor();
    await panel.getByRole("link", { name: "Zet deze organisatie in het midden" }).click();
    await page.waitForURL(/centraal=gm0899/);
    expect(complaints).toEqual([]);
  });

  it("still asks the server for a name that is not in the drawing", async () => {
    const { page } = await openMoving(PATH);
    await page.getByLabel("Zoek een organisatie in het netwerk").fill("bergen");
    await page.keyboard.press("Enter");
    await page.getByText("Welke bedoelt u met “bergen”?").waitFor();
  });

  it("draws who is in what, and keeps the drawing where there is no WebGL", async () => {
    const { complaints } = await openMoving(`${PATH}?weergave=samenwerkingen&soort=alle`);
    expect(complaints).toEqual([]);
    const page = await stage.open("/over", { javaScriptEnabled: true, viewport: desk });
    await page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
    await page.goto(stage.base + PATH);
    expect(await page.locator("svg.network").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Maak de tekening beweegbaar" }).count()).toBe(0);
  });

  it("has no barriers that axe finds", async () => {
    for (const [turn, path] of [PATH, `${PATH}?van=gm0106&naar=gm0193`, `${PATH}?zoek=Asssen`].entries())
      for (const look of looksOf(turn)) {
        const page = await stage.visit(path, { ...seenAs(look), bypassCSP: true });
        expect(await axeFindings(page), `${path} ${nameOf(look)}`).toEqual([]);
      }
  });
});
