/** Finding what a form or page of chains is about. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { findDossier } from "#rooms/dossiers";
import type { Db } from "./db.ts";
import type { ChainLink } from "./facts.ts";
import { type DataChain, findChain } from "./queries.ts";

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function chainFor({ primary }: Building, id: string, { reader }: View): Promise<DataChain> {
  const db: Db = primary;
  const found = await findChain(db, reader, id);
  if (!found) throw notFound("Deze keten is er niet.");
  return found;
}

export interface ChainWithLink {
  chain: DataChain;
  link: ChainLink;
}

/** @throws Problem 404 for a link that the chain does not have (any more) */
export async function linkFor(
  building: Building,
  { id = "", schakel = "" }: Record<string, string>,
  view: View,
): Promise<ChainWithLink> {
  const chain = await chainFor(building, id, view);
  const link = chain.facts.links.find((it) => it.id === schakel);
  if (!link) throw notFound("Deze schakel is er niet.");
  return { chain, link };
}

const object = ({ id }: DataChain): string => `data_chain:${id}`;

export const readsChain = { action: "keten.lezen", of: (it: DataChain) => it, object } as const;
export const keepsChain = { action: "keten.bijhouden", of: (it: DataChain) => it, object } as const;
export const keepsLink = {
  action: "keten.bijhouden",
  of: ({ chain }: ChainWithLink) => chain,
  object: ({ chain }: ChainWithLink) => object(chain),
} as const;

/** Pages for everyone show what is for everyone. What is not, makes no page anew: that would show. */
export const changesOf = (
  ...chains: Pick<DataChain, "visibility" | "organisation" | "participants">[]
): string[] => [
  ...new Set(
    chains
      .filter((it) => it.visibility === "public")
      .flatMap((it) => [it.organisation, ...it.participants])
      .map((it) => `organisation:${it}`),
  ),
];

/** The parties of the dossier that a chain belongs to, as far as the reader sees that dossier. */
export async function dossierParties(
  { primary }: Building,
  dossier: string | null,
  { reader }: View,
): Promise<readonly string[]> {
  if (dossier === null) return [];
  return (await findDossier(primary, reader, dossier))?.participants ?? [];
}
