/** A party outside government at the table of an item: put there by who keeps the item, in the files, and read by its guest. */
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Letter } from "#kit/mail/letter.tsx";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { Visitor } from "../../people/testing-visitor.ts";
import { asking } from "../../ties/testing-ties.ts";
import { invitationPath, itemPath } from "./paths.ts";
import { ATTENDANCE_FIELDS, ITEM_DAY, putItem, SEAT_FIELDS } from "./testing-agenda.ts";
import { INVITE, PARTY } from "../guests/access-rows.ts";
import { guestsPath } from "../guests/paths.ts";
import { putDossier } from "../testing-dossiers.ts";
import { outsideCamePath, outsideSeatPath } from "./outside-paths.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const TODAY = { day: "2026-06-01", papersBy: null };

async function oneItem(of = HERE, more: Parameters<typeof putItem>[3] = {}) {
  const { id } = await putDossier(opened.world(), { state: "shared", wanted: "participants" });
  const item = await putItem(opened.world(), id, of, more);
  return {
    id,
    item,
    page: itemPath(id, item),
    seat: outsideSeatPath(id, item, PARTY),
    came: outsideCamePath(id, item, PARTY),
  };
}

describe("a party outside government at the table", () => {
  it("is put there with function and role by who keeps the item, and stands in its files", async () => {
    const { id, item, page, seat } = await oneItem();
    const editor = await as("editor");
    expect((await editor.open(page)).html).toContain(`href="${seat}"`);
    expect((await editor.open(seat)).html).toContain(`Wie zit er voor ${PARTY} aan tafel?`);
    expect((await editor.send(`${seat}?stand=0`, { ict: "hoofd systemen" })).status).toBe(303);
    expect(wordsOf((await editor.open(page)).html)).toMatch(/Stichting Voorbeeld ICT: hoofd systemen/);
    const ics = (await (await editor.ask(invitationPath(id, item))).text()).replaceAll("\r\n ", "");
    expect(ics).toContain(`Aan tafel voor ${PARTY}: hoofd systemen (ICT).`);
    expect(ics).toContain(ITEM_DAY.replaceAll("-", ""));
    const csv = await (await editor.ask(`/dossiers/${id}/agenda.csv`)).text();
    expect(csv).toContain(`${PARTY}: hoofd systemen (ICT)`);
    // It does not stand in for a party of government that must say so itself.
    expect(wordsOf((await editor.open(page)).html)).toContain("er zit nog niemand van ICT aan tafel");
  });

  it("is not put there by a party whose item it is not, nor of a party that the dossier does not name", async () => {
    const { id, item, page, seat } = await oneItem(ELSEWHERE);
    const editor = await as("editor");
    expect((await editor.open(page)).html).not.toContain(seat);
    expect((await editor.send(`${seat}?stand=0`, SEAT_FIELDS)).status).toBe(403);
    expect((await editor.open(outsideSeatPath(id, item, "Een ander bv"))).status).toBe(404);
  });

  it("is read by its guest, who takes the item along to his calendar and changes nothing", async () => {
    const { id, item, page, seat } = await oneItem();
    const editor = await as("editor");
    await editor.send(`${seat}?stand=0`, { ict: "directeur" });
    await sql`delete from mail`.execute(opened.db);
    await editor.send(guestsPath(id), INVITE);
    const { rows } = await sql<{ letter: Letter }>`select letter from mail`.execute(opened.db);
    const guest = new Visitor(opened.site.app);
    const link = rows[0]?.letter.button?.path ?? "";
    await guest.send(link, link);
    const { status, html } = await guest.open(page);
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain("ICT: directeur");
    expect(html).toContain(invitationPath(id, item));
    expect(html).not.toContain(seat);
    expect((await guest.open(invitationPath(id, item))).html).toContain("BEGIN:VEVENT");
    const other = await oneItem();
    expect((await guest.open(other.page)).status).not.toBe(200);
    expect((await guest.open(seat)).status).toBe(403);
  });

  it("of two who write at once the second sees both, and the same once more changes nothing", async () => {
    const { seat } = await oneItem();
    const editor = await as("editor");
    await editor.send(`${seat}?stand=0`, { ict: "hoofd systemen" });
    expect((await editor.send(`${seat}?stand=0`, { ict: "hoofd systemen" })).status).toBe(303);
    const second = await editor.send(`${seat}?stand=0`, { ict: "iemand anders" });
    expect(second.status).toBe(409);
    expect(second.html).toContain("iemand anders");
    expect(second.html).toContain("hoofd systemen");
  });

  it("came or did not, said on the day and not before", async () => {
    const early = await oneItem();
    const editor = await as("editor");
    const refused = await editor.send(`${early.came}?stand=0`, ATTENDANCE_FIELDS);
    expect([refused.status, wordsOf(refused.html)]).toEqual([
      409,
      expect.stringContaining("Zeg daarna wie er kwam."),
    ]);
    const { page, seat, came } = await oneItem(HERE, TODAY);
    await editor.send(`${seat}?stand=0`, { ict: "directeur" });
    const opens = await editor.open(came);
    expect(opens.html).toContain("Genoemd waren: directeur (ICT).");
    const stand = /\?stand=(\d+)/.exec(opens.html)?.[1] ?? "";
    expect((await editor.send(`${came}?stand=${stand}`, ATTENDANCE_FIELDS)).status).toBe(303);
    expect(wordsOf((await editor.open(page)).html)).toMatch(
      /Stichting Voorbeeld ICT: directeur ICT \(wethouder/,
    );
  });
});
