/** An agreement that nobody took up: after six months it says so itself, to whom it concerns, until a project fulfils it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { putDossier } from "../../src/rooms/dossiers/testing-dossiers.ts";
import { TEST_NOW } from "../../src/testing.ts";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const PROGRAMME = "Programmamanager jeugdregio, gemeente Groningen";
const SECRETARY = "Gemeentesecretaris, gemeente Oldambt";
const PARTIES = ["gm0014", "gm1895"];
const FLAG = "Nog geen project bij deze afspraak";
const PROMISE = "Wij korten de wachttijd in tot vier weken.";

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(inject("database"), {
    gm0014: "Gemeente Groningen",
    gm0047: "Gemeente Veendam",
    gm1895: "Gemeente Oldambt",
    gm1950: "Gemeente Westerwolde",
  });
});
afterAll(() => stage.close());

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
])("an agreement without a project, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };
  const readsOn = async (day: string, role: string, path: string): Promise<Page> => {
    stage.moveTo(day);
    return stage.logIn(role, path, looks);
  };

  it("is flagged six months after its day, and no longer once a project fulfils it", async () => {
    // The perspective is shared already: how that goes is told elsewhere.
    const { id } = await putDossier(
      { db: stage.connection.db, at: TEST_NOW },
      {
        ...{ organisation: "gm0014", state: "shared", wanted: "participants" },
        facts: { title: `Wachttijden, ${how}`, participants: PARTIES, outsiders: [] },
      },
    );
    const path = `/dossiers/${id}`;
    const programme = await readsOn("2026-06-01", PROGRAMME, path);
    await programme.getByRole("link", { name: "Schrijf op wat Groningen belooft" }).click();
    await programme.getByLabel("Wat beloven wij?").fill(PROMISE);
    await programme.getByLabel("Op welke dag is dit afgesproken?").fill("2026-06-01");
    await programme.getByLabel(/^De vraag: /).check();
    await programme.getByRole("button", { name: "Bewaar deze afspraak" }).click();
    await programme.waitForURL(/#afspraak-/);
    expect(await programme.locator("main").innerText()).not.toContain(FLAG);

    // Agreed on 1 June: the last day of six months is 30 November, and on 1 December they are over.
    const last = await readsOn("2026-11-30", SECRETARY, path);
    const before = await last.locator("main").innerText();
    expect([before.includes(PROMISE), before.includes(FLAG)]).toEqual([true, false]);

    const late = await readsOn("2026-12-01", SECRETARY, path);
    const agreement = late.getByRole("article").filter({ hasText: PROMISE });
    expect(await agreement.innerText()).toContain(FLAG);
    if (javaScriptEnabled) await isWell(late);
    await late.getByRole("link", { name: "De hele keten in één beeld" }).click();
    expect(await late.locator("main").innerText()).toContain(`${FLAG} (1)`);
    if (javaScriptEnabled) await isWell(late);
    // The dossier is another's, and the project may be one's own.
    await late.goto(stage.base + path);
    await late.getByRole("link", { name: "Begin een project van Oldambt" }).click();
    await late.getByLabel("Naam van het project").fill("Eén wachtlijst");
    await late.getByLabel("Hoe ver is het?").selectOption({ label: "loopt" });
    await late.getByLabel("Eerste dag").fill("2026-12-01");
    await late.getByLabel("Wat levert het op?").fill("Een kind staat op één lijst.");
    await late.getByLabel(PROMISE).check();
    await late.getByRole("button", { name: "Bewaar dit project" }).click();
    await late.waitForURL(/#project-/);
    const after = await late.locator("main").innerText();
    expect([after.includes("Eén wachtlijst"), after.includes(FLAG)]).toEqual([true, false]);
    await late.getByRole("link", { name: "De hele keten in één beeld" }).click();
    expect(await late.locator("main").innerText()).not.toContain(FLAG);
    if (javaScriptEnabled) await isWell(late);
  });
});
