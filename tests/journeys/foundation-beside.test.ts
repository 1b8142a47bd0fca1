/** A foundation beside an arrangement of municipalities: it cannot join, and takes part by an agreement of its own. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { putDecided } from "../../src/rooms/dossiers/decisions/testing-decisions.ts";
import { PLAIN, type ProcedureQuestion } from "../../src/rooms/dossiers/procedure/question.ts";
import { putAnswer, putDossier } from "../../src/rooms/dossiers/testing-dossiers.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";
import { begins, daysAt, isWellOnPhone, PROGRAMME, record, shares } from "./youth-region.ts";

const GRONINGEN = "gm0014";
const FOUNDATION = "roo-28347392";
const NAME = "Stichting Jeugdbescherming Noord en Veilig Thuis Groningen";

/** As the foundation records it: nobody of it has a place in the demo. */
const AGREEMENT: ProcedureQuestion = {
  ...PLAIN,
  ...{ form: "dvo", change: "oprichten", start: "2027-03-01" },
  parties: [
    { key: GRONINGEN, name: "Groningen", kind: "gemeente", organs: ["board"] },
    { key: FOUNDATION, name: NAME, kind: "rechtspersoon", organs: ["board"] },
  ],
};

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(
    inject("database"),
    {
      gm0014: "Gemeente Groningen",
      gm0047: "Gemeente Veendam",
      gm1895: "Gemeente Oldambt",
      gm1950: "Gemeente Westerwolde",
      [FOUNDATION]: NAME,
    },
    (db) =>
      db
        .updateTable("organisation")
        .set({ type: "organisatie-met-overheidsbemoeienis" })
        .where("key", "=", FOUNDATION)
        .execute(),
  );
});
afterAll(() => stage.close());

