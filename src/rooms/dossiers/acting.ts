/** Finding what a form or page of this room is about. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type Dossier, findDossier } from "./queries.ts";

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function dossierFor({ primary }: Building, id: string, { reader }: View): Promise<Dossier> {
  const found = await findDossier(primary, reader, id);
  if (!found) throw notFound("Dit dossier is er niet.");
  return found;
}

/** Who keeps a dossier may take its steps. */
export const keeps = {
  action: "dossier.bijhouden",
  of: (it: Dossier) => it,
  object: (it: Dossier) => `dossier:${it.id}`,
} as const;

export interface Asked {
  dossier: Dossier;
  /** For which party something is said. */
  organisation: string;
}

/** Who writes for a party says something for it. */
export const speaks = {
  action: "dossier.namens-partij",
  of: ({ dossier, organisation }: Asked) => ({ organisation, side: dossier.side }),
  object: ({ dossier, organisation }: Asked) => `dossier:${dossier.id}:${organisation}`,
} as const;

/** @throws Problem 404 for an organisation that is no party */
export async function partyFor(
  building: Building,
  { id = "", code = "" }: Record<string, string>,
  view: View,
): Promise<Asked> {
  const dossier = await dossierFor(building, id, view);
  if (!dossier.participants.includes(code)) throw notFound("Deze partij is er niet.");
  return { dossier, organisation: code };
}

/** Pages for everyone tell of what is for everyone. What is not, makes no page of an organisation anew: that would show. */
export const changesOf = ({ facts, visibility, participants }: Dossier): string[] =>
  facts.wanted === "public" || visibility === "public" ? participants.map((it) => `organisation:${it}`) : [];
