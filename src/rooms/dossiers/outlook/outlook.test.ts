/** What dossiers will ask of a council: with the day, what it costs, and for nobody who may not read the dossier. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { putMeetingDays } from "../../oversight/testing-meetings.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { putFigures } from "../costs/testing-costs.ts";
import { stepPath } from "../decisions/paths.ts";
import { putDraftDone, putProcedure } from "../decisions/testing-decisions.ts";
import { putAnswer, putDossier } from "../testing-dossiers.ts";
import { outlookPath } from "./paths.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  { without: ["readiness"] },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);
const page = async (subject: Subject, path: string) =>
  wordsOf((await (await as(subject)).open(path)).html).replaceAll("\u00a0", " ");
const put = async (title: string, more: Parameters<typeof putDossier>[1] = {}) =>
  (await putDossier(opened.world(), { state: "shared", ...more, facts: { title } })).id;

interface Answer {
  vragen: {
    titel: string;
    vraag: string;
    dag: string;
    uiterlijk: string | null;
    kostenEigen: { perJaar: number | null };
    kostenSamen: { perJaar: number | null };
  }[];
  zonderDag: { titel: string }[];
}
const API = `/api/v1/toezicht/organisaties/${HERE}/langetermijnagenda`;
const answer = () => opened.site.json<Answer>(API);

describe("the Langetermijnagenda of a council", () => {
  it("has what a dossier will ask, with the last day and what it costs", async () => {
    const id = await put("Afval samen");
    expect(await page("council reader", outlookPath(HERE))).toMatch(/Nog zonder dag.*Afval samen/);
    await putProcedure(opened.world(), id);
    await putFigures(opened.world(), id, {}, { yearly: 40_000 });
    await putFigures(opened.world(), id, { organisation: ELSEWHERE }, { yearly: 60_000 });
    const text = await page("council reader", outlookPath(HERE));
    // Eight weeks after Friday 1 May 2026.
    expect(text).toMatch(/Afval samen Zienswijze 1 mei 2026 26 juni 2026/);
    expect(text).toContain("€ 40.000 per jaar");
    expect(text).toContain("€ 100.000 per jaar");
    expect(text).toMatch(/Afval samen Toestemming/);
    const { vragen, zonderDag } = await answer();
    expect(vragen.map((it) => it.vraag)).toEqual(["Zienswijze", "Toestemming"]);
    expect(vragen[0]).toMatchObject({ dag: "2026-06-26", kostenEigen: { perJaar: 40_000 } });
    expect(vragen[0]?.kostenSamen.perJaar).toBe(100_000);
    expect(zonderDag).toEqual([]);
    // On the page of the council itself, in short.
    expect(await page("council reader", `/voor-de-raad/${HERE}`)).toContain(
      "26 juni 2026 : zienswijze over Afval samen ; voor ons € 40.000 per jaar",
    );
  });

  it("counts anew when the clerk keeps other meetings, and when a step was taken", async () => {
    await putMeetingDays(opened.world(), ["2026-06-18"]);
    expect(await page("council reader", outlookPath(HERE))).toContain("18 juni 2026");
    await putMeetingDays(opened.world(), ["2026-06-25"]);
    const { vragen } = await answer();
    expect(vragen[0]?.dag).toBe("2026-06-25");
    await putMeetingDays(opened.world(), null);
    const id = await put("Riool samen");
    await putProcedure(opened.world(), id);
    await putDraftDone(opened.world(), id);
    const editor = await as("editor");
    const done = { dag: "2026-05-11", link: "", functie: "secretaris" };
    expect((await editor.send(stepPath(id, `toezenden:${HERE}:board`), done)).status).toBe(303);
    const later = (await answer()).vragen.find((it) => it.titel === "Riool samen");
    expect(later).toMatchObject({ vraag: "Zienswijze", uiterlijk: "2026-07-06" });
  });

  it("is for nobody who may not read the dossier, and has nothing of who stepped out", async () => {
    const id = await put("Alleen voor ons", { wanted: "participants" });
    await putProcedure(opened.world(), id);
    expect(await page("council reader", outlookPath(HERE))).toContain("Alleen voor ons");
    expect((await visitor().open(outlookPath(HERE))).html).not.toContain("Alleen voor ons");
    expect(JSON.stringify(await answer())).not.toContain("Alleen voor ons");
    expect(await page("without a place", outlookPath(HERE))).not.toContain("Alleen voor ons");
    await putAnswer(opened.world(), id, HERE, "left");
    expect(await page("council reader", outlookPath(HERE))).not.toContain("Alleen voor ons");
    expect(await page("council reader", outlookPath(ELSEWHERE))).toContain("Alleen voor ons");
  });

  it("goes along as a spreadsheet and to a calendar program, there without what is not for everyone", async () => {
    const id = await put("Binnenskamers", { wanted: "participants" });
    await putProcedure(opened.world(), id);
    const csv = (await (await as("council reader")).open(`${outlookPath(HERE)}.csv`)).html;
    expect(csv).toMatch(/Afval samen;\w{26};Zienswijze;2026-06-26;/);
    expect(csv).toContain("Binnenskamers");
    const ics = await opened.site.app.request(`${outlookPath(HERE)}.ics`);
    expect(ics.headers.get("Content-Type")).toContain("text/calendar");
    const text = (await ics.text()).replaceAll("\r\n ", "");
    expect(text).toContain("SUMMARY:Zienswijze: Afval samen");
    expect(text).toContain("DTSTART;VALUE=DATE:20260626");
    expect(text).not.toContain("Binnenskamers");
    const own = await (await as("council reader")).open(`${outlookPath(HERE)}.ics`);
    expect(own.html).toContain("Binnenskamers");
  });

  it("is not there for who has no council, and says so when nothing is asked", async () => {
    expect((await visitor().open("/voor-de-raad/gm9999/langetermijnagenda")).status).toBe(404);
    expect((await opened.site.app.request(`/voor-de-raad/GM0106/langetermijnagenda`)).status).toBe(301);
  });
});
