/** A clerk adds what the register does not know; each reads what is for him, and nothing is written over the register. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { asking, putTie } from "../ties/testing-ties.ts";
import { ARRANGEMENT, FIELDS, forgetAdditions, putAddition, putArrangement } from "./testing-additions.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: (db) => putArrangement({ db }),
  },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);
const ABOUT = `/organisaties/${HERE}/aanvullingen/${ARRANGEMENT}`;
const PAGE = `/samenwerkingen/${ARRANGEMENT}`;
const YEAR = { jaar: "2026", zichtbaar: "public", bron: "Begroting 2026, bladzijde 12" };

describe("what an organisation adds to an arrangement of the register", () => {
  it("shows how an amount was understood before it keeps it, and stands on the page for all then", async () => {
    await forgetAdditions(opened);
    const editor = await as("editor");
    const asked = { ...YEAR, bijdrage: "1.250 (x 1.000)" };
    const review = await editor.send(`${ABOUT}/jaarcijfers`, asked);
    expect([review.status, review.html.includes("Klopt dit?")]).toEqual([200, true]);
    expect(review.html).toContain("€\u00a01.250.000");
    expect((await visitor().open(PAGE)).html).not.toContain("1.250.000");
    expect((await editor.send(`${ABOUT}/jaarcijfers`, { ...asked, _verder: "akkoord" })).status).toBe(303);
    const { html } = await visitor().open(PAGE);
    expect(html).toContain("€\u00a01.250.000");
    expect(html).toContain(
      "Van Assen (bestuur en ambtelijke organisatie); bron: Begroting 2026, bladzijde 12",
    );
  });

  it("stands on the page of what lies beside the register too, where its organisation finds the way to add to it", async () => {
    await forgetAdditions(opened);
    const { id } = await putTie(opened.world(), { state: "confirmed" });
    await putAddition(opened.world(), { tie: id, facts: { risk: "Eén leverancier" } });
    await putAddition(opened.world(), { tie: id, visibility: "side", facts: { risk: "Kanarie" } });
    const page = `/samenwerkingen/overige/${id}`;
    const [own, all] = [await (await as("editor")).open(page), await visitor().open(page)];
    expect(all.html).toContain("Eén leverancier");
    expect(all.html).not.toContain("Kanarie");
    expect(own.html).toContain("Kanarie");
    expect(own.html).toContain(`href="/organisaties/${HERE}/aanvullingen/${id}"`);
    expect(all.html).not.toContain(`/organisaties/${HERE}/aanvullingen`);
  });

  it.each([
    ["in cents", "125 cent", "€\u00a01,25"],
    ["in thousands", "1.250 (x 1.000)", "€\u00a01.250.000"],
    ["with a comma", "1250,50", "€\u00a01.250,50"],
    ["with a comma in millions", "1,25 mln", "€\u00a01.250.000"],
  ])("shows an amount %s as it understood it, and keeps nothing yet", async (_, bijdrage, shown) => {
    await forgetAdditions(opened);
    const { status, html } = await (
      await as("editor")
    ).send(`${ABOUT}/jaarcijfers`, { ...YEAR, bijdrage, _verder: "" });
    expect([status, html.includes(shown)]).toEqual([200, true]);
    expect(await opened.db.selectFrom("addition").select("entry").execute()).toEqual([]);
  });

  it.each([
    ["a contribution of less than nothing", { ...YEAR, bijdrage: "-5" }, "Een bijdrage is niet minder dan 0"],
    ["an amount that can be two", { ...YEAR, bijdrage: "1,250" }, "duizendtallen of centen"],
    ["no figure at all", YEAR, "Vul ten minste één gegeven in."],
    ["a year that is none", { ...YEAR, jaar: "26", bijdrage: "1" }, "Geef een jaar van 2000"],
  ])("comes back with a sentence and what was typed: %s", async (_, fields, sentence) => {
    const { status, html } = await (await as("editor")).send(`${ABOUT}/jaarcijfers`, fields);
    expect([status, html.includes(sentence), html.includes("bladzijde 12")]).toEqual([422, true, true]);
  });

  it.each([
    ["stemmen", "41 van de 40", "bijvoorbeeld 3 van de 40"],
    ["verdeelsleutel", "112 %", "van 0 tot en met 100"],
    ["documenten", "Handvest javascript:alert(1)", "geen adres dat begint met"],
    ["evaluatie", "morgen", "Geef een bestaande dag"],
  ])("refuses %s: %s", async (field, typed, sentence) => {
    const { status, html } = await (
      await as("editor")
    ).send(`${ABOUT}/gegevens`, { ...FIELDS, [field]: typed });
    expect([status, html.includes(sentence)]).toEqual([422, true]);
  });

  it("says that the same is there already, instead of keeping it twice", async () => {
    await forgetAdditions(opened);
    const editor = await as("editor");
    expect((await editor.send(`${ABOUT}/gegevens`, FIELDS)).status).toBe(303);
    const again = await editor.send(`${ABOUT}/gegevens`, FIELDS);
    expect([again.status, again.html.includes("staat er al voor deze kring")]).toEqual([422, true]);
    expect((await editor.send(`${ABOUT}/gegevens`, { ...FIELDS, zichtbaar: "side" })).status).toBe(303);
    // Nor is it made so by choosing the circle of the other afterwards.
    const id = await putAddition(opened.world(), { visibility: "organisation" });
    const moved = await editor.send(`/aanvullingen/${id}/gegevens`, { ...FIELDS, _versie: "1" });
    expect([moved.status, moved.html.includes("staat er al voor deze kring")]).toEqual([422, true]);
  });

  it("is the answer to the informatieformat as well, on the sheet, at the six questions and in the file", async () => {
    await forgetAdditions(opened);
    const told = { gevraagdAanRaad: "een zienswijze voor 1 juli", meegegevenAanRaad: "Let op de wachttijd." };
    const editor = await as("editor");
    const fields = { ...FIELDS, stemmen: "", ...told, meegegevenOp: "2026-05-12" };
    expect((await editor.send(`${ABOUT}/gegevens`, { ...fields, _verder: "" })).html).toContain(
      "12 mei 2026",
    );
    expect((await editor.send(`${ABOUT}/gegevens`, fields)).status).toBe(303);
    const read = async (path: string) => (await visitor().open(path)).html;
    for (const path of [
      PAGE,
      `/voor-de-raad/${HERE}/samenwerkingen/${ARRANGEMENT}`,
      `/api/v1/toezicht/informatiebladen/${ARRANGEMENT}?deelnemer=${HERE}`,
    ])
      for (const text of ["een zienswijze voor 1 juli", "Let op de wachttijd", "12 mei 2026"])
        expect([path, text, (await read(path)).includes(text)]).toEqual([path, text, true]);
    expect(await read(`/voor-de-raad/${HERE}`)).toContain("Met wat wij de raad vroegen of meegaven");
    expect((await (await as("reader")).open(`/organisaties/${HERE}/aanvullingen.csv`)).html).toContain(
      "Wat gaven wij de raad mee?;Let op de wachttijd.",
    );
  });

  it("is changed with both versions beside each other, and can be read as it was", async () => {
    const id = await putAddition(opened.world());
    const path = `/aanvullingen/${id}/gegevens`;
    const editor = await as("editor");
    const version = (html: string) => /name="_versie" value="(\d+)"/.exec(html)?.[1] ?? "";
    const seen = version((await editor.open(path)).html);
    expect((await editor.send(path, { ...FIELDS, risico: "Eerste", _versie: seen })).status).toBe(303);
    const late = await (await as("admin")).send(path, { ...FIELDS, risico: "Tweede", _versie: seen });
    expect([late.status, late.html.includes("Waar de twee verschillen")]).toEqual([409, true]);
    const { html } = await visitor().open(`/aanvullingen/${id}`);
    expect([html.includes("Proefrisico"), html.includes("Eerste"), html.includes("Versie 2")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("goes when it is taken back, and waits to be looked through after a year", async () => {
    await forgetAdditions(opened);
    const id = await putAddition({ db: opened.db, at: new Date("2025-05-01T10:00:00Z") });
    const editor = await as("editor");
    expect((await editor.open("/mijn-werk")).html).toContain(
      "Kijk na of “Gegevens over de deelname” nog klopt",
    );
    expect((await visitor().open(PAGE)).html).toContain("Proefrisico");
    expect((await editor.send(`/aanvullingen/${id}/intrekken`, { _versie: "1" })).status).toBe(303);
    expect((await visitor().open(PAGE)).html).not.toContain("Proefrisico");
    expect((await visitor().open(`/aanvullingen/${id}`)).html).toContain("ingetrokken");
  });

  it("gives the register's steward a message with what lacks, and nothing of a small circle", async () => {
    await forgetAdditions(opened);
    await putAddition(opened.world(), { facts: { publicInterest: "voor iedereen" } });
    await putAddition(opened.world(), { visibility: "side", facts: { publicInterest: "alleen voor ons" } });
    const { html } = await (await as("reader")).open(ABOUT);
    expect(html).toContain("de verdeelsleutel");
    const letter = /<textarea id="bericht"[^>]*>([^<]*)/.exec(html)?.[1] ?? "";
    expect([letter.includes("voor iedereen"), letter.includes("alleen voor ons")]).toEqual([true, false]);
    expect(html).toContain("mailto:?subject=Register%20van%20Overheidsorganisaties");
  });
});

describe("who reads it", () => {
  const CANARY = "Kanarie";
  const PLACES = [
    PAGE,
    ABOUT,
    `/organisaties/${HERE}/aanvullingen`,
    `/organisaties/${HERE}/aanvullingen.csv`,
    "/mijn-werk",
  ];

  it.each([
    ["council", "executive admin"],
    ["executive", "council admin"],
  ] as const)("is not the other side of the same organisation: kept by the %s", async (side, other) => {
    await forgetAdditions(opened);
    const before = await Promise.all(
      PLACES.map(async (it) => alike((await (await as(other)).open(it)).html)),
    );
    const id = await putAddition(opened.world(), { side, visibility: "side", facts: { risk: CANARY } });
    const after = await Promise.all(PLACES.map(async (it) => alike((await (await as(other)).open(it)).html)));
    expect(after).toEqual(before);
    expect((await (await as(other)).open(`/aanvullingen/${id}`)).status).toBe(404);
    const own = await (await as(side === "council" ? "council reader" : "reader")).open(PAGE);
    expect(own.html).toContain(CANARY);
  });

  it("is for no more people than see the collaboration that it is about", async () => {
    const { id } = await putTie(opened.world(), { wanted: "side", state: "confirmed" });
    const path = `/organisaties/${HERE}/aanvullingen/${id}/gegevens`;
    const { status, html } = await (await as("editor")).send(path, FIELDS);
    expect([status, html.includes("alleen te zien voor het eigen orgaan")]).toEqual([422, true]);
    expect((await (await as("editor")).send(path, { ...FIELDS, zichtbaar: "side" })).status).toBe(303);
  });

  it("is nobody who may not see the collaboration outside the register that it is about", async () => {
    const tie = await putTie(opened.world(), { wanted: "side", state: "confirmed" });
    const id = await putAddition(opened.world(), { tie: tie.id, facts: { risk: CANARY } });
    for (const subject of ["council reader", "admin elsewhere"] as const)
      expect((await (await as(subject)).open(`/aanvullingen/${id}`)).status).toBe(404);
    expect((await (await as("reader")).open(`/aanvullingen/${id}`)).html).toContain(CANARY);
  });

  /** A page without what is another each time: numbers of forms, and who asks. */
  const alike = (html: string) =>
    html
      .replaceAll(/name="(_keer|_formulier)" value="[^"]*"/g, "")
      .replaceAll(/Rol [0-9a-f-]{36}|[0-9a-f-]{36}/g, "");
});
