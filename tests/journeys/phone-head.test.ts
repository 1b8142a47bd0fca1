/** What stands above a page on a small phone: little, and all of it within reach of the keyboard. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openStage, type Stage, WIDTHS } from "./browser.ts";

const PHONE = { width: WIDTHS.phone, height: 640 };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"), { demo: true });
});
afterAll(() => stage.close());

describe("the head of a page on a phone", () => {
  it.each([
    "/",
    "/organisaties/gm0882",
    "/samenwerkingen/24963490",
    "/kaart/cijfers/groepen",
    "/voor-de-raad/gm1699",
    "/voor-de-raad/gm1699/agenda?jaar=2027&week=1&weekdag=do",
    "/voor-de-raad/gm0106/samenwerkingen/24962947",
    "/verkennen/partners?organisatie=gm0106&taak=inkoop+jeugdhulp",
  ])("leaves the title of %s on the upper half, in the demo too", async (path) => {
    const page = await stage.visit(path, { viewport: PHONE });
    const title = await page.locator("h1").boundingBox();
    expect(title?.y).toBeLessThan(PHONE.height * 0.4);
  });

  it("says where one is in its section, and opens to the other places by the keyboard without JavaScript", async () => {
    const page = await stage.visit("/voor-de-raad/gm1699", { viewport: PHONE });
    const places = page.getByRole("navigation", { name: "Binnen Voor de raad" });
    const words = places.locator("summary");
    expect(await words.innerText()).toBe("Voor de raad: Zes vragen");
    expect(await places.getByRole("link").count()).toBe(0);
    await words.focus();
    await page.keyboard.press("Enter");
    expect(await places.getByRole("link", { name: "Zes vragen" }).getAttribute("aria-current")).toBe("page");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Veranderd");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/voor-de-raad/gm1699/veranderd");
  });

  it("has the places open where there is room, without a word before them", async () => {
    const page = await stage.visit("/voor-de-raad/gm1699", { viewport: { width: WIDTHS.desk, height: 800 } });
    const places = page.getByRole("navigation", { name: "Binnen Voor de raad" });
    expect(await places.getByRole("link", { name: "Agenda" }).isVisible()).toBe(true);
    expect(await places.locator("summary").isVisible()).toBe(false);
  });
});
