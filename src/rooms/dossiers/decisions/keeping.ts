/** What people do with the steps of a dossier: each is a step of its life and a new version, and nothing said is lost. */
import type { Doing } from "#kit/entries/entries.ts";
import { amsterdamDay, type Day } from "#kit/day.ts";
import { Problem } from "#kit/problem.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import type { Typed } from "../procedure/asked.ts";
import type { PartState } from "../procedure/draft.ts";
import { planOf } from "../procedure/plan.ts";
import type { ProcedureQuestion } from "../procedure/question.ts";
import { type Decision, doneDays, recording, whyNotAnew } from "../procedure/record.ts";
import { mustHaveSeen } from "../seen.tsx";
import { isDone, saidOfSteps, stepsKeptOf } from "./queries.ts";

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
    .values({ dossier: id, version, organisation, step, day, reason: null, link, office })
    .execute();
}

/** What a recorded decision becomes. */
export interface Amended extends Omit<Told, "day"> {
  /** Null when it was not done after all. */
  day: Day | null;
  reason: string;
}

/**
 * Says anew what was recorded of a step. The same twice is said once; what stood there before stays in the past.
 * @param seen the version in which it was recorded, as the page showed it
 * @throws Problem 409 when it cannot be so, when nothing is recorded, or when another said something else meanwhile
 */
export async function amendDecision(
  trx: Trx,
  id: string,
  question: ProcedureQuestion,
  { step, day, link, office, reason }: Amended,
  seen: number,
  by: Doing,
): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const said = await saidOfSteps(trx, id);
  const last = said.find((it) => it.step === step);
  if (last?.day === day && last.link === link && last.reason === reason) return;
  mustHaveSeen(seen, last?.version ?? 0);
  if (last?.day == null) throw new Problem(409, "Bij deze stap is niets vastgelegd.");
  const why = whyNotAnew(question, said.filter(isDone), { step, day }, amsterdamDay(by.at));
  if (why !== null) throw new Problem(409, why);
  const { organisation } = by;
  const { version } = await stepDossier(trx, dossier, "amend", by, {
    content: { amended: { organisation, step, day, link, office, reason } },
  });
  await trx
    .insertInto("dossier_decision")
    .values({ dossier: id, version, organisation, step, day, reason, link, office })
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
