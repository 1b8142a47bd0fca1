/** Adding a question to a draft, changing one and taking one away: each is a version of the draft. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { Button } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Problem } from "#kit/problem.ts";
import type { Faces } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import type { Item } from "../sets/question-set.ts";
import { wrongItems } from "../sets/shipped.ts";
import {
  itemOfSet,
  keepsItem,
  keepsSet,
  NOTHING_KEPT,
  setFor,
  type SetWithItem,
  trailToSet,
} from "./acting.ts";
import { MOST_ITEMS, type SetFacts } from "./facts.ts";
import { BASIS_CODES, itemFields, itemIn, type ItemInput, itemTyped } from "./fields.ts";
import { changeSet } from "./keeping.ts";
import { setPage } from "./page.tsx";
import { itemOfSetPath, publishedPath, SET } from "./paths.ts";
import type { PublishedSet } from "./queries.ts";

const NOT_ALL_RIGHT = "Niet alles is goed ingevuld.";

/**
 * The items of a set with another among them.
 * @param before the one in whose place it comes; null for one more
 * @throws Problem 422 for one that cannot be, or whose condition goes round
 */
function withItem({ organisation, facts }: PublishedSet, input: ItemInput, before: Item | null): Item[] {
  const item = itemIn(organisation, input);
  if (Array.isArray(item)) throw new Problem(422, NOT_ALL_RIGHT, item);
  const items = before
    ? facts.items.map((it) => (it.code === before.code ? item : it))
    : [...facts.items, item];
  if (items.length > MOST_ITEMS)
    throw new Problem(422, `Een vragenlijst heeft ten hoogste ${MOST_ITEMS} vragen.`);
  const wrong = wrongItems({ items }, BASIS_CODES).filter((it) => it.code === item.code);
  if (wrong.length > 0)
    throw new Problem(
      422,
      NOT_ALL_RIGHT,
      wrong.map(({ sentence }) => ({
        field: sentence.includes("twee keer") ? "code" : "hangtAf",
        message: sentence,
      })),
    );
  return items;
}

const newItemForm = form({
  path: `${SET}/vragen/nieuw`,
  may: keepsSet,
  load: setFor,
  edits: { entry: (it) => it },
  fields: itemFields,
  page: ({ thing, ...asked }) => ({
    title: "Een vraag toevoegen",
    lead: thing.facts.name,
    trail: trailToSet(thing, asked.view),
    timeless: true,
    body: <FormParts {...asked} fields={itemFields} button="Voeg toe" />,
  }),
  changes: NOTHING_KEPT,
  understand: ({ thing, input }) => Promise.resolve().then(() => withItem(thing, input, null)),
  submit: ({ thing, meant: items, view, trx, at }) =>
    changeSet(trx as never, thing, { ...thing.facts, items }, doing(view.reader, thing.organisation, at)),
  afterwards: ({ thing }) => publishedPath(thing.id),
  next: ({ thing }) => publishedPath(thing.id),
});

const changeItemForm = form({
  path: `${SET}/vragen/:vraag`,
  may: keepsItem,
  load: itemOfSet,
  edits: {
    entry: ({ set }) => set,
    filled: (_, { set, item }) => Promise.resolve(itemTyped(set.organisation, item)),
    before: async ({ primary }, { set, item }, version) => {
      const then = (await contentAt(primary, set.id, version)) as { facts: SetFacts } | null;
      const was = then?.facts.items.find((it) => it.code === item.code);
      return was ? itemTyped(set.organisation, was) : null;
    },
  },
  fields: itemFields,
  page: ({ thing: { set, item }, ...asked }) => ({
    title: "Een vraag wijzigen",
    lead: set.facts.name,
    trail: trailToSet(set, asked.view),
    timeless: true,
    body: (
      <>
        <FormParts {...asked} fields={itemFields} button="Bewaar" />
        <PostForm
          view={asked.view}
          action={`${itemOfSetPath(set.id, item.code)}/weghalen`}
          named="inline"
          seen={set.version}
        >
          <Button kind="secondary">Haal deze vraag weg</Button>
        </PostForm>
      </>
    ),
  }),
  changes: NOTHING_KEPT,
  understand: ({ thing: { set, item }, input }) => Promise.resolve().then(() => withItem(set, input, item)),
  submit: ({ thing: { set }, meant: items, view, trx, at }) =>
    changeSet(trx as never, set, { ...set.facts, items }, doing(view.reader, set.organisation, at)),
  afterwards: ({ thing }) => publishedPath(thing.set.id),
  next: ({ thing }) => publishedPath(thing.set.id),
});

const removeItemForm = form({
  path: `${SET}/vragen/:vraag/weghalen`,
  elsewhere: true,
  may: keepsItem,
  load: itemOfSet,
  edits: { entry: ({ set }: SetWithItem) => set },
  fields: {},
  page: ({ building, thing, view, errors }) => setPage(building, thing.set, view, { errors }),
  changes: NOTHING_KEPT,
  submit: ({ thing: { set, item }, view, trx, at }) => {
    const items = set.facts.items.filter((it) => it.code !== item.code);
    return changeSet(trx, set, { ...set.facts, items }, doing(view.reader, set.organisation, at));
  },
  afterwards: ({ thing }) => publishedPath(thing.set.id),
  next: ({ thing }) => publishedPath(thing.set.id),
});

/** A fixed address before the one with a code in it. */
export const itemForms: Faces[] = [newItemForm, removeItemForm, changeItemForm];
