/** What a party publishes is asked of every party of its dossiers, beside all that comes with the product; and when it changes nothing is lost. */
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { DECIDED, putDraftDone, putProcedure } from "../../dossiers/decisions/testing-decisions.ts";
import { dossierPath } from "../../dossiers/paths.ts";
import { putAnswer, putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { answersPath, itemPath } from "../answers/paths.ts";
import { forgetAnswers, OFFICE } from "../answers/testing-answers.ts";
import { forgetSets, itemWith, putSet } from "../published/testing-published.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import { gateFilePath, gatePath, wordPath } from "./paths.ts";
import { answerOpen, putWord, WORD } from "./testing-gate.ts";

const FAR = "gm0034";
const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Regio Noord", [FAR]: "Gemeente Almere" });
const world = () => opened.world();
const as = async (subject: Subject) => asking(opened.site.app, await arrive(world(), subject));
const ITEM = `${ELSEWHERE}-vervoer`;
const QUESTION = "Is het vervoer geregeld?";
const publish = (more: Parameters<typeof putSet>[1] = {}) =>
  putSet(world(), { organisation: ELSEWHERE, ...more });
const shared = async (participants = [HERE, ELSEWHERE]) =>
  (await putDossier(world(), { state: "shared", facts: { participants, title: "Met de regio" } })).id;

beforeEach(async () => {
  await forgetSets(opened);
  await forgetAnswers(opened);
});

describe("a dossier in which a publisher takes part", () => {
  it("is asked its questions too, of all parties, and every basic question as before", async () => {
    const id = await shared();
    const apart = await shared([HERE, FAR]);
    const editor = await as("editor");
    expect((await editor.open(gatePath(id))).html).not.toContain(QUESTION);
    await publish({ published: false });
    expect((await editor.open(gatePath(id))).html).not.toContain(QUESTION);
    await forgetSets(opened);
    await publish();
    const { html } = await editor.open(gatePath(id));
    expect(html).toContain(QUESTION);
    for (const { question, when } of questionsOn("2026-06-01")) if (!when) expect(html).toContain(question);
    expect((await editor.open(gatePath(apart))).html).not.toContain(QUESTION);
    const csv = (await editor.open(gateFilePath(id))).html;
    const lines = parse<Record<string, string>>(csv, { columns: true, delimiter: ";", bom: true });
    expect(lines.find((it) => it.Code === ITEM)?.Stand).toBe("nog geen antwoord");
  });

  it("waits with its decision for the answer to them, and who was named finds that in Mijn werk", async () => {
    const id = await shared();
    await putProcedure(world(), id);
    await putDraftDone(world(), id);
    await answerOpen(world(), id, HERE);
    await publish();
    const editor = await as("editor");
    const decide = () =>
      editor.send(`${dossierPath(id)}/besluiten/stappen/toezenden:${HERE}:board`, {
        ...{ ...DECIDED, dag: "2026-05-04" },
      });
    const held = await decide();
    expect([held.status, held.html.includes("1 vraag staat nog open")]).toEqual([409, true]);
    await putWord(world(), id, { item: ITEM, verdict: null });
    expect(wordsOf((await editor.open("/mijn-werk")).html)).toContain(
      "Beantwoord 1 vraag namens Assen voor het besluit over “Met de regio”",
    );
    await answerOpen(world(), id, HERE);
    expect((await decide()).status).toBe(303);
  });

  it("asks no more in Mijn werk once its publisher stepped out", async () => {
    await publish();
    const title = "Zonder de regio verder";
    const facts = { participants: [HERE, ELSEWHERE], title };
    const { id } = await putDossier(world(), { state: "shared", facts });
    await putWord(world(), id, { item: ITEM, verdict: null });
    const editor = await as("editor");
    const work = async () => wordsOf((await editor.open("/mijn-werk")).html);
    expect(await work()).toContain(`voor het besluit over “${title}”`);
    await putAnswer(world(), id, ELSEWHERE, "left");
    expect(await work()).not.toContain(`voor het besluit over “${title}”`);
  });

  it("asks by an item of its set that hangs on a basic question only where that was answered so", async () => {
    const when = { item: "ict-systemen", verdicts: ["no"] } as const;
    await publish({ facts: { items: [itemWith(ITEM, { when })] } });
    const id = await shared();
    await putWord(world(), id, { item: "ict-systemen", verdict: "yes" });
    const section = async () => (await (await as("editor")).open(gatePath(id))).html.includes(`id="${ITEM}"`);
    expect(await section()).toBe(false);
    const other = await shared();
    await putWord(world(), other, { item: "ict-systemen", verdict: "no", statement: "Geen systeem." });
    expect((await (await as("editor")).open(gatePath(other))).html).toContain(`id="${ITEM}"`);
  });
});

describe("a set that is replaced while people answer it", () => {
  const next = (items: ReturnType<typeof itemWith>[]) => publish({ facts: { items } });
  const typed = { ...WORD, toelichting: "Bussen rijden tot middernacht.", gevraagd: QUESTION };

  it("keeps what was typed for a question that went, and says so", async () => {
    await publish();
    const id = await shared();
    const editor = await as("editor");
    expect((await editor.open(gatePath(id))).html).toContain(`value="${QUESTION}"`);
    await next([itemWith(`${ELSEWHERE}-anders`, { question: "Is er iets anders?" })]);
    const sent = await editor.send(wordPath(id, ITEM), typed);
    expect([sent.status, sent.to]).toEqual([303, `${gatePath(id)}#later`]);
    const { html } = await editor.open(gatePath(id));
    for (const text of ["Is er iets anders?", QUESTION, typed.toelichting, "blijft hier bewaard"])
      expect(html).toContain(text);
    expect((await editor.send(wordPath(await shared([HERE, FAR]), ITEM), typed)).status).toBe(404);
  });

  it("gives back what was typed for a question that went, where that is not right yet, and keeps it once it is", async () => {
    await publish();
    const id = await shared();
    const editor = await as("editor");
    await next([itemWith(`${ELSEWHERE}-anders`, { question: "Is er iets anders?" })]);
    const wrong = await editor.send(wordPath(id, ITEM), { ...typed, oordeel: "" });
    expect(wrong.status).toBe(422);
    for (const text of [
      typed.toelichting,
      QUESTION,
      "Kies een antwoord bij deze toelichting.",
      wordPath(id, ITEM),
    ])
      expect(wrong.html).toContain(text);
    expect((await editor.send(wordPath(id, ITEM), typed)).status).toBe(303);
    expect((await editor.open(gatePath(id))).html).not.toContain("Wat u invulde");
  });

  it("keeps answers to a code that moved to another subject, and shows who answered old words the new ones first", async () => {
    await publish();
    const id = await shared();
    await putWord(world(), id, { item: ITEM, statement: "Geregeld." });
    await next([itemWith(ITEM, { subject: "archive", question: "Rijdt het vervoer ook ’s avonds?" })]);
    const editor = await as("editor");
    const { html } = await editor.open(gatePath(id));
    expect(wordsOf(html)).toMatch(/Rijdt het vervoer ook ’s avonds\? ja Geregeld\./);
    const seen = new RegExp(`id="${ITEM}"[^]*?name="gezien" value="([0-9A-Z]{26})"`).exec(html)?.[1] ?? "";
    const late = await editor.send(wordPath(id, ITEM), { ...typed, gezien: seen });
    expect(late.status).toBe(409);
    for (const text of ["De uitgever wijzigde deze vraag", typed.toelichting, "Rijdt het vervoer ook"])
      expect(late.html).toContain(text);
  });
});

describe("a question for organisations", () => {
  const items = [itemWith(ITEM, { about: "organisation" })];
  const answer = { oordeel: "yes", toelichting: "Met eigen bussen.", eigenaar: OFFICE };

  it("is on the pages of its publisher and of who shares a dossier with it, and in the account by measure", async () => {
    const facts = { participants: [FAR, ELSEWHERE], title: "Zonder Assen" };
    await publish({ facts: { items } });
    const id = await shared();
    await putDossier(world(), { organisation: FAR, state: "shared", facts });
    expect((await (await as("admin elsewhere")).open(answersPath(ELSEWHERE))).html).toContain(QUESTION);
    const editor = await as("editor");
    expect((await editor.open(answersPath(HERE))).html).toContain(QUESTION);
    expect((await editor.open(gatePath(id))).html).not.toContain(`id="${ITEM}"`);
    expect((await editor.send(`${itemPath(HERE, ITEM)}/antwoord`, answer)).status).toBe(303);
    const csv = (await editor.open(`${answersPath(HERE)}/verantwoording.csv?voor=raad`)).html;
    const rows = parse<Record<string, string>>(csv, { columns: true, delimiter: ";", bom: true });
    expect(rows.find((it) => it.Maatregel === ITEM)).toMatchObject({ Stand: "beantwoord", Antwoord: "ja" });
    const theirs = await (await as("admin elsewhere")).open(`${answersPath(HERE)}/verklaringen`);
    expect(theirs.html).toContain(answer.toelichting);
  });

  it("keeps its answer when the set is replaced, and says that it is asked no more", async () => {
    await publish({ facts: { items } });
    await shared();
    const editor = await as("editor");
    await publish({ facts: { items: [itemWith(`${ELSEWHERE}-anders`)] } });
    expect((await editor.send(`${itemPath(HERE, ITEM)}/antwoord`, answer)).status).toBe(303);
    const { html } = await editor.open(itemPath(HERE, ITEM));
    expect(html).toContain("Deze vraag staat niet meer in de vragenlijst");
    expect(html).toContain(answer.toelichting);
    const list = (await editor.open(answersPath(HERE))).html;
    expect(list.split("Niet meer gevraagd")[1]).toContain(`href="${itemPath(HERE, ITEM)}"`);
    const csv = (await editor.open(`${answersPath(HERE)}/verantwoording.csv?voor=raad`)).html;
    const rows = parse<Record<string, string>>(csv, { columns: true, delimiter: ";", bom: true });
    const row = { Stand: "niet meer gevraagd", Toelichting: answer.toelichting };
    expect(rows.find((it) => it.Maatregel === ITEM)).toMatchObject(row);
    expect((await editor.open(itemPath(HERE, "gm0014-bestaat-niet"))).status).toBe(404);
  });
});
