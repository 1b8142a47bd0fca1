/** The map in a browser: complete as it comes, and easier to explore for whoever lets scripts run. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { axeFindings, openStage, type Stage, WIDTHS } from "./browser.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

const desk = { width: WIDTHS.desk, height: 900 };
const phone = { width: WIDTHS.phone, height: 700 };
const caption = (page: Page) => page.locator(".quilt-caption").textContent();
const patch = (page: Page, code: string) => page.locator(`svg.quilt a[data-code="${code}"]`);
const frame = (page: Page) => page.locator("svg.quilt").getAttribute("viewBox");

/** Opens a page with scripts and hears what the browser complains about. */
async function openMoving(path: string, reducedMotion: "reduce" | "no-preference" = "no-preference") {
  const page = await stage.open("/over", { javaScriptEnabled: true, viewport: desk, reducedMotion });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(stage.base + path);
  await page.locator(".quilt-tools").waitFor();
  return { page, complaints };
}

describe("the map without scripts", () => {
  it("is a picture of links with the same rows beside it", async () => {
    const page = await stage.open("/kaart", { viewport: desk });
    expect(await page.locator("svg.quilt a").count()).toBe(342);
    expect(await page.getByRole("table").locator("tbody tr").count()).toBe(342);
    expect(await patch(page, "gm0882").locator("title").textContent()).toBe("Landgraaf: 19 regelingen");
    await patch(page, "gm0882").click();
    expect(new URL(page.url()).pathname).toBe("/organisaties/gm0882");
  });

  it("shows with whom Groningen works after typing its name, on another day as well", async () => {
    const page = await stage.open("/kaart", { viewport: desk });
    await page.getByRole("link", { name: "Met wie", exact: true }).click();
    await page.getByLabel("Welke gemeente?").fill("Groningen");
    await page.getByRole("button", { name: "Toon" }).first().click();
    expect(await page.locator(".nl-paragraph--lead").textContent()).toMatch(
      /^Groningen zit in het register in \d+/,
    );
    await page.locator(".quilt-years").getByRole("link", { name: "2019" }).click();
    const address = new URL(page.url()).searchParams;
    expect([address.get("geldigOp"), address.get("gemeente")]).toEqual(["2019-01-01", "Groningen"]);
    expect(await page.locator(".day-note").textContent()).toContain("1 januari 2019");
  });

  it("says what is wrong with a municipality it does not know, and keeps what was typed", async () => {
    const page = await stage.open("/kaart?beeld=met-wie&gemeente=Groningne", { viewport: desk });
    expect(await page.getByRole("alert").textContent()).toContain("“Groningne” kennen we niet als gemeente");
    expect(await page.getByLabel("Welke gemeente?").inputValue()).toBe("Groningne");
  });

  it("lets one lay a second collaboration over the first, and take it off again", async () => {
    const page = await stage.open("/kaart?beeld=deelnemers&samenwerking=24962778", { viewport: desk });
    await page
      .getByLabel("Leg er nog een over")
      .fill("Gemeenschappelijke regeling Omgevingsdienst Zuid-Limburg");
    await page.getByRole("button", { name: "Toon" }).first().click();
    expect(await page.locator("svg.quilt pattern").count()).toBe(1);
    await page.getByRole("checkbox").first().uncheck();
    await page.getByRole("button", { name: "Toon" }).first().click();
    expect(new URL(page.url()).searchParams.getAll("samenwerking").filter((it) => it !== "")).toEqual([
      "23681907",
    ]);
  });
});

describe("the map by keyboard", () => {
  it("is one stop, and arrows go from municipality to municipality", async () => {
    const { page, complaints } = await openMoving("/kaart");
    expect(await page.locator('svg.quilt a[tabindex="0"]').count()).toBe(1);
    await patch(page, "gm0882").focus();
    expect(await caption(page)).toBe("Landgraaf: 19 regelingen");
    await page.keyboard.press("ArrowUp");
    expect(await caption(page)).toBe("Brunssum: 18 regelingen");
    expect(await page.locator('svg.quilt a[tabindex="0"]').getAttribute("data-code")).toBe("gm0899");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/organisaties/gm0899");
    expect(complaints).toEqual([]);
  });

  it("comes closer with + until the numbers can be read, and goes back with 0", async () => {
    const { page } = await openMoving("/kaart");
    const whole = await frame(page);
    await patch(page, "gm0882").focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("+");
    expect(await frame(page)).not.toBe(whole);
    expect(await page.locator("svg.quilt .labels").isVisible()).toBe(true);
    await page.keyboard.press("0");
    expect((await frame(page))?.split(" ").map(Number)).toEqual(whole?.split(" ").map(Number));
    expect(await page.getByRole("button", { name: "Verder weg" }).isDisabled()).toBe(true);
  });
});

describe("the years", () => {
  it("play one after the other, and stop when asked", async () => {
    const { page, complaints } = await openMoving("/kaart?geldigOp=2019-01-01");
    expect(await patch(page, "gm1979").locator("title").textContent()).toContain(
      "toen: Appingedam, Delfzijl en Loppersum",
    );
    await page.getByRole("button", { name: "Jaren afspelen" }).click();
    await page.getByRole("status").filter({ hasText: "1 januari 2021" }).waitFor();
    expect(await patch(page, "gm1979").locator("title").textContent()).toMatch(/^Eemsdelta: \d+ regelingen$/);
    await page.getByRole("button", { name: "Pauze" }).click();
    await page.getByRole("link", { name: "Bekijk deze dag helemaal" }).click();
    expect(new URL(page.url()).searchParams.get("geldigOp")).toMatch(/^202[1-9]-01-01$/);
    expect(complaints).toEqual([]);
  });

  it("go one step a press for whoever wants no motion", async () => {
    const { page } = await openMoving("/kaart?geldigOp=2019-01-01", "reduce");
    await page.getByRole("button", { name: "Volgend jaar" }).click();
    await page.getByRole("status").filter({ hasText: "1 januari 2020" }).waitFor();
    expect(await page.getByRole("button", { name: "Volgend jaar" }).isVisible()).toBe(true);
  });
});

describe("on a phone", () => {
  it.each([
    "/kaart",
    "/kaart?beeld=groepen",
    "/kaart?beeld=met-wie&gemeente=gm0014",
    "/kaart?provincie=pv31",
  ])("%s fits the screen and axe finds nothing", async (path) => {
    const page = await stage.visit(path, { javaScriptEnabled: true, viewport: phone, colorScheme: "dark" });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
      phone.width,
    );
    expect(await axeFindings(page)).toEqual([]);
  });
});
