/** Finding what a form or page about a decision is about. */
import { notFound } from "#kit/problem.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { type Dossier, findDossier } from "#rooms/dossiers";
import type { Item } from "../sets/question-set.ts";
import { withParty } from "./actions.ts";
import { formerItem, itemsOf } from "./asked.ts";

/** Whether a reader has a place with a party, on the side that keeps the dossier. */
export const isAmongParties = (reader: Reader, dossier: Dossier): boolean =>
  withParty(reader, "reader", dossier);

/** @throws Problem 404 for what is not there or not this reader's to see, and for an exploration: it leads to no decision */
export async function gateFor(
  { primary }: Building,
  { id = "" }: Record<string, string>,
  { reader }: View,
): Promise<Dossier> {
  const found = await findDossier(primary, reader, id);
  if (found?.facts.kind !== "question") throw notFound("Dit dossier is er niet.");
  return found;
}

export interface OfItem {
  dossier: Dossier;
  item: Item;
  /** Whether it is still asked: what was typed for one that went meanwhile is kept all the same. */
  isAsked: boolean;
}

/** @throws Problem 404 for a question that is in no set, and never was */
export async function itemFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<OfItem> {
  const dossier = await gateFor(building, words, view);
  const code = words.vraag ?? "";
  const asked = (await itemsOf(building.primary, dossier, view.today)).find((it) => it.code === code);
  const item = asked ?? (await formerItem(building.primary, dossier, code, view.today));
  if (!item) throw notFound("Deze vraag is er niet.");
  return { dossier, item, isAsked: asked !== undefined };
}

const object = (it: Dossier) => `dossier:${it.id}`;

export const reads = { action: "gereedheid.lezen", of: (it: Dossier) => it, object } as const;
export const answersItem = {
  action: "gereedheid.antwoorden",
  of: ({ dossier }: OfItem) => dossier,
  object: ({ dossier, item }: OfItem) => `dossier:${dossier.id}:${item.code}`,
} as const;
export const advises = { action: "gereedheid.adviseren", of: (it: Dossier) => it, object } as const;
export const goesOn = { action: "gereedheid.doorgaan", of: (it: Dossier) => it, object } as const;
