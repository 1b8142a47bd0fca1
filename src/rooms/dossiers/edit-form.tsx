/** Changing what is common to the parties of a dossier. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { doing } from "#rooms/ties";
import { changesOf, dossierFor, keeps } from "./acting.ts";
import { factsOf } from "./facts.ts";
import { dossierFields, factsIn, filledWith, HANDED_ON } from "./fields.ts";
import { changeDossier } from "./keeping.ts";
import { DOSSIERS_PATH, dossierPath } from "./paths.ts";

export const changeForm = form({
  path: `${DOSSIERS_PATH}/:id/wijzigen`,
  may: keeps,
  load: (building, { id = "" }, view) => dossierFor(building, id, view),
  edits: {
    entry: (it) => it,
    filled: ({ primary }, { organisation, facts }) => filledWith(primary, organisation, facts),
    before: async ({ primary }, { id, organisation }, version) => {
      const then = await contentAt(primary, id, version);
      return then && filledWith(primary, organisation, factsOf(then));
    },
  },
  fields: dossierFields,
  page: ({ thing: { id, facts, state }, ...asked }) => ({
    title: `${facts.title} wijzigen`,
    ...(state !== "draft" &&
      facts.kind === "question" && {
        lead: "Wie al instemde, wordt na een wijziging opnieuw gevraagd. Wat partijen zelf schreven, verandert niet.",
      }),
    trail: [{ label: facts.title, href: dossierPath(id) }],
    timeless: true,
    body: <FormParts {...asked} fields={dossierFields} button="Bewaar" />,
  }),
  changes: changesOf,
  handsOn: HANDED_ON,
  understand: ({ building, thing: { organisation, facts, participants }, input, view }) => {
    const { collaboration, tie, outOf, advice } = facts;
    const origin = { collaboration, tie, outOf, advice };
    return factsIn(building, input, { owner: organisation, origin, today: view.today, before: participants });
  },
  submit: ({ thing, meant, view, trx, at }) =>
    changeDossier(trx, thing, meant, doing(view.reader, thing.organisation, at)),
  afterwards: ({ thing }) => dossierPath(thing.id),
  next: ({ thing }) => dossierPath(thing.id),
});
