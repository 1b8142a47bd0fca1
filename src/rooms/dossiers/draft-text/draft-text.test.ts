/** The text of a draft: its versions with what changed, and remarks that are answered and stay. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { decisionsPath, draftPath } from "../decisions/paths.ts";
import { ASKED, putProcedure, putSteps } from "../decisions/testing-decisions.ts";
import { putAnswer, putDossier } from "../testing-dossiers.ts";
import { differenceOf } from "./difference.tsx";
import { differencePath, editionsPath, remarkPath, replyPath, textPath } from "./paths.ts";
import { EDITION, putEditionOf, putRemark, putText, REMARK, REPLY, TEXT } from "./testing-draft-text.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) => wordsOf((await (await as(subject)).open(path)).html);
const visitor = () => asking(opened.site.app, null);

async function drafted(): Promise<string> {
  const { id } = await putDossier(opened.world(), { state: "shared" });
  await putSteps(opened.world(), id);
  return id;
}

describe("the text of a draft", () => {
  it("is written part by part by who keeps it, and put before the parties as a version", async () => {
    const id = await drafted();
    expect(await page("reader", decisionsPath(id))).toContain("De tekst van het ontwerp");
    const [editor, other] = [await as("editor"), await as("admin elsewhere")];
    expect((await other.send(textPath(id, "belang"), TEXT)).status).toBe(403);
    const early = await editor.send(editionsPath(id), EDITION);
    expect([early.status, wordsOf(early.html).includes("Er staat nog geen tekst in het ontwerp.")]).toEqual([
      409,
      true,
    ]);
    expect((await editor.send(textPath(id, "belang"), TEXT)).status).toBe(303);
    expect((await editor.send(editionsPath(id), EDITION)).status).toBe(303);
    expect(wordsOf((await visitor().open(draftPath(id))).html)).toMatch(
      /versie 1 1 juni 2026 het eerste ontwerp.*Artikel 1\. Er is een belang\./,
    );
    const again = await editor.send(editionsPath(id), EDITION);
    expect([again.status, wordsOf(again.html).includes("Er is niets veranderd sinds versie 1.")]).toEqual([
      409,
      true,
    ]);
  });

  it("shows per part what changed between two versions, and since the last one", async () => {
    const id = await drafted();
    const world = opened.world();
    await putText(world, id, "belang", "De gemeenten kopen samen in.");
    await putText(world, id, "evaluatie", "Elke vier jaar.");
    await putEditionOf(world, id, "het eerste ontwerp");
    await putText(world, id, "belang", "De tien gemeenten kopen samen hulp in.");
    await putEditionOf(world, id, "na de eerste ronde");
    await putText(world, id, "evaluatie", "Elke twee jaar.");
    const { html } = await visitor().open(differencePath(id, 1, 2));
    expect(html).toMatch(/De <ins>tien ?<\/ins> ?gemeenten kopen samen <ins>hulp ?<\/ins> ?in\./);
    expect(wordsOf(html)).toContain("na de eerste ronde");
    expect(html).not.toContain("Elke vier jaar");
    const since = await visitor().open(differencePath(id, 2, null));
    expect(since.html).toMatch(/Elke <del>vier<\/del><ins>twee<\/ins> jaar\./);
    expect(since.html).not.toContain("kopen samen");
    expect((await visitor().open(differencePath(id, 7, 8))).status).toBe(404);
    expect((await visitor().open(`${draftPath(id)}/verschil?van=nul`)).status).toBe(400);
    const last = (await visitor().open(`${draftPath(id)}/verschil`)).html;
    expect(last).toMatch(/<h1[^>]*>[^<]*Versie 2 naast de tekst van nu/);
  });

  it("is not overwritten by who did not see what another made of it, and nothing typed is lost", async () => {
    const id = await drafted();
    const [one, other] = [await as("editor"), await as("admin")];
    expect((await one.send(textPath(id, "belang"), TEXT)).status).toBe(303);
    const second = await other.send(textPath(id, "belang"), { tekst: "Iets anders.", gelezen: "" });
    expect([second.status, wordsOf(second.html).includes("Een ander wijzigde dit onderdeel")]).toEqual([
      409,
      true,
    ]);
    for (const text of ["Artikel 1. Er is een belang.", "Iets anders."]) expect(second.html).toContain(text);
    const next = await other.send(textPath(id, "belang"), { tekst: "Iets anders.", gelezen: TEXT.tekst! });
    expect(next.status).toBe(303);
  });

  it("of more than fits comes back with all of it", async () => {
    const id = await drafted();
    const long = "woord ".repeat(4_000).trim();
    const { status, html } = await (
      await as("editor")
    ).send(textPath(id, "belang"), { tekst: long, gelezen: "" });
    expect([status, html.includes("hoogstens 20000 tekens"), html.includes(long)]).toEqual([422, true, true]);
  });
});

describe("a draft that gets another form", () => {
  it("loses no text that was written for the form before", async () => {
    const id = await drafted();
    await putText(opened.world(), id, "evaluatie", "Elke vier jaar kijken wij het na.");
    await putProcedure(opened.world(), id, { ...ASKED, vorm: "convenant" });
    expect(await page("editor", draftPath(id))).toMatch(
      /Evaluatie Dit onderdeel hoort bij een vorm die het dossier eerder had\. Elke vier jaar kijken wij het na\./,
    );
  });
});

describe("a remark on a draft", () => {
  it("is made by a party, waits for who keeps it, and stays with what was done with it", async () => {
    const id = await drafted();
    await putText(opened.world(), id, "belang", "De gemeenten kopen samen in.");
    await putEditionOf(opened.world(), id, "het eerste ontwerp");
    const other = await as("admin elsewhere");
    expect((await (await as("editor")).send(remarkPath(id, ELSEWHERE, "belang"), REMARK)).status).toBe(403);
    const { status, to } = await other.send(remarkPath(id, ELSEWHERE, "belang"), REMARK);
    expect([status, to]).toEqual([303, `${draftPath(id)}#onderdeel-belang`]);
    expect(await page("reader", draftPath(id))).toMatch(
      /Groningen \(wethouder, namens het college\), 1 juni 2026 , bij versie 1: Noem ook de wijken\. nog niet beantwoord/,
    );
    expect(await page("editor", "/mijn-werk")).toContain(
      "Beantwoord een opmerking bij het ontwerp van “Dossier proef”",
    );
    const editor = await as("editor");
    const { html } = await editor.open(draftPath(id));
    const [, action = ""] = /action="([^"]*\/opmerkingen\/\d+)"/.exec(html) ?? [];
    expect((await other.send(action, REPLY)).status).toBe(403);
    expect((await editor.send(action, REPLY)).status).toBe(303);
    const text = await page("admin elsewhere", draftPath(id));
    expect(text).toContain("overgenomen artikel 1 noemt ze nu");
    expect(text).not.toContain("nog niet beantwoord");
    const again = await editor.send(action, { ...REPLY, antwoord: "left" });
    expect([again.status, wordsOf(again.html).includes("Dat blijft zo staan.")]).toEqual([409, true]);
  });

  it("of who stepped out is read by the other parties alone", async () => {
    const id = await drafted();
    const number = await putRemark(opened.world(), id, "belang", ELSEWHERE);
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    expect(await page("reader", draftPath(id))).toContain("Noem ook de wijken.");
    expect((await visitor().open(draftPath(id))).html).not.toContain("Noem ook de wijken.");
    expect((await (await as("editor")).send(replyPath(id, number + 100), REPLY)).status).toBe(404);
  });
});

describe("the difference of two texts", () => {
  it("has all of both, in their order", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (before, after) => {
        const pieces = differenceOf(before, after);
        const without = (kind: string) =>
          pieces
            .filter((it) => it.kind !== kind)
            .map((it) => it.text)
            .join("");
        expect([without("new"), without("gone")]).toEqual([before, after]);
      }),
    );
  });
});
