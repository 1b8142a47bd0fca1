/** What parties do with agreements and projects; each is a step of the dossier and a version of it. */
import type { Doing } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import { amsterdamDay, type Day } from "#kit/day.ts";
import { newUlid } from "#kit/ulid.ts";
import type { Trx } from "../db.ts";
import { dossierNow, stepDossier } from "../keeping.ts";
import type { Agreement, AgreementOutcome, Project } from "./facts.ts";
import { agreementsOf } from "./queries.ts";

export type NewAgreement = Pick<Agreement, "text" | "agreedOn" | "dueOn" | "decision" | "grounds">;

/** A party promises something. @returns the number of the agreement */
export async function promise(trx: Trx, dossier: string, what: NewAgreement, by: Doing): Promise<string> {
  const now = await dossierNow(trx, dossier);
  const { organisation } = by;
  await stepDossier(trx, now, "promise", by, { content: { promised: { organisation, ...what } } });
  const id = newUlid(by.at);
  const { text, agreedOn: agreed_on, dueOn: due_on, decision, grounds } = what;
  await trx
    .insertInto("dossier_agreement")
    .values({
      ...{ id, dossier, organisation, text, agreed_on, due_on, decision, grounds: JSON.stringify(grounds) },
      ...{ outcome: null, settled_on: null, account: null },
    })
    .execute();
  return id;
}

/**
 * A party says whether it kept what it promised.
 * @param promiser who promised it, where another took over from that one
 * @throws Problem 409 when it said so already: what was kept or not stays as shared history
 */
export async function settle(
  trx: Trx,
  dossier: string,
  agreement: string,
  { outcome, account }: { outcome: AgreementOutcome; account: string },
  by: Doing,
  promiser = by.organisation,
): Promise<void> {
  const now = await dossierNow(trx, dossier);
  const settled_on: Day = amsterdamDay(by.at);
  await stepDossier(trx, now, "settle", by, { content: { settled: { agreement, outcome, account } } });
  const written = await trx
    .updateTable("dossier_agreement")
    .set({ outcome, account, settled_on })
    .where("id", "=", agreement)
    .where("organisation", "=", promiser)
    .where("outcome", "is", null)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n)
    throw new Problem(409, "Van deze afspraak is al gezegd of zij is nagekomen. Dat blijft zo staan.");
}

export type NewProject = Omit<Project, "id" | "organisation">;

const rowOf = ({ begunOn, dueOn, agreements, ...it }: NewProject) => ({
  ...it,
  ...{ begun_on: begunOn, due_on: dueOn, agreements: JSON.stringify(agreements) },
});

/** @throws Problem 422 for an agreement of another dossier */
async function mustBeOf(trx: Trx, dossier: string, { agreements }: NewProject): Promise<void> {
  const known = new Set((await agreementsOf(trx, dossier)).map((it) => it.id));
  if (agreements.some((it) => !known.has(it)))
    throw new Problem(422, "Niet alles is goed ingevuld.", [
      { field: "afspraken", message: "Kies alleen afspraken van dit dossier." },
    ]);
}

/** A party begins a project. @returns its number */
export async function plan(trx: Trx, dossier: string, what: NewProject, by: Doing): Promise<string> {
  const now = await dossierNow(trx, dossier);
  await mustBeOf(trx, dossier, what);
  const { organisation } = by;
  await stepDossier(trx, now, "plan", by, { content: { planned: { organisation, ...what } } });
  const id = newUlid(by.at);
  await trx
    .insertInto("dossier_project")
    .values({ id, dossier, organisation, ...rowOf(what) })
    .execute();
  return id;
}

/** Says how far a project is, and what changed of it. */
export async function progress(
  trx: Trx,
  dossier: string,
  project: string,
  what: NewProject,
  by: Doing,
): Promise<void> {
  const now = await dossierNow(trx, dossier);
  await mustBeOf(trx, dossier, what);
  await stepDossier(trx, now, "progress", by, { content: { progressed: { project, ...what } } });
  await trx
    .updateTable("dossier_project")
    .set(rowOf(what))
    .where("id", "=", project)
    .where("organisation", "=", by.organisation)
    .execute();
}
