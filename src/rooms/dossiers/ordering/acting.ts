/** Finding what a form or page about a list is about. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type DossierRow } from "../queries.ts";
import type { Order } from "./facts.ts";
import { candidatesFor, findOrder } from "./queries.ts";

/** A list, and the dossiers that the reader can see in it or put in it. */
export interface Listed {
  order: Order;
  dossiers: readonly DossierRow[];
}

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function orderFor({ primary }: Building, id: string, { reader }: View): Promise<Listed> {
  const order = await findOrder(primary, reader, id);
  if (!order) throw notFound("Deze volgorde is er niet.");
  return { order, dossiers: await candidatesFor(primary, reader, order) };
}

export const readsOrder = {
  action: "dossier.lezen",
  of: ({ order }: Listed) => order,
  object: ({ order }: Listed) => `volgorde:${order.id}`,
} as const;

export const keepsOrder = {
  action: "dossier.bijhouden",
  of: ({ order }: Listed) => order,
  object: ({ order }: Listed) => `volgorde:${order.id}`,
} as const;

export interface ListedFor extends Listed {
  organisation: string;
}

export const speaksInOrder = {
  action: "dossier.namens-partij",
  of: ({ order, organisation }: ListedFor) => ({ organisation, side: order.side }),
  object: ({ order, organisation }: ListedFor) => `volgorde:${order.id}:${organisation}`,
} as const;

/** @throws Problem 404 for an organisation that is not in it */
export async function orderForParty(
  building: Building,
  { id = "", code = "" }: Record<string, string>,
  view: View,
): Promise<ListedFor> {
  const listed = await orderFor(building, id, view);
  if (!listed.order.participants.includes(code)) throw notFound("Deze organisatie doet niet mee.");
  return { ...listed, organisation: code };
}

/** Pages for everyone tell of what is for everyone. */
export const changesOfOrder = ({ order }: Listed): string[] =>
  order.visibility === "public" ? order.participants.map((it) => `organisation:${it}`) : [];
