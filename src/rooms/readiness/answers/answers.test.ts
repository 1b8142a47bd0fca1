/** An organisation answers once, keeps its evidence to itself, and gives an account of the same rows to council and ministry. */
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { BIO2 } from "../sets/bio2.ts";
import { answerIn, forgetAnswers, ITEM, OFFICE, putAnswer } from "./testing-answers.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const LIST = `/organisaties/${HERE}/klaar-voor-besluit`;
const PAGE = `${LIST}/${ITEM}`;
const TYPED = { oordeel: "yes", toelichting: "Wij zetten elk kwartaal alles terug.", eigenaar: OFFICE };
const kept = () =>
  opened.db
    .selectFrom("readiness_answer" as never)
    .selectAll()
    .execute() as Promise<{ entry: string }[]>;

beforeEach(async () => {
  await forgetAnswers(opened);
});

describe("an item of an organisation", () => {
  it("is open, then answered, on its page, in the list and on the page of the organisation", async () => {
    const editor = await as("editor");
    expect((await editor.open(PAGE)).html).toContain("Op deze vraag is nog geen antwoord.");
    expect((await editor.open(LIST)).html).toContain("118 open");
    expect((await editor.send(`${PAGE}/antwoord`, TYPED)).status).toBe(303);
    const { html } = await editor.open(PAGE);
    for (const text of [TYPED.toelichting, OFFICE, "geen bewijs", "Versie 1: antwoorden"])
      expect(html).toContain(text);
    expect((await editor.open(LIST)).html).toContain("1 vraag beantwoord, 0 opnieuw te bekijken, 117 open.");
    expect((await editor.open(`${LIST}?stand=beantwoord`)).html).not.toContain("bio2-5.01.01");
    const home = `/organisaties/${HERE}`;
    expect((await editor.open(home)).html).toContain("1 vraag beantwoord, 117 open");
    expect((await (await as("admin elsewhere")).open(home)).html).not.toContain("117 open");
    expect((await asking(opened.site.app, null).open(home)).html).not.toContain("117 open");
  });

  it("refuses what is not filled in with a sentence, and keeps what was typed", async () => {
    const { status, html } = await (await as("editor")).send(`${PAGE}/antwoord`, { ...TYPED, oordeel: "" });
    expect([status, html.includes("Vul in: antwoord."), html.includes(TYPED.toelichting)]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await kept()).toEqual([]);
  });

  it("shows who is second both answers, also when there was none before", async () => {
    const editor = await as("editor");
    await putAnswer(opened.world());
    const sent = await editor.send(`${PAGE}/antwoord`, TYPED);
    expect([sent.status, sent.html.includes("Waar de twee verschillen")]).toEqual([409, true]);
    expect(sent.html).toContain("Wij zetten elk jaar een deel van de gegevens terug.");
    expect(sent.html).toContain(TYPED.toelichting);
    expect((await editor.send(`${PAGE}/antwoord`, { ...TYPED, _versie: "1" })).status).toBe(303);
    expect((await editor.send(`${PAGE}/antwoord`, { ...TYPED, oordeel: "no", _versie: "1" })).status).toBe(
      409,
    );
    const [answer] = await kept();
    expect(await answerIn(opened, answer?.entry ?? "")).toMatchObject({
      version: 2,
      facts: { verdict: "yes" },
    });
  });

  it("is reached under the number that it had before", async () => {
    const { status, html } = await (await as("reader")).open(`${LIST}/bio2-5.24.06`);
    expect([status, html.includes("maatregel 5.21.05")]).toEqual([200, true]);
    expect((await (await as("reader")).open(`${LIST}/bio2-5.21.01`)).status).toBe(404);
  });

  it("waits in Mijn werk of who keeps it once a year has gone by, and not after he said that it is right", async () => {
    const at = new Date(opened.world().at);
    at.setFullYear(at.getFullYear() - 2);
    await putAnswer({ ...opened.world(), at });
    const editor = await as("editor");
    expect((await editor.open("/mijn-werk")).html).toContain("Kijk na of het antwoord nog klopt");
    expect((await (await as("council editor")).open("/mijn-werk")).html).not.toContain(
      "Kijk na of het antwoord",
    );
    expect((await editor.send(`${PAGE}/nagekeken`, { _versie: "1" })).status).toBe(303);
    expect((await editor.open("/mijn-werk")).html).not.toContain("Kijk na of het antwoord nog klopt");
  });
});

