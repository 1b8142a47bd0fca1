/** Who reads which answer, by the question and by the rule of the table, each without the other. */
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { asReader } from "#kit/database/acting.ts";
import { type Person, type Reader, VISITOR } from "#kit/reader.ts";
import { ELSEWHERE, HERE, readerFor } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { answersFor, evidenceOf, findAnswer } from "./queries.ts";
import { changeAnswer, giveAnswer, layEvidence, verifyAnswer, withdrawAnswer } from "./keeping.ts";
import { answerIn, FACTS, forgetAnswers, ITEM, OFFICE, putAnswer } from "./testing-answers.ts";

const FAR = "gm0034";
const opened = siteWith({
  [HERE]: "Gemeente Assen",
  [ELSEWHERE]: "Gemeente Groningen",
  [FAR]: "Gemeente Almere",
});
const here = readerFor("reader");
const elsewhere = readerFor("admin elsewhere");
const far: Reader = {
  ...(readerFor("admin elsewhere") as Person),
  seats: [{ id: "far", organisation: FAR, organ: "staff", role: "admin" }],
};
const ALL = [HERE, ELSEWHERE, FAR];
const TODAY = "2026-06-01";

/** By both locks together, as pages ask. */
const asked = (reader: Reader, items = [ITEM], today = TODAY) =>
  asReader(
    () => Promise.resolve(reader),
    () => answersFor(opened.site.building.primary as never, reader, ALL, items, today),
  );
/** By the question alone: the owner of the tables sees every row. */
const byQuestion = (reader: Reader) => answersFor(opened.db, reader, ALL, [ITEM], TODAY);
/** By the rule of the table alone. */
const byRule = async (reader: Reader) => {
  const { rows } = await asReader(
    () => Promise.resolve(reader),
    () =>
      sql<{ organisation: string }>`select organisation from readiness_answer order by organisation`.execute(
        opened.site.building.primary,
      ),
  );
  return rows.map((it) => it.organisation);
};
const of = (rows: readonly { organisation: string }[]) => rows.map((it) => it.organisation);
const inTrx = (work: (trx: never) => Promise<unknown>) =>
  opened.db.transaction().execute((trx) => work(trx as never));
const by = { actor: "00000000-0000-4000-8000-000000000001", organisation: HERE, at: new Date("2026-06-02") };

beforeEach(async () => {
  await forgetAnswers(opened);
});

