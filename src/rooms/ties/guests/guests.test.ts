/** Who has nobody here is asked by mail whether it is right; who looks along is a guest of that one thing. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { asReader } from "#kit/database/acting.ts";
import type { Letter } from "#kit/mail/letter.tsx";
import type { Guest } from "#kit/reader.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, TEST_NOW } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { Visitor } from "../../people/testing-visitor.ts";
import { tiePath } from "../paths.ts";
import { asking, putTie, tieNow } from "../testing-ties.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, id: string) => (await (await as(subject)).open(tiePath(id))).html;
const visitorPage = async (id: string) => (await asking(opened.site.app, null).open(tiePath(id))).html;

beforeEach(async () => {
  for (const table of ["mail", "tie_speaker"] as const)
    await sql`delete from ${sql.table(table)}`.execute(opened.db);
  // Nobody in Groningen can answer, until somebody arrives.
  await opened.db
    .updateTable("membership")
    .set({ until: TEST_NOW })
    .where("organisation", "=", ELSEWHERE)
    .execute();
});

async function letters(): Promise<{ to: string; letter: Letter }[]> {
  const { rows } = await sql<{ to: string; letter: Letter }>`
    select recipient as to, letter from mail order by made_at, xmin::text::bigint`.execute(opened.db);
  return rows;
}
const lastLink = async () => (await letters()).at(-1)?.letter.button?.path ?? "";

const MAIL = "Info@Groningen.example";
const ask = async (id: string, vraagAan = ELSEWHERE, vraagAdres = MAIL) =>
  (await as("editor")).send(`${tiePath(id)}/vragen`, { vraagAan, vraagAdres });
const invite = async (id: string, gastAdres = "bestuur@stichting.example", gastTot = "2026-06-30") =>
  (await as("editor")).send(`${tiePath(id)}/gasten`, { gastAdres, gastTot });
/** Comes in by the link that was mailed last. */
async function comesIn(): Promise<Visitor> {
  const visitor = new Visitor(opened.site.app);
  const link = await lastLink();
  await visitor.send(link, link);
  return visitor;
}
const says = (visitor: Visitor, id: string, fields: Record<string, string>) =>
  visitor.send(tiePath(id), `${tiePath(id)}/antwoord`, { functie: "secretaris", opmerking: "", ...fields });
const row = (html: string, text: string) => html.split("<tr").find((it) => it.includes(text)) ?? "";

