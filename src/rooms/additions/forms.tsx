/** Adding something, and changing it: one form per kind, both made of the table of kinds. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { VISIBILITIES, type Visibility } from "#kit/visibility.ts";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { doing, sideFor } from "#rooms/ties";
import { type About, aboutAddition, aboutFor, organisationFor, participantsIn } from "./about.ts";
import type { FactsOf, Kind } from "./facts.ts";
import { addAddition, changeAddition, type Kept, type Said } from "./keeping.ts";
import { factsIn, fieldsOf, KIND_NAMES, KINDS } from "./kinds.ts";
import { aboutPath, ADDITION_PATH, additionPath, additionsPath } from "./paths.ts";
import { type Addition, aboutOf, additionsOf, findAddition } from "./queries.ts";
import { FactsShown, titleOf } from "./shown.tsx";

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function additionFor({ primary }: Building, id: string, { reader }: View): Promise<Addition> {
  const found = await findAddition(primary, reader, id);
  if (!found) throw notFound("Deze aanvulling is er niet.");
  return found;
}

export const keeps = {
  action: "aanvulling.bijhouden",
  of: (it: Addition) => it,
  object: (it: Addition) => `addition:${it.id}`,
} as const;

/** Pages for everyone show what is for everyone. What is not, makes no page anew: that would show. */
export const changesOf = ({
  organisation,
  visibility,
}: Pick<Addition, "organisation" | "visibility">): string[] =>
  visibility === "public" ? [`organisation:${organisation}`] : [];

/** From wide to narrow. */
const CIRCLES = Object.keys(VISIBILITIES);

type Input = Record<string, unknown> & { bron?: string | undefined; zichtbaar: Visibility };

/**
 * What was filled in, as it is kept.
 * @throws Problem 422 when nothing was, or it is for more people than see what it is about
 */
async function saidIn(building: Building, kind: Kind, about: About, input: Input, view: View): Promise<Said> {
  const given = factsIn(kind).flatMap(([name, fact]): [string, unknown][] =>
    input[fact.name] === undefined ? [] : [[name, input[fact.name]]],
  );
  // A year alone says nothing of it.
  if (given.every(([name]) => name === "year"))
    throw new Problem(422, "Vul ten minste één gegeven in.", [
      {
        field: fieldNames(kind).find((it) => it !== "jaar") ?? "",
        message: "Vul ten minste één gegeven in.",
      },
    ]);
  if (CIRCLES.indexOf(input.zichtbaar) < CIRCLES.indexOf(about.widest))
    throw new Problem(422, "Niet alles is goed ingevuld.", [
      {
        field: "zichtbaar",
        message: `De samenwerking zelf is alleen te zien voor ${VISIBILITIES[about.widest]}. Kies die kring, of een kleinere.`,
      },
    ]);
  return {
    facts: Object.fromEntries(given) as unknown as FactsOf[Kind],
    source: input.bron ?? null,
    visibility: input.zichtbaar,
    participants: input.zichtbaar === "participants" ? await participantsIn(building, about, view) : [],
  };
}

const fieldNames = (kind: Kind) => factsIn(kind).map(([, { name }]) => name);

/** Two that say the same thing to the same people on one side would hide each other. */
async function refuseTwice(
  { primary }: Building,
  kind: Kind,
  asked: Asked,
  said: Said,
  view: View,
): Promise<void> {
  if (kind === "result") return;
  const side = sideFor(view.reader, asked.organisation.key);
  const year = (it: FactsOf[Kind]) => (it as Partial<FactsOf["year"]>).year;
  const there = (await additionsOf(primary, view.reader, asked.organisation.key)).find(
    (it) =>
      it.kind === kind &&
      it.side === side &&
      aboutOf(it) === asked.about.key &&
      it.visibility === said.visibility &&
      year(it.facts) === year(said.facts),
  );
  if (there)
    throw new Problem(422, "Dit is er al.", [
      {
        field: "zichtbaar",
        message: `${titleOf(kind, there.facts)} staat er al voor deze kring. Wijzig die, of kies een andere kring.`,
      },
    ]);
}

interface Asked {
  organisation: Organisation;
  about: About;
}

export const trailTo = ({ key, name }: Organisation) => [
  { label: shortName(name), href: organisationPath(key) },
  { label: "Aanvullingen", href: additionsPath(key) },
];

