/** The past of a collaboration, whatever people did with it. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Problem } from "#kit/problem.ts";
import { projectRoot } from "#kit/root.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { drawingOf, stepFrom } from "#kit/states.ts";
import { freshDatabase, TEST_NOW, type TestConnection } from "../../testing.ts";
import type { Tables, Trx } from "./db.ts";
import { TIE_FORMS, type TieFacts, type TieForm } from "./facts.ts";
import {
  changeTie,
  confirmTie,
  endTie,
  offerTie,
  refuseTie,
  takeOverTie,
  verifyTie,
  withdrawTie,
} from "./keeping.ts";
import { life, shownTo, type TieState, type TieVerb } from "./life.ts";
import type { Tie } from "./queries.ts";
import { putTie, tieNow } from "./testing-ties.ts";

let connection: TestConnection;
let db: Kysely<Tables>;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  db = connection.db;
});
afterAll(() => connection.close());

const facts: fc.Arbitrary<TieFacts> = fc.record({
  form: fc.constantFrom(...(Object.keys(TIE_FORMS) as TieForm[])),
  name: fc.constantFrom("Een", "Twee", "Drie"),
  purpose: fc.option(fc.constantFrom("kopen", "delen")),
  participants: fc.constantFrom([HERE], [ELSEWHERE, HERE], ["gm0034", HERE].toSorted()),
  outsiders: fc.constantFrom([], [{ name: "Stichting", kvk: "01234567", role: "contractor" as const }]),
  executor: fc.constant(null),
  executorKey: fc.constantFrom(null, ELSEWHERE),
  roles: fc.constantFrom({}, { [HERE]: "host" as const }),
  theme: fc.constantFrom(null, "c_d96f9cd3"),
  scale: fc.constantFrom(null, "regio" as const),
  begins: fc.constantFrom(null, "2026-01-01"),
  ends: fc.constant(null),
  task: fc.constant(null),
  document: fc.constantFrom(null, "https://voorbeeld.example"),
  wanted: fc.constantFrom("public", "government", "participants", "organisation", "side"),
});

type Act = (trx: Trx, tie: Tie) => Promise<unknown>;
const by = (organisation: string) => ({ actor: randomUUID(), organisation, at: TEST_NOW });
const acts: fc.Arbitrary<Act> = fc.oneof(
  facts.map(
    (it): Act =>
      (trx, tie) =>
        changeTie(trx, tie, it, by(HERE)),
  ),
  fc.constantFrom<Act>(
    (trx, tie) => offerTie(trx, tie, by(HERE)),
    (trx, tie) => confirmTie(trx, tie, ELSEWHERE, by(ELSEWHERE)),
    (trx, tie) => takeOverTie(trx, tie, ELSEWHERE, by(ELSEWHERE)),
    (trx, tie) => refuseTie(trx, tie, ELSEWHERE, "nee", by(ELSEWHERE)),
    (trx, tie) => verifyTie(trx, tie, by(HERE)),
    (trx, tie) => withdrawTie(trx, tie, by(HERE)),
    (trx, tie) => endTie(trx, tie, "2026-05-01", by(HERE)),
  ),
);

describe("the past of a collaboration", () => {
  it("leads, version by version and step by step, to what stands there now", async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.array(acts, { maxLength: 12 }), async (begun, done) => {
        const { id } = await putTie({ db: connection.db, at: TEST_NOW }, { facts: begun });
        for (const act of done)
          await db
            .transaction()
            .execute(async (trx) => act(trx, await tieNow(trx, id)))
            // What cannot be done in this state leaves nothing.
            .catch((error: unknown) => {
              if (!(error instanceof Problem)) throw error;
            });
        const now = await tieNow(db, id);
        const versions = await db
          .selectFrom("entry_version")
          .selectAll()
          .where("entry", "=", id)
          .orderBy("version")
          .execute();
        expect(versions.map((it) => it.version)).toEqual(versions.map((_, at) => at + 1));
        let state: TieState = life.begin;
        for (const version of versions.slice(1)) {
          state = stepFrom(life, state, version.verb as TieVerb);
          expect(version.state).toBe(state);
        }
        expect([now.state, now.version]).toEqual([state, versions.length]);
        expect(now.facts).toEqual(versions.at(-1)?.content);
        expect(now.visibility).toBe(versions.at(-1)?.visibility);
      }),
      { numRuns: 40 },
    );
  });

  it("is changed by nobody", async () => {
    await putTie({ db: connection.db, at: TEST_NOW });
    await expect(db.updateTable("entry_version").set({ verb: "end" }).execute()).rejects.toThrow(
      "what was recorded is not changed",
    );
    await expect(db.deleteFrom("entry_version").execute()).rejects.toThrow(
      "what was recorded is not changed",
    );
  });
});

describe("who reads a collaboration", () => {
  it("is nobody beyond the participants before all of them confirmed it", () => {
    expect(
      (["public", "government", "participants", "organisation", "side"] as const).map((wanted) => [
        shownTo("draft", wanted),
        shownTo("offered", wanted),
        shownTo("confirmed", wanted),
      ]),
    ).toEqual([
      ["organisation", "participants", "public"],
      ["organisation", "participants", "government"],
      ["organisation", "participants", "participants"],
      ["organisation", "organisation", "organisation"],
      ["side", "side", "side"],
    ]);
  });
});

it("its life is drawn in the decision from the table that the rules read", () => {
  const decision = join(projectRoot, "docs", "decisions", "0034-what-people-keep.md");
  expect(/```mermaid\n([^]*?)\n```/.exec(readFileSync(decision, "utf8"))?.[1]).toBe(drawingOf(life));
});
