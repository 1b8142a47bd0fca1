/** The pages of a dossier that no other story opens: changing it, and what a guest from outside government reads and can say. */
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { putDossier, putWords } from "../../src/rooms/dossiers/testing-dossiers.ts";
import { arrive, letIn } from "../../src/rooms/people/testing-access.ts";
import { TEST_NOW } from "../../src/testing.ts";
import { axeFindings, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const GRONINGEN = "gm0014";
const PARTNER = "Stichting Voorbeeldzorg";
const SIZES = [
  ["a phone", { width: WIDTHS.phone, height: 800 }],
  ["a desk", { width: WIDTHS.desk, height: 900 }],
] as const;

let stage: DemoStage;
let dossier: string;
let guest: string;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {
    gm0014: "Gemeente Groningen",
    gm1950: "Gemeente Westerwolde",
  });
  const world = { db: stage.connection.db, at: TEST_NOW };
  const { id } = await putDossier(world, {
    ...{ organisation: GRONINGEN, state: "shared" },
    facts: {
      title: "Jeugd en zorg naast elkaar",
      participants: [GRONINGEN, "gm1950"],
      outsiders: [{ name: PARTNER, kvk: null }],
    },
  });
  await putWords(world, id, GRONINGEN);
  const { person, cookie } = await arrive(world, "guest");
  await letIn(world, person, { kind: "dossier", thing: id });
  await stage.connection.db
    .insertInto("dossier_speaker")
    .values({ guest: person, dossier: id, outsider: PARTNER })
    .execute();
  dossier = `/dossiers/${id}`;
  guest = cookie ?? "";
});
afterAll(() => stage.close());

/** As the guest came in by the link in his mail. */
async function openAsGuest(path: string, options: BrowserContextOptions) {
  const page = await stage.open("/", options);
  await page.context().addCookies([{ name: "vliegwiel", value: guest, url: stage.base }]);
  await page.goto(stage.base + path);
  return page;
}

describe.each(SIZES)("on %s", (_, viewport) => {
  const looks = { javaScriptEnabled: true, viewport };

  it("the form that changes a dossier has nothing that axe finds", async () => {
    const page = await stage.logIn("Programmamanager jeugdregio", "/mijn-werk", looks);
    await page.goto(`${stage.base}${dossier}/wijzigen`);
    expect(await page.getByLabel("Titel").inputValue()).toBe("Jeugd en zorg naast elkaar");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });

  it.each([
    ["", `Namens ${PARTNER}`],
    ["/perspectief", "Wat partijen willen en vrezen"],
    ["/alles", "Jeugd en zorg naast elkaar"],
  ])("what a guest reads has nothing that axe finds: %s", async (part, told) => {
    const page = await openAsGuest(dossier + part, looks);
    expect(await page.locator("main").innerText()).toContain(told);
    for (const fold of await page.locator("main details summary:visible").all()) await fold.click();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });
});
