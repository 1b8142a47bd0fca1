/** The gate of a dossier: it refuses, is opened by answers or by who decides to go on, and each reads of that what he may. */
import { describe, expect, it } from "vitest";
import { amsterdamDay } from "#kit/day.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { DECIDED, putDraftDone, putProcedure } from "../../dossiers/decisions/testing-decisions.ts";
import { dossierPath } from "../../dossiers/paths.ts";
import { dossierIn, putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { questionsOn } from "../sets/of-dossier.ts";
import { gatePath, overridePath, wordPath } from "./paths.ts";
import { gateVerb } from "./verb.ts";
import { GOING_ON, putOverride, putWord, QUESTION, WORD } from "./testing-gate.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const world = () => opened.world();
const as = async (who: Parameters<typeof arrive>[1]) => asking(opened.site.app, await arrive(world(), who));

/** Ready to go to who decides: the draft is done. */
async function drafted(facts: { title?: string } = {}): Promise<string> {
  const { id } = await putDossier(world(), { state: "shared", facts });
  await putProcedure(world(), id);
  await putDraftDone(world(), id);
  return id;
}
/** The step that sends it to who decides. */
const decide = async (id: string) =>
  (await as("editor")).send(`${dossierPath(id)}/besluiten/stappen/toezenden:${HERE}:board`, {
    ...DECIDED,
    dag: "2026-05-04",
  });

const open = () =>
  questionsOn(amsterdamDay(opened.world().at)).filter(
    (it) => it.must && it.when === null && (it.phase === "talks" || it.phase === "decision"),
  );

describe("a dossier that goes to a decision", () => {
  it("is held back while a question is open, and says how many and where", async () => {
    const id = await drafted();
    const answer = await decide(id);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(`${open().length} vragen staan nog open`);
    expect((await (await as("editor")).open(gatePath(id))).html).toContain("Vraag het aan ");
  });

  it("goes on once all is answered, a no among them", async () => {
    const id = await drafted();
    for (const { code } of open())
      await putWord(world(), id, { item: code, verdict: "no", statement: "Dat komt na het besluit." });
    expect((await decide(id)).status).toBe(303);
  });

  it("goes on when who keeps it decides so, with a reason and a function; the same once more changes nothing", async () => {
    const id = await drafted();
    const editor = await as("editor");
    expect((await editor.send(overridePath(id), { ...GOING_ON, reden: "" })).status).toBe(422);
    expect((await editor.send(overridePath(id), GOING_ON)).status).toBe(303);
    expect((await editor.send(overridePath(id), GOING_ON)).status).toBe(303);
    const page = (await editor.open(gatePath(id))).html;
    expect(page.split(GOING_ON.reden ?? "")).toHaveLength(2);
    expect((await decide(id)).status).toBe(303);
  });
});

describe("who reads what", () => {
  it("of going on: everyone who did it and when; the parties also why, and over which question", async () => {
    const { id } = await putDossier(world(), { state: "shared", facts: { wanted: "public" } });
    await putOverride(world(), id, "Kanarie: de koppeling is niet veilig.");
    const question = questionsOn("2026-06-01").find((it) => it.code === QUESTION)?.question ?? "";
    for (const who of ["visitor", "council reader"] as const) {
      const html = (await (await as(who)).open(dossierPath(id))).html;
      expect(html).toContain("gemeentesecretaris");
      expect(html).not.toContain("Kanarie");
      expect(html).not.toContain(question);
    }
    const html = (await (await as("editor")).open(gatePath(id))).html;
    expect(html).toContain("Kanarie");
    expect(html).toContain(question);
  });
});

describe("two who answer one question", () => {
  it("see each other's answer before anything is overwritten; what was typed stays", async () => {
    const id = await drafted();
    await putWord(world(), id, { statement: "Het eerste antwoord." });
    const late = await (
      await as("editor")
    ).send(wordPath(id, QUESTION), { ...WORD, toelichting: "Het tweede." });
    expect(late.status).toBe(409);
    expect(late.html).toContain("Het eerste antwoord.");
    expect(late.html).toContain("Het tweede.");
  });

  it("reads the last of words that were said in the same moment", async () => {
    const id = await drafted();
    for (const nth of Array(8).keys()) {
      const [seen = ""] = /name="gezien" value="([0-9A-Z]{26})"/
        .exec((await (await as("editor")).open(gatePath(id))).html.split(`id="${QUESTION}"`)[1] ?? "")
        ?.slice(1) ?? [""];
      await putWord(world(), id, { statement: `Woord ${String(nth)}.`, seen });
      expect((await (await as("editor")).open(gatePath(id))).html).toContain(`Woord ${String(nth)}.`);
    }
  });

  it.each([
    [{ oordeel: "no", toelichting: "" }, "Zeg erbij waarom"],
    [{ oordeel: "", toelichting: "Los." }, "Kies een antwoord bij deze toelichting."],
    [{ partij: "gm0363" }, "kennen we niet"],
  ])("is told what is not right: %o", async (fields, sentence) => {
    const id = await drafted();
    const answer = await (await as("editor")).send(wordPath(id, QUESTION), { ...WORD, ...fields });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
  });

  it("says nothing to a dossier that is over", async () => {
    const { id } = await putDossier(world(), { state: "closed" });
    const answer = await (await as("editor")).send(wordPath(id, QUESTION), WORD);
    expect([answer.status, (await dossierIn(world(), id)).state]).toEqual([409, "closed"]);
  });
});

describe("vliegwiel readiness", () => {
  const run = async (id: string) => {
    const lines: string[] = [];
    const tools = { db: opened.db, out: (it: string) => lines.push(it), err: (it: string) => lines.push(it) };
    const code = await gateVerb.run(["--dossier", id], { ...tools, clock: () => world().at } as never);
    return { code, text: lines.join("\n") };
  };

  it("ends with 1 and names what is open with whom to ask, and with 0 when nothing is", async () => {
    const id = await drafted();
    await putWord(world(), id, { verdict: null, office: "CISO" });
    const before = await run(id);
    expect(before.code).toBe(1);
    expect(before.text.split("\n")).toHaveLength(open().length + 1);
    expect(before.text).toContain("Vraag het aan: CISO van Assen");
    await putOverride(world(), id);
    expect((await run(id)).code).toBe(0);
  });

  it("ends with 2 for a dossier that is not there", async () => {
    expect((await run("01ARZ3NDEKTSV4RRFFQ69G5FAV")).code).toBe(2);
  });
});
