/** What it costs and makes vulnerable: said by who bears it, read by the councils, said in words when it lacks. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { stepPath } from "../decisions/paths.ts";
import { putDraftDone, putProcedure } from "../decisions/testing-decisions.ts";
import { dossierPath } from "../paths.ts";
import { dossierIn, putAnswer, putDossier } from "../testing-dossiers.ts";
import { costsPath, dutyPath, figuresPath, newDependencePath, newDutyPath } from "./paths.ts";
import {
  COST_FIELDS,
  DEPENDENCE_FIELDS,
  DUTY_FIELDS,
  putDependence,
  putDuty,
  putFigures,
} from "./testing-costs.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  { without: ["readiness"] },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) =>
  wordsOf((await (await as(subject)).open(path)).html).replaceAll("\u00a0", " ");
const shared = async (more: Parameters<typeof putDossier>[1] = {}) =>
  (await putDossier(opened.world(), { state: "shared", ...more })).id;

describe("what a dossier costs", () => {
  it("is said by each party for itself, and added up beside the other ways", async () => {
    const id = await shared();
    expect(await page("reader", costsPath(id))).toContain("Nog geen partij zei wat het kost.");
    const [editor, other] = [await as("editor"), await as("admin elsewhere")];
    const mine = figuresPath(id, HERE, "together", "before");
    const sent = await editor.send(mine, COST_FIELDS);
    expect([sent.status, sent.to]).toEqual([303, `${costsPath(id)}#cijfers`]);
    expect((await other.send(mine, COST_FIELDS)).status).toBe(403);
    const theirs = { ...COST_FIELDS, investering: "500.000" };
    await other.send(figuresPath(id, ELSEWHERE, "together", "before"), theirs);
    await editor.send(figuresPath(id, null, "together", "before"), {
      ...COST_FIELDS,
      investering: "100.000",
    });
    await editor.send(figuresPath(id, HERE, "alone", "before"), { ...COST_FIELDS, investering: "3 mln" });
    const text = await page("reader", costsPath(id));
    expect(text).toMatch(/Investering, één keer.*€ 2.100.000 \(2 partijen en wat niet verdeeld is\)/);
    expect(text).toMatch(/€ 3.000.000 \(1 partij\)/);
    expect(text).toContain("begroting 2027, bladzijde 12, 1 mei 2026");
    expect(text).toContain("niet gezegd");
    // On the page of the dossier in a line.
    expect(await page("reader", dossierPath(id))).toContain("investering, één keer: € 2.100.000");
  });

  it("is refused with a clear sentence where it can be read in two ways, and keeps what was typed", async () => {
    const id = await shared();
    const editor = await as("editor");
    const wrong = await editor.send(figuresPath(id, HERE, "together", "before"), {
      ...COST_FIELDS,
      ...{ investering: "1,250", jaarlijks: "12,50", uren: "2,5" },
    });
    expect(wrong.status).toBe(422);
    const text = wordsOf(wrong.html);
    for (const it of ["niet te zien of de komma", "Geef hele euro’s.", "Geef hele uren."])
      expect(text).toContain(it);
    expect(wrong.html).toContain('value="1,250"');
    const empty = { ...COST_FIELDS, investering: "", jaarlijks: "", uren: "" };
    expect((await editor.send(figuresPath(id, HERE, "together", "before"), empty)).status).toBe(422);
    expect((await editor.open(figuresPath(id, HERE, "alone", "after"))).status).toBe(404);
  });

  it("opens as it was said, tells who was second, and is taken back by leaving all empty", async () => {
    const id = await shared();
    await putFigures(opened.world(), id, {}, { yearly: 1_000 });
    const editor = await as("editor");
    const path = figuresPath(id, HERE, "together", "before");
    const form = await editor.open(path);
    expect(form.html).toContain('value="1.000"');
    const action = /action="([^"]*gelezen=\d+)"/.exec(form.html)?.[1] ?? "";
    await putFigures(opened.world(), id, {}, { yearly: 2_000 });
    const second = await editor.send(action, COST_FIELDS);
    expect(second.status).toBe(409);
    expect(wordsOf(second.html).replaceAll("\u00a0", " ")).toContain("Nu staat er: kosten per jaar € 2.000");
    expect(second.html).toContain('value="250.000"');
    const again = /action="([^"]*gelezen=\d+)"/.exec(second.html)?.[1] ?? "";
    expect((await editor.send(again, COST_FIELDS)).status).toBe(303);
    const now = /action="([^"]*gelezen=\d+)"/.exec((await editor.open(path)).html)?.[1] ?? "";
    const empty = { ...COST_FIELDS, investering: "", jaarlijks: "", uren: "" };
    expect((await editor.send(now, empty)).status).toBe(303);
    expect(await page("reader", costsPath(id))).toContain("Nog geen partij zei wat het kost.");
  });

  it("is read by the councils of all parties, and by nobody whom the dossier does not let read", async () => {
    const id = await shared({ wanted: "participants" });
    await putFigures(opened.world(), id, {}, { yearly: 1_000 });
    for (const council of ["council reader", "council admin elsewhere"] as const)
      expect(await page(council, costsPath(id))).toContain("€ 1.000");
    expect((await (await as("without a place")).open(costsPath(id))).status).toBe(404);
    const alone = await shared({ wanted: "side" });
    expect((await (await as("council reader")).open(costsPath(alone))).status).toBe(404);
  });

  it("that a party said who stepped out counts no more", async () => {
    const id = await shared();
    await putFigures(opened.world(), id, { organisation: ELSEWHERE }, { yearly: 1_000 });
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    expect(await page("reader", costsPath(id))).not.toContain("€ 1.000");
  });

  it("is compared with what came true, per party and together, with the difference in words", async () => {
    const id = await shared();
    await putFigures(opened.world(), id, {}, { yearly: 1_000, hours: 100 });
    expect(await page("reader", costsPath(id))).toContain("Bij een evaluatie schrijft elke partij op");
    const editor = await as("editor");
    const after = { ...COST_FIELDS, investering: "", jaarlijks: "1.400", uren: "100" };
    expect((await editor.send(figuresPath(id, HERE, "together", "after"), after)).status).toBe(303);
    const text = await page("reader", costsPath(id));
    expect(text).toMatch(/Kosten per jaar € 1.000 € 1.400 € 400 meer dan gedacht/);
    expect(text).toContain("precies als gedacht");
    expect(text).toContain("opgeteld, van 1 opgave vooraf en achteraf");
  });

  it("goes along as a spreadsheet, a line for each thing said", async () => {
    const id = await shared();
    await putFigures(opened.world(), id, {}, { yearly: 1_250 });
    await putDuty(opened.world(), id, { client: HERE, supplier: HERE });
    await putDependence(opened.world(), id);
    const { html: csv, status } = await (await as("reader")).open(`${costsPath(id)}.csv`);
    expect(status).toBe(200);
    expect(csv).toContain("kosten;samen, zoals voorgesteld;vooraf;Assen;Kosten per jaar;1250;euro;");
    expect(csv).toContain("Dubbele rol: Assen is opdrachtgever én opdrachtnemer.");
    expect(csv).toContain("één leverancier;");
  });
});

describe("what it makes vulnerable", () => {
  it("names who stays responsible, with double roles in words, kept by who keeps the dossier", async () => {
    const id = await shared();
    const editor = await as("editor");
    expect((await (await as("admin elsewhere")).send(newDutyPath(id), DUTY_FIELDS)).status).toBe(403);
    const sent = await editor.send(newDutyPath(id), { ...DUTY_FIELDS, opdrachtnemer: HERE });
    expect(sent.status).toBe(303);
    expect(await page("reader", costsPath(id))).toContain(
      "Dubbele rol: Assen is opdrachtgever én opdrachtnemer.",
    );
    const strange = await editor.send(newDutyPath(id), { ...DUTY_FIELDS, eigenaar: "Iemand anders" });
    expect([strange.status, wordsOf(strange.html).includes("Kies een partij van dit dossier.")]).toEqual([
      422,
      true,
    ]);
    const outsider = { ...DUTY_FIELDS, opdrachtnemer: "Stichting Voorbeeld" };
    expect((await editor.send(newDutyPath(id), outsider)).status).toBe(303);
  });

  it("can be changed and taken off the page, with what it was in the past", async () => {
    const id = await shared();
    const duty = await putDuty(opened.world(), id);
    const editor = await as("editor");
    const _versie = String((await dossierIn(opened, id)).version);
    const gone = await editor.send(dutyPath(id, duty), { ...DUTY_FIELDS, geldt: "nee", _versie });
    expect(gone.status).toBe(303);
    expect(await page("reader", costsPath(id))).toContain("Nog niet opgeschreven wie waarvoor");
    expect((await editor.open(dutyPath(id, duty))).status).toBe(404);
  });

  it("says on whom a party comes to depend: a function, a supplier, a partner, or what variety is lost", async () => {
    const id = await shared();
    const other = await as("admin elsewhere");
    expect((await other.send(newDependencePath(id, ELSEWHERE), DEPENDENCE_FIELDS)).status).toBe(303);
    const text = await page("reader", costsPath(id));
    expect(text).toContain("één leverancier: leverancier van het zaaksysteem");
    expect(text).toMatch(/dan ligt het loket stil.*nog niets.*Groningen/);
  });
});

describe("a dossier whose steps reach a decision", () => {
  it("without what it costs says so in words, and no more when all is there", async () => {
    const id = await shared();
    await putProcedure(opened.world(), id);
    const warning = "hier staat nog niet: wat het kost";
    expect(await page("reader", costsPath(id))).not.toContain(warning);
    await putDraftDone(opened.world(), id);
    const other = await as("admin elsewhere");
    const done = { dag: "2026-05-04", link: "", functie: "secretaris" };
    expect((await other.send(stepPath(id, `toezenden:${ELSEWHERE}:board`), done)).status).toBe(303);
    expect(await page("reader", dossierPath(id))).toContain(
      `De stappen zijn bij “Zienswijze”, en ${warning}`,
    );
    await putFigures(opened.world(), id, {}, { yearly: 1 });
    await putFigures(opened.world(), id, { alternative: "alone" }, { yearly: 1 });
    await putDuty(opened.world(), id);
    await putDependence(opened.world(), id);
    expect(await page("reader", dossierPath(id))).not.toContain("hier staat nog niet");
  });
});
