/** The steps of a dossier: recorded as they were, with a draft that is followed part by part. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { dossierPath } from "../paths.ts";
import { dossierIn, OFFICE, putAnswer, putDossier } from "../testing-dossiers.ts";
import { amendPath, decisionsPath, partPath, procedurePath, stepPath } from "./paths.ts";
import {
  AMENDED,
  ASKED,
  DECIDED,
  PROCEDURE,
  putDraftDone,
  putProcedure,
  putSteps,
} from "./testing-decisions.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  { without: ["readiness"] },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) => wordsOf((await (await as(subject)).open(path)).html);
const shared = async (more: Parameters<typeof putDossier>[1] = {}) =>
  (await putDossier(opened.world(), { state: "shared", ...more })).id;
const versionOf = async (id: string) => String((await dossierIn(opened, id)).version);

describe("the steps of a dossier", () => {
  it("begin after the perspective, with the form that the dossier thought of filled in", async () => {
    const { id: draft } = await putDossier(opened.world(), { facts: { form: "RZM" } });
    const early = await (await as("editor")).send(procedurePath(draft), { ...PROCEDURE, _versie: "1" });
    expect([early.status, wordsOf(early.html).includes("stappen en ontwerp bijhouden")]).toEqual([409, true]);
    const id = await shared({ facts: { form: "RZM", motion: "new" } });
    const editor = await as("editor");
    expect((await editor.open(dossierPath(id))).html).toContain(`href="${decisionsPath(id)}"`);
    const form = await editor.open(procedurePath(id));
    expect(form.html).toMatch(/<option value="RZM" selected/);
    const kept = await editor.send(procedurePath(id), { ...PROCEDURE, _versie: await versionOf(id) });
    expect([kept.status, kept.to]).toEqual([303, `${decisionsPath(id)}#stappen`]);
    const text = await page("reader", decisionsPath(id));
    // Eight weeks after Friday 1 May 2026.
    expect(text).toMatch(/Zienswijze .*tot en met 26 juni 2026/);
    expect(text).toContain("De deelnemers samen : ontwerp maken");
  });

  it("are refused with the article when they cannot be, and keep what was typed", async () => {
    const id = await shared();
    const { status, html } = await (
      await as("editor")
    ).send(procedurePath(id), {
      ...PROCEDURE,
      ...{ vorm: "BVO", organen: "raden", _versie: await versionOf(id) },
    });
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain("Wgr, artikel 8, derde lid");
    expect(html).toContain('value="2026-05-01"');
  });

  it("are recorded by the party itself, with day, place and office, and the next ones follow", async () => {
    const id = await shared();
    await putProcedure(opened.world(), id);
    const [editor, other] = [await as("editor"), await as("admin elsewhere")];
    expect((await other.send(stepPath(id, "ontwerp"), DECIDED)).status).toBe(403);
    expect((await editor.send(stepPath(id, "ontwerp"), DECIDED)).status).toBe(303);
    const sent = stepPath(id, `toezenden:${ELSEWHERE}:board`);
    expect((await editor.send(sent, { ...DECIDED, dag: "2026-05-04" })).status).toBe(403);
    expect((await other.send(sent, { ...DECIDED, dag: "2026-05-04" })).status).toBe(303);
    const text = await page("reader", decisionsPath(id));
    expect(text).toContain(`1 mei 2026 (${OFFICE})`);
    // Received on Monday 4 May: eight weeks later is 29 June.
    expect(text).toMatch(/gemeenteraad, Groningen .*tot en met 29 juni 2026/i);
    const early = await other.send(stepPath(id, `besluit:${ELSEWHERE}:board`), {
      ...DECIDED,
      dag: "2026-05-05",
    });
    expect([early.status, wordsOf(early.html).includes("kan pas na")]).toEqual([409, true]);
    expect(early.html).toContain('value="2026-05-05"');
    expect(await page("reader", dossierPath(id))).toContain("besluit vastleggen");
  });

  it("are one decision when two clerks record the same, and a sentence when they differ", async () => {
    const id = await shared();
    await putProcedure(opened.world(), id);
    const [one, other] = [await as("editor"), await as("admin")];
    const both = await Promise.all([one, other].map((it) => it.send(stepPath(id, "ontwerp"), DECIDED)));
    expect(both.map((it) => it.status)).toEqual([303, 303]);
    const rows = await opened.db
      .selectFrom("dossier_decision" as never)
      .select("step" as never)
      .where("dossier" as never, "=", id as never)
      .execute();
    expect(rows).toHaveLength(1);
    const differs = await other.send(stepPath(id, "ontwerp"), { ...DECIDED, dag: "2026-05-02" });
    expect([differs.status, wordsOf(differs.html).includes("staat al 1 mei 2026")]).toEqual([409, true]);
    const wrong = await one.send(stepPath(id, "ontwerp"), { ...DECIDED, link: "javascript:alert(1)" });
    expect([wrong.status, wordsOf(wrong.html).includes("begint met https://")]).toEqual([422, true]);
    expect((await one.send(stepPath(id, "geen:stap"), DECIDED)).status).toBe(404);
  });

  it("are those of who is outside government too, where such a party can sign; who keeps the dossier records them", async () => {
    const id = await shared({ facts: { form: "service-agreement", motion: "new", participants: [HERE] } });
    const editor = await as("editor");
    expect((await editor.open(procedurePath(id))).html).toMatch(/<textarea[^>]*>\s*Stichting Voorbeeld</);
    const asked = { ...PROCEDURE, vorm: "dvo", buiten: "Stichting Voorbeeld" };
    const send = async (more: Record<string, string>) =>
      editor.send(procedurePath(id), { ...asked, ...more, _versie: await versionOf(id) });
    const refused = await send({ vorm: "RZM" });
    expect([refused.status, wordsOf(refused.html).includes("kan niet aan een gemeenschappelijke")]).toEqual([
      422,
      true,
    ]);
    const alone = await send({ buiten: "" });
    expect([alone.status, wordsOf(alone.html).includes("Samenwerken doen er ten minste twee")]).toEqual([
      422,
      true,
    ]);
    expect((await send({})).status).toBe(303);
    await editor.send(stepPath(id, "ontwerp"), DECIDED);
    const decided = stepPath(id, "besluit:buiten-stichting-voorbeeld:board");
    expect((await (await as("admin elsewhere")).send(decided, DECIDED)).status).toBe(403);
    expect((await editor.send(decided, DECIDED)).status).toBe(303);
    expect(await page("reader", decisionsPath(id))).toMatch(
      /Bestuur, Stichting Voorbeeld vanaf 1 mei 2026 1 mei 2026/,
    );
  });

  it("can be recorded after their time, as what was done in it", async () => {
    const id = await shared();
    await putProcedure(opened.world(), id, { ...ASKED, ontwerp: "2026-03-02" });
    const editor = await as("editor");
    const step = (name: string) => stepPath(id, name);
    await editor.send(step("ontwerp"), { ...DECIDED, dag: "2026-03-02" });
    await editor.send(step(`toezenden:${HERE}:board`), { ...DECIDED, dag: "2026-03-03" });
    // Eight weeks from 3 March end on 28 April; today is 1 June.
    const view = step(`zienswijze:${HERE}:council`);
    expect((await editor.open(decisionsPath(id))).html).toContain(`action="${view}"`);
    expect((await editor.send(view, { ...DECIDED, dag: "2026-04-15" })).status).toBe(303);
    expect(await page("reader", decisionsPath(id))).toContain(`15 april 2026 (${OFFICE})`);
  });

  it("are said anew with a reason, as far as what was recorded after it stays possible", async () => {
    const id = await shared();
    await putProcedure(opened.world(), id);
    const [editor, other] = [await as("editor"), await as("admin elsewhere")];
    expect((await editor.open(amendPath(id, "ontwerp"))).status).toBe(404);
    await editor.send(stepPath(id, "ontwerp"), DECIDED);
    await other.send(stepPath(id, `toezenden:${ELSEWHERE}:board`), { ...DECIDED, dag: "2026-05-04" });
    const steps = (await editor.open(decisionsPath(id))).html;
    expect(steps).toContain(`href="${amendPath(id, "ontwerp")}"`);
    expect(steps).not.toContain(amendPath(id, `toezenden:${ELSEWHERE}:board`));
    expect((await other.open(amendPath(id, "ontwerp"))).status).toBe(403);
    const form = await editor.open(amendPath(id, "ontwerp"));
    expect(form.html).toContain('value="2026-05-01"');
    const [, path = ""] = /<form[^>]* action="([^"]*wijzigen[^"]*)"/.exec(form.html) ?? [];
    const tooLate = await editor.send(path, { ...AMENDED, dag: "2026-05-05" });
    expect([
      tooLate.status,
      wordsOf(tooLate.html).includes("Dan klopt niet meer wat erna is vastgelegd"),
    ]).toEqual([409, true]);
    expect(tooLate.html).toContain(AMENDED.reden);
    const noDay = await editor.send(path, { ...AMENDED, dag: "" });
    expect([noDay.status, wordsOf(noDay.html).includes("Vul in: op welke dag.")]).toEqual([422, true]);
    expect((await editor.send(path, AMENDED)).status).toBe(303);
    expect((await editor.send(path, AMENDED)).status).toBe(303);
    const late = await editor.send(path, { ...AMENDED, dag: "2026-05-03" });
    expect([late.status, wordsOf(late.html).includes("Waar de twee verschillen")]).toEqual([409, true]);
    const text = await page("reader", decisionsPath(id));
    expect(text).toMatch(/2 mei 2026 \(.*\) +Gewijzigd: het ontwerp was een dag later klaar/);
  });

  it("are taken back when they were not done after all, and can be recorded again", async () => {
    const id = await shared({ facts: { title: "Dossier met een vergissing" } });
    await putProcedure(opened.world(), id);
    const editor = await as("editor");
    await editor.send(stepPath(id, "ontwerp"), DECIDED);
    const stand = await versionOf(id);
    const back = await editor.send(`${amendPath(id, "ontwerp")}?stand=${stand}`, {
      ...AMENDED,
      ...{ klopt: "niet", dag: "" },
    });
    expect(back.status).toBe(303);
    expect(await page("reader", decisionsPath(id))).toMatch(/ontwerp maken[^.]*\. +Daar wacht iedereen op\./);
    expect(await page("editor", "/mijn-werk")).toContain(
      "ontwerp maken (De deelnemers samen) in “Dossier met een",
    );
    expect((await editor.send(stepPath(id, "ontwerp"), DECIDED)).status).toBe(303);
    expect(await page("reader", decisionsPath(id))).toContain(`1 mei 2026 (${OFFICE})`);
    expect(await page("reader", dossierPath(id))).toContain("een vastgelegd besluit wijzigen");
  });

  it("are not asked of who stepped out, of whom stays what was recorded", async () => {
    const id = await shared();
    await putProcedure(opened.world(), id);
    await putDraftDone(opened.world(), id);
    const other = await as("admin elsewhere");
    const sent = stepPath(id, `toezenden:${ELSEWHERE}:board`);
    expect((await other.send(sent, { ...DECIDED, dag: "2026-05-04" })).status).toBe(303);
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    const text = await page("reader", decisionsPath(id));
    expect(text).not.toMatch(/College, Groningen/);
    expect(text).toMatch(/die er niet meer bij horen: +.*Ontwerp naar de raad: +Groningen, 4 mei 2026/);
    expect((await other.send(sent, { ...DECIDED, dag: "2026-05-05" })).status).toBe(404);
  });

  it("say whom everyone waits for, and that nobody can act while a term runs", async () => {
    const id = await shared();
    expect(await page("reader", decisionsPath(id))).toContain("Zonder stappen wacht niemand.");
    await putProcedure(opened.world(), id);
    expect(await page("reader", decisionsPath(id))).toMatch(/ontwerp maken[^.]*\. +Daar wacht iedereen op\./);
  });
});

describe("the draft of a dossier", () => {
  it("has each part there, left out with a reason, or open; without either word it is refused", async () => {
    const id = await shared();
    await putSteps(opened.world(), id);
    const editor = await as("editor");
    const empty = await editor.send(partPath(id, "evaluatie"), { staat: "afwezig", toelichting: "" });
    expect([empty.status, wordsOf(empty.html).includes("Zeg waarom dit er niet in staat.")]).toEqual([
      422,
      true,
    ]);
    await editor.send(partPath(id, "evaluatie"), { staat: "afwezig", toelichting: "komt later" });
    const text = await page("reader", decisionsPath(id));
    expect(text).toContain("Staat erin: artikel 2");
    expect(text).toMatch(/Staat er niet in: komt later De wet vraagt dit \(Wgr, artikel 11a\)/);
    expect((await editor.send(partPath(id, "vereffening"), { staat: "open" })).status).toBe(404);
    expect((await (await as("reader")).send(partPath(id, "evaluatie"), { staat: "open" })).status).toBe(403);
  });
});

describe("Mijn werk", () => {
  it("has the steps that one's own organisation can take now, and none of another", async () => {
    const id = await shared({ facts: { title: "Dossier met stappen" } });
    const steps = async (subject: Subject) =>
      [...(await page(subject, "/mijn-werk")).matchAll(/Stap: ([^“]*) in “Dossier met stappen”/g)].map(
        (it) => it[1],
      );
    await putProcedure(opened.world(), id);
    expect(await steps("editor")).toEqual(["ontwerp maken (De deelnemers samen)"]);
    expect([await steps("admin elsewhere"), await steps("council editor")]).toEqual([[], []]);
    await putDraftDone(opened.world(), id);
    const [own, others] = [await steps("editor"), await steps("admin elsewhere")];
    expect(others).toContain("ontwerp naar de raad (College, Groningen)");
    expect(own).toContain("ontwerp naar de raad (College, Assen)");
    expect(others.every((it) => it?.includes("Groningen"))).toBe(true);
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    expect(await steps("admin elsewhere")).toEqual([]);
  });
});
