/** Fields that complete while one types: by keyboard, by hand, and not at all without a script. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openStage, type Stage } from "./browser.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject("database"));
});
afterAll(() => stage.close());

const SCRIPTS = { javaScriptEnabled: true };

describe("a field that completes", () => {
  it("opens the page of the name that is chosen with the arrows, on the day of the page", async () => {
    const page = await stage.open("/?geldigOp=2020-12-31", SCRIPTS);
    const field = page.getByRole("combobox", { name: "Naam van een organisatie of samenwerking" });
    await field.pressSequentially("apping");
    await page.getByRole("option", { name: "Gemeente Appingedam" }).waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator(".completing [role=status]").textContent()).toMatch(/^\d+ na(am|men);/);
    await page.keyboard.press("ArrowDown");
    const chosen = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${chosen ?? ""}`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/organisaties/gm0003?geldigOp=2020-12-31");
  });

  it("closes on Escape, keeps what was typed, and sends the form on Enter when no name is chosen", async () => {
    const page = await stage.open("/verkennen", SCRIPTS);
    const field = page.getByRole("combobox", { name: "Voor welke organisatie?" });
    await field.pressSequentially("Asse");
    await page.getByRole("option", { name: "Gemeente Assen", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    expect(await field.inputValue()).toBe("Asse");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/verkennen?organisatie=Asse**");
    expect(await page.locator("main").textContent()).toContain("Bedoelt u Assen");
  });

  it("fills in the name that is pressed, so that the form understands it", async () => {
    const page = await stage.open("/voor-de-raad/herindeling", SCRIPTS);
    await page.getByLabel("Gemeente 1").pressSequentially("bergen");
    await page.getByRole("option", { name: "Gemeente Bergen (L)" }).click();
    expect(await page.getByLabel("Gemeente 1").inputValue()).toBe("Bergen (L)");
    expect(page.url()).toMatch(/herindeling$/);
  });

  it("is an ordinary field without a script", async () => {
    const page = await stage.open("/verkennen");
    expect(await page.getByRole("combobox", { name: "Voor welke organisatie?" }).count()).toBe(0);
    expect(await page.getByRole("textbox", { name: "Voor welke organisatie?" }).count()).toBe(1);
  });
});
