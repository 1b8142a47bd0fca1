/** What goes along of the agenda of a dossier, and what of it waits for whom. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { putAnswer, putDossier } from "../testing-dossiers.ts";
import { agendaPath, invitationPath, itemPath } from "./paths.ts";
import { putAttendance, putItem, putSeats } from "./testing-agenda.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const page = async (subject: Subject, path: string) => wordsOf((await (await as(subject)).open(path)).html);
const shared = async (more: Parameters<typeof putDossier>[1] = {}) =>
  (await putDossier(opened.world(), { state: "shared", ...more })).id;
/** On the day of the tests, when one can say who came. */
const TODAY = { day: "2026-06-01", papersBy: null };

describe("what is taken along", () => {
  it("is an invitation with its day and papers, and a spreadsheet with who sits there", async () => {
    const id = await shared();
    const item = await putItem(opened.world(), id, HERE);
    await putSeats(opened.world(), id, item, HERE);
    const reader = await as("reader");
    const { html: file } = await reader.open(invitationPath(id, item));
    const text = file.replaceAll("\r\n ", "");
    for (const sign of [
      `UID:agendapunt-${item}@vliegwiel`,
      "DTSTART;VALUE=DATE:20260707",
      "DTSTART;VALUE=DATE:20260630",
      "Aan tafel voor Assen: informatiemanager (ICT).",
    ])
      expect(text).toContain(sign);
    const { html: csv } = await reader.open(`${agendaPath(id)}.csv`);
    expect(csv).toContain("2026-07-07;Eén wachtlijst;Dossier proef;Assen;");
    expect(csv).toContain("Assen: informatiemanager (ICT)");
    await putAttendance(opened.world(), id, await putItem(opened.world(), id, HERE, TODAY), ELSEWHERE, HERE);
    expect((await reader.open(`${agendaPath(id)}.csv`)).html).toContain("Groningen: ICT");
    expect((await reader.open(`${agendaPath(id)}.ics`)).html.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  });

  it("is open to other sites as what everybody gets, and not as what one person gets", async () => {
    const path = `${agendaPath(await shared())}.csv`;
    const openTo = (answer: Response) => answer.headers.get("Access-Control-Allow-Origin");
    expect(openTo(await asking(opened.site.app, null).ask(path))).toBe("*");
    expect(openTo(await (await as("reader")).ask(path))).toBeNull();
  });

  it("is nothing for who may not read the dossier", async () => {
    const id = await shared({ wanted: "participants" });
    const item = await putItem(opened.world(), id, HERE);
    const stranger = await as("without a place");
    for (const path of [
      agendaPath(id),
      `${agendaPath(id)}.csv`,
      itemPath(id, item),
      invitationPath(id, item),
    ])
      expect((await stranger.open(path)).status, path).toBe(404);
  });
});

describe("Mijn werk", () => {
  it("asks whom one sends, for papers that are due, and for what came of it; until that is said", async () => {
    const id = await shared({ facts: { title: "Dossier dat wacht" } });
    const item = await putItem(opened.world(), id, HERE, { title: "Wachtend punt" });
    const asks = "Zeg wie Groningen stuurt naar “Wachtend punt” op 7 juli 2026";
    expect(await page("admin elsewhere", "/mijn-werk")).toContain(asks);
    expect(await page("council admin elsewhere", "/mijn-werk")).not.toContain(asks);
    expect(await page("editor", "/mijn-werk")).toContain("Lever de stukken van Assen voor “Wachtend punt”");
    await putItem(opened.world(), id, HERE, {
      title: "Punt van vorige maand",
      day: "2026-05-20",
      papersBy: null,
    });
    const work = await page("editor", "/mijn-werk");
    expect(work).toContain("Leg vast wat eruit kwam bij “Punt van vorige maand”");
    expect(work).not.toContain("naar “Punt van vorige maand”");
    await putSeats(opened.world(), id, item, ELSEWHERE);
    expect(await page("admin elsewhere", "/mijn-werk")).not.toContain(asks);
    await putSeats(opened.world(), id, item, ELSEWHERE, {});
    expect(await page("admin elsewhere", "/mijn-werk")).toContain(asks);
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    expect(await page("admin elsewhere", "/mijn-werk")).not.toContain(asks);
  });
});
