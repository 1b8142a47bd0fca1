/** Finding what a form or page of published sets is about. */
import { notFound } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { READINESS_PATH } from "../paths.ts";
import type { Item } from "../sets/question-set.ts";
import { SIDE } from "./actions.ts";
import { publishedPath, SETS_PATH } from "./paths.ts";
import { findSet, type PublishedSet } from "./queries.ts";

type Words = Record<string, string>;

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function setFor(
  { primary }: Building,
  { id = "" }: Words,
  { reader }: View,
): Promise<PublishedSet> {
  const found = await findSet(primary, reader, id);
  if (!found || (found.state === "dropped" && !keepsSets(reader, found.organisation)))
    throw notFound("Deze vragenlijst is er niet.");
  return found;
}

/** Whether somebody keeps the sets of an organisation. */
export const keepsSets = (reader: View["reader"], organisation: string): boolean =>
  seatIn(reader, organisation, "editor", SIDE) !== undefined;

export interface SetWithItem {
  set: PublishedSet;
  item: Item;
}

/** @throws Problem 404 for an item that the set does not have (any more) */
export async function itemOfSet(building: Building, words: Words, view: View): Promise<SetWithItem> {
  const set = await setFor(building, words, view);
  const item = set.facts.items.find((it) => it.code === words.vraag);
  if (!item) throw notFound("Deze vraag staat er niet in.");
  return { set, item };
}

const object = ({ id }: PublishedSet): string => `question_set:${id}`;

export const readsSet = { action: "vragenlijst.lezen", of: (it: PublishedSet) => it, object } as const;
export const keepsSet = {
  action: "vragenlijst.bijhouden",
  of: ({ organisation }: PublishedSet) => ({ organisation }),
  object,
} as const;
export const keepsItem = {
  action: "vragenlijst.bijhouden",
  of: ({ set: { organisation } }: SetWithItem) => ({ organisation }),
  object: ({ set }: SetWithItem) => object(set),
} as const;

/** Pages for everyone show what is for everyone. */
export const changesOf = ({ organisation }: Pick<PublishedSet, "organisation">): string[] => [
  `organisation:${organisation}`,
];
/** A draft is on no page for everyone. */
export const NOTHING_KEPT = (): string[] => [];

/** Back to the list. */
export const trailToSets = (view: View): { label: string; href: string }[] => [
  { label: "Samen aanpakken", href: view.link(TOGETHER_PATH) },
  { label: "Klaar voor besluit", href: view.link(READINESS_PATH) },
  { label: "Vragenlijsten van organisaties", href: view.link(SETS_PATH) },
];
export const trailToSet = ({ id, facts }: PublishedSet, view: View) => [
  ...trailToSets(view),
  { label: facts.name, href: publishedPath(id) },
];