describe("what an organisation answered", () => {
  it("is read by its own people and by nobody else, while no dossier joins them", async () => {
    await putAnswer(opened.world());
    for (const [reader, seen] of [
      [here, [HERE]],
      [readerFor("council reader"), [HERE]],
      [elsewhere, []],
      [VISITOR, []],
      [readerFor("platform admin"), []],
    ] as const)
      expect([of(await asked(reader)), of(await byQuestion(reader)), await byRule(reader)]).toEqual([
        seen,
        seen,
        seen,
      ]);
  });

  it("is read by who is in a dossier with it, once that is no draft, and not by who was only named in it", async () => {
    await putAnswer(opened.world(), { organisation: FAR });
    await putAnswer(opened.world(), { organisation: ELSEWHERE });
    const facts = { participants: [ELSEWHERE, FAR] };
    await putDossier(opened.world(), { organisation: FAR, facts, state: "draft" });
    expect([of(await asked(far)), of(await byQuestion(far)), await byRule(far)]).toEqual([
      [FAR],
      [FAR],
      [FAR],
    ]);
    // Offered: who keeps it is read by who was asked, not the other way round.
    await putDossier(opened.world(), { organisation: FAR, facts, state: "open" });
    expect([of(await asked(far)), of(await byQuestion(far)), await byRule(far)]).toEqual([
      [FAR],
      [FAR],
      [FAR],
    ]);
    const both = [FAR, ELSEWHERE].toSorted();
    expect([of(await asked(elsewhere)).toSorted(), await byRule(elsewhere)]).toEqual([
      both.toSorted(),
      [ELSEWHERE, FAR].toSorted(),
    ]);
    await putDossier(opened.world(), { organisation: FAR, facts, state: "shared" });
    expect([
      of(await asked(far)).toSorted(),
      of(await byQuestion(far)).toSorted(),
      await byRule(far),
    ]).toEqual([both, both, both]);
    expect([of(await asked(here)), of(await byQuestion(here)), await byRule(here)]).toEqual([[], [], []]);
  });

  it("is read no more by others once it is taken back, and answered again in the same row", async () => {
    const id = await putAnswer(opened.world(), { organisation: ELSEWHERE });
    await putDossier(opened.world(), { state: "shared" });
    expect(of(await asked(here))).toEqual([ELSEWHERE]);
    const elsewhereBy = { ...by, organisation: ELSEWHERE };
    await inTrx(async (trx) => withdrawAnswer(trx, await answerIn(opened, id), elsewhereBy));
    expect([await asked(here), await byRule(here)]).toEqual([[], []]);
    expect((await findAnswer(opened.db as never, elsewhere, ELSEWHERE, ITEM))?.state).toBe("withdrawn");
    await inTrx(async (trx) => changeAnswer(trx, await answerIn(opened, id), FACTS, elsewhereBy));
    expect(of(await asked(here))).toEqual([ELSEWHERE]);
    expect((await findAnswer(opened.db as never, elsewhere, ELSEWHERE, ITEM))?.id).toBe(id);
  });

  it("is one for each item, whoever writes it down", async () => {
    await putAnswer(opened.world());
    const again = inTrx((trx) => giveAnswer(trx, { organisation: HERE, item: ITEM }, FACTS, by));
    await expect(again).rejects.toMatchObject({ status: 409 });
  });

  it("has no other version when the same is said once more", async () => {
    const id = await putAnswer(opened.world());
    await inTrx(async (trx) => changeAnswer(trx, await answerIn(opened, id), FACTS, by));
    expect((await answerIn(opened, id)).version).toBe(1);
  });

  it("grows old after twelve months, until somebody says that it is right", async () => {
    const id = await putAnswer(opened.world());
    const { verified_on: day } = await answerIn(opened, id);
    const year = Number(day.slice(0, 4)) + 1;
    const later = `${year}${day.slice(4)}`;
    expect((await asked(here, [ITEM], day))[0]).toMatchObject({ stale: false, verifiedOn: day, via: null });
    expect((await asked(here, [ITEM], later))[0]).toMatchObject({ stale: true });
    const at = new Date(`${later}T12:00:00Z`);
    await inTrx(async (trx) => verifyAnswer(trx, await answerIn(opened, id), { ...by, at }));
    expect((await asked(here, [ITEM], later))[0]).toMatchObject({
      stale: false,
      verifiedOn: later,
      version: 2,
    });
  });

  it("is found under the number of now when it was given under one that moved, and once when under both", async () => {
    await putAnswer(opened.world(), { item: "bio2-5.24.06", facts: { statement: "oud" } });
    expect(await asked(here, ["bio2-5.21.05"])).toMatchObject([{ item: "bio2-5.21.05", statement: "oud" }]);
    expect((await findAnswer(opened.db as never, here, HERE, "bio2-5.21.05"))?.facts.statement).toBe("oud");
    await putAnswer(opened.world(), { item: "bio2-5.21.05", facts: { statement: "nieuw" } });
    expect(await asked(here, ["bio2-5.21.05"])).toMatchObject([{ item: "bio2-5.21.05", statement: "nieuw" }]);
    expect((await findAnswer(opened.db as never, here, HERE, "bio2-5.21.05"))?.facts.statement).toBe("nieuw");
  });
});

describe("the evidence for an answer", () => {
  const CANARY = "Kanarie: kluis 3, map 12";

  it("is read on the side that keeps it; that it was withdrawn, by all who read the answer", async () => {
    const id = await putAnswer(opened.world(), { organisation: ELSEWHERE, evidence: CANARY });
    await putDossier(opened.world(), { state: "shared" });
    expect(await asked(here)).toMatchObject([{ evidence: "given", evidenceWithdrawn: false }]);
    const laid = { kind: "withdrawn", evidence: "het rapport klopte niet", office: OFFICE } as const;
    await inTrx(async (trx) =>
      layEvidence(trx, await answerIn(opened, id), laid, { ...by, organisation: ELSEWHERE }),
    );
    expect(await asked(here)).toMatchObject([{ evidence: "withdrawn", evidenceWithdrawn: true }]);
    const seen = async (reader: Reader) =>
      asReader(
        () => Promise.resolve(reader),
        async () => [
          (await sql`select * from readiness_evidence`.execute(opened.site.building.primary)).rows.length,
          (await evidenceOf(opened.db as never, reader, id)).length,
        ],
      );
    expect(await seen(elsewhere)).toEqual([2, 2]);
    expect(await seen(readerFor("council admin elsewhere"))).toEqual([0, 0]);
    expect(await seen(here)).toEqual([0, 0]);
    // Nor in what is kept of the past, which the whole organisation reads.
    const { rows } = await sql`select content from entry_version where entry = ${id}`.execute(opened.db);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain("Kanarie");
  });
});
