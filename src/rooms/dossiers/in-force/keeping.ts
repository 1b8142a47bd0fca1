/** Saying that a dossier is in force: what the parties decided becomes a collaboration. */
import { amsterdamDay, type Day, formatDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { addTies, offerTie } from "#rooms/ties";
import { stepsKeptOf } from "../decisions/queries.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import type { Dossier } from "../queries.ts";
import { planOf } from "../procedure/plan.ts";
import type { ProcedureQuestion } from "../procedure/question.ts";
import { doneDays } from "../procedure/record.ts";
import { allDone, becomes, KEPT_AS, tieFactsOf } from "./facts.ts";
import { inForceOf } from "./queries.ts";

export interface Enacting {
  name: string;
  worksOn: Day;
  document: string | null;
  office: string;
  /** Who takes part in it, as they are called now. */
  participants: readonly string[];
}

/**
 * A new collaboration outside the register is written down and put before the others, who confirm it there.
 * @param question the procedure as it is now
 * @throws Problem 409 while a step is open, or when it was said already; 422 for a day that has not been
 */
export async function enact(
  trx: Trx,
  id: string,
  question: ProcedureQuestion,
  { office, worksOn, document, ...told }: Enacting,
  by: Doing,
): Promise<void> {
  const dossier = await dossierNow(trx, id);
  const known = await inForceOf(trx, id);
  if (known) throw new Problem(409, `Er staat al dat dit in werking is sinds ${formatDay(known.worksOn)}.`);
  const today = amsterdamDay(by.at);
  const { decisions } = await stepsKeptOf(trx, id);
  if (!allDone(planOf(question, doneDays(decisions)), today))
    throw new Problem(409, "Nog niet alle stappen zijn gedaan. Leg ze eerst vast.");
  if (worksOn > today) {
    const message = `${formatDay(worksOn)} is nog niet geweest. Zeg het als het zover is.`;
    throw new Problem(422, message, [{ field: "dag", message }]);
  }
  const what = becomes(dossier, question);
  const made = { dossier, form: question.form };
  const tie =
    what === "new"
      ? await newTie(trx, made, { ...told, worksOn, document }, by)
      : what === "known"
        ? dossier.facts.tie
        : null;
  const kept = { kept_as: KEPT_AS[what], tie, works_on: worksOn, document, office };
  const { version } = await stepDossier(trx, dossier, "enact", by, { content: { inForce: kept } });
  await trx
    .insertInto("dossier_in_force")
    .values({ dossier: id, version, ...kept })
    .execute();
}

/** Writes it down beside the register and asks the other parties there; @returns its number */
async function newTie(
  trx: Trx,
  { dossier, form }: { dossier: Dossier; form: ProcedureQuestion["form"] },
  told: Omit<Enacting, "office">,
  by: Doing,
): Promise<string> {
  const { organisation, side } = dossier;
  const [added] = await addTies(trx, { organisation, side }, [tieFactsOf(dossier, form, told)], by);
  if (!added) throw new Error("no tie was added");
  await offerTie(trx, added, by);
  return added.id;
}
