/** A clerk keeps the days of the council; the agenda reckons with them for everyone, on the page and in each file. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { putArrangement } from "../../additions/testing-additions.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { readJson } from "./read-json.ts";

const AGENDA = `/voor-de-raad/${HERE}/agenda`;
const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  { prepare: (db) => putArrangement({ db }) },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);

describe("the meeting days that a clerk keeps", () => {
  it("are what the agenda reckons with, on the page, in the calendar, the spreadsheet and for programs", async () => {
    const clerk = await as("council editor");
    const fields = { dagen: "3 juni 2027\n9-9-2027", reces: "12 juli 2027 tot en met 22 augustus 2027" };
    const { status, to } = await clerk.send(`${AGENDA}/bijhouden`, fields);
    expect([status, to]).toEqual([303, AGENDA]);
    const page = (await visitor().open(`${AGENDA}?jaar=2027`)).html;
    expect(page).toContain("zoals de griffie die bijhoudt");
    expect(page).toContain("Reces: 12 juli 2027 tot en met 22 augustus 2027.");
    for (const ending of [".ics", ".csv"])
      expect((await visitor().open(`${AGENDA}${ending}?jaar=2027`)).html.replaceAll(/\r\n /g, "")).toContain(
        "3 juni 2027",
      );
    const api = (await visitor().open(`/api/v1/toezicht/organisaties/${HERE}/agenda?jaar=2027`)).html;
    expect(api).toContain('"laatsteVergadering":"2027-06-03"');
    const other = (await visitor().open(`${AGENDA}?jaar=2027&raad=20270701`)).html;
    expect(other).toContain("Reken met de dagen van de griffie");
  });

  it("come back with a sentence where they cannot be read, or fall in a recess", async () => {
    const clerk = await as("council editor");
    const path = `${AGENDA}/wijzigen`;
    const version = /name="_versie" value="(\d+)"/.exec((await clerk.open(path)).html)?.[1] ?? "";
    for (const [fields, sentence] of [
      [{ dagen: "ooit", reces: "" }, "niet als dag te lezen"],
      [{ dagen: "15 juli 2027", reces: "12 juli 2027 t/m 22 augustus 2027" }, "Op 15 juli 2027 is er reces"],
      [{ dagen: "3 juni 2027", reces: "de zomer" }, "is geen reces"],
    ] as const) {
      const { status, html } = await clerk.send(path, { ...fields, _versie: version });
      expect([status, html.includes(sentence)]).toEqual([422, true]);
    }
    expect((await clerk.send(path, { dagen: "3 juni 2027", reces: "", _versie: version })).status).toBe(303);
    const late = await (
      await as("council admin")
    ).send(path, { dagen: "4 juni 2027", reces: "", _versie: version });
    expect(late.status).toBe(409);
  });

  it("are offered to the clerk from days that stand in the address, and to nobody else", async () => {
    const link = `${AGENDA}/wijzigen?raad=20270701`;
    const path = `${AGENDA}?jaar=2027&raad=20270701`;
    expect((await (await as("council editor")).open(path)).html).toContain(link);
    expect((await (await as("editor")).open(path)).html).not.toContain("Bewaar deze dagen voor iedereen");
    expect((await (await as("council editor")).open(link)).html).toContain("1 juli 2027");
  });
});

describe("meetings of the council's own system", () => {
  const of = (value: unknown) => readJson(JSON.stringify(value));

  it("are read from Notubiz, one or a list, without what was called off", () => {
    const meeting = (start: string, more = {}) => ({
      ...{
        type: "meeting",
        last_modified: "2018-03-15 09:34:04",
        plannings: [{ start_date: start, end_date: null }],
      },
      ...{ documents: [{ start_date: "2001-01-01" }] },
      ...more,
    });
    expect(of(meeting("2027-06-03 19:30:00")).days).toEqual(["2027-06-03"]);
    const list = [meeting("2027-06-03 19:30:00"), meeting("2027-07-01 19:30:00", { canceled: true })];
    expect(of({ events: list }).days).toEqual(["2027-06-03"]);
    const off = meeting("2027-07-01 19:30:00", { attributes: { Titel: "Vervallen: raad" } });
    expect(of([meeting("2027-06-03 19:30:00"), off]).days).toEqual(["2027-06-03"]);
  });

  it("are read from Open Raadsinformatie, on the day in the Netherlands", () => {
    expect(of({ hits: { hits: [{ _source: { start_date: "2027-06-03T22:30:00Z" } }] } }).days).toEqual([
      "2027-06-04",
    ]);
    const triple = (predicate: string, value: string) => ({
      predicate: `http://schema.org/${predicate}`,
      value,
    });
    const meeting = (status: string, start: string) => ({
      ori_id: 1,
      properties: [triple("eventStatus", `https://argu.co/ns/meeting/${status}`), triple("startDate", start)],
    });
    const both = [
      meeting("EventConfirmed", "2027-06-03T19:30:00+02:00"),
      meeting("EventCancelled", "2027-07-01"),
    ];
    expect(of(both).days).toEqual(["2027-06-03"]);
  });

  it.each([
    ["{}", "geen vergadering met een dag"],
    ["[", "niet te lezen als JSON"],
    ['{"start_date":"morgen"}', "“morgen” is niet als dag te lezen"],
    [`${"[".repeat(50)}${"]".repeat(50)}`, "geen vergadering met een dag"],
  ])("are refused with a sentence: %s", (text, sentence) => {
    expect(readJson(text).errors.join()).toContain(sentence);
  });
});
