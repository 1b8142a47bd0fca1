/** Brielle, Hellevoetsluis and Westvoorne went on in Voorne aan Zee: what they answered is read there, and nothing of it chosen by itself. */
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { asReader } from "#kit/database/acting.ts";
import type { Person } from "#kit/reader.ts";
import { HERE, readerFor } from "#kit/route-access.ts";
import { loadWhatShips } from "../../../shipped.ts";
import { siteWith, TEST_NOW, wordsOf } from "../../../testing.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { inheritedBy } from "../answers/inherited.ts";
import { answersFor } from "../answers/queries.ts";
import { inheritedPath, itemPath, takePath } from "../answers/paths.ts";
import { answerIn, FACTS, forgetAnswers, ITEM, OFFICE, putAnswer } from "../answers/testing-answers.ts";
import { gatePath } from "../gate/paths.ts";
import { putWord } from "../gate/testing-gate.ts";
import { seenOf } from "./page.tsx";

const HEIR = "gm1992";
const BRIELLE = "gm0501";
const HELLEVOETSLUIS = "gm0530";
const opened = siteWith({}, { prepare: (db) => loadWhatShips(db, TEST_NOW) });
const world = () => opened.world();
const TODAY = "2026-06-01";
const heir: Person = {
  ...(readerFor("editor") as Person),
  seats: [{ id: "heir", organisation: HEIR, organ: "staff", role: "editor" }],
};

/** An editor of the heir. */
async function atHeir() {
  const visiting = await arrive(world(), "editor");
  await sql`update membership set organisation = ${HEIR} where person = ${visiting.person}`.execute(
    opened.db,
  );
  return asking(opened.site.app, visiting);
}
const counting = () => answersFor(opened.db, heir, [HEIR], [ITEM], TODAY);

/** Two of the three answered the same question, and not the same. */
async function answered() {
  const first = await putAnswer(world(), { organisation: BRIELLE, evidence: "Kanarie: kluis 3" });
  const facts = { verdict: "no", statement: "Wij zetten niets terug." } as const;
  const second = await putAnswer(world(), { organisation: HELLEVOETSLUIS, facts });
  return { first, second };
}

/** A dossier in which Brielle leaned on its answer, with the heir as a party. */
async function leaningDossier(entry: string): Promise<string> {
  const participants = [HERE, BRIELLE, HEIR];
  const { id } = await putDossier(world(), {
    state: "shared",
    facts: { participants, title: "Steunt op toen" },
  });
  const { facts, evidence } = await answerIn(world(), entry);
  const rest = { item: ITEM, entry, verdict: facts.verdict, statement: facts.statement, evidence };
  await putWord(world(), id, { owner: BRIELLE, restsOn: [rest] }, HERE);
  return id;
}
const isMarked = async (id: string) => {
  const { html } = await asking(opened.site.app, await arrive(world(), "editor")).open(gatePath(id));
  return wordsOf(html).includes("Opnieuw bekijken: waar dit antwoord op steunt, is veranderd");
};

beforeEach(async () => {
  await forgetAnswers(opened);
});

describe("the heir of organisations that answered", () => {
  it("reads what each answered and that they differ, and goes by none of it until it chooses", async () => {
    await answered();
    const editor = await atHeir();
    const { status, html } = await editor.open(inheritedPath(HEIR));
    expect(status).toBe(200);
    for (const text of ["Brielle", "Hellevoetsluis", FACTS.statement, "Wij zetten niets terug."])
      expect(html).toContain(text);
    for (const text of ["de voorgangers antwoordden verschillend", "nog niet gekozen"])
      expect(html).toContain(text);
    expect(html).not.toContain("Westvoorne");
    expect(await counting()).toEqual([]);
    expect(wordsOf((await editor.open("/mijn-werk")).html)).toContain(
      "Kies uit wat voorgangers antwoordden, of antwoord opnieuw: 1 vraag",
    );
  });

  it("takes one over: dossiers that lean on an old one say so, and nothing of what was said is lost", async () => {
    const { first, second } = await answered();
    const id = await leaningDossier(first);
    const editor = await atHeir();
    expect(await isMarked(id)).toBe(false);
    const van = seenOf({ entry: second, version: (await answerIn(world(), second)).version });
    expect((await editor.send(takePath(HEIR, ITEM), { van: `${second}-9` })).status).toBe(409);
    expect(await counting()).toEqual([]);
    expect((await editor.send(takePath(HEIR, ITEM), { van })).status).toBe(303);
    expect(await counting()).toMatchObject([{ organisation: HEIR, verdict: "no", via: null }]);
    expect((await editor.open(itemPath(HEIR, ITEM))).html).toContain("overgenomen van Hellevoetsluis");
    expect(await isMarked(id)).toBe(true);
    const work = wordsOf((await editor.open("/mijn-werk")).html);
    expect(work).toContain("Bekijk 1 antwoord van Brielle opnieuw in “Steunt op toen”");
    expect(work).not.toContain("Kies uit wat voorgangers");
    for (const entry of [first, second])
      expect(await answerIn(world(), entry)).toMatchObject({ state: "kept", source: null });
    expect((await editor.open(inheritedPath(HEIR))).html).toContain(FACTS.statement);
  });

  it("answers anew, and that marks the same dossiers", async () => {
    const { first } = await answered();
    const id = await leaningDossier(first);
    const typed = { oordeel: "yes", toelichting: "Wij zetten alles terug.", eigenaar: OFFICE };
    expect((await (await atHeir()).send(`${itemPath(HEIR, ITEM)}/antwoord`, typed)).status).toBe(303);
    expect(await isMarked(id)).toBe(true);
  });

  it("is the only one that reads them so, by the question and by the rule of the table, and not before the merger", async () => {
    const { first } = await answered();
    const entries = async (reader: Person) => {
      const { rows } = await asReader(
        () => Promise.resolve(reader),
        () =>
          sql<{ entry: string }>`select entry from readiness_answer`.execute(opened.site.building.primary),
      );
      return rows.length;
    };
    const other = readerFor("admin elsewhere") as Person;
    expect([await entries(heir), await entries(other)]).toEqual([2, 0]);
    const asked = (reader: Person, day = TODAY) => inheritedBy(opened.db, reader, HEIR, day);
    expect([(await asked(heir)).length, (await asked(other)).length]).toEqual([2, 0]);
    expect(await asked(heir, "2022-12-31")).toEqual([]);
    const evidence = await asReader(
      () => Promise.resolve<Person>({ ...heir, seats: [{ ...heir.seats[0]!, organ: "council" }] }),
      () => sql`select from readiness_evidence where entry = ${first}`.execute(opened.site.building.primary),
    );
    expect(evidence.rows).toHaveLength(0);
  });
});
