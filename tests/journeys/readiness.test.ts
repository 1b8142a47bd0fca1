/** The security officer of a shared service answers once for four municipalities; each of them says that it goes by that. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isWell, WIDTHS } from "./browser.ts";
import { type DemoStage, openDemoStage } from "./demo-stage.ts";

const REGIT = "so1110";
const CISO = "CISO, RegIT";
/** Of each municipality that it works for, who says there which answers count. */
const SERVED = {
  gm1895: { name: "Oldambt", who: "Gemeentesecretaris, gemeente Oldambt" },
  gm0765: { name: "Pekela", who: "Security officer, gemeente Pekela" },
  gm0047: { name: "Veendam", who: "Security officer, gemeente Veendam" },
  gm1950: { name: "Westerwolde", who: "Beleidsmedewerker jeugd, gemeente Westerwolde" },
} as const;

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemoStage(
    inject("database"),
    {
      ...Object.fromEntries(Object.entries(SERVED).map(([key, { name }]) => [key, `Gemeente ${name}`])),
      ...{ [REGIT]: "RegIT", gm0014: "Gemeente Groningen", gm0106: "Gemeente Assen" },
    },
    // What a page of an organisation looks for in it.
    (db) =>
      db
        .updateTable("organisation")
        .set({
          details: JSON.stringify({
            ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
          }),
        })
        .execute(),
  );
});
afterAll(() => stage.close());

const textOf = (page: Page) => page.locator("main").innerText();

describe.each([
  [
    "without JavaScript",
    false,
    {
      code: "bio2-8.13.03",
      question: "Ligt een kopie op een andere plek, die niet door hetzelfde incident wordt geraakt?",
    },
  ],
  [
    "with JavaScript",
    true,
    { code: "bio2-8.13.01", question: "Is er beleid voor back-ups: wat, hoe vaak en hoe beschermd?" },
  ],
] as const)("a shared service and four municipalities, %s", (how, javaScriptEnabled, { code, question }) => {
  const looks = { javaScriptEnabled, viewport: { width: WIDTHS.phone, height: 800 } };
  const statement = `Elke nacht een kopie in een ander rekencentrum, ${how}.`;
  const evidence = `Verslag van de hersteltest, map 12, ${how}`;

  it("answers a question once, with the evidence, and says for whom it counts", async () => {
    const ciso = await stage.logIn(CISO, "/mijn-werk", looks);
    await ciso.goto(`${stage.base}/organisaties/${REGIT}`);
    await ciso.getByRole("link", { name: "De vragen en de antwoorden" }).click();
    await isWell(ciso, looks);
    await ciso.getByRole("link", { name: "Informatiebeveiliging", exact: true }).click();
    await ciso.getByLabel(/^Toon alle/).check();
    await ciso.getByRole("link", { name: question }).click();
    await isWell(ciso, looks);
    await ciso.getByRole("link", { name: "Beantwoord deze vraag" }).click();
    await isWell(ciso, looks);
    // What was typed stays when something is missing.
    await ciso.getByLabel("Toelichting").fill(statement);
    await ciso.getByRole("button", { name: "Bewaar het antwoord" }).click();
    expect(await ciso.getByLabel("Toelichting").inputValue()).toBe(statement);
    await ciso.getByLabel("Antwoord", { exact: true }).selectOption({ label: "ja" });
    await ciso.getByLabel("Eigenaar").fill("CISO");
    await ciso.getByRole("button", { name: "Bewaar het antwoord" }).click();
    await ciso.waitForURL(`**/${code}`);

    await ciso.getByRole("link", { name: "Voeg bewijs toe" }).click();
    await isWell(ciso, looks);
    await ciso.getByLabel("Waar ligt het bewijs?").fill(evidence);
    await ciso.getByLabel("Uw functie").fill("CISO");
    await ciso.getByRole("button", { name: "Bewaar het bewijs" }).click();
    await ciso.getByRole("cell", { name: evidence }).waitFor();

    await ciso.getByRole("link", { name: "Wijzig voor wie dit antwoord geldt" }).click();
    await isWell(ciso, looks);
    const served = ciso.getByLabel("Voor welke organisaties geldt dit antwoord?");
    await served.fill("Oldambt\nPekela\nVeendam\nWestewolde");
    await ciso.getByRole("button", { name: "Bewaar voor wie het geldt" }).click();
    expect(await textOf(ciso)).toContain("Westewolde");
    await served.fill("Oldambt\nPekela\nVeendam\nWesterwolde");
    await ciso.getByRole("button", { name: "Bewaar voor wie het geldt" }).click();
    await ciso.waitForURL(`**/${code}`);
    expect(await ciso.getByRole("row").filter({ hasText: "nog niet bekeken" }).count()).toBe(4);
    await isWell(ciso, looks);
  });

  it.each(Object.entries(SERVED).map(([key, it]) => ({ key, ...it })))(
    "is accepted by $name, whose page shows it from then on",
    async ({ key, who }) => {
      const page = await stage.logIn(who, "/mijn-werk", looks);
      const home = `${stage.base}/organisaties/${key}`;
      const answered = async () => {
        await page.goto(home);
        return Number(/(\d+) vra(?:ag|gen) beantwoord/.exec(await textOf(page))?.[1]);
      };
      const before = await answered();
      await page.goto(`${stage.base}/mijn-werk`);
      await page.getByRole("link", { name: /^Bekijk \d antwoord(en)? van RegIT/ }).click();
      await page.waitForURL(`${home}/klaar-voor-besluit/diensten/${REGIT}`);
      await isWell(page, looks);
      const row = page.getByRole("row").filter({ hasText: question });
      expect(await row.innerText()).toContain(statement);
      expect(await textOf(page)).not.toContain(evidence);
      await row.getByRole("button", { name: "Wij gebruiken dit antwoord" }).click();
      expect(await row.innerText()).toContain("wij gebruiken dit");

      await row.getByRole("link", { name: question }).click();
      const told = await textOf(page);
      expect(told).toContain("Zij gebruikt het antwoord van RegIT.");
      expect(told).toContain(statement);
      await isWell(page, looks);
      await page.getByRole("link", { name: "Klaar voor besluit", exact: true }).first().click();
      await page.getByRole("link", { name: /^beantwoord/ }).click();
      expect(await page.getByRole("row").filter({ hasText: question }).innerText()).toMatch(
        /beantwoord[\s\S]*ja[\s\S]*CISO[\s\S]*RegIT/,
      );
      expect(await answered()).toBe(before + 1);
    },
  );

  it("tells the service who goes by it, and the evidence stays there", async () => {
    const ciso = await stage.logIn(CISO, "/mijn-werk", looks);
    await ciso.goto(`${stage.base}/organisaties/${REGIT}/klaar-voor-besluit/${code}`);
    const rows = ciso.getByRole("table", { name: "Organisaties waarvoor u antwoordt" }).getByRole("row");
    expect((await rows.allInnerTexts()).slice(1).map((it) => it.split(/\s+/))).toEqual(
      Object.values(SERVED)
        .map(({ name }) => name)
        .toSorted()
        .map((name) => [name, "ja"]),
    );
    expect(await textOf(ciso)).toContain(evidence);
    const other = await stage.logIn(
      "Jurist, gemeente Assen",
      `/organisaties/${REGIT}/klaar-voor-besluit/${code}`,
      looks,
    );
    expect(await other.locator("h1").innerText()).toBe("Dat mag niet");
  });
});
