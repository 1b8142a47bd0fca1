/** The forms about steps: which procedure, what was decided, and what the draft holds. */
import { formatDay } from "#kit/day.ts";
import { FormParts } from "#kit/form-edits.tsx";
import type { FormInput } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { Problem } from "#kit/problem.ts";
import { codesTyped } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { changesOf } from "../acting.ts";
import { askedBy, type Typed } from "../procedure/asked.ts";
import type { PartState } from "../procedure/draft.ts";
import { lookedUp } from "../procedure/known-parties.ts";
import { typedOf } from "../procedure/of-dossier.ts";
import type { StepName } from "../procedure/steps.ts";
import { actorText } from "../procedure/words.ts";
import { dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { refuseHeld } from "../held.ts";
import { beside, seenQuery } from "../seen.tsx";
import { goingOn } from "../standing.ts";
import { asPage, keepsSteps, partFor, recordedFor, recordsStep, stepFor, trackedFor } from "./acting.ts";
import { amendFields, decisionFields, partFields, procedureFields } from "./fields.ts";
import { amendDecision, type Amended, recordDecision, sayPart, setProcedure } from "./keeping.ts";
import { rulesBinding } from "./compulsory.ts";
import { decisionsPage } from "./page.tsx";
import { amendPath, DECISIONS, decisionsPath } from "./paths.ts";

/** What stands in the fields before anybody chose: what the dossier says of its form, of what the parties want and who they are. */
const filledBy = (asked: Typed | null, dossier: Dossier): Record<string, string> => {
  const { deelnemers: _, ...known } = asked ?? { organen: "colleges", besluit: "allen", ...typedOf(dossier) };
  return known as Record<string, string>;
};

const procedureForm = form({
  path: `${DECISIONS}/procedure`,
  may: keepsSteps,
  load: (building, { id = "" }, view) => trackedFor(building, id, view),
  edits: {
    entry: ({ dossier }) => dossier,
    filled: (_, { kept, dossier }) => Promise.resolve(filledBy(kept.asked, dossier)),
  },
  fields: procedureFields,
  page: ({ thing: { dossier }, ...asked }) => ({
    title: "Welke stappen volgt dit dossier?",
    lead: "De partijen van het dossier doen mee; met de vergaderdagen die hun griffies bijhouden.",
    trail: [
      { label: dossier.facts.title, href: dossierPath(dossier.id) },
      { label: "Besluiten", href: decisionsPath(dossier.id) },
    ],
    timeless: true,
    body: <FormParts {...asked} fields={procedureFields} button="Bewaar" />,
  }),
  changes: ({ dossier }) => changesOf(dossier),
  understand: async ({ building, thing: { dossier }, input, view }): Promise<Typed> => {
    const movers = await codesTyped(building, "wie", splitNames(input.wie), view.today);
    const wie = movers.codes.join(",");
    const asked: Typed = { ...input, ...(wie !== "" && { wie }) };
    const bound = await rulesBinding(building, dossier, asked, building.edition().day);
    const { errors } = await askedBy(
      building,
      asPage(asked, goingOn(dossier)),
      view.today,
      lookedUp(building, view.today),
      bound,
    );
    const all = [
      ...movers.errors,
      ...errors.filter((it) => it.field !== "wie" || movers.errors.length === 0),
    ];
    if (all.length > 0)
      throw new Problem(
        422,
        "Deze stappen kunnen niet.",
        all.map((it) => ({ ...it, field: it.field in procedureFields ? it.field : "vorm" })),
      );
    return asked;
  },
  submit: ({ thing: { dossier }, meant, view, trx, at }) =>
    setProcedure(trx as never, dossier.id, meant, doing(view.reader, dossier.organisation, at)),
  afterwards: ({ thing: { dossier } }) => decisionsPath(dossier.id),
  next: ({ thing: { dossier } }) => `${decisionsPath(dossier.id)}#stappen`,
});

const splitNames = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "");

/** What is done before anything goes to who decides: no other room holds it back. */
const PREPARES: readonly StepName[] = ["ontwerp", "inkoop"];

