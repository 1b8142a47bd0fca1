/** The most necessary first: each its own order, one shared order, and who sees it otherwise is named. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { drawingOf, stepsOf } from "#kit/states.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { dossierPath } from "../paths.ts";
import { OFFICE, putDossier } from "../testing-dossiers.ts";
import type { Line } from "./facts.ts";
import { orderLife } from "./life.ts";
import {
  answerOrderPath,
  NEW_ORDER_PATH,
  notNowPath,
  orderCsvPath,
  orderPath,
  ORDERS_PATH,
  ownOrderPath,
  setOrderPath,
} from "./paths.ts";
import { differences } from "./standing.ts";
import {
  ORDER_FIELDS,
  orderNowIn,
  putOrder,
  putOrderAnswer,
  putOwnOrder,
  putSharedOrder,
} from "./testing-orders.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) =>
  wordsOf((await (await as(subject)).open(path)).html).replaceAll("\u00a0", " ");
const dossier = async (title: string, wanted: "participants" | "side" = "participants") =>
  (await putDossier(opened.world(), { state: "shared", wanted, facts: { title } })).id;
const versionOf = async (id: string) => String((await orderNowIn(opened, id)).version);

describe("where an own order differs", () => {
  const lines: Line[] = ["A", "B", "C"].map((it, index) => ({ dossier: it, place: index + 1, notNow: null }));
  it.each([
    [["A", "B", "C"], []],
    [["A", "B"], []],
    [
      ["B", "A"],
      [
        { dossier: "B", own: 1, shared: 2 },
        { dossier: "A", own: 2, shared: 1 },
      ],
    ],
    [["D"], [{ dossier: "D", own: 1, shared: null }]],
  ])("%s", (own, found) => {
    expect(differences({ own }, lines)).toEqual(found);
  });
});

describe("the life of a list", () => {
  it("leads out of every state, and uses every step", () => {
    for (const { next } of Object.values(orderLife.states)) expect(Object.keys(next)).not.toEqual([]);
    expect(new Set(stepsOf(orderLife).map((it) => it.verb))).toEqual(new Set(Object.keys(orderLife.verbs)));
    expect(drawingOf(orderLife)).toContain("closed --> open: hervatten");
  });
});

describe("a list of dossiers in order", () => {
  it("is begun for some organisations, one's own among them, and is found from the list of lists", async () => {
    const editor = await as("editor");
    const begun = await editor.send(NEW_ORDER_PATH, { ...ORDER_FIELDS, titel: "Regio Assen" });
    expect(begun.status).toBe(303);
    expect(await page("reader", begun.to ?? "")).toMatch(/Regio Assen.*nog geen gezamenlijke volgorde/);
    expect(await page("admin elsewhere", ORDERS_PATH)).toContain("Regio Assen");
    expect(await page("without a place", ORDERS_PATH)).not.toContain("Regio Assen");
    const alone = await editor.send(NEW_ORDER_PATH, { ...ORDER_FIELDS, organisaties: "" });
    expect([alone.status, wordsOf(alone.html).includes("Noem ten minste één andere organisatie")]).toEqual([
      422,
      true,
    ]);
    const nowhere = await editor.send(NEW_ORDER_PATH, { ...ORDER_FIELDS, regio: "jeugdregio" });
    expect(wordsOf(nowhere.html)).toContain("Van uw organisatie kennen wij geen jeugdregio.");
  });

  it("gets its shared order from who keeps it, each dossier once", async () => {
    const { id } = await putOrder(opened.world());
    const [first, second] = [await dossier("Jeugdhulp nu"), await dossier("Wegen later")];
    const [editor, other] = [await as("editor"), await as("admin elsewhere")];
    const form = await editor.open(setOrderPath(id));
    expect(form.html).toContain("Jeugdhulp nu");
    const twice = { plek1: first, plek2: first, _versie: await versionOf(id) };
    const refused = await editor.send(setOrderPath(id), twice);
    expect([refused.status, wordsOf(refused.html).includes("staat al op plek 1")]).toEqual([422, true]);
    const right = { plek1: first, plek3: second, _versie: await versionOf(id) };
    expect((await other.send(setOrderPath(id), right)).status).toBe(403);
    expect((await editor.send(setOrderPath(id), right)).status).toBe(303);
    expect(await page("reader", orderPath(id))).toMatch(/Jeugdhulp nu 1 .*Wegen later 2 /);
    expect(await page("reader", dossierPath(first))).toContain("In welke volgorde Volgorde proef");
    const strange = { plek1: "01ARZ3NDEKTSV4RRFFQ69G5FAV", _versie: await versionOf(id) };
    expect((await editor.send(setOrderPath(id), strange)).status).toBe(422);
  });

  it("names per organisation its own order, what it can carry, and where that differs", async () => {
    const { id } = await putOrder(opened.world());
    const [first, second] = [await dossier("Eerst dit"), await dossier("Dan dat")];
    const other = await as("admin elsewhere");
    const said = { plek1: second, plek2: first, capaciteit: "twee mensen", uren: "1.250", functie: OFFICE };
    expect((await (await as("editor")).send(ownOrderPath(id, ELSEWHERE), said)).status).toBe(403);
    expect((await other.send(ownOrderPath(id, ELSEWHERE), said)).status).toBe(303);
    await putSharedOrder(opened.world(), id, [first, second]);
    const text = await page("reader", orderPath(id));
    expect(text).toContain("twee mensen; 1.250 uur per jaar");
    expect(text).toContain("“Dan dat”: hier plek 1, gezamenlijk plek 2");
    const again = await other.open(ownOrderPath(id, ELSEWHERE));
    expect(again.html).toContain(">twee mensen</textarea>");
  });

  it("is confirmed per organisation, and who sees it otherwise is named; another order asks anew", async () => {
    const { id, dossier: only } = await putOrder(opened.world(), { set: true });
    const more = await dossier("Nog een");
    expect(await page("reader", orderPath(id))).toContain("Nog niet bevestigd door Groningen en Assen");
    const { setVersion } = await orderNowIn(opened, id);
    const answer = { functie: OFFICE, tekst: String(setVersion) };
    expect((await (await as("editor")).send(answerOrderPath(id, HERE, "bevestigen"), answer)).status).toBe(
      303,
    );
    const reason = { ...answer, reden: "jeugd gaat voor" };
    const other = await as("admin elsewhere");
    expect((await other.send(answerOrderPath(id, ELSEWHERE, "anders"), reason)).status).toBe(303);
    const text = await page("reader", orderPath(id));
    expect(text).toContain("Anders ziet het: Groningen.");
    expect(text).toContain("ziet het anders: jeugd gaat voor");
    await putSharedOrder(opened.world(), id, [more, only]);
    expect(await page("reader", orderPath(id))).toContain("Nog niet bevestigd door Groningen en Assen");
    const late = await other.send(answerOrderPath(id, ELSEWHERE, "bevestigen"), answer);
    expect([late.status, wordsOf(late.html).includes("De volgorde is gewijzigd")]).toEqual([409, true]);
  });

  it("waits in Mijn werk of each organisation until that answered to the order as it is now", async () => {
    const { id, dossier: first } = await putOrder(opened.world(), { set: true });
    const waits = async () => {
      const subjects = ["editor", "admin elsewhere", "council editor"] as const;
      const pages = await Promise.all(subjects.map(async (it) => (await as(it)).open("/mijn-werk")));
      return pages.map(({ html }) => html.includes(`href="${orderPath(id)}#volgorde"`));
    };
    expect(await waits()).toEqual([true, true, false]);
    await putOrderAnswer(opened.world(), id, ELSEWHERE, "no");
    expect(await waits()).toEqual([true, false, false]);
    await putSharedOrder(opened.world(), id, [await dossier("Nog nodiger"), first]);
    expect(await waits()).toEqual([true, true, false]);
  });

  it("keeps what cannot be done now, with why", async () => {
    const { id, dossier: only } = await putOrder(opened.world(), { set: true });
    const editor = await as("editor");
    const waits = { dossier: only, reden: "geen mensen", _versie: await versionOf(id) };
    expect((await editor.send(notNowPath(id), waits)).status).toBe(303);
    expect(await page("reader", orderPath(id))).toMatch(/Dossier proef 1 perspectief gedeeld geen mensen/);
    const again = { dossier: only, reden: "", _versie: await versionOf(id) };
    expect((await editor.send(notNowPath(id), again)).status).toBe(303);
    expect(await page("reader", orderPath(id))).not.toContain("geen mensen");
  });

  it("shows of a dossier that one may not read nothing, not even a gap in the count", async () => {
    const hidden = await dossier("Alleen ons orgaan", "side");
    const seen = await dossier("Voor beide");
    const { id } = await putOrder(opened.world());
    await putSharedOrder(opened.world(), id, [hidden, seen]);
    await putOwnOrder(opened.world(), id, HERE, [hidden, seen]);
    expect(await page("editor", orderPath(id))).toMatch(/Alleen ons orgaan 1 .*Voor beide 2 /);
    const text = await page("admin elsewhere", orderPath(id));
    expect(text).not.toContain("Alleen ons orgaan");
    expect(text).toMatch(/Voor beide 1 /);
    expect((await (await as("admin elsewhere")).open(orderCsvPath(id))).html).not.toContain(
      "Alleen ons orgaan",
    );
  });

  it("goes along as a spreadsheet with a place per organisation, and changes no more once it is closed", async () => {
    const { id, dossier: only } = await putOrder(opened.world(), { set: true });
    await putOwnOrder(opened.world(), id, ELSEWHERE, [only]);
    await putOrderAnswer(opened.world(), id, ELSEWHERE, "yes");
    const csv = (await (await as("reader")).open(orderCsvPath(id))).html;
    expect(csv).toContain("Plek volgens Groningen");
    expect(csv).toMatch(/1;Dossier proef;\w{26};perspectief gedeeld;;1;/);
    const editor = await as("editor");
    expect((await editor.send(`${orderPath(id)}/afronden`, { _versie: await versionOf(id) })).status).toBe(
      303,
    );
    const late = await (await as("admin elsewhere")).send(ownOrderPath(id, ELSEWHERE), { functie: OFFICE });
    expect(late.status).toBe(409);
    expect((await editor.send(`${orderPath(id)}/hervatten`, { _versie: await versionOf(id) })).status).toBe(
      303,
    );
  });
});
