/** Finding what a form or page about the agenda is about, and who may do something with it. */
import { notFound } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { dossierFor } from "../acting.ts";
import type { Dossier } from "../queries.ts";
import type { AgendaItem } from "./facts.ts";
import { agendaOf, itemWith } from "./queries.ts";
import { keeperOf } from "./standing.ts";

/** An item with the dossier that it is of. */
export interface ItemOfDossier {
  dossier: Dossier;
  item: AgendaItem;
}

export interface OfItem extends ItemOfDossier {
  /** For which organisation something is done with it. */
  organisation: string;
}

/** @throws Problem 404 for an item that is not there, and in the same words for one that is not this reader's to see */
export async function itemFor(
  building: Building,
  { id = "", nummer = "" }: Record<string, string>,
  view: View,
): Promise<OfItem> {
  const dossier = await dossierFor(building, id, view);
  const found = await itemWith(building.primary, id, nummer);
  const { items } = await agendaOf(building.primary, view.reader, [dossier], found ? [found] : []);
  const [item] = items;
  if (!item) throw notFound("Dit agendapunt is er niet.");
  return { dossier, item, organisation: keeperOf(dossier, item) };
}

export interface OfSide extends OfItem {
  /** The party that it is about. */
  party: string;
}

/** The place at the table of one party. @throws Problem 404 for an organisation that is no party */
export async function sideFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<OfSide> {
  const found = await itemFor(building, words, view);
  const { code = "" } = words;
  if (!found.dossier.participants.includes(code)) throw notFound("Deze partij is er niet.");
  return { ...found, party: code, organisation: code };
}

/** The same to say who came: also for who keeps the item. */
export async function attendanceFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<OfSide> {
  const found = await sideFor(building, words, view);
  const keeper = keeperOf(found.dossier, found.item);
  const keeps = seatIn(view.reader, keeper, "editor", found.dossier.side) !== undefined;
  return { ...found, organisation: keeps ? keeper : found.party };
}

/** Who writes for the organisation that it is done for. */
export const doesForItem = {
  action: "dossier.namens-partij",
  of: ({ dossier, organisation }: OfItem) => ({ organisation, side: dossier.side }),
  object: ({ dossier, organisation }: OfItem) => `dossier:${dossier.id}:${organisation}`,
} as const;

export const readsItem = {
  action: "dossier.lezen",
  of: ({ dossier }: OfItem) => dossier,
  object: ({ dossier }: OfItem) => `dossier:${dossier.id}`,
} as const;