const newForm = (kind: Kind): Faces => {
  const { word, title, lead } = KINDS[kind];
  const fields = fieldsOf(kind);
  return form({
    path: `/organisaties/:code/aanvullingen/:over/${word}`,
    may: {
      action: "aanvulling.maken",
      of: ({ organisation: { key } }: Asked) => ({ organisation: key }),
      object: ({ organisation: { key } }) => `organisation:${key}`,
    },
    load: async (building, { code = "", over = "" }, view) => {
      const organisation = await organisationFor(building, code);
      return { organisation, about: await aboutFor(building, organisation.key, over, view) };
    },
    fields,
    page: ({ thing: { organisation, about }, ...asked }) => ({
      title,
      lead: `${about.title}. ${lead}`,
      trail: [...trailTo(organisation), { label: about.title, href: aboutPath(organisation.key, about.key) }],
      timeless: true,
      body: <FormParts {...asked} fields={fields} button="Verder" />,
    }),
    changes: ({ organisation: { key } }: Asked, { visibility }: Said) =>
      changesOf({ organisation: key, visibility }),
    understand: async ({ building, thing, input, view }) => {
      const said = await saidIn(building, kind, thing.about, input, view);
      await refuseTwice(building, kind, thing, said, view);
      return said;
    },
    review: ({ meant: { facts } }) => <FactsShown kind={kind} facts={facts} />,
    submit: ({ thing: { organisation, about }, meant, view, trx, at }) => {
      const { key } = organisation;
      const owner = { organisation: key, side: sideFor(view.reader, key) };
      const { collaboration, tie } = about;
      return addAddition(trx, owner, { kind, collaboration, tie }, meant, doing(view.reader, key, at));
    },
    afterwards: ({ thing: { organisation, about } }) => aboutPath(organisation.key, about.key),
    next: ({ thing: { organisation, about } }) => aboutPath(organisation.key, about.key),
  });
};

/** The fields as they stand for what is kept. */
const filledWith = (kind: Kind, { facts, source, wanted }: Kept): Record<string, string> => ({
  ...Object.fromEntries(
    factsIn(kind).map(([name, { name: field, typed }]) => {
      const value = (facts as Record<string, unknown>)[name];
      return [field, value === undefined ? "" : typed(value)];
    }),
  ),
  ...{ bron: source ?? "", zichtbaar: wanted },
});

const changeForm = (kind: Kind): Faces => {
  const fields = fieldsOf(kind);
  return form({
    path: `${ADDITION_PATH}/:id/${KINDS[kind].word}`,
    may: keeps,
    load: async (building, { id = "" }, view) => {
      const addition = await additionFor(building, id, view);
      if (addition.kind !== kind) throw notFound("Deze aanvulling is er niet.");
      return addition;
    },
    edits: {
      entry: (it) => it,
      filled: (_, it) =>
        Promise.resolve(filledWith(kind, { facts: it.facts, source: it.source, wanted: it.visibility })),
      before: async ({ primary }, { id }, version) => {
        const then = (await contentAt(primary, id, version)) as Kept | null;
        return then && filledWith(kind, then);
      },
    },
    fields,
    page: ({ thing, ...asked }) => ({
      title: `${titleOf(kind, thing.facts)} wijzigen`,
      lead: KINDS[kind].lead,
      trail: [{ label: titleOf(kind, thing.facts), href: additionPath(thing.id) }],
      timeless: true,
      body: <FormParts {...asked} fields={fields} button="Verder" />,
    }),
    // What was for everyone and is no more, must leave the pages for everyone as well.
    changes: (before: Addition, after: Said) => [
      ...new Set([...changesOf(before), ...changesOf({ ...before, visibility: after.visibility })]),
    ],
    understand: async ({ building, thing, input, view }) =>
      saidIn(building, kind, await aboutAddition(building, thing, view), input as Input, view),
    review: ({ meant: { facts } }) => <FactsShown kind={kind} facts={facts} />,
    submit: ({ thing, meant, view, trx, at }) =>
      changeAddition(trx, thing, meant, doing(view.reader, thing.organisation, at)),
    afterwards: ({ thing }) => additionPath(thing.id),
    next: ({ thing }) => additionPath(thing.id),
  });
};

export const additionForms: Faces[] = KIND_NAMES.flatMap((kind) => [newForm(kind), changeForm(kind)]);
