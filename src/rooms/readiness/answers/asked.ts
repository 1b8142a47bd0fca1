/** What an address of an item is about: the organisation, the item, and what was answered. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type Organisation, organisationByCode } from "#rooms/organisations";
import { organisationItems } from "../published/of-organisation.ts";
import type { Item } from "../sets/question-set.ts";
import { type Answer, findAnswer } from "./queries.ts";

export interface Asked {
  organisation: Organisation;
  item: Item;
  /** Who asked it and does so no more; null where it is asked. */
  formerlyOf: string | null;
  /** Null where nobody answered yet. */
  answer: Answer | null;
}

export interface Answered extends Asked {
  answer: Answer;
}

/** @throws Problem 404 for a code that nobody has */
export async function organisationFor({ primary }: Building, code: string): Promise<Organisation> {
  const found = await organisationByCode(primary, code);
  if (!found) throw notFound("Deze organisatie kennen we niet.");
  return found;
}

/** @throws Problem 404 for an organisation or an item that is not there */
export async function askedFor(
  building: Building,
  { code = "", vraag = "" }: Record<string, string>,
  { reader, today }: View,
): Promise<Asked> {
  const [known] = (await organisationItems(building.primary, [vraag], today)).values();
  if (!known) throw notFound("Deze vraag is er niet.");
  const { item, formerlyOf } = known;
  const organisation = await organisationFor(building, code);
  const answer = await findAnswer(building.primary, reader, organisation.key, item.code);
  return { organisation, item, formerlyOf, answer };
}

/** @throws Problem 404 where nobody answered yet, too */
export async function answeredFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<Answered> {
  const asked = await askedFor(building, words, view);
  if (!asked.answer) throw notFound("Op deze vraag is nog geen antwoord.");
  return { ...asked, answer: asked.answer };
}

const guard = <Action extends "antwoord.lezen" | "antwoord.bijhouden">(action: Action) => ({
  action,
  of: ({ organisation: { key } }: Pick<Asked, "organisation">) => ({ organisation: key }),
  object: ({ organisation: { key } }: Pick<Asked, "organisation">) => `organisation:${key}`,
});
export const readsAnswer = guard("antwoord.lezen");
export const keepsAnswer = guard("antwoord.bijhouden");