describe.each([
  ["without JavaScript", false],
  ["with JavaScript", true],
])("a foundation, %s", (how, javaScriptEnabled) => {
  const looks = { javaScriptEnabled };

  /** Nobody answered what is asked before a decision: the secretary goes on, and everyone reads that. */
  async function goesOnAnyway(page: Page, base: string, path: string): Promise<void> {
    await page.goto(`${base}${path}/klaar-voor-besluit`);
    const chapter = page.locator("details").filter({ hasText: "Ga door met" });
    await chapter.locator("summary").click();
    await chapter
      .getByLabel("Waarom gaat u toch door?")
      .fill("Een kind kan niet wachten; wij vullen aan in mei.");
    await chapter.getByLabel("Wie besluit dat? (functie)").fill("gemeentesecretaris");
    await chapter.getByRole("button", { name: "Ga door" }).click();
    await page.getByRole("cell", { name: /Een kind kan niet wachten/ }).waitFor();
    const visitor = await stage.open(path, looks);
    const seen = await visitor.locator("main").innerText();
    expect(seen).toContain(
      "Op 1 april 2027 is besloten om door te gaan terwijl nog niet alles was beantwoord",
    );
    expect(seen).not.toContain("Een kind kan niet wachten");
    await page.goto(`${base}${path}/besluiten`);
  }

  it("is told that it cannot join an arrangement, and what it can", async () => {
    const visitor = await stage.open("/dossiers/stappen", looks);
    await visitor.getByLabel("Welke vorm?").selectOption({ label: "Regeling zonder meer" });
    await visitor.getByLabel("Wat verandert er?").selectOption({ label: "Wijzigen" });
    await visitor
      .getByLabel("Of: namen of codes van de deelnemers")
      .fill(`Gemeente Groningen, Oldambt, ${NAME}`);
    await visitor.getByLabel("Dag waarop het ontwerp klaar is").fill("2026-10-26");
    await visitor.getByRole("button", { name: "Toon de stappen" }).click();
    await visitor.getByText("Wel kan er een dienstverleningsovereenkomst").first().waitFor();
    expect(await visitor.locator("main").innerText()).toContain(
      `${NAME} kan niet aan een gemeenschappelijke regeling meedoen zonder koninklijk besluit.`,
    );
    if (javaScriptEnabled) await isWellOnPhone(visitor);
  });

  it("takes part beside it by a service agreement, that becomes a collaboration", async () => {
    const now = stage.moveTo("2027-04-01");
    const world = { db: stage.connection.db, at: now };
    const arrangement = await putDossier(world, {
      ...{ organisation: GRONINGEN, state: "shared" },
      facts: { title: "Centrumregeling jeugdhulp", participants: [GRONINGEN, "gm1895"], outsiders: [] },
    });
    const title = `Jeugdbescherming naast de centrumregeling, ${how}`;
    const page = await stage.logIn(PROGRAMME, "/dossiers/nieuw", looks);
    await page.getByLabel("Wat is het?").selectOption({ label: "Dossier" });
    await page.getByLabel("Titel").fill(title);
    await page.getByLabel("De vraag in één zin").fill("Wie beschermt een kind dat snel hulp nodig heeft?");
    await page.getByLabel("Wat willen de partijen doen?").selectOption({ label: "iets nieuws beginnen" });
    await page.getByLabel("Andere partijen uit de overheid").fill(NAME);
    await page
      .getByLabel("Aan welke vorm denkt u?")
      .selectOption({ label: "Dienstverleningsovereenkomst (DVO)" });
    await page
      .getByLabel("Feiten waar we van uitgaan")
      .fill(`Tien gemeenten wijzigen hun regeling /dossiers/${arrangement.id}`);
    await page.getByLabel("Wie mag dit zien?").selectOption({ label: "iedereen" });
    await page.getByRole("button", { name: "Verder" }).click();
    const path = await begins(page);
    const id = path.slice(-26);
    await page.getByRole("button", { name: "Deel met de partijen" }).click();
    await shares(page, "wethouder Jeugd van Groningen");
    await putAnswer(world, id, FOUNDATION, "yes");

    await page.goto(`${stage.base}${path}/besluiten`);
    await page.getByRole("link", { name: "Kies de vorm en de stappen" }).click();
    expect(await page.getByLabel("Welke vorm?").inputValue()).toBe("dvo");
    await page.getByLabel("Dag waarop het ontwerp klaar is").fill("2027-03-01");
    await page.getByRole("button", { name: "Bewaar" }).click();
    await page.waitForURL(/besluiten#stappen$/);
    // No council is asked: the consequences are not far-reaching (Gemeentewet article 169, fourth paragraph).
    expect(await page.getByRole("row").filter({ hasText: "Gemeenteraad" }).count()).toBe(0);
    await record(page, "Ontwerp maken", "De deelnemers samen", "2027-03-01");
    await record(page, "Nagaan of aanbesteden moet", "College, Groningen", "2027-03-08");
    await goesOnAnyway(page, stage.base, path);
    expect(await daysAt(page, "Besluit", "College, Groningen")).toBe("vanaf 8 maart 2027");
    await record(page, "Besluit", "College, Groningen", "2027-03-09");
    await record(page, "Ondertekenen", "Burgemeester, Groningen", "2027-03-11");
    // The foundation decides and signs for itself.
    expect(await daysAt(page, "Besluit", `Bestuur, ${NAME}`)).toBe("vanaf 1 maart 2027");
    const foundation = [`besluit:${FOUNDATION}:board`, `tekenen:${FOUNDATION}:tekent`];
    await putDecided(world, id, AGREEMENT, [
      { step: foundation[0] ?? "", day: "2027-03-10" },
      { step: foundation[1] ?? "", day: "2027-03-12" },
    ]);
    await page.reload();
    expect(await daysAt(page, "Openbaar maken", "De bestuursorganen die meedoen")).toBe(
      "vanaf 12 maart 2027",
    );
    await record(page, "Openbaar maken", "De bestuursorganen die meedoen", "2027-03-15");
    await record(page, "Gaat in", "De deelnemers samen", "2027-04-01");
    if (javaScriptEnabled) await isWellOnPhone(page);

    await page.getByRole("link", { name: "Wat ervan in werking is" }).click();
    await page.getByText("Zeg dat het in werking is").click();
    await page.getByLabel("Namens wie zegt u dit?").fill("programmamanager");
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByRole("link", { name: title, exact: true }).last().click();
    await page.waitForURL(/\/samenwerkingen\/overige\/\w{26}$/);
    const tie = await page.locator("main").innerText();
    for (const told of ["Dienstverleningsovereenkomst", "Jeugdbescherming Noord", "1 april 2027"])
      expect(tie).toContain(told);
    await page.goto(stage.base + path);
    await page.getByRole("link", { name: "Tien gemeenten wijzigen hun regeling" }).first().click();
    await page.waitForURL(`${stage.base}/dossiers/${arrangement.id}`);
  });
});
