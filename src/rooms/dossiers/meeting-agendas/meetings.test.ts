/** Meetings of administrators: their days, when papers are due, and an agenda of what each reader may read. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { putMeetingDays } from "../../oversight/testing-meetings.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { itemPath } from "../agenda/paths.ts";
import { putItem } from "../agenda/testing-agenda.ts";
import { putDossier } from "../testing-dossiers.ts";
import {
  changeMeetingPath,
  meetingFile,
  meetingPath,
  MEETINGS_PATH,
  NEW_MEETING_PATH,
} from "../meetings/paths.ts";
import { MEETING_FIELDS, putMeeting } from "../meetings/testing-meetings.ts";

const opened = siteWith({
  [HERE]: "Gemeente Assen",
  [ELSEWHERE]: "Gemeente Groningen",
  gm0034: "Gemeente Almere",
});
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) => wordsOf((await (await as(subject)).open(path)).html);
/** On the agenda of a meeting, without papers of its own. */
const onMeeting = (meeting: string) => ({ meeting, day: "2026-07-07", papersBy: null });

describe("a meeting of administrators", () => {
  it("is set up with its days, and those who sit in it read when papers are due", async () => {
    const editor = await as("editor");
    expect(await page("editor", MEETINGS_PATH)).toContain("Zet een overleg van bestuurders op");
    expect(await page("reader", MEETINGS_PATH)).not.toContain("Zet een overleg van bestuurders op");
    const kept = await editor.send(NEW_MEETING_PATH, MEETING_FIELDS);
    expect(kept.status).toBe(303);
    const path = kept.to ?? "";
    const text = await page("admin elsewhere", path);
    expect(text).toContain(
      "Het eerstvolgende overleg is op 4 juni 2026; stukken moeten uiterlijk 21 mei 2026 binnen zijn.",
    );
    expect(text).toMatch(/4 juni 2026 Stukken uiterlijk 21 mei 2026 die dag is geweest/);
    expect(text).toContain("Er staat nog niets op de agenda dat u mag lezen.");
    expect(await page("admin elsewhere", MEETINGS_PATH)).toContain("Portefeuillehoudersoverleg Jeugd");
    expect((await (await as("without a place")).open(path)).status).toBe(404);
    expect(await page("without a place", MEETINGS_PATH)).toContain("doet nog aan geen overleg mee");
  });

  it.each([
    ["a day that has been", { dagen: "31 mei 2026" }, "31 mei 2026 is al geweest."],
    ["a day that does not exist", { dagen: "31 juni 2026" }, "31 juni 2026"],
    ["too many days for papers", { stukken: "61" }, "Geef een aantal dagen van 0 tot en met 60."],
    ["nobody else", { wie: HERE }, "Noem ten minste één andere organisatie."],
    ["an organisation that is none", { wie: "Gemeente Nergens" }, "kennen we niet als organisatie"],
  ])("comes back with what was typed: %s", async (_, wrong, sentence) => {
    const { status, html } = await (
      await as("editor")
    ).send(NEW_MEETING_PATH, { ...MEETING_FIELDS, ...wrong });
    expect([status, wordsOf(html).includes(sentence)], wordsOf(html)).toEqual([422, true]);
    expect(html).toContain('value="Portefeuillehoudersoverleg Jeugd"');
  });

  it("is changed by who keeps it alone, and two at once see both versions", async () => {
    const id = await putMeeting(opened.world());
    const path = changeMeetingPath(id);
    const [one, other] = [await as("editor"), await as("admin")];
    expect((await (await as("admin elsewhere")).open(path)).status).toBe(403);
    const fields = { ...MEETING_FIELDS, dagen: "7 juli 2026", _versie: "1" };
    expect((await one.send(path, fields)).status).toBe(303);
    const second = await other.send(path, { ...fields, dagen: "8 juli 2026" });
    expect([second.status, wordsOf(second.html).includes("Iemand anders wijzigde dit")]).toEqual([409, true]);
    expect(wordsOf(second.html)).toContain("7 juli 2026 8 juli 2026");
  });

  it("shows of dossiers what each reader may read of them, on page and in files", async () => {
    const meeting = await putMeeting(opened.world(), { participants: [HERE, ELSEWHERE, "gm0034"] });
    const world = opened.world();
    const { id } = await putDossier(world, {
      ...{ state: "shared", wanted: "participants" },
      facts: { title: "Dossier onder ons", participants: [HERE, "gm0034"] },
    });
    const item = await putItem(world, id, HERE, { title: "Punt onder ons", ...onMeeting(meeting) });
    const open = await putDossier(world, { state: "shared", facts: { title: "Dossier voor allen" } });
    await putItem(world, open.id, HERE, { title: "Punt voor allen", ...onMeeting(meeting) });
    for (const path of [meetingPath(meeting), meetingFile(meeting, "csv"), meetingFile(meeting, "ics")]) {
      const own = (await (await as("reader")).open(path)).html;
      const others = (await (await as("admin elsewhere")).open(path)).html;
      for (const text of ["Punt onder ons", "Punt voor allen"]) expect(own, path).toContain(text);
      expect(others, path).toContain("Punt voor allen");
      for (const text of ["Punt onder ons", "Dossier onder ons", item])
        expect(others, path).not.toContain(text);
    }
    const csv = (await (await as("reader")).open(meetingFile(meeting, "csv"))).html;
    expect(csv).toContain("2026-07-07;2026-06-23;Punt onder ons;Dossier onder ons;Assen");
    expect(csv).toContain("2026-06-04;2026-05-21;");
    const ics = (await (await as("reader")).open(meetingFile(meeting, "ics"))).html;
    expect(ics).toContain("DTSTART;VALUE=DATE:20260623");
    expect(await page("reader", itemPath(id, item))).toContain("uiterlijk 23 juni 2026");
  });

  it("that moves leaves its items where they are, and says that it is not then any more", async () => {
    const meeting = await putMeeting(opened.world());
    const { id } = await putDossier(opened.world(), { state: "shared" });
    const item = await putItem(opened.world(), id, HERE, onMeeting(meeting));
    const moved = { ...MEETING_FIELDS, dagen: "9 juli 2026", _versie: "1" };
    expect((await (await as("editor")).send(changeMeetingPath(meeting), moved)).status).toBe(303);
    expect(await page("reader", itemPath(id, item))).toContain(
      "Op deze dag is er geen Portefeuillehoudersoverleg Jeugd meer.",
    );
    expect(await page("reader", meetingPath(meeting))).toContain("op een dag die geen overlegdag meer is");
    expect(await page("editor", "/mijn-werk")).toContain("Lever de stukken van Assen");
    const told = `/organisaties/${ELSEWHERE}/activiteit`;
    const sentence = "Assen wijzigde de dagen, de plaats of de deelnemers van het overleg “Portefeuille";
    expect(await page("admin elsewhere", told)).toContain(sentence);
    expect((await (await as("without a place")).open(told)).html).not.toContain("wijzigde de dagen");
  });

  it("tells when councils meet next, as their clerks keep it", async () => {
    const meeting = await putMeeting(opened.world());
    await putMeetingDays(opened.world(), ["2026-07-09", "2026-09-10"], HERE);
    expect(await page("reader", meetingPath(meeting))).toContain(
      "Eerste raadsvergadering daarna: Assen 9 juli 2026.",
    );
    await putMeetingDays(opened.world(), null, HERE);
  });
});
