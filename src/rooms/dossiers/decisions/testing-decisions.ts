/** The steps of a dossier for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Tables, Trx } from "../db.ts";
import type { Typed } from "../procedure/asked.ts";
import { OFFICE } from "../testing-dossiers.ts";
import { type Party, PLAIN, type ProcedureQuestion } from "../procedure/question.ts";
import { recordDecision, sayPart, setProcedure } from "./keeping.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** An arrangement of the two parties of a dossier for tests, of which the draft is ready on a day before the tests. */
export const ASKED: Typed = {
  ...{ vorm: "RZM", verandering: "oprichten", organen: "colleges", besluit: "allen", ontwerp: "2026-05-01" },
};
/** The fields of its form. */
export const PROCEDURE = { ...ASKED } as Record<string, string>;
export const DECIDED = { dag: "2026-05-01", link: "https://raad.example/besluit/1", functie: OFFICE };
export const AMENDED = {
  ...{ klopt: "anders", dag: "2026-05-02", link: "", functie: OFFICE },
  reden: "het ontwerp was een dag later klaar",
};
export const PART = { staat: "aanwezig", toelichting: "artikel 2" };

const inTrx = <Result>({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);
const byOf = (organisation: string, at: Date) => ({ actor: randomUUID(), organisation, at });

/** Says which procedure a dossier follows. */
export const putProcedure = (
  world: World,
  id: string,
  asked: Typed = ASKED,
  organisation = HERE,
): Promise<void> => inTrx(world, (trx) => setProcedure(trx, id, asked, byOf(organisation, world.at)));

/** A procedure, and one part of the draft. */
export async function putSteps(world: World, id: string, organisation = HERE): Promise<void> {
  await putProcedure(world, id, ASKED, organisation);
  const said = { state: "aanwezig", where: "artikel 2" } as const;
  await inTrx(world, (trx) => sayPart(trx, id, "belang", said, byOf(organisation, world.at)));
}

/** What all of them did together, recorded by who keeps the dossier. */
export const putDraftDone = (world: World, id: string, organisation = HERE): Promise<void> =>
  inTrx(world, async (trx) => {
    const party = (key: string): Party => ({ key, name: key, kind: "gemeente", organs: ["board"] });
    const question: ProcedureQuestion = {
      ...PLAIN,
      ...{ form: "RZM", change: "oprichten", start: "2026-05-01" },
      parties: [party(HERE), party(ELSEWHERE)],
    };
    const told = { step: "ontwerp", day: DECIDED.dag, link: DECIDED.link, office: OFFICE };
    await recordDecision(trx, id, question, told, byOf(organisation, world.at));
  });

/** What parties did, each recorded for itself: of a step of all together by whoever keeps the dossier. */
export const putDecided = (
  world: World,
  id: string,
  question: ProcedureQuestion,
  told: readonly { step: string; day: string }[],
  keeper = HERE,
): Promise<void> =>
  inTrx(world, async (trx) => {
    for (const { step, day } of told) {
      const [, party = keeper] = step.split(":");
      await recordDecision(
        trx,
        id,
        question,
        { step, day, link: null, office: OFFICE },
        byOf(party, world.at),
      );
    }
  });
