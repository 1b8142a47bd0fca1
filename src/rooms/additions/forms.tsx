/** Adding something, and changing it: one form per kind, both made of the table of kinds. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { notFound } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { doing, sideFor } from "#rooms/ties";
import { type About, aboutAddition, aboutFor, organisationFor } from "./about.ts";
import type { FactsOf, Kind } from "./facts.ts";
import { addAddition, changeAddition, type Kept, type Said } from "./keeping.ts";
import { fieldsOf, KIND_NAMES, KINDS } from "./kinds.ts";
import { reasonsToStay, CannotLeave, noticeDoubts, NoticeDoubts } from "./notice.tsx";
import { aboutPath, ADDITION_PATH, additionPath, additionsPath } from "./paths.ts";
import { type Addition, aboutOf, additionsOf, findAddition } from "./queries.ts";
import { filledWith, refuseTwice, saidIn } from "./saying.ts";
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

/** What one side says already of one collaboration. */
const saidBefore = async (
  { primary }: Building,
  { reader }: View,
  { organisation, about, side }: { organisation: string; about: string; side: Side },
): Promise<Addition[]> =>
  (await additionsOf(primary, reader, organisation)).filter(
    (it) => it.side === side && aboutOf(it) === about,
  );

/** Why the organisation cannot leave what is added to; where that says nothing of what is asked, it is not looked for. */
const whyBound = async (
  building: Building,
  kind: Kind,
  { organisation, collaboration }: { organisation: string; collaboration: string | null },
): Promise<string | undefined> =>
  kind === "standing" && collaboration !== null
    ? (await reasonsToStay(building, organisation)).get(collaboration)
    : undefined;

/** What was understood, with what does not go together. */
const reviewed = async (
  building: Building,
  kind: Kind,
  about: { organisation: string; collaboration: string | null },
  facts: FactsOf[Kind],
) => (
  <>
    <NoticeDoubts doubts={noticeDoubts(kind, facts, await whyBound(building, kind, about))} />
    <FactsShown kind={kind} facts={facts} />
  </>
);

interface Asked {
  organisation: Organisation;
  about: About;
}

export const trailTo = ({ key, name }: Organisation) => [
  { label: shortName(name), href: organisationPath(key) },
  { label: "Aanvullingen", href: additionsPath(key) },
];

const bodyOf = ({ key }: Organisation, { collaboration }: About) => ({ organisation: key, collaboration });

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
    page: async ({ building, thing: { organisation, about }, ...asked }) => ({
      title,
      lead: `${about.title}. ${lead}`,
      trail: [...trailTo(organisation), { label: about.title, href: aboutPath(organisation.key, about.key) }],
      timeless: true,
      body: (
        <>
          <CannotLeave why={await whyBound(building, kind, bodyOf(organisation, about))} />
          <FormParts {...asked} fields={fields} button="Verder" />
        </>
      ),
    }),
    changes: ({ organisation: { key } }: Asked, { visibility }: Said) =>
      changesOf({ organisation: key, visibility }),
    handsOn: ["zichtbaar"],
    understand: async ({ building, thing: { organisation, about }, input, view }) => {
      const said = await saidIn(building, kind, about, input, view);
      const side = sideFor(view.reader, organisation.key);
      const where = { organisation: organisation.key, about: about.key, side };
      refuseTwice(kind, await saidBefore(building, view, where), null, said);
      return said;
    },
    review: ({ building, thing: { organisation, about }, meant: { facts } }) =>
      reviewed(building, kind, bodyOf(organisation, about), facts),
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
    page: async ({ building, thing, ...asked }) => ({
      title: `${titleOf(kind, thing.facts)} wijzigen`,
      lead: KINDS[kind].lead,
      trail: [{ label: titleOf(kind, thing.facts), href: additionPath(thing.id) }],
      timeless: true,
      body: (
        <>
          <CannotLeave why={await whyBound(building, kind, thing)} />
          <FormParts {...asked} fields={fields} button="Verder" />
        </>
      ),
    }),
    // What was for everyone and is no more, must leave the pages for everyone as well.
    changes: (before: Addition, after: Said) => [
      ...new Set([...changesOf(before), ...changesOf({ ...before, visibility: after.visibility })]),
    ],
    handsOn: ["zichtbaar"],
    understand: async ({ building, thing, input, view }) => {
      const said = await saidIn(building, kind, await aboutAddition(building, thing, view), input, view);
      const { organisation, side } = thing;
      const where = { organisation, side, about: aboutOf(thing) };
      refuseTwice(kind, await saidBefore(building, view, where), thing, said);
      return said;
    },
    review: ({ building, thing, meant: { facts } }) => reviewed(building, kind, thing, facts),
    submit: ({ thing, meant, view, trx, at }) =>
      changeAddition(trx, thing, meant, doing(view.reader, thing.organisation, at)),
    afterwards: ({ thing }) => additionPath(thing.id),
    next: ({ thing }) => additionPath(thing.id),
  });
};

export const additionForms: Faces[] = KIND_NAMES.flatMap((kind) => [newForm(kind), changeForm(kind)]);
