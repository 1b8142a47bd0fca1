/** Finding what a form about steps is about: the dossier with its procedure, a step of it, or a part of its draft. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type DraftForm, partsOf, type Rule } from "#rooms/law";
import { dossierFor, keeps } from "../acting.ts";
import { askedBy, type Typed } from "../procedure/asked.ts";
import { knownParties } from "../procedure/known-parties.ts";
import { planOf, type Step } from "../procedure/plan.ts";
import { type ProcedureQuestion, recorderOf } from "../procedure/question.ts";
import { doneDays } from "../procedure/record.ts";
import type { Dossier } from "../queries.ts";
import { goingOn } from "../standing.ts";
import { stepIn } from "./paths.ts";
import { type Recorded, type StepsKept, stepsKeptOf } from "./queries.ts";

/** A dossier with its steps, as they are reckoned now. */
export interface Tracked {
  dossier: Dossier;
  kept: StepsKept;
  /** Null while nobody said which procedure, or it cannot be (any more). */
  question: ProcedureQuestion | null;
  plan: readonly Step[];
  /** Why the procedure that was chosen cannot be. */
  problems: readonly string[];
}

/** The procedure as it was asked, for the parties that go on with the dossier now. */
export const asPage = (asked: Typed, parties: readonly string[]): Typed => ({
  ...asked,
  deelnemers: parties.join(","),
});

/** The organisations that it is asked for. */
export const keysOf = ({ wie = "" }: Typed, parties: readonly string[]): string[] => [
  ...parties,
  ...wie.split(",").filter((it) => it !== ""),
];

export async function trackedFor(building: Building, id: string, view: View): Promise<Tracked> {
  const dossier = await dossierFor(building, id, view);
  return tracked(building, dossier, view);
}

/** Meeting days, parties and what was recorded as they are now: the days follow. */
export async function tracked(building: Building, dossier: Dossier, view: View): Promise<Tracked> {
  const kept = await stepsKeptOf(building.primary, dossier.id);
  if (kept.asked === null) return { dossier, kept, question: null, plan: [], problems: [] };
  const parties = goingOn(dossier);
  const known = await knownParties(building, keysOf(kept.asked, parties), view.today);
  const { question, errors } = await askedBy(building, asPage(kept.asked, parties), view.today, known);
  return {
    dossier,
    kept,
    question,
    plan: question ? planOf(question, doneDays(kept.decisions)) : [],
    problems: errors.map((it) => it.message),
  };
}

/** Who keeps the dossier says which procedure it follows and what stands in the draft. */
export const keepsSteps = {
  action: keeps.action,
  of: ({ dossier }: Pick<Tracked, "dossier">) => dossier,
  object: ({ dossier }: Pick<Tracked, "dossier">) => `dossier:${dossier.id}`,
} as const;

export interface OfStep extends Tracked {
  question: ProcedureQuestion;
  step: Step;
  /** For which organisation it is recorded. */
  organisation: string;
}

/** @throws Problem 404 for a step that its procedure does not have */
export async function stepFor(
  building: Building,
  { id = "", stap = "" }: Record<string, string>,
  view: View,
): Promise<OfStep> {
  const found = await trackedFor(building, id, view);
  const step = found.plan.find((it) => it.id === stepIn(stap));
  if (!step || found.question === null) throw notFound("Deze stap is er niet (meer).");
  const organisation = recorderOf(step, found.dossier.organisation);
  return { ...found, question: found.question, step, organisation };
}

export interface OfRecorded extends OfStep {
  recorded: Recorded;
}

/** @throws Problem 404 for a step of which nothing is recorded */
export async function recordedFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<OfRecorded> {
  const found = await stepFor(building, words, view);
  const recorded = found.kept.decisions.find((it) => it.step === found.step.id);
  if (!recorded) throw notFound("Bij deze stap is niets vastgelegd.");
  return { ...found, recorded };
}

/** A step is recorded for the party that took it. */
export const recordsStep = {
  action: "dossier.namens-partij",
  of: ({ dossier, organisation }: Pick<OfStep, "dossier" | "organisation">) => ({
    organisation,
    side: dossier.side,
  }),
  object: ({ dossier, organisation }: Pick<OfStep, "dossier" | "organisation">) =>
    `dossier:${dossier.id}:${organisation}`,
} as const;

export interface OfPart extends Tracked {
  part: Rule<"onderdeel">;
}

export const formOf = ({ kept }: Pick<Tracked, "kept">): DraftForm | null =>
  (kept.asked?.vorm as DraftForm | undefined) ?? null;

/** @throws Problem 404 for a part that a draft in its form does not have */
export async function partFor(
  building: Building,
  { id = "", onderdeel = "" }: Record<string, string>,
  view: View,
): Promise<OfPart> {
  const found = await trackedFor(building, id, view);
  const form = formOf(found);
  const part = form === null ? undefined : partsOf(form).find((it) => it.id === onderdeel);
  if (!part) throw notFound("Dit onderdeel is er niet.");
  return { ...found, part };
}
