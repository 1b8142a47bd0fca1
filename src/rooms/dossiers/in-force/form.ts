/** Saying that what the parties decided is in force. */
import { form } from "#kit/form.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, presentOn, readLineage, shortName } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { changesOf } from "../acting.ts";
import { type Tracked, keepsSteps, trackedFor } from "../decisions/acting.ts";
import { inForcePath } from "../decisions/paths.ts";
import type { ProcedureQuestion } from "../procedure/question.ts";
import { goingOn } from "../standing.ts";
import { inForceFields } from "./fields.ts";
import { enact } from "./keeping.ts";
import { inForcePage } from "./page.tsx";
import { IN_FORCE } from "./paths.ts";

interface Steps extends Tracked {
  question: ProcedureQuestion;
}

async function stepsFor(building: Building, { id = "" }: Record<string, string>, view: View): Promise<Steps> {
  const found = await trackedFor(building, id, view);
  if (found.question === null) throw notFound("Dit dossier volgt (nog) geen stappen.");
  return { ...found, question: found.question };
}

/**
 * Who takes part in it: of a party that was there no more, who took over from it.
 * @throws Problem 409 for one of which the register does not say who took over
 */
export async function takingPart(
  { primary }: Building,
  { dossier }: Tracked,
  { today }: View,
): Promise<string[]> {
  const keys = goingOn(dossier);
  const lineage = await readLineage(primary, keys);
  const now = keys.map((key) => ({ key, after: presentOn(key, today, lineage) }));
  const gone = now.filter((it) => it.after.length === 0).map((it) => it.key);
  if (gone.length > 0) {
    const names = await nameMap(primary, gone);
    const who = gone.map((key) => shortName(names.get(key) ?? key)).join(", ");
    throw new Problem(
      409,
      `${who} bestaat niet meer, en het register zegt niet wie het overnam. Pas eerst de partijen van het dossier aan.`,
    );
  }
  return [...new Set(now.flatMap((it) => it.after))].toSorted();
}

export const inForceForm = form({
  path: IN_FORCE,
  elsewhere: true,
  may: keepsSteps,
  load: stepsFor,
  fields: inForceFields,
  page: ({ building, thing, view, typed, errors }) =>
    inForcePage(building, thing, view, { typed, errors, form: "in-werking" }),
  changes: ({ dossier }) => changesOf(dossier),
  understand: ({ building, thing, view }) => takingPart(building, thing, view),
  submit: ({ thing: { dossier, question }, input, meant, view, trx, at }) =>
    enact(
      trx as never,
      dossier.id,
      question,
      {
        ...{ name: input.naam, worksOn: input.dag, document: input.document ?? null },
        ...{ office: input.functie, participants: meant },
      },
      doing(view.reader, dossier.organisation, at),
    ),
  afterwards: ({ thing: { dossier } }) => inForcePath(dossier.id),
  next: ({ thing: { dossier } }) => inForcePath(dossier.id),
});
