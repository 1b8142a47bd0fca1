/** What parties decided becomes a collaboration when their steps are done: beside the register, or as a message to it. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { inForcePath } from "../decisions/paths.ts";
import { putSteps } from "../decisions/testing-decisions.ts";
import { dossierPath } from "../paths.ts";
import { putAnswer, putDossier } from "../testing-dossiers.ts";
import { COVENANT, IN_FORCE_FIELDS, putAllDone } from "./testing-in-force.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) => wordsOf((await (await as(subject)).open(path)).html);
const shared = async (more: Parameters<typeof putDossier>[1] = {}) =>
  (await putDossier(opened.world(), { state: "shared", ...more })).id;

/** The collaboration that a page leads to. */
const tieOn = (html: string): string =>
  /href="(\/samenwerkingen\/overige\/[0-9A-Z]{26})"/.exec(html)?.[1] ?? "";

describe("a covenant of which all steps are done", () => {
  it("becomes a collaboration outside the register, which the other parties confirm", async () => {
    const id = await shared();
    await putAllDone(opened.world(), id);
    const editor = await as("editor");
    expect(await page("editor", inForcePath(id))).toContain(
      "Alle stappen zijn gedaan. Dan komt er een samenwerking bij",
    );
    const { status, to } = await editor.send(inForcePath(id), IN_FORCE_FIELDS);
    expect([status, to]).toEqual([303, inForcePath(id)]);
    const { html } = await editor.open(inForcePath(id));
    expect(wordsOf(html)).toContain("Werkt vanaf 1 mei 2026");
    const tie = tieOn(html);
    const text = wordsOf((await editor.open(tie)).html);
    for (const part of ["Convenant proef in werking", "Groningen", "Stichting Voorbeeld", "Dossier proef"])
      expect(text).toContain(part);
    expect(await page("admin elsewhere", "/mijn-werk")).toContain("Convenant proef in werking");
    expect(await page("reader", dossierPath(id))).toContain("In werking sinds 1 mei 2026");
  });

  it("becomes one collaboration, also when two say so at once", async () => {
    const id = await shared();
    await putAllDone(opened.world(), id);
    const naam = "Eén en niet twee";
    const both = await Promise.all(
      [await as("editor"), await as("admin")].map((it) =>
        it.send(inForcePath(id), { ...IN_FORCE_FIELDS, naam }),
      ),
    );
    expect(both.map((it) => it.status).toSorted()).toEqual([303, 409]);
    const ties = await opened.db
      .selectFrom("tie" as never)
      .selectAll()
      .execute();
    expect(ties.filter((it) => (it as { name: string }).name === naam)).toHaveLength(1);
    expect(both.find((it) => it.status === 409)?.html).toContain(
      "Er staat al dat dit in werking is sinds 1 mei 2026.",
    );
  });

  it("is not with who stepped out", async () => {
    const id = await shared();
    await putAllDone(opened.world(), id);
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    const editor = await as("editor");
    await editor.send(inForcePath(id), { ...IN_FORCE_FIELDS, naam: "Zonder wie uitstapte" });
    const tie = tieOn((await editor.open(inForcePath(id))).html);
    expect(wordsOf((await editor.open(tie)).html)).not.toContain("Gemeente Groningen");
  });

  it("is not in force on a day that has not been, and keeps what was typed", async () => {
    const id = await shared();
    await putAllDone(opened.world(), id);
    const { status, html } = await (
      await as("editor")
    ).send(inForcePath(id), { ...IN_FORCE_FIELDS, dag: "2026-12-01" });
    expect([status, wordsOf(html).includes("1 december 2026 is nog niet geweest")]).toEqual([422, true]);
    expect(html).toContain('value="2026-12-01"');
  });
});

describe("an arrangement of the Wgr", () => {
  it("is for the register: a message stands ready, and no collaboration of ours is made", async () => {
    const id = await shared();
    await putAllDone(opened.world(), id, { ...COVENANT, vorm: "RZM" });
    const { html } = await (await as("editor")).open(inForcePath(id));
    const text = wordsOf(html);
    expect(html).toContain("mailto:");
    for (const part of [
      "Wij gingen een samenwerking aan",
      "Wie deelnemen: - Groningen - Assen Wat is besloten",
      "Wgr, artikel",
    ])
      expect(text.replaceAll(/\s+/g, " ")).toContain(part);
    expect(await page("reader", inForcePath(id))).not.toContain("Geachte bronhouder");
    expect((await (await as("editor")).send(inForcePath(id), IN_FORCE_FIELDS)).status).toBe(303);
    const after = await (await as("editor")).open(inForcePath(id));
    expect(tieOn(after.html)).toBe("");
    expect(wordsOf(after.html)).toContain("in het register, zodra de bronhouder haar opneemt");
  });
});

describe("a dossier with steps that are open", () => {
  it("is not in force, whoever says so", async () => {
    const id = await shared();
    await putSteps(opened.world(), id);
    expect(await page("editor", inForcePath(id))).toContain("Dat kan zodra alle stappen zijn gedaan.");
    const { status, html } = await (await as("editor")).send(inForcePath(id), IN_FORCE_FIELDS);
    expect([status, wordsOf(html).includes("Nog niet alle stappen zijn gedaan.")]).toEqual([409, true]);
    expect((await (await as("admin elsewhere")).send(inForcePath(id), IN_FORCE_FIELDS)).status).toBe(403);
  });
});