describe("an organisation that has nobody here", () => {
  it("is asked at an address, reads it there, and confirms it with an office and without an account", async () => {
    const { id } = await putTie(opened.world(), { state: "offered" });
    expect((await ask(id)).status).toBe(303);
    const [{ to, letter } = { to: "", letter: null }] = await letters();
    expect([to, letter?.subject]).toEqual(["info@groningen.example", "Klopt dit? Assen vraagt het u"]);
    const guest = await comesIn();
    const read = await guest.open(tiePath(id));
    expect(read.html).toContain("Klopt dit volgens Groningen?");
    expect(read.html).not.toContain("Wat eraan veranderde");
    const { path, html } = await says(guest, id, { oordeel: "ja" });
    expect([path, html.includes("U zei dat dit klopt.")]).toEqual([tiePath(id), true]);

    expect((await tieNow(opened.db, id)).state).toBe("confirmed");
    for (const shown of [await page("editor", id), await visitorPage(id)])
      expect(shown).toContain("Gemeente Groningen, per link door secretaris");
    expect(await visitorPage(id)).not.toContain("info@groningen.example");
    const { rows } = await sql<{ action: string }>`
      select action from audit_event where result = 'done' and object like ${`%${id}`} and actor in (select id from guest)
      order by id`.execute(opened.db);
    expect(rows.map((it) => it.action)).toEqual(["gast.binnen", "overige.gast.antwoorden"]);
  });

  it("refuses it with what is not right, and confirms it when that was mended", async () => {
    const { id } = await putTie(opened.world(), { state: "offered" });
    await ask(id);
    const guest = await comesIn();
    expect((await says(guest, id, { oordeel: "nee" })).html).toContain("Zeg wat er niet klopt.");
    await says(guest, id, { oordeel: "nee", opmerking: "de naam is oud" });
    expect(await page("editor", id)).toContain("Groningen zegt dat het niet klopt: de naam is oud");
    expect((await says(guest, id, { oordeel: "ja" })).html).toContain("U zei dat dit klopt.");
  });

  it("has two weeks, and its link works once", async () => {
    const { id } = await putTie(opened.world(), { state: "offered" });
    await ask(id);
    const link = await lastLink();
    const ends = await opened.db
      .selectFrom("guest_link")
      .select("ends_at")
      .orderBy("ends_at", "desc")
      .execute();
    expect(ends[0]?.ends_at).toEqual(new Date("2026-06-15T10:00:00Z"));
    await comesIn();
    expect((await new Visitor(opened.site.app).open(link)).html).toContain("Deze link is al gebruikt.");
  });

  it("is asked again at the same address, or at another that takes its place", async () => {
    const { id } = await putTie(opened.world(), { state: "offered" });
    await ask(id);
    await ask(id);
    expect((await letters()).map((it) => it.to)).toEqual([
      "info@groningen.example",
      "info@groningen.example",
    ]);
    const guest = await comesIn();
    await ask(id, ELSEWHERE, "bestuur@groningen.example");
    expect((await guest.ask(tiePath(id))).status).toBe(401);
    expect(await page("reader", id)).not.toContain("info@groningen.example");
  });

  it("gives whoever asks the same answer for every address", async () => {
    const { id } = await putTie(opened.world(), { state: "offered" });
    const seen = await Promise.all(
      ["niemand@nergens.example", "rol@assen.example"].map(async (it) => {
        const { status, to } = await ask(id, ELSEWHERE, it);
        return [status, to];
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
  });

  it("is not asked by mail where somebody can answer here", async () => {
    const { id } = await putTie(opened.world(), { state: "offered" });
    await arrive(opened.world(), "admin elsewhere");
    expect(await page("editor", id)).not.toContain(`value="${ELSEWHERE}"`);
    const { status, html } = await ask(id);
    expect([status, html.includes("Deze deelnemer is niet per mail te vragen.")]).toEqual([422, true]);
    expect(await letters()).toEqual([]);
  });
});

describe("a partner outside government", () => {
  it("says that it is right beside the others, which they read and nobody else", async () => {
    const { id } = await putTie(opened.world(), { state: "confirmed" });
    await ask(id, "partner: Stichting Voorbeeld", "info@stichting.example");
    await says(await comesIn(), id, { oordeel: "ja", functie: "directeur" });
    expect((await tieNow(opened.db, id)).state).toBe("confirmed");
    for (const subject of ["reader", "admin elsewhere"] as const)
      expect(row(await page(subject, id), ">zeggen dat het klopt<")).toContain(
        "Stichting Voorbeeld, per link door directeur",
      );
    const elsewhere = await visitorPage(id);
    for (const text of ["directeur", "info@stichting.example"]) expect(elsewhere).not.toContain(text);
  });
});

describe("a guest", () => {
  it("sees that one thing, says what is not right, and is seen by all who take part", async () => {
    const { id } = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    const other = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    expect((await invite(id)).status).toBe(303);
    const guest = await comesIn();
    expect((await guest.open(tiePath(id))).status).toBe(200);
    for (const path of [
      tiePath(other.id),
      `${tiePath(id)}/versies/1`,
      `/organisaties/${HERE}/overige-samenwerkingen`,
    ])
      expect([path, (await guest.open(path)).status]).toEqual([path, 403]);
    await says(guest, id, { oordeel: "nee", functie: "voorzitter", opmerking: "de datum klopt niet" });
    for (const subject of ["reader", "council reader", "admin elsewhere"] as const) {
      const html = await page(subject, id);
      expect(row(html, "bestuur@stichting.example")).toContain("30 juni 2026");
      expect(row(html, "de datum klopt niet")).toContain("gast (voorzitter)");
    }
    expect((await (await as("reader")).open(`/organisaties/${HERE}/activiteit`)).html).toContain(
      "Een gast zegt dat “Convenant proef” niet klopt.",
    );
  });

  it("goes when whoever keeps it ends that, and can be invited again", async () => {
    const { id } = await putTie(opened.world(), { wanted: "side", side: "executive" });
    await invite(id);
    const guest = await comesIn();
    const ends = /action="([^"]*\/gasten\/[0-9a-f-]{36}\/einde)"/;
    expect(await page("reader", id)).not.toMatch(ends);
    const [, action = ""] = ends.exec(await page("editor", id)) ?? [];
    expect((await (await as("editor")).send(action, {})).status).toBe(303);
    expect((await guest.ask(tiePath(id))).status).toBe(401);
    expect((await (await as("editor")).send(action, {})).status).toBe(404);
    expect((await invite(id)).status).toBe(303);
  });

  it.each([
    ["to a day that has been", { gastTot: "2026-05-31" }, "Kies een dag van vandaag"],
    ["at what is no address", { gastAdres: "niemand" }, "Geef één e-mailadres"],
  ])("is not invited %s", async (_, wrong, sentence) => {
    const { id } = await putTie(opened.world());
    const sent = { gastAdres: "bestuur@stichting.example", gastTot: "2026-06-30", ...wrong };
    const { status, html } = await (await as("editor")).send(`${tiePath(id)}/gasten`, sent);
    expect([status, html.includes(sentence)]).toEqual([422, true]);
  });

  it("gets from the tables what that one thing is, and writes for nobody but whom he speaks for", async () => {
    const { id } = await putTie(opened.world(), { wanted: "participants", state: "offered" });
    await putTie(opened.world(), { wanted: "participants", state: "offered" });
    await ask(id);
    const { guest } = await opened.db.selectFrom("tie_speaker").select("guest").executeTakeFirstOrThrow();
    const reader: Guest = {
      ...{ kind: "guest", id: guest, of: { kind: "tie", thing: id } },
      ...{ lastDay: "2026-06-30", formToken: "" },
    };
    const { primary } = opened.site.building;
    const as = <Result>(work: () => Promise<Result>) => asReader(() => Promise.resolve(reader), work);
    const seen = async (table: string) =>
      as(async () => (await sql`select * from ${sql.table(table)}`.execute(primary)).rows);
    const mine = await sql<{
      id: string;
    }>`select id from entry where id = ${id} or visibility = 'public'`.execute(opened.db);
    expect((await seen("entry")).length).toBe(mine.rows.length);
    expect(await seen("tie_speaker")).toHaveLength(1);
    for (const closed of ["person", "membership"]) expect([closed, await seen(closed)]).toEqual([closed, []]);
    const answer = (organisation: string) =>
      as(() =>
        sql`insert into tie_answer (tie, version, organisation) values (${id}, 1, ${organisation})`.execute(
          primary,
        ),
      );
    await expect(answer(HERE)).rejects.toThrow("row-level security");
    const word = (who: string, tie: string) =>
      as(() =>
        sql`insert into tie_word (guest, tie, version, at, office, agrees)
          values (${who}, ${tie}, 1, now(), 'directeur', true)`.execute(primary),
      );
    await expect(word(randomUUID(), id)).rejects.toThrow("row-level security");
    await answer(ELSEWHERE);
  });
});