describe("evidence", () => {
  const CANARY = "Kanarie: kluis 3";

  it("is for the side that keeps it; the council reads that there is some, and that it is withdrawn", async () => {
    await putAnswer(opened.world());
    const editor = await as("editor");
    const laid = { tekst: CANARY, functie: OFFICE, _versie: "1" };
    expect((await editor.send(`${PAGE}/bewijs`, laid)).status).toBe(303);
    expect((await editor.open(PAGE)).html).toContain(CANARY);
    const council = await as("council reader");
    const places = [PAGE, LIST, `${LIST}/verantwoording.csv`, `${LIST}/verantwoording.json?voor=ministerie`];
    for (const place of places) expect((await council.open(place)).html).not.toContain("Kanarie");
    expect((await council.open(PAGE)).html).toContain("bewijs bij de eigenaar");
    const taken = { tekst: "het rapport klopte niet", functie: OFFICE, _versie: "2" };
    expect((await editor.send(`${PAGE}/bewijs-intrekken`, taken)).status).toBe(303);
    expect((await council.open(PAGE)).html).toContain("het bewijs is ingetrokken");
    expect((await council.open(PAGE)).html).not.toContain("rapport klopte niet");
    const again = await editor.send(`${PAGE}/bewijs-intrekken`, {
      ...taken,
      tekst: "nog eens",
      _versie: "3",
    });
    expect([again.status, again.html.includes("Er is geen bewijs om in te trekken.")]).toEqual([409, true]);
  });
});

describe("the account", () => {
  it("has the same rows for council and ministry, as CSV and as JSON, one for each measure", async () => {
    await putAnswer(opened.world(), { facts: { statement: 'Ja;\n"regelmatig" en =1+1' } });
    await putAnswer(opened.world(), { item: "bio2-5.24.06" });
    const reader = await as("council reader");
    const csvOf = async (to: string): Promise<Record<string, string>[]> =>
      parse((await reader.open(`${LIST}/verantwoording.csv?voor=${to}`)).html, {
        ...{ bom: true, delimiter: ";", columns: true },
      });
    const jsonOf = async (to: string) =>
      JSON.parse((await reader.open(`${LIST}/verantwoording.json?voor=${to}`)).html) as {
        totaal: number;
        resultaten: Record<string, string | null>[];
      };
    const [council, ministry] = [await csvOf("raad"), await csvOf("ministerie")];
    const common = (rows: Record<string, string | null | undefined>[], names: string[]) =>
      rows.map((it) => names.map((name) => it[name] ?? ""));
    const inCsv = ["Maatregel", "Vraag", "Stand", "Antwoord", "Nagekeken"];
    const inJson = ["maatregel", "vraag", "stand", "antwoord", "nagekekenOp"];
    const rows = common(council, inCsv);
    expect(rows.map(([measure]) => measure)).toEqual(BIO2.items.map((it) => it.measure));
    expect(common(ministry, inCsv)).toEqual(rows);
    for (const to of ["raad", "ministerie"]) {
      const { totaal, resultaten } = await jsonOf(to);
      expect([totaal, common(resultaten, inJson)]).toEqual([118, rows]);
    }
    expect(rows.filter(([, , standing]) => standing === "beantwoord").map(([measure]) => measure)).toEqual([
      "5.21.05",
      "8.13.04",
    ]);
    const told = council.find((it) => it["Maatregel"] === "8.13.04");
    expect(told?.["Toelichting"]).toBe('Ja;\n"regelmatig" en =1+1');
    // What an own person said is not for a ministry that counts.
    expect(Object.keys(ministry[0] ?? {})).not.toContain("Toelichting");
  });
});
