/** The agenda of a dossier: who should sit at the table follows from what an item touches, and who was not asked is seen. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { putProcedure } from "../decisions/testing-decisions.ts";
import { putMeeting } from "../meetings/testing-meetings.ts";
import { dossierPath } from "../paths.ts";
import { OFFICE, putAnswer, putDossier } from "../testing-dossiers.ts";
import {
  agendaPath,
  attendancePath,
  changeItemPath,
  itemPath,
  newItemPath,
  resultPath,
  seatingPath,
} from "./paths.ts";
import { itemWith } from "./queries.ts";
import {
  ATTENDANCE_FIELDS,
  ITEM_FIELDS,
  putItem,
  putSeats,
  RESULT_FIELDS,
  SEAT_FIELDS,
} from "./testing-agenda.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) => wordsOf((await (await as(subject)).open(path)).html);
const shared = async (more: Parameters<typeof putDossier>[1] = {}) =>
  (await putDossier(opened.world(), { state: "shared", ...more })).id;
/** On the day of the tests, when one can say who came. */
const TODAY = { day: "2026-06-01", papersBy: null };
const found = async (dossier: string, item: string) => {
  const row = await itemWith(opened.db, dossier, item);
  if (!row) throw new Error(`no item ${item}`);
  return row;
};

describe("an agenda item", () => {
  it("that touches systems and information says whom it misses, on itself and on the dossier, until somebody sits there", async () => {
    const id = await shared();
    const editor = await as("editor");
    expect(await page("editor", dossierPath(id))).toContain("Er staat niets op de agenda.");
    const kept = await editor.send(newItemPath(id, HERE), ITEM_FIELDS);
    expect([kept.status, kept.to?.startsWith(`${agendaPath(id)}/`)]).toEqual([303, true]);
    const item = kept.to?.split("/").at(-1) ?? "";
    const noIct = "Dit raakt systemen, en er zit nog niemand van ICT aan tafel.";
    const noPrivacy = "Dit raakt gegevens (ook van personen), en er zit nog niemand van privacy aan tafel.";
    for (const path of [itemPath(id, item), agendaPath(id), dossierPath(id)]) {
      const text = await page("reader", path);
      expect(text, path).toContain(noIct);
      expect(text, path).toContain(noPrivacy);
    }
    const other = await as("admin elsewhere");
    const form = await other.open(seatingPath(id, item, ELSEWHERE));
    expect(wordsOf(form.html)).toContain("Voorgesteld. Of het kan, met welke koppeling");
    expect((await other.send(`${seatingPath(id, item, ELSEWHERE)}?stand=0`, SEAT_FIELDS)).status).toBe(303);
    const text = await page("reader", itemPath(id, item));
    expect(text).not.toContain(noIct);
    expect(text).toContain(noPrivacy);
    expect(text).toContain("ICT: informatiemanager sociaal domein");
    await putSeats(opened.world(), id, item, HERE, { privacy: "privacyofficer" });
    expect(await page("reader", dossierPath(id))).not.toContain("en er zit nog niemand");
  });

  it("that touches neither misses nobody, and proposes with a reason and a source", async () => {
    const id = await shared();
    const item = await putItem(opened.world(), id, HERE, { touches: ["money"] });
    const text = await page("reader", itemPath(id, item));
    expect(text).not.toContain("en er zit nog niemand");
    expect(text).toMatch(/financiën .*Besluit begroting en verantwoording/);
  });

  it.each([
    ["a day that has been", { dag: "2026-05-31" }, "31 mei 2026 is al geweest."],
    ["papers after the meeting", { stukkenUiterlijk: "2026-07-08" }, "daarna zijn stukken te laat"],
    ["papers in the past", { stukkenUiterlijk: "2026-05-01" }, "1 mei 2026 is al geweest."],
    ["no day at all", { dag: "", stukkenUiterlijk: "" }, "Kies een overleg, of vul een dag in."],
    ["nothing that it touches", { raakt: "" }, "Kies ten minste één."],
    ["something unknown", { raakt: "systems geluk" }, "Kies uit: systemen"],
    ["papers nowhere", { stukken: "javascript:alert(1)" }, "Geef een adres dat begint met"],
    ["a step that is none", { stap: "geen:stap" }, "Deze stap hoort niet (meer) bij dit dossier."],
  ])("comes back with what was typed: %s", async (_, wrong, sentence) => {
    const id = await shared();
    const { status, html } = await (
      await as("editor")
    ).send(newItemPath(id, HERE), { ...ITEM_FIELDS, ...wrong });
    expect([status, wordsOf(html).includes(sentence)], wordsOf(html)).toEqual([422, true]);
    expect(html).toContain("Eén wachtlijst");
  });

  it("is refused on a day before the step can be that it is about, with the article", async () => {
    const id = await shared();
    await putProcedure(opened.world(), id);
    const editor = await as("editor");
    const form = await editor.open(newItemPath(id, HERE));
    const step = `besluit:${HERE}:board`;
    expect(form.html).toContain(`value="${step}"`);
    // The draft was ready on 1 May 2026: eight weeks of councils come first.
    const early = await editor.send(newItemPath(id, HERE), {
      ...ITEM_FIELDS,
      ...{ stap: step, dag: "2026-06-10", stukkenUiterlijk: "" },
    });
    expect(early.status).toBe(422);
    expect(wordsOf(early.html)).toMatch(/kan op zijn vroegst op .* 2026: Wgr.* is dat te vroeg/);
    const later = await editor.send(newItemPath(id, HERE), { ...ITEM_FIELDS, stap: step, dag: "2026-12-10" });
    expect(later.status).toBe(303);
    expect(await page("reader", later.to ?? "")).toMatch(/Hoort bij .*Assen/);
  });

  it("on a meeting of administrators is in time for its papers, or says from which day", async () => {
    const id = await shared();
    const meeting = await putMeeting(opened.world());
    const editor = await as("editor");
    const late = { titel: "Eén wachtlijst", raakt: "money", overleg: `${meeting}.2026-06-04` };
    const refused = await editor.send(newItemPath(id, HERE), late);
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain(
      "Voor het overleg op 4 juni 2026 moesten stukken uiterlijk 21 mei 2026 binnen zijn. De eerste dag die kan, is 7 juli 2026.",
    );
    const kept = await editor.send(newItemPath(id, HERE), { ...late, overleg: `${meeting}.2026-07-07` });
    expect(kept.status).toBe(303);
    const text = await page("reader", kept.to ?? "");
    expect(text).toContain("Portefeuillehoudersoverleg Jeugd");
    expect(text).toContain("uiterlijk 23 juni 2026");
    const both = await editor.send(newItemPath(id, HERE), { ...late, dag: "2026-08-01" });
    expect(wordsOf(both.html)).toContain("Kies een overleg of een andere dag, en niet allebei.");
    const none = await editor.send(newItemPath(id, HERE), { ...late, overleg: `${meeting}.2026-07-08` });
    expect(wordsOf(none.html)).toContain("Dit overleg is er niet (meer) op die dag.");
  });

  it("is changed by whose it is, and two at once see both versions", async () => {
    const id = await shared();
    const item = await putItem(opened.world(), id, HERE);
    const { version } = await found(id, item);
    const [one, other] = [await as("editor"), await as("admin")];
    const form = await one.open(changeItemPath(id, item));
    expect(form.html).toContain(`action="${changeItemPath(id, item)}?stand=${version}"`);
    const path = `${changeItemPath(id, item)}?stand=${version}`;
    expect((await one.send(path, { ...ITEM_FIELDS, titel: "Eén register" })).status).toBe(303);
    const second = await other.send(path, { ...ITEM_FIELDS, titel: "Eén loket" });
    expect(second.status).toBe(409);
    expect(wordsOf(second.html)).toMatch(/Wat er nu staat Wat u invulde .*Eén register Eén loket/);
    const { version: now } = await found(id, item);
    expect(second.html).toContain(`?stand=${now}`);
    // Who saw both and goes on, is heard.
    expect(
      (await other.send(`${changeItemPath(id, item)}?stand=${now}`, { ...ITEM_FIELDS, titel: "Eén loket" }))
        .status,
    ).toBe(303);
    expect((await (await as("admin elsewhere")).send(path, ITEM_FIELDS)).status).toBe(403);
    expect((await found(id, item)).title).toBe("Eén loket");
  });
});

