/** What parties promise and do together after a perspective: each its own, walkable, and flagged where a link is missing. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, TEST_NOW, testApp } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { dossierPath, partyPath } from "../paths.ts";
import { dossierIn, putAnswer, putDossier, putWords } from "../testing-dossiers.ts";
import { chainPath, projectPath, settlePath } from "./paths.ts";
import { AGREEMENT, PROJECT, putAgreement, putProject } from "./testing-chain.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) => (await (await as(subject)).open(path)).html;
const visitor = () => asking(opened.site.app, null);

describe("an agreement", () => {
  it("is promised by the party itself, stands on a part of the perspective, and waits until its day", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    await putWords(opened.world(), id, ELSEWHERE, "kortere wachttijden");
    const path = `${partyPath(id, HERE)}/afspraken`;
    const editor = await as("editor");
    expect((await editor.open(path)).html).toContain(
      "Groningen wil (de inwoner of cliënt): kortere wachttijden",
    );
    const ground = `${ELSEWHERE}-client-wil`;
    expect((await editor.send(path, { ...AGREEMENT, rustOp: ground })).status).toBe(303);
    const { html } = await visitor().open(dossierPath(id));
    for (const text of [AGREEMENT.afspraak!, `#deel-${ground}`, "31 december 2026"])
      expect(html).toContain(text);
    expect(await page("editor", "/mijn-werk")).toContain("Kom na wat Assen beloofde in “Dossier proef”");
    expect(await page("admin elsewhere", "/mijn-werk")).not.toContain("Kom na wat Assen");
  });

  it("is settled once, by who promised it, and what was said of it stays", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    const number = await putAgreement(opened.world(), id, HERE, {
      ...{ text: "Een belofte die faalt", dueOn: "2026-07-01" },
    });
    expect(await page("editor", "/mijn-werk")).toContain("Een belofte die faalt");
    const said = { uitkomst: "broken", verantwoording: "Er kwam geen geld." };
    expect((await (await as("admin elsewhere")).send(settlePath(id, number), said)).status).toBe(403);
    expect((await (await as("editor")).send(settlePath(id, number), said)).status).toBe(303);
    const again = await (await as("editor")).send(settlePath(id, number), { ...said, uitkomst: "kept" });
    expect([again.status, again.html.includes("Dat blijft zo staan.")]).toEqual([409, true]);
    expect((await visitor().open(dossierPath(id))).html).toContain("Er kwam geen geld.");
    expect(await page("editor", "/mijn-werk")).not.toContain("Een belofte die faalt");
  });

  it.each([
    ["a last day before the first", { uiterlijk: "2026-05-01" }, "Deze dag ligt voor de eerste dag."],
    ["an address that is none", { besluit: "javascript:alert(1)" }, "Geef een adres dat begint met"],
    ["no promise", { afspraak: "" }, "Vul in: wat beloven wij?"],
  ])("comes back with what was typed: %s", async (_, wrong, sentence) => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    const sent = { ...AGREEMENT, ...wrong };
    const { status, html } = await (await as("editor")).send(`${partyPath(id, HERE)}/afspraken`, sent);
    expect([status, html.includes(sentence)]).toEqual([422, true]);
  });

  it("of a party that stepped out is read by the other parties alone", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    await putAgreement(opened.world(), id, ELSEWHERE, { text: "Een belofte van toen" });
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    expect(await page("reader", dossierPath(id))).toContain("Een belofte van toen");
    const seen = await Promise.all(
      [dossierPath(id), chainPath(id)].map(async (path) => (await visitor().open(path)).html),
    );
    expect(seen.join()).not.toContain("Een belofte van toen");
  });
});

describe("a project", () => {
  it("fulfils agreements of this dossier, says how far it is, and is walked to from both ends", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    const agreement = await putAgreement(opened.world(), id, HERE);
    const other = await putDossier(opened.world(), { state: "shared" });
    const strange = await putAgreement(opened.world(), other.id, HERE);
    const path = `${partyPath(id, ELSEWHERE)}/projecten`;
    const elsewhere = await as("admin elsewhere");
    const wrong = await elsewhere.send(path, { ...PROJECT, afspraken: strange });
    expect([wrong.status, wrong.html.includes("Kies alleen afspraken van dit dossier.")]).toEqual([
      422,
      true,
    ]);
    const { to } = await elsewhere.send(path, { ...PROJECT, afspraken: agreement });
    const project = to?.split("#project-")[1] ?? "";
    const version = String((await dossierIn(opened, id)).version);
    const further = { ...PROJECT, afspraken: agreement, stap: "delivered", _versie: version };
    expect((await elsewhere.send(projectPath(id, project), further)).status).toBe(303);
    const { html } = await visitor().open(chainPath(id));
    for (const link of ["#deel-vraag", `#afspraak-${agreement}`, `#project-${project}`])
      expect(html).toContain(`href="${link}"`);
    expect(html).toContain("Eén wachtlijst (opgeleverd)");
    expect(html).toMatch(/<svg[^]*<line /);
  });

  it("of nothing that was agreed says so", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    await putProject(opened.world(), id, HERE);
    expect((await visitor().open(chainPath(id))).html).toContain("Dit project voert geen afspraak uit");
  });
});

describe("the calendar", () => {
  it("says after six months that an agreement has no project yet, and not a day sooner", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    await putAgreement(opened.world(), id, HERE, { agreedOn: "2026-06-01" });
    const on = async (moment: string) => {
      const site = await testApp(opened.db, undefined, {}, () => new Date(moment));
      const html = await site.page(dossierPath(id));
      site.building.close();
      return html.includes("Nog geen project bij deze afspraak");
    };
    expect(await on("2026-11-30T12:00:00Z")).toBe(false);
    expect(await on("2026-12-01T12:00:00Z")).toBe(true);
    expect(TEST_NOW.toISOString().slice(0, 10)).toBe("2026-06-01");
  });
});
