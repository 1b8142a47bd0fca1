/** A party outside government takes part by invitation: it reads this one dossier, speaks for itself, and nothing else. */
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { Letter } from "#kit/mail/letter.tsx";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { Visitor } from "../../people/testing-visitor.ts";
import { asking } from "../../ties/testing-ties.ts";
import { dossierPath } from "../paths.ts";
import { putDossier } from "../testing-dossiers.ts";
import { GUEST_WORDS, INVITE } from "./access-rows.ts";
import { guestAnswerPath, guestsPath, guestWordsPath } from "./paths.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, id: string) =>
  wordsOf((await (await as(subject)).open(dossierPath(id))).html);

beforeEach(async () => {
  await sql`delete from mail`.execute(opened.db);
});

async function lastLetter(): Promise<Letter> {
  const { rows } = await sql<{ letter: Letter }>`
    select letter from mail order by made_at, xmin::text::bigint`.execute(opened.db);
  return rows.at(-1)!.letter;
}

const invite = async (id: string, more: Record<string, string> = {}) =>
  (await as("editor")).send(guestsPath(id), { ...INVITE, ...more });

/** Invites the party, and comes in by the link that was mailed. */
async function comesIn(id: string, app = opened.site.app): Promise<Visitor> {
  expect((await invite(id)).status).toBe(303);
  const visitor = new Visitor(app);
  const link = (await lastLetter()).button?.path ?? "";
  await visitor.send(link, link);
  return visitor;
}

const openOne = async (more: Parameters<typeof putDossier>[1] = {}) =>
  (await putDossier(opened.world(), { state: "open", wanted: "participants", ...more })).id;

describe("a party outside government", () => {
  it("is invited by who keeps the dossier, reads it, and says what it wants in its own words", async () => {
    const id = await openOne();
    const other = await openOne();
    expect(await page("reader", id)).toMatch(
      /Stichting Voorbeeld heeft nog niets gezegd heeft nog niet geantwoord/,
    );
    const guest = await comesIn(id);
    expect((await lastLetter()).subject).toBe("Assen nodigt u uit in een dossier");
    const { html } = await guest.open(dossierPath(id));
    expect(wordsOf(html)).toContain("Namens Stichting Voorbeeld");
    for (const path of [dossierPath(other), `/organisaties/${HERE}/overige-samenwerkingen`])
      expect([path, (await guest.open(path)).status]).toEqual([path, 403]);
    await guest.send(dossierPath(id), guestWordsPath(id), GUEST_WORDS);
    await guest.send(dossierPath(id), guestAnswerPath(id), {
      oordeel: "ja",
      reden: "",
      functie: "directeur",
    });
    for (const subject of ["reader", "admin elsewhere"] as const) {
      const text = await page(subject, id);
      expect(text).toMatch(/Stichting Voorbeeld Wil: korte lijnen .*directeur, 1 juni 2026/);
      expect(text).toContain("deelt het perspectief (directeur, 1 juni 2026");
      expect(text).toContain("bestuur@stichting.example");
    }
    expect(wordsOf((await guest.open(dossierPath(id))).html)).not.toContain("Nodig een partij uit");
  });

  it("holds nobody up, and says so when it objects; without a reason it is asked for one", async () => {
    const id = await openOne();
    const guest = await comesIn(id);
    const sent = { oordeel: "nee", reden: "", functie: "directeur" };
    const without = await guest.send(dossierPath(id), guestAnswerPath(id), sent);
    expect(wordsOf(without.html)).toContain("Zeg wat het bezwaar is.");
    await guest.send(dossierPath(id), guestAnswerPath(id), { ...sent, reden: "te duur" });
    expect(await page("reader", id)).toContain("heeft bezwaar: te duur");
    const { state } = await sql<{ state: string }>`select state from entry where id = ${id}`
      .execute(opened.db)
      .then((it) => it.rows[0]!);
    expect(state).toBe("open");
  });

  it("whose invitation ended reads that in a sentence, and loses nothing that was typed", async () => {
    const id = await openOne();
    const guest = await comesIn(id);
    const [, token = ""] =
      /name="_formulier" value="([^"]+)"/.exec((await guest.open(dossierPath(id))).html) ?? [];
    const [, action = ""] =
      /action="([^"]*\/gasten\/[0-9a-f-]{36}\/einde)"/.exec(
        (await (await as("editor")).open(dossierPath(id))).html,
      ) ?? [];
    expect((await (await as("editor")).send(action, {})).status).toBe(303);
    const { status, html } = await guest.post(guestWordsPath(id), { ...GUEST_WORDS, _formulier: token });
    expect(status).toBe(401);
    expect(wordsOf(html)).toContain("Uw uitnodiging is beëindigd.");
    expect(html).toContain("korte lijnen");
    expect(await page("reader", id)).not.toContain("korte lijnen");
  });

  it.each([
    ["for whom is not in the dossier", { gastNamens: "Iemand anders" }, "Kies een partij buiten de overheid"],
    ["to a day that has been", { gastTot: "2026-05-31" }, "Kies een dag van vandaag"],
    ["at what is no address", { gastAdres: "niemand" }, "Geef één e-mailadres"],
  ])("is not invited %s", async (_, wrong, sentence) => {
    const id = await openOne();
    const { status, html } = await invite(id, wrong);
    expect([status, wordsOf(html).includes(sentence)]).toEqual([422, true]);
  });

  it("is not invited into a draft, which only its own organisation reads", async () => {
    const { id } = await putDossier(opened.world());
    const { status, html } = await invite(id);
    expect([status, wordsOf(html).includes("Deel het dossier eerst met de partijen.")]).toEqual([409, true]);
  });

  it("gets one address at a time: who is invited later takes the place of who was", async () => {
    const id = await openOne();
    const first = await comesIn(id);
    expect((await first.open(dossierPath(id))).status).toBe(200);
    await invite(id, { gastAdres: "ander@stichting.example" });
    expect((await first.ask(dossierPath(id))).status).toBe(401);
    const text = await page("reader", id);
    expect([text.includes("ander@stichting.example"), text.includes("bestuur@stichting.example")]).toEqual([
      true,
      false,
    ]);
  });
});
