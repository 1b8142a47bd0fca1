/** A shared service answers once for those it serves; it counts for each that says so, and is open again when the service stops. */
import { beforeEach, describe, expect, it } from "vitest";
import { asReader } from "#kit/database/acting.ts";
import { type Person, type Reader } from "#kit/reader.ts";
import { ELSEWHERE, HERE, readerFor, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { answersFor } from "../answers/queries.ts";
import { answerIn, FACTS, forgetAnswers, ITEM, putAnswer } from "../answers/testing-answers.ts";
import { changeAnswer, withdrawAnswer } from "../answers/keeping.ts";
import { putService } from "./testing-services.ts";

const FAR = "gm0034";
const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Dienst Noord", [FAR]: "Gemeente Almere" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const TODAY = "2026-06-01";
const here = readerFor("reader");
const far: Reader = {
  ...(readerFor("admin elsewhere") as Person),
  seats: [{ id: "far", organisation: FAR, organ: "staff", role: "admin" }],
};
/** By both locks, of the organisation that is served. */
const counts = (reader: Reader = here, today = TODAY) =>
  asReader(
    () => Promise.resolve(reader),
    () => answersFor(opened.site.building.primary as never, reader, [HERE], [ITEM], today),
  );
const LIST = `/organisaties/${HERE}/klaar-voor-besluit`;
const OFFERS = `${LIST}/diensten/${ELSEWHERE}`;
const by = {
  actor: "00000000-0000-4000-8000-000000000001",
  organisation: ELSEWHERE,
  at: new Date("2026-06-02"),
};
const inTrx = (work: (trx: never) => Promise<unknown>) =>
  opened.db.transaction().execute((trx) => work(trx as never));
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

beforeEach(async () => {
  await forgetAnswers(opened);
});

describe("an answer of a shared service", () => {
  it("counts for who says so, by page and form, and shows the statement without the evidence", async () => {
    const id = await putAnswer(opened.world(), { organisation: ELSEWHERE, evidence: "Kanarie: kluis 3" });
    const service = await as("admin elsewhere");
    const provided = `/organisaties/${ELSEWHERE}/klaar-voor-besluit/${ITEM}`;
    const named = await service.send(`${provided}/voor`, { voor: "Gemeente Assen", _versie: "2" });
    expect(named.status).toBe(303);
    expect(await counts()).toEqual([]);
    const editor = await as("editor");
    expect((await editor.open("/mijn-werk")).html).toContain("Bekijk 1 antwoord van");
    const { html } = await editor.open(OFFERS);
    expect([html.includes(FACTS.statement), html.includes("Kanarie")]).toEqual([true, false]);
    const said = { gebruik: "ja", gezien: hidden(html, "gezien") };
    expect((await editor.send(`${OFFERS}/${ITEM}`, said)).status).toBe(303);
    expect(await counts()).toMatchObject([{ entry: id, organisation: HERE, via: ELSEWHERE, stale: false }]);
    expect((await editor.open("/mijn-werk")).html).not.toContain("van Dienst Noord");
    const list = (await editor.open(LIST)).html;
    expect(list).toContain("1 vraag beantwoord");
    expect(list).toContain(`<a href="${OFFERS}">Dienst Noord</a>`);
    const page = wordsOf((await editor.open(`${LIST}/${ITEM}`)).html);
    expect(page).toContain("Zij gebruikt het antwoord van Dienst Noord.");
    expect(page).not.toContain("nog geen antwoord");
    expect((await service.open(provided)).html).toContain("Assen");
  });

  it("is refused with a sentence when it changed while one looked, and keeps nothing then", async () => {
    const id = await putService(opened.world(), { organisation: ELSEWHERE, serves: [HERE] });
    const editor = await as("editor");
    const gezien = hidden((await editor.open(OFFERS)).html, "gezien");
    const other = { ...FACTS, statement: "Toch niet." };
    await inTrx(async (trx) => changeAnswer(trx, await answerIn(opened, id), other, by));
    const { status, html } = await editor.send(OFFERS, { gebruik: "ja", gezien });
    expect([status, html.includes("Er veranderde iets in deze antwoorden.")]).toEqual([409, true]);
    expect(await counts()).toEqual([]);
  });

  it("is to be looked at again when the service says something else", async () => {
    const id = await putService(opened.world(), { organisation: ELSEWHERE, serves: [HERE], used: [HERE] });
    expect(await counts()).toMatchObject([{ stale: false }]);
    const other = { ...FACTS, statement: "Nu anders." };
    await inTrx(async (trx) => changeAnswer(trx, await answerIn(opened, id), other, by));
    expect(await counts()).toMatchObject([{ stale: true, statement: "Nu anders." }]);
    expect((await (await as("editor")).open("/mijn-werk")).html).toContain("Bekijk 1 antwoord van");
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ["takes it back", (id) => inTrx(async (trx) => withdrawAnswer(trx, await answerIn(opened, id), by))],
    [
      "is no more",
      () =>
        opened.db
          .updateTable("organisation" as never)
          .set({ valid_until: "2026-01-01" } as never)
          .where("key" as never, "=", ELSEWHERE as never)
          .execute(),
    ],
  ])("is open again when the service %s, and who used it is told so", async (_, stop) => {
    const id = await putService(opened.world(), { organisation: ELSEWHERE, serves: [HERE], used: [HERE] });
    await stop(id);
    expect(await counts()).toEqual([]);
    const editor = await as("editor");
    expect((await editor.open(LIST)).html).toContain("118 open");
    expect((await editor.open("/mijn-werk")).html).toContain("stopte met 1 antwoord");
    const gezien = hidden((await editor.open(OFFERS)).html, "gezien");
    expect((await editor.send(`${OFFERS}/${ITEM}`, { gebruik: "nee", gezien })).status).toBe(303);
    expect((await editor.open("/mijn-werk")).html).not.toContain("stopte met");
    await opened.db
      .updateTable("organisation" as never)
      .set({ valid_until: null } as never)
      .execute();
  });

  it("goes after what an organisation answers itself", async () => {
    await putService(opened.world(), { organisation: ELSEWHERE, serves: [HERE], used: [HERE] });
    await putAnswer(opened.world(), { facts: { verdict: "no" } });
    expect(await counts()).toMatchObject([{ via: null, verdict: "no" }]);
  });

  it("is read by who is in a dossier with who uses it, and an offer is not", async () => {
    await putDossier(opened.world(), { facts: { participants: [HERE, FAR] }, state: "shared" });
    await putService(opened.world(), { organisation: ELSEWHERE, serves: [HERE] });
    expect(await counts(far)).toEqual([]);
    await forgetAnswers(opened);
    await putService(opened.world(), { organisation: ELSEWHERE, serves: [HERE], used: [HERE] });
    expect(await counts(far)).toMatchObject([{ organisation: HERE, via: ELSEWHERE }]);
  });
});
