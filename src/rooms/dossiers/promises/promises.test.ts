/** What was promised waits for who promised it, stands in his calendar, and outlives the organisation that promised. */
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { settlePath } from "../chain/paths.ts";
import { putAgreement } from "../chain/testing-chain.ts";
import { dossierCalendarPath, dossierPath } from "../paths.ts";
import { putAnswer, putDossier } from "../testing-dossiers.ts";
import { promisesPath } from "./paths.ts";

/** Merged into the organisation of the tests; the other one went nowhere that is known. */
const MERGED = "gm0003";
const GONE = "gm0010";

const opened = siteWith(
  {
    [HERE]: "Gemeente Assen",
    [ELSEWHERE]: "Gemeente Groningen",
    [MERGED]: "Gemeente Appingedam",
    [GONE]: "Gemeente Delfzijl",
  },
  {
    prepare: async (db) => {
      await db
        .updateTable("organisation")
        .set({ valid_until: "2026-01-01" })
        .where("key", "in", [MERGED, GONE])
        .execute();
      await db
        .insertInto("succession")
        .values({ old_key: MERGED, new_key: HERE, day: "2026-01-01", kind: "regulier", source: "proef" })
        .execute();
    },
  },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);
const page = async (subject: Subject, path: string) => wordsOf((await (await as(subject)).open(path)).html);

/** The events that a calendar program gets. */
async function eventsOf(path: string, asker = visitor()): Promise<{ summary: string; day: string }[]> {
  const { status, html } = await asker.open(path);
  expect(status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(html) as never);
  return calendar.getAllSubcomponents("vevent").map((it) => {
    const { summary, startDate } = new ICAL.Event(it);
    return { summary, day: startDate.toString() };
  });
}

const PROMISE = { text: "Wij leveren de cijfers aan.", dueOn: "2026-09-01" };

describe("a promise with a day", () => {
  it("stands on the page of who made it, and in its calendar until it was kept", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    const number = await putAgreement(opened.world(), id, ELSEWHERE, PROMISE);
    const path = promisesPath(ELSEWHERE);
    expect(wordsOf((await visitor().open(path)).html)).toMatch(
      /Wij leveren de cijfers aan\..*1 september 2026.*loopt/,
    );
    expect((await visitor().open(`${path}.csv`)).html).toContain("2026-09-01");
    for (const calendar of [`${path}.ics`, dossierCalendarPath(id)])
      expect(await eventsOf(calendar)).toContainEqual({
        ...{ summary: "Nakomen: Wij leveren de cijfers aan.", day: "2026-09-01" },
      });
    const said = { uitkomst: "kept", verantwoording: "de cijfers van mei" };
    expect((await (await as("admin elsewhere")).send(settlePath(id, number), said)).status).toBe(303);
    expect(await eventsOf(dossierCalendarPath(id))).toEqual([]);
    expect(wordsOf((await visitor().open(path)).html)).toContain("nagekomen: de cijfers van mei");
  });

  it("is read by who may read the dossier and nobody else, also in a calendar", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared", wanted: "participants" });
    await putAgreement(opened.world(), id, HERE, { text: "Dit blijft onder ons.", dueOn: "2026-09-02" });
    const path = promisesPath(HERE);
    for (const address of [path, `${path}.csv`, `${path}.ics`]) {
      expect((await visitor().open(address)).html).not.toContain("Dit blijft onder ons.");
      expect((await (await as("admin elsewhere")).open(address)).html).toContain("Dit blijft onder ons.");
    }
    expect((await visitor().open(dossierCalendarPath(id))).status).toBe(401);
  });

  it("of who stepped out is read by that one itself", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    await putAgreement(opened.world(), id, ELSEWHERE, { text: "Een belofte van toen." });
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    const path = promisesPath(ELSEWHERE);
    expect((await visitor().open(path)).html).not.toContain("Een belofte van toen.");
    expect(await page("admin elsewhere", path)).toContain("Een belofte van toen.");
  });

  it("stays as shared history of the two that were in it", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    await putAgreement(opened.world(), id, HERE, { text: "Wij komen langs." });
    const path = `/organisaties/${HERE}/samen/${ELSEWHERE}`;
    for (const subject of ["reader", "admin elsewhere"] as const)
      expect(await page(subject, path)).toContain("Wij komen langs.");
  });
});

describe("a promise of an organisation that is no more", () => {
  const asked: { id: string; merged: string; gone: string } = { id: "", merged: "", gone: "" };
  beforeAll(async () => {
    const world = opened.world();
    const { id } = await putDossier(world, {
      ...{ state: "shared", facts: { participants: [HERE, ELSEWHERE, MERGED, GONE] } },
    });
    asked.id = id;
    asked.merged = await putAgreement(world, id, MERGED, {
      text: "Appingedam belooft het.",
      dueOn: "2026-10-01",
    });
    asked.gone = await putAgreement(world, id, GONE, { text: "Delfzijl belooft het.", dueOn: "2026-10-02" });
  });

  it("names who took over, or says that nobody is known", async () => {
    const text = wordsOf((await visitor().open(dossierPath(asked.id))).html);
    expect(text).toMatch(/Appingedam , bestond tot en met 31 december 2025; opgevolgd door Assen/);
    expect(text).toMatch(/Delfzijl , bestond tot en met 31 december 2025; het register noemt geen opvolger/);
    expect(wordsOf((await visitor().open(promisesPath(GONE))).html)).toContain(
      "Wat beloofd is, blijft staan.",
    );
    expect(wordsOf((await visitor().open(promisesPath(HERE))).html)).toContain("Appingedam belooft het.");
  });

  it("waits for who took over, who says how it ended", async () => {
    expect(await page("editor", "/mijn-werk")).toContain(
      "Kom na wat Appingedam beloofde in “Dossier proef” (Assen volgde haar op): Appingedam belooft het.",
    );
    expect(await page("admin elsewhere", "/mijn-werk")).not.toContain("Appingedam belooft het");
    const editor = await as("editor");
    expect((await editor.open(dossierPath(asked.id))).html).toContain(
      `href="${settlePath(asked.id, asked.merged)}"`,
    );
    const said = { uitkomst: "kept", verantwoording: "Assen deed het" };
    expect((await (await as("admin elsewhere")).send(settlePath(asked.id, asked.merged), said)).status).toBe(
      403,
    );
    expect((await editor.send(settlePath(asked.id, asked.merged), said)).status).toBe(303);
    expect(await page("editor", "/mijn-werk")).not.toContain("Appingedam belooft het");
    expect((await editor.send(settlePath(asked.id, asked.gone), said)).status).toBe(403);
  });

  it("is for who took over to say once it is a party, and until then a sentence", async () => {
    const { id } = await putDossier(opened.world(), {
      ...{ organisation: ELSEWHERE, state: "shared", facts: { participants: [ELSEWHERE, MERGED] } },
    });
    const number = await putAgreement(opened.world(), id, MERGED, { text: "Ook dit.", dueOn: "2026-10-03" });
    expect(await page("editor", "/mijn-werk")).toContain(
      "(Assen volgde haar op; vraag Groningen om u partij te maken): Ook dit.",
    );
    const said = { uitkomst: "broken", verantwoording: "wij wisten het niet" };
    const { status, html } = await (await as("editor")).send(settlePath(id, number), said);
    expect([status, wordsOf(html).includes("Assen volgde Appingedam op, en is nog geen partij")]).toEqual([
      409,
      true,
    ]);
    expect(html).toContain("wij wisten het niet");
  });
});
