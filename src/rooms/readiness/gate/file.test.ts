/** The questions of a dossier as a file: the same as the page, for the same readers. */
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { answerIn, forgetAnswers, ITEM, putAnswer } from "../answers/testing-answers.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import { gateFilePath, gatePath } from "./paths.ts";
import { putWord, QUESTION } from "./testing-gate.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const world = () => opened.world();
const as = async (who: Parameters<typeof arrive>[1]) => asking(opened.site.app, await arrive(world(), who));
type Line = Record<string, string>;
const linesOf = (csv: string): Line[] => parse(csv, { bom: true, delimiter: ";", columns: true });

describe("the questions of a dossier as a file", () => {
  it("have a row each with who answers and how it stands, and nothing of the evidence of another", async () => {
    await forgetAnswers(opened);
    const canary = "Kanarie: kluis 3, map 12";
    const entry = await putAnswer(world(), { organisation: ELSEWHERE, evidence: canary });
    const { facts } = await answerIn(opened, entry);
    const { id } = await putDossier(world(), { state: "shared" });
    const rest = { item: ITEM, entry, verdict: facts.verdict, statement: facts.statement };
    await putWord(world(), id, {
      ...{ owner: ELSEWHERE, office: "CISO", statement: "Vastgesteld in maart." },
      restsOn: [{ ...rest, evidence: "given" }],
    });
    await putWord(world(), id, { item: "ict-processen", verdict: null, office: "informatiemanager zorg" });
    await putWord(world(), id, { item: "een-vraag-van-toen", statement: "Bewaard." });
    const editor = await as("editor");
    expect((await editor.open(gatePath(id))).html).toContain(`href="${gateFilePath(id)}"`);
    const { status, html: csv } = await editor.open(gateFilePath(id));
    expect([status, csv.includes("Kanarie")]).toEqual([200, false]);
    const lines = linesOf(csv);
    expect(lines).toHaveLength(questionsOn("2026-06-01").length + 1);
    const line = (code: string) => lines.find((it) => it.Code === code);
    expect(line(QUESTION)).toMatchObject({
      ...{
        "Nodig of gewenst": "nodig",
        "Partij die antwoordt": "Groningen",
        "Functie die antwoordt": "CISO",
      },
      ...{ Stand: "beantwoord", Antwoord: "ja", Toelichting: "Vastgesteld in maart." },
      "Beantwoord op": expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown,
    });
    expect(line("ict-processen")).toMatchObject({
      ...{ Stand: "nog geen antwoord, wel bekend wie", "Functie die antwoordt": "informatiemanager zorg" },
      ...{ Antwoord: "", "Beantwoord op": "" },
    });
    expect(line("ict-koppelingen")?.Stand).toBe("nog niet gevraagd: hangt af van een ander antwoord");
    expect(line("een-vraag-van-toen")?.Stand).toBe("beantwoord, en niet meer gevraagd");
  });

  it("say so where what an answer leans on changed", async () => {
    await forgetAnswers(opened);
    const entry = await putAnswer(world());
    const { id } = await putDossier(world(), { state: "shared" });
    const old = { item: ITEM, entry, verdict: "yes", statement: "Iets anders.", evidence: "none" } as const;
    await putWord(world(), id, { restsOn: [old] });
    const { html: csv } = await (await as("admin elsewhere")).open(gateFilePath(id));
    expect(linesOf(csv).find((it) => it.Code === QUESTION)?.Stand).toBe("opnieuw bekijken");
  });
});