const decisionForm = form({
  path: `${DECISIONS}/stappen/:stap`,
  elsewhere: true,
  may: recordsStep,
  load: stepFor,
  fields: decisionFields,
  page: ({ building, thing, view, typed, errors }) =>
    decisionsPage(building, thing, view, { typed, errors, form: thing.step.id }),
  changes: ({ dossier }) => changesOf(dossier),
  understand: ({ building, thing: { dossier, step } }) =>
    PREPARES.includes(step.step) ? Promise.resolve() : refuseHeld(building, dossier, "decide"),
  submit: ({ thing: { dossier, question, step, organisation }, input, view, trx, at }) =>
    recordDecision(
      trx as never,
      dossier.id,
      question,
      { step: step.id, day: input.dag, link: input.link ?? null, office: input.functie },
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing: { dossier } }) => decisionsPath(dossier.id),
  next: ({ thing: { dossier } }) => `${decisionsPath(dossier.id)}#stappen`,
});

const amendForm = form({
  path: `${DECISIONS}/stappen/:stap/wijzigen`,
  may: recordsStep,
  query: seenQuery,
  load: recordedFor,
  fields: amendFields,
  page: ({ thing: { dossier, step, recorded }, query, view, ...asked }) => {
    const { day, link, office, version } = recorded;
    const shown = beside(
      asked,
      { filled: { klopt: "anders", dag: day, link: link ?? "", reden: "", functie: office }, version },
      { seen: query.stand, path: amendPath(dossier.id, step.id) },
    );
    return {
      title: "Klopt dit besluit niet?",
      lead: `${step.name} (${actorText(step)}): nu staat er ${formatDay(day)}.`,
      trail: [
        { label: dossier.facts.title, href: dossierPath(dossier.id) },
        { label: "Besluiten", href: decisionsPath(dossier.id) },
      ],
      timeless: true,
      body: <FormParts {...shown} view={view} fields={amendFields} button="Wijzig" />,
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, question, step, organisation }, input, query, view, trx, at }) =>
    amendDecision(
      trx as never,
      dossier.id,
      question,
      { step: step.id, ...amendedTo(input), reason: input.reden, office: input.functie },
      query.stand ?? 0,
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing: { dossier } }) => `${decisionsPath(dossier.id)}#stappen`,
  next: ({ thing: { dossier } }) => `${decisionsPath(dossier.id)}#stappen`,
});

/** @throws Problem 422 when it was done and nobody says when */
function amendedTo({ klopt, dag, link }: FormInput<typeof amendFields>): Pick<Amended, "day" | "link"> {
  if (klopt === "niet") return { day: null, link: null };
  if (dag !== undefined) return { day: dag, link: link ?? null };
  const message = "Vul in: op welke dag.";
  throw new Problem(422, message, [{ field: "dag", message }]);
}

const partForm = form({
  path: `${DECISIONS}/onderdelen/:onderdeel`,
  elsewhere: true,
  may: keepsSteps,
  load: partFor,
  fields: partFields,
  page: ({ building, thing, view, typed, errors }) =>
    decisionsPage(building, thing, view, { typed, errors, form: `onderdeel-${thing.part.id}` }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, part }, input, view, trx, at }) =>
    sayPart(trx as never, dossier.id, part.id, saidOf(input), doing(view.reader, dossier.organisation, at)),
  afterwards: ({ thing: { dossier } }) => decisionsPath(dossier.id),
  next: ({ thing: { dossier } }) => `${decisionsPath(dossier.id)}#ontwerp`,
});

/** @throws Problem 422 when it is not said where it stands, or why not */
function saidOf({
  staat,
  toelichting,
}: {
  staat: PartState["state"];
  toelichting?: string | undefined;
}): PartState {
  if (staat === "open") return { state: "open" };
  if (toelichting === undefined) {
    const message =
      staat === "aanwezig"
        ? "Zeg in welk artikel van het ontwerp dit staat."
        : "Zeg waarom dit er niet in staat.";
    throw new Problem(422, message, [{ field: "toelichting", message }]);
  }
  return staat === "aanwezig"
    ? { state: "aanwezig", where: toelichting }
    : { state: "afwezig", reason: toelichting };
}

export const decisionForms = [procedureForm, decisionForm, amendForm, partForm];
