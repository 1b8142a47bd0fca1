/** A dossier of which all steps are done, for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Tables, Trx } from "../db.ts";
import { recordDecision, setProcedure } from "../decisions/keeping.ts";
import type { Typed } from "../procedure/asked.ts";
import { planOf } from "../procedure/plan.ts";
import { type Party, PLAIN, type ProcedureQuestion } from "../procedure/question.ts";
import { doneDays } from "../procedure/record.ts";
import { readySteps } from "../procedure/standing.ts";
import { OFFICE } from "../testing-dossiers.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** A covenant of two municipalities, of which the draft was ready long before the tests. */
export const COVENANT: Typed = {
  ...{
    vorm: "convenant",
    verandering: "oprichten",
    organen: "colleges",
    besluit: "allen",
    ontwerp: "2025-12-01",
  },
};
/** The fields of its form. */
export const IN_FORCE_FIELDS: Record<string, string> = {
  ...{ naam: "Convenant proef in werking", dag: "2026-05-01", functie: OFFICE },
  document: "https://raad.example/convenant",
};

const inTrx = <Result>({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);

/** Chooses the procedure and records every step on the first day on which it can be. */
export async function putAllDone(
  world: World,
  id: string,
  asked: Typed = COVENANT,
  keeper = HERE,
): Promise<void> {
  const by = (organisation: string) => ({ actor: randomUUID(), organisation, at: world.at });
  await inTrx(world, (trx) => setProcedure(trx, id, asked, by(keeper)));
  const today = world.at.toISOString().slice(0, 10);
  const party = (key: string): Party => ({ key, name: key, kind: "gemeente", organs: ["board"] });
  const question: ProcedureQuestion = {
    ...PLAIN,
    ...{ form: asked.vorm, change: asked.verandering, start: asked.ontwerp },
    parties: [party(HERE), party(ELSEWHERE)],
  } as ProcedureQuestion;
  const done: { step: string; day: string; link: null }[] = [];
  for (;;) {
    const plan = planOf(question, doneDays(done));
    const [step] = readySteps(plan, today).filter((it) => it.from <= today);
    if (!step) return;
    const told = { step: step.id, day: step.from, link: null };
    await inTrx(world, (trx) =>
      recordDecision(trx, id, question, { ...told, office: OFFICE }, by(step.party?.key ?? keeper)),
    );
    done.push(told);
  }
}
