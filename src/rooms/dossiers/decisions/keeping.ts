/** What people do with the steps of a dossier: each is a step of its life and a new version, and nothing said is lost. */
import type { Doing } from "#kit/entries/entries.ts";
import { amsterdamDay } from "#kit/day.ts";
import { Problem } from "#kit/problem.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import type { Typed } from "../procedure/asked.ts";
import type { PartState } from "../procedure/draft.ts";
import { planOf } from "../procedure/plan.ts";
import type { ProcedureQuestion } from "../procedure/question.ts";
import { type Decision, doneDays, recording } from "../procedure/record.ts";
import { stepsKeptOf } from "./queries.ts";

/** Says which procedure the dossier follows. What was recorded stays, as far as the procedure has its steps. */
export async function setProcedure(trx: Trx, id: string, asked: Typed, by: Doing): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const { version } = await stepDossier(trx, dossier, "prepare", by, { content: { procedure: asked } });
  const written = { version, asked: JSON.stringify(asked) };
  await trx
    .insertInto("dossier_procedure")
    .values({ dossier: id, ...written })
    .onConflict((it) => it.column("dossier").doUpdateSet(written))
    .execute();
}

export interface Told extends Decision {
  office: string;
}

/**
 * Records that a step was done. Two who record the same at once record it once.
 * @param question the procedure, with the meeting days as they are now
 * @throws Problem 409 when it cannot be so, with the day from which it can
 */
export async function recordDecision(
  trx: Trx,
  id: string,
  question: ProcedureQuestion,
  { office, ...decision }: Told,
  by: Doing,
): Promise<void> {
  // Held from here: who records the same meanwhile waits, and finds it.
  const dossier = await dossierNow(trx, id);
  const { decisions } = await stepsKeptOf(trx, id);
  const plan = planOf(question, doneDays(decisions));
  const found = recording(plan, decisions, decision, amsterdamDay(by.at));
  if (found.kind === "al-vastgelegd") return;
  if (found.kind === "kan-niet") throw new Problem(409, found.why);
  const { step, day, link } = decision;
  const { organisation } = by;
  const { version } = await stepDossier(trx, dossier, "decide", by, {
    content: { decided: { organisation, step, day, link, office } },
  });
  await trx
    .insertInto("dossier_decision")
    .values({ dossier: id, version, organisation, step, day, link, office })
    .execute();
}

/** Says of one part of the draft whether it is there. */
export async function sayPart(trx: Trx, id: string, part: string, said: PartState, by: Doing): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const { version } = await stepDossier(trx, dossier, "prepare", by, {
    content: { part: { part, ...said } },
  });
  await trx
    .insertInto("dossier_part")
    .values({ dossier: id, version, part, said: JSON.stringify(said) })
    .execute();
}
