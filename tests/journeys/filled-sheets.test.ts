/** Information sheets on paper, of arrangements about which a clerk filled in all there is to fill in. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadWhatShips } from "../../src/shipped.ts";
import { freshDatabase, TEST_NOW } from "../../src/testing.ts";
import { putAddition } from "../../src/rooms/additions/testing-additions.ts";
import { type Stage, stageOn } from "./browser.ts";
import { pagesOnPaper } from "./paper.ts";

const LONG =
  "Wij wegen de risico’s af tegen de reserves, met de andere deelnemers en met wie het uitvoert. ".repeat(8);

/** As long as its field takes, or about. */
const STANDING = {
  representatives: ["wethouder Financiën", "wethouder Jeugd, plaatsvervangend", "burgemeester"],
  votes: { own: 3, all: 40 },
  costShare: 12.5,
  programme: LONG,
  publicInterest: LONG,
  risk: LONG,
  evaluation: "2027-03-01",
  noticeTerm: "een jaar voor het begin van een begrotingsjaar, schriftelijk aan het dagelijks bestuur",
  noticeBefore: "2026-12-31",
  documents: [{ name: "Begroting 2026", url: "https://www.example.org/begroting" }],
  askedOfCouncil: LONG,
  toldCouncil: LONG,
  toldOn: "2026-05-12",
};

const SHEETS = [
  ["one with shares of the cost for everyone", "gm1961", "30432201"],
  ["a safety region", "gm1699", "23862084"],
  ["an arrangement without an executing body", "gm1699", "28633700"],
  ["one of a province with many others", "gm1699", "24967533"],
] as const;

let stage: Stage;
beforeAll(async () => {
  const connection = await freshDatabase(inject("database"));
  const { db } = connection;
  await loadWhatShips(db, TEST_NOW);
  const world = { db, at: TEST_NOW };
  for (const [, organisation, collaboration] of SHEETS) {
    const about = { organisation, collaboration, participants: [organisation] };
    await putAddition(world, { ...about, kind: "standing", facts: STANDING });
    await putAddition(world, {
      ...about,
      kind: "year",
      facts: { year: 2026, contribution: 125_000_000, result: -5_000_000 },
    });
    for (const subject of ["Wachttijd", "Bereikbaarheid", "Ziekteverzuim"])
      await putAddition(world, {
        ...about,
        kind: "result",
        facts: { subject, norm: "hoogstens tien weken", value: "twaalf weken", measuredOn: "2026-04-01" },
      });
  }
  stage = await stageOn(connection);
});
afterAll(() => stage.close());

describe("a sheet on which a clerk filled in everything", () => {
  it.each(SHEETS)("is one A4, and says where the rest is: %s", async (_name, organisation, collaboration) => {
    const path = `/voor-de-raad/${organisation}/samenwerkingen/${collaboration}`;
    const page = await stage.open(path);
    const sheet = await page.locator(".sheet").innerText();
    expect(sheet).toContain("Van de organisatie zelf");
    expect(sheet).toMatch(/en nog \d+ op /);
    expect(await pagesOnPaper(stage, path)).toBe(1);
  });
});
