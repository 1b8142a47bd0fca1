/** What an organisation answered, as who works together with it reads that; the evidence stays where it is. */
import { beforeEach, describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { FACTS, forgetAnswers, OFFICE, putAnswer } from "../answers/testing-answers.ts";
import { gatePath } from "../gate/paths.ts";
import { putService } from "../services/testing-services.ts";
import { statementsFrom, statementsPath } from "./paths.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const world = () => opened.world();
const as = async (subject: Subject) => asking(opened.site.app, await arrive(world(), subject));
const CANARY = "Kanarie: kluis 3, map 12";
const THEIRS = statementsPath(ELSEWHERE);

beforeEach(async () => {
  await forgetAnswers(opened);
});

describe("the statements of an organisation", () => {
  it("are no page for another, until it answers for that one: then what it answers for it, and no more", async () => {
    await putAnswer(world(), { organisation: ELSEWHERE, facts: { statement: "Alleen voor onszelf." } });
    const reader = await as("reader");
    const refused = await reader.open(THEIRS);
    expect([refused.status, refused.html.includes("in een dossier zit")]).toEqual([403, true]);
    expect((await reader.open(`/organisaties/${ELSEWHERE}`)).html).not.toContain(THEIRS);
    await putService(world(), { organisation: ELSEWHERE, item: "bio2-5.01.01", serves: [HERE] });
    const { status, html } = await reader.open(THEIRS);
    expect([status, html.includes(FACTS.statement), html.includes("Alleen voor onszelf.")]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await reader.open(`/organisaties/${ELSEWHERE}`)).html).toContain(`href="${THEIRS}"`);
  });

  it("say to who shares a dossier what was answered, when that was checked and by which function", async () => {
    await putAnswer(world(), { organisation: ELSEWHERE, evidence: CANARY });
    const { id } = await putDossier(world(), { state: "shared" });
    const reader = await as("reader");
    const from = statementsFrom(ELSEWHERE, id);
    expect((await reader.open(gatePath(id))).html).toContain(`href="${from}"`);
    const { status, html } = await reader.open(from);
    expect(status).toBe(200);
    for (const text of [FACTS.statement, OFFICE, "deels", "bewijs bij de eigenaar", gatePath(id)])
      expect(html).toContain(text);
    expect(wordsOf(html)).toMatch(/\d+ \w+ \d{4}/);
    expect(html).not.toContain("Kanarie");
    // Its own people have the way to all questions there.
    const own = await (await as("admin elsewhere")).open(THEIRS);
    expect(own.html).toContain("Alle vragen en uw antwoorden");
  });

  it("lead back to no dossier that the reader does not see, and ask a visitor to log in", async () => {
    await putAnswer(world(), { organisation: ELSEWHERE });
    await putDossier(world(), { state: "shared" });
    const title = "Kanarie van een ander";
    const { id } = await putDossier(world(), {
      ...{ organisation: ELSEWHERE, wanted: "side", state: "shared", facts: { title } },
    });
    const { status, html } = await (await as("reader")).open(statementsFrom(ELSEWHERE, id));
    expect([status, html.includes("Kanarie")]).toEqual([200, false]);
    expect((await asking(opened.site.app, null).open(THEIRS)).html).not.toContain(FACTS.statement);
  });
});
