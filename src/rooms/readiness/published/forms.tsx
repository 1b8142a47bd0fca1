/** Beginning a question set, changing its draft, and the steps that are taken with a button. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { type FieldError, Problem } from "#kit/problem.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { changesOf, keepsSet, NOTHING_KEPT, setFor, trailToSet, trailToSets } from "./acting.ts";
import type { SetFacts } from "./facts.ts";
import { publishFields, setFields, setIn, type SetInput, setTyped } from "./fields.ts";
import { beginSet, changeSet, dropSet, endSet, nextEdition, publishSet } from "./keeping.ts";
import { NEW_SET_PATH, publishedPath, SET, SETS_PATH } from "./paths.ts";
import { setPage } from "./page.tsx";
import { editionsOf, type PublishedSet } from "./queries.ts";

interface Beginner {
  organisation: string;
  name: string;
}

/** For which organisation somebody works now. */
async function beginnerOf({ primary }: Building, { reader }: View): Promise<Beginner> {
  const organisation = reader.kind === "person" ? (reader.acting?.organisation ?? "") : "";
  const names = await nameMap(primary, [organisation]);
  return { organisation, name: shortName(names.get(organisation) ?? organisation) };
}

const refused = (errors: readonly FieldError[]) =>
  new Problem(422, "Niet alles is goed ingevuld.", [...errors]);

function saidIn(publisher: string, input: SetInput): Omit<SetFacts, "items"> {
  const said = setIn(publisher, input);
  if (Array.isArray(said)) throw refused(said);
  return said;
}

const newSetForm = form({
  path: NEW_SET_PATH,
  may: {
    action: "vragenlijst.maken",
    of: ({ organisation }: Beginner) => ({ organisation }),
    object: ({ organisation }: Beginner) => `organisation:${organisation}`,
  },
  load: (building, _, view) => beginnerOf(building, view),
  fields: setFields,
  page: ({ thing: { name }, ...asked }) => ({
    title: "Een vragenlijst maken",
    lead: `${name} vraagt dan meer dan de basisvragen. Van de basisvragen verandert er geen. Hierna voegt u de vragen toe.`,
    trail: trailToSets(asked.view),
    timeless: true,
    body: <FormParts {...asked} fields={setFields} button="Bewaar als concept" />,
  }),
  changes: NOTHING_KEPT,
  understand: async ({ building, thing: { organisation }, input, view }) => {
    const said = saidIn(organisation, input);
    const editions = await editionsOf(building.primary, view.reader, said.code);
    if (editions.length > 0)
      throw refused([
        {
          field: "code",
          message: "Deze code heeft al een vragenlijst van u. Maak daar een nieuwe versie van.",
        },
      ]);
    return said;
  },
  submit: ({ thing: { organisation }, meant, view, trx, at }) =>
    beginSet(trx as never, organisation, { ...meant, items: [] }, doing(view.reader, organisation, at)),
  afterwards: () => SETS_PATH,
  next: ({ done }) => publishedPath(done),
});

const changeSetForm = form({
  path: `${SET}/wijzigen`,
  may: keepsSet,
  load: setFor,
  edits: {
    entry: (it) => it,
    filled: (_, { organisation, facts }) => Promise.resolve(setTyped(organisation, facts)),
    before: async ({ primary }, { id, organisation }, version) => {
      const then = (await contentAt(primary, id, version)) as { facts: SetFacts } | null;
      return then && setTyped(organisation, then.facts);
    },
  },
  fields: setFields,
  page: ({ thing, ...asked }) => ({
    title: `${thing.facts.name} wijzigen`,
    trail: trailToSet(thing, asked.view),
    timeless: true,
    body: <FormParts {...asked} fields={setFields} button="Bewaar" />,
  }),
  changes: NOTHING_KEPT,
  understand: async ({ building, thing: { organisation, facts }, input, view }) => {
    const said = saidIn(organisation, input);
    const known = await editionsOf(building.primary, view.reader, facts.code);
    // What was answered hangs on it: a next edition keeps the code of the one before it.
    if (said.code !== facts.code && known.length > 0)
      throw refused([{ field: "code", message: "De code blijft in elke versie hetzelfde." }]);
    return said;
  },
  submit: ({ thing, meant, view, trx, at }) =>
    changeSet(
      trx as never,
      thing,
      { ...meant, items: thing.facts.items },
      doing(view.reader, thing.organisation, at),
    ),
  afterwards: ({ thing }) => publishedPath(thing.id),
  next: ({ thing }) => publishedPath(thing.id),
});

/** What each step has: its button stands on the page of the set. */
const stepAt = (word: string) => ({
  path: `${SET}/${word}`,
  elsewhere: true,
  may: keepsSet,
  load: setFor,
  edits: { entry: (it: PublishedSet) => it },
  afterwards: ({ thing }: { thing: PublishedSet }) => publishedPath(thing.id),
});

const stepForm = (
  word: string,
  step: (trx: never, set: PublishedSet, by: ReturnType<typeof doing>) => Promise<unknown>,
  changes: (it: PublishedSet) => string[],
): Faces =>
  form({
    ...stepAt(word),
    fields: {},
    page: ({ building, thing, view, errors }) => setPage(building, thing, view, { errors }),
    changes,
    submit: ({ thing, view, trx, at }) =>
      step(trx as never, thing, doing(view.reader, thing.organisation, at)),
    next: ({ thing, done }) => publishedPath(typeof done === "string" ? done : thing.id),
  });

const publishForm = form({
  ...stepAt("publiceren"),
  fields: publishFields,
  page: ({ building, thing, view, typed, errors }) => setPage(building, thing, view, { typed, errors }),
  changes: changesOf,
  submit: ({ thing, input, view, trx, at }) =>
    publishSet(trx as never, thing, doing(view.reader, thing.organisation, at), {
      small: input.klein !== undefined,
    }),
  next: ({ thing }) => publishedPath(thing.id),
});

export const setForms: Faces[] = [
  newSetForm,
  changeSetForm,
  publishForm,
  stepForm("stoppen", endSet, changesOf),
  stepForm("weggooien", dropSet, NOTHING_KEPT),
  stepForm("nieuwe-versie", nextEdition, NOTHING_KEPT),
];