describe("the table", () => {
  it("is set by each party for itself: another makes no page old, and nobody speaks for another", async () => {
    const id = await shared();
    const item = await putItem(opened.world(), id, HERE);
    const [editor, other] = [await as("editor"), await as("admin elsewhere")];
    await putSeats(opened.world(), id, item, ELSEWHERE);
    // The dossier has another version by now; the place of this party has not.
    expect((await editor.send(`${seatingPath(id, item, HERE)}?stand=0`, SEAT_FIELDS)).status).toBe(303);
    expect((await other.send(`${seatingPath(id, item, HERE)}?stand=0`, SEAT_FIELDS)).status).toBe(403);
    expect((await editor.send(`${seatingPath(id, item, "gm0034")}?stand=0`, SEAT_FIELDS)).status).toBe(404);
    const admin = await as("admin");
    const old = await admin.send(`${seatingPath(id, item, HERE)}?stand=0`, { ict: "CIO" });
    expect([old.status, wordsOf(old.html).includes("Iemand anders wijzigde dit")]).toEqual([409, true]);
    expect(wordsOf(old.html)).toContain("informatiemanager sociaal domein CIO");
    // The same twice is said once.
    expect((await admin.send(`${seatingPath(id, item, HERE)}?stand=0`, SEAT_FIELDS)).status).toBe(303);
    const rows = await opened.db
      .selectFrom("dossier_seating" as never)
      .select("version" as never)
      .where("item" as never, "=", item as never)
      .execute();
    expect(rows).toHaveLength(2);
  });

  it("keeps the places of a party that steps out, and counts them no more", async () => {
    const id = await shared();
    const item = await putItem(opened.world(), id, ELSEWHERE, { touches: ["systems"] });
    await putSeats(opened.world(), id, item, ELSEWHERE);
    const missing = "er zit nog niemand van ICT aan tafel";
    expect(await page("reader", itemPath(id, item))).not.toContain(missing);
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    const text = await page("reader", itemPath(id, item));
    expect(text).toContain(missing);
    expect(text).toMatch(/Groningen stapte uit .*informatiemanager/);
    expect(text).toContain("stapte uit; Assen houdt het bij");
    const gone = await (
      await as("admin elsewhere")
    ).send(`${seatingPath(id, item, ELSEWHERE)}?stand=0`, { ict: "CIO" });
    expect([gone.status, wordsOf(gone.html).includes("stapte uit het dossier")]).toEqual([409, true]);
    // What is left is kept by who keeps the dossier; who is no party reads nothing of who stepped out.
    const { version } = await found(id, item);
    const taken = await (await as("editor")).send(`${resultPath(id, item)}?stand=${version}`, RESULT_FIELDS);
    expect(taken.status).toBe(303);
    expect((await found(id, item)).result?.outcome).toBe("dropped");
    expect((await asking(opened.site.app, null).open(itemPath(id, item))).status).toBe(401);
  });

  it("is closed once the day has been: then one says who came, and two clerks that differ see both", async () => {
    const id = await shared();
    const coming = await putItem(opened.world(), id, HERE);
    const editor = await as("editor");
    const early = await editor.send(`${attendancePath(id, coming, HERE)}?stand=0`, ATTENDANCE_FIELDS);
    expect([early.status, wordsOf(early.html).includes("Het overleg is pas op 7 juli 2026.")]).toEqual([
      409,
      true,
    ]);
    const item = await putItem(opened.world(), id, HERE, TODAY);
    await putSeats(opened.world(), id, item, ELSEWHERE);
    const path = attendancePath(id, item, ELSEWHERE);
    // Who put it on the agenda, and the party itself.
    const [own, party] = await Promise.all([
      editor.send(`${path}?stand=0`, ATTENDANCE_FIELDS),
      (await as("admin elsewhere")).send(`${path}?stand=0`, { gekomen: "", functie: "secretaris" }),
    ]);
    expect([own.status, party.status].toSorted()).toEqual([303, 409]);
    const lost = own.status === 409 ? own : party;
    expect(wordsOf(lost.html)).toContain("Waar de twee verschillen");
    const text = await page("reader", itemPath(id, item));
    expect(text).toContain(
      own.status === 303 ? `ICT (${OFFICE}, 1 juni 2026 )` : "niemand (secretaris, 1 juni 2026 )",
    );
    const last = await (
      await as("admin")
    ).send(
      `${path}?stand=0`,
      own.status === 303 ? ATTENDANCE_FIELDS : { gekomen: "", functie: "secretaris" },
    );
    expect(last.status).toBe(303);
  });

  it("ends with what came of it: the same twice is one, and what cannot be known yet is refused", async () => {
    const id = await shared();
    const coming = await putItem(opened.world(), id, HERE);
    const editor = await as("editor");
    const decided = { uitkomst: "decided", toelichting: "wij doen het samen", functie: OFFICE };
    const stand = async (item: string) => `${resultPath(id, item)}?stand=${(await found(id, item)).version}`;
    const early = await editor.send(await stand(coming), decided);
    expect([
      early.status,
      wordsOf(early.html).includes("Vooraf kan alleen: aangehouden of vervallen."),
    ]).toEqual([409, true]);
    const item = await putItem(opened.world(), id, HERE, TODAY);
    const path = await stand(item);
    const admin = await as("admin");
    expect((await editor.send(path, decided)).status).toBe(303);
    expect((await admin.send(path, decided)).status).toBe(303);
    const differs = await admin.send(path, { ...decided, uitkomst: "discussed" });
    expect([differs.status, wordsOf(differs.html).includes("besloten besproken")]).toEqual([409, true]);
    expect(await page("reader", itemPath(id, item))).toContain(
      `besloten: wij doen het samen (${OFFICE}, 1 juni 2026 )`,
    );
    const closed = await editor.send(`${seatingPath(id, item, HERE)}?stand=0`, SEAT_FIELDS);
    expect([closed.status, wordsOf(closed.html).includes("Dit punt is besloten")]).toEqual([409, true]);
  });

  it("that was postponed is open again on a new day, and not on the old one", async () => {
    const id = await shared();
    const item = await putItem(opened.world(), id, HERE);
    const editor = await as("editor");
    const stand = async () => `?stand=${(await found(id, item)).version}`;
    const postponed = { ...RESULT_FIELDS, uitkomst: "postponed", toelichting: "eerst de cijfers" };
    expect((await editor.send(`${resultPath(id, item)}${await stand()}`, postponed)).status).toBe(303);
    expect(await page("editor", itemPath(id, item))).toContain("Kies een nieuwe dag");
    const same = await editor.send(`${changeItemPath(id, item)}${await stand()}`, {
      ...ITEM_FIELDS,
      titel: "Anders",
    });
    expect([same.status, wordsOf(same.html).includes("Dit punt is aangehouden")]).toEqual([409, true]);
    const later = { ...ITEM_FIELDS, dag: "2026-09-01" };
    expect((await editor.send(`${changeItemPath(id, item)}${await stand()}`, later)).status).toBe(303);
    expect(await found(id, item)).toMatchObject({ day: "2026-09-01", result: null });
  });
});
