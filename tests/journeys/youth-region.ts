/** The ten municipalities of the youth region of Groningen for a story: when their councils meet, and what is asked of whom. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { expect } from "vitest";
import type { Page } from "playwright-core";
import { PLAIN, type ProcedureQuestion } from "../../src/rooms/dossiers/procedure/question.ts";
import { answerOpen } from "../../src/rooms/readiness/gate/testing-gate.ts";
import { beginDays } from "../../src/rooms/oversight/agenda/kept-days.ts";
import { TEST_NOW } from "../../src/testing.ts";
import { isWell, WIDTHS } from "./browser.ts";

export const PROGRAMME = "Programmamanager jeugdregio, gemeente Groningen";
export const SECRETARY = "Gemeentesecretaris, gemeente Oldambt";
export const PRIVACY = "Functionaris gegevensbescherming, gemeente Oldambt";
export const POLICY = "Beleidsmedewerker jeugd, gemeente Westerwolde";

/** Who does all in the browser, with a log-in of its own; for the seven others the functions behind the forms are called. */
export const IN_BROWSER = { gm0014: PROGRAMME, gm1895: SECRETARY, gm1950: POLICY } as const;

/**
 * Days on which each council decides, chosen for this story: where a council published its rhythm that was kept (Wednesdays in
 * Oldambt, every other Wednesday in Westerkwartier, Mondays in Stadskanaal). Of Westerwolde they are typed by its clerk.
 */
const MEETINGS: Record<string, readonly string[]> = {
  gm0014: ["2026-11-11", "2026-12-16", "2027-01-27", "2027-02-24"],
  gm0037: ["2026-11-16", "2026-12-14", "2027-01-25", "2027-02-22"],
  gm0047: ["2026-11-02", "2026-12-07", "2027-01-18", "2027-02-15"],
  gm0765: ["2026-11-03", "2026-12-15", "2027-02-02"],
  gm1895: ["2026-11-18", "2026-12-16", "2027-01-20", "2027-02-17"],
  gm1952: ["2026-11-26", "2026-12-17", "2027-01-28"],
  gm1966: ["2026-11-18", "2026-12-16", "2027-01-27"],
  gm1969: ["2026-11-04", "2026-11-18", "2026-12-02", "2026-12-16", "2027-01-13", "2027-01-27"],
  // None of these is in the eight weeks with its papers in time.
  gm1979: ["2026-10-29", "2026-11-05", "2027-01-14", "2027-02-11"],
};
/** Around Christmas no council of the story meets. */
const RECESSES = [{ from: "2026-12-19", until: "2027-01-03" }];
export const CLERK = {
  days: "4-11-2026\n9-12-2026\n3-2-2027",
  recess: "19 december 2026 tot en met 3 januari 2027",
};

export const REGION = [...Object.keys(MEETINGS), "gm1950"].toSorted();
export const OTHERS = REGION.filter((it) => !(it in IN_BROWSER));

export const keepMeetings = (db: Kysely<object>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const [organisation, days] of Object.entries(MEETINGS)) {
      const by = { actor: randomUUID(), organisation, at: TEST_NOW };
      await beginDays(trx, organisation, { days: [...days], recesses: RECESSES }, by);
    }
  });

/** The procedure as its seven others record it; what is done gives the days, so that meetings are not asked. */
export const LEAD_MUNICIPALITY: ProcedureQuestion = {
  ...PLAIN,
  ...{ form: "RZM", change: "wijzigen", start: "2026-10-26" },
  parties: REGION.map((key) => ({ key, name: key, kind: "gemeente", organs: ["board"] })),
};

/** The line of a step: below the name of its kind, behind which the act speaks. */
export const line = (page: Page, step: string, who: string) =>
  page
    .locator("tbody")
    .filter({ has: page.locator("th[scope=rowgroup]", { hasText: new RegExp(`^${step}\\s*[A-ZÉ]`) }) })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: who, exact: true }) });

/** The days of a step, in its own words. */
export const daysAt = async (page: Page, step: string, who: string): Promise<string> =>
  line(page, step, who)
    .getByRole("cell")
    .filter({ hasText: /^vanaf / })
    .innerText();

/** Records a step, and sees it stand there. */
export async function record(page: Page, step: string, who: string, day: string): Promise<void> {
  const fold = page.locator("details").filter({ hasText: `${step}: ${who}` });
  await fold.locator("summary").click();
  await fold.getByLabel("Op welke dag?").fill(day);
  await fold.getByLabel("Namens wie zegt u dit?").fill("griffier en secretaris");
  await fold.getByRole("button", { name: "Leg vast" }).click();
  await line(page, step, who).filter({ hasText: "griffier en secretaris" }).waitFor();
}

/** On which day the councils of the seven others gave their views; Eemsdelta in its only meeting, with papers that came late. */
export const VIEWS: Record<string, string> = {
  ...{ gm0037: "2026-12-14", gm0047: "2026-12-07", gm0765: "2026-12-15", gm1952: "2026-12-17" },
  ...{ gm1966: "2026-12-16", gm1969: "2026-12-16", gm1979: "2026-11-05" },
};
/** And on which they consented. */
export const CONSENTS: Record<string, string> = {
  ...{ gm0037: "2027-01-25", gm0047: "2027-02-15", gm0765: "2027-02-02", gm1952: "2027-01-28" },
  ...{ gm1966: "2027-01-27", gm1969: "2027-01-27", gm1979: "2027-02-11" },
};

