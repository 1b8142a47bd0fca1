/** Writing a collaboration down, and changing what is said of it. */
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { AlikeWhileTyping } from "#kit/look/alike.tsx";
import { contentAt } from "#kit/entries/past.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { type Organisation, organisationByCode, organisationPath, shortName } from "#rooms/organisations";
import { doing, sideFor } from "./acting.ts";
import { factsOf } from "./facts.ts";
import { changeFields, factsIn, filledWith, HANDED_ON, tieFields } from "./fields.ts";
import { addTie, changeTie } from "./keeping.ts";
import { alikePath, TIE_PATH, tiePath, tiesPath } from "./paths.ts";
import { reviewOf } from "./review.tsx";
import { changesOf, keeps, tieFor } from "./step-forms.ts";

/** @throws Problem 404 for a code that nobody has */
export async function organisationFor({ primary }: Building, code = ""): Promise<Organisation> {
  const found = await organisationByCode(primary, code);
  if (!found) throw notFound("Deze organisatie kennen we niet.");
  return found;
}

/** Who writes something down for an organisation. */
export const adds = {
  action: "overige.maken",
  of: ({ key }: Organisation) => ({ organisation: key }),
  object: ({ key }: Organisation) => `organisation:${key}`,
} as const;

export const newForm = form({
  path: "/organisaties/:code/overige-samenwerkingen/nieuw",
  may: adds,
  load: (building, { code }) => organisationFor(building, code),
  fields: tieFields,
  page: ({ thing: { key, name }, ...asked }) => ({
    title: "Een samenwerking toevoegen",
    lead: `Iets waarin ${shortName(name)} samenwerkt en dat niet in het register staat. U begint met een concept, dat alleen uw organisatie leest.`,
    trail: [
      { label: shortName(name), href: organisationPath(key) },
      { label: "Overige samenwerkingen", href: tiesPath(key) },
    ],
    timeless: true,
    body: (
      <>
        <FormParts {...asked} fields={tieFields} button="Bewaar als concept" />
        <AlikeWhileTyping field="naam" at={alikePath(key)} />
      </>
    ),
  }),
  changes: () => [],
  handsOn: HANDED_ON,
  understand: ({ building, thing, input, view }) => factsIn(building, thing.key, input, view.today),
  review: ({ building, thing, meant, view }) => reviewOf(building, thing, meant, view),
  submit: ({ thing: { key }, meant: facts, view, trx, at }) => {
    const owner = { organisation: key, side: sideFor(view.reader, key) };
    return addTie(trx, owner, facts, doing(view.reader, key, at));
  },
  afterwards: ({ thing }) => tiesPath(thing.key),
  next: ({ done }) => tiePath(done),
});

export const changeForm = form({
  path: `${TIE_PATH}/:id/wijzigen`,
  may: keeps,
  load: (building, { id = "" }, view) => tieFor(building, id, view),
  edits: {
    entry: (tie) => tie,
    filled: async ({ primary }, { organisation, facts }) => ({
      ...(await filledWith(primary, organisation, facts)),
      klein: "",
    }),
    before: async ({ primary }, { id, organisation }, version) => {
      const then = await contentAt(primary, id, version);
      return then && { ...(await filledWith(primary, organisation, factsOf(then))), klein: "" };
    },
  },
  fields: changeFields,
  page: ({ thing: { id, facts, state }, ...asked }) => ({
    title: `${facts.name} wijzigen`,
    ...(state !== "draft" && {
      lead: "Wie al bevestigde, wordt na een wijziging opnieuw gevraagd of het klopt.",
    }),
    trail: [{ label: facts.name, href: tiePath(id) }],
    timeless: true,
    body: <FormParts {...asked} fields={changeFields} button="Bewaar" />,
  }),
  changes: changesOf,
  handsOn: HANDED_ON,
  understand: ({ building, thing, input, view }) =>
    factsIn(building, thing.organisation, input, view.today, thing.participants),
  submit: ({ thing, input, meant, view, trx, at }) =>
    changeTie(trx, thing, meant, doing(view.reader, thing.organisation, at), {
      small: input.klein !== undefined,
    }),
  afterwards: ({ thing }) => tiePath(thing.id),
  next: ({ thing }) => tiePath(thing.id),
});