/** Says yes to the perspective for the own organisation. */
export async function shares(page: Page, office: string): Promise<void> {
  const fold = page.locator("details").filter({ hasText: "Wij delen dit perspectief" }).first();
  await fold.locator("summary").click();
  await fold.getByLabel("Namens wie zegt u dit?").fill(office);
  await fold.getByRole("button", { name: "Wij delen dit perspectief" }).click();
  await page.locator("main").getByText(office).first().waitFor();
}

const [own = "", ...nine] = REGION;
/** The question of the region to the advice. */
export const ADVICE = `/verkennen?organisatie=${own}&taak=jeugdhulp&behoefte=regio&deelnemers=${nine.join(",")}`;

/** From the answer of the advice, with what it filled in, to a dossier about changing what there is. */
export async function beginsFromAdvice(page: Page, title: string): Promise<string> {
  const advice = await page.locator("main").innerText();
  for (const told of ["Voor een deel ligt de indeling vast (jeugdregio)", "wie meedoet ligt vast"])
    expect(advice).toContain(told);
  await page.getByRole("link", { name: "Maak hier een dossier van" }).click();
  const filled = (label: string) => page.getByLabel(label).inputValue();
  expect(await filled("Taak")).toBe("Jeugd, Wmo en opvang");
  expect((await filled("Andere partijen uit de overheid")).split(", ").length).toBe(nine.length);
  expect(await filled("Voor welk gebied?")).toBe("regio");
  expect(await filled("Aan welke vorm denkt u?")).toBe("RZM");
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("De vraag in één zin").fill("Hoe krijgt een jongere op tijd hulp?");
  await page.getByLabel("Wat willen de partijen doen?").selectOption({ label: "een samenwerking wijzigen" });
  await page
    .getByLabel("Aan welke vorm denkt u?")
    .selectOption({ label: "Centrumregeling of uitvoeringscontract" });
  await page.getByLabel("Wie mag dit zien?").selectOption({ label: "iedereen" });
  await page.getByRole("button", { name: "Verder" }).click();
  // The demo asks the same already, and who begins sees that first.
  expect(await page.locator("main").innerText()).toContain("Jeugdhulp in de regio Groningen (voorbeeld)");
  return begins(page);
}

/** Writes down what was filled in, and stands on the page of the dossier. */
export async function begins(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Ja, bewaar dit" }).click();
  await page.waitForURL(/\/dossiers\/[0-9A-Z]{26}$/);
  expect(await page.locator("main").innerText()).toContain("concept");
  return new URL(page.url()).pathname;
}

/** What must be answered before the councils get it: one question in the browser, the others through the function behind its form. */
export async function answersFirst(page: Page, world: { db: Kysely<object>; at: Date }, path: string) {
  const step = page.locator("details").filter({ hasText: "Ontwerp naar de raad: College, Groningen" });
  await step.locator("summary").click();
  await step.getByLabel("Op welke dag?").fill("2026-10-27");
  await step.getByLabel("Namens wie zegt u dit?").fill("griffier en secretaris");
  await step.getByRole("button", { name: "Leg vast" }).click();
  await page.getByText("Nog niet klaar voor besluit").first().waitFor();
  await page.goto(`${new URL(page.url()).origin}${path}`);
  await page.getByRole("link", { name: "Vragen over ICT, beveiliging, privacy en archief" }).click();
  const first = page.locator("section.question").first();
  // An information manager is named before there is an answer, by a function that the page did not show yet.
  await first.locator("summary").click();
  await first.getByLabel("Wie doet dat? (functie)").fill("informatiemanager sociaal domein");
  await first.getByRole("button", { name: "Bewaar" }).click();
  await first.getByText("informatiemanager sociaal domein van Groningen").waitFor();
  await first.locator("summary").click();
  await first.getByLabel(/^Antwoord/).selectOption({ label: "ja" });
  await first.getByRole("button", { name: "Bewaar" }).click();
  await first.getByText("Wijzig het antwoord").waitFor();
  await answerOpen(world, path.slice(-26), "gm0014");
}

/** The privacy officer of a party, who keeps nothing there, says what he thinks. */
export async function advisesOnPrivacy(page: Page): Promise<void> {
  const chapter = page.locator("details").filter({ hasText: "Geef advies" });
  await chapter.locator("summary").click();
  await chapter.getByLabel("Wat is het advies?").selectOption({ label: "doorgaan onder voorwaarden" });
  await chapter.getByLabel(/^Advies/).fill("Spreek af wie een datalek meldt.");
  await chapter.getByLabel("Wie adviseert? (functie)").fill("functionaris gegevensbescherming");
  await chapter.getByRole("button", { name: "Bewaar" }).click();
  await page.getByRole("cell", { name: /Spreek af wie een datalek meldt/ }).waitFor();
}

/** Nothing that axe finds, and nothing beside the screen of a phone. */
export async function isWellOnPhone(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: WIDTHS.phone, height: 800 });
  await isWell(page);
  if (before) await page.setViewportSize(before);
}
