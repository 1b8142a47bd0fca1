/** What people do with a chain; each is a step of its life and a new version. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { beginEntry, type Content, type Doing, move } from "#kit/entries/entries.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Trx } from "./db.ts";
import { type ChainFacts, codesIn, type KeptChain } from "./facts.ts";
import { type ChainVerb, life } from "./life.ts";
import { type DataChain, KIND } from "./queries.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

/** What is said of a chain, where it rests on and who reads it. */
export interface SaidOfChain {
  facts: ChainFacts;
  source: string | null;
  visibility: Visibility;
  /** Parties of the dossier it belongs to: they read it too. */
  parties: readonly string[];
}

const contentOf = ({ facts, source, visibility, parties }: SaidOfChain, owner: string): Content => ({
  ...{ visibility, source },
  participants: [...new Set([owner, ...codesIn(facts.links), ...parties])].toSorted(),
  content: { facts, source, wanted: visibility } satisfies KeptChain,
});

const columnsOf = ({ name, purpose, dossier, example, links }: ChainFacts) => ({
  ...{ name, purpose, dossier, example },
  links: JSON.stringify(links),
});

/** Adds a chain. @returns its number */
export async function addChain(
  trx: Trx,
  owner: { organisation: string; side: Side },
  said: SaidOfChain,
  by: Doing,
): Promise<string> {
  const { id } = await beginEntry(
    kit(trx),
    life,
    { kind: KIND, ...owner, ...contentOf(said, owner.organisation) },
    by,
  );
  await trx
    .insertInto("data_chain")
    .values({ entry: id, ...columnsOf(said.facts) })
    .execute();
  return id;
}

/**
 * Changes a chain or its links; the same once more changes nothing.
 * @throws Problem 409 for a chain that ended, or when somebody was first
 */
export async function changeChain(trx: Trx, chain: DataChain, said: SaidOfChain, by: Doing): Promise<void> {
  const content = contentOf(said, chain.organisation);
  const { facts, source, visibility, participants } = chain;
  const same = { facts, source, visibility, participants: [...participants] };
  if (
    isDeepStrictEqual(same, {
      ...{ facts: said.facts, source: said.source, visibility: said.visibility },
      participants: content.participants,
    })
  )
    return;
  await move(kit(trx), life, chain, "change", { ...content, verified: true }, by);
  await trx.updateTable("data_chain").set(columnsOf(said.facts)).where("entry", "=", chain.id).execute();
}

/** Says that all of it is still right, by which parties that joined its dossier read it too; or ends it. */
export async function stepChain(
  trx: Trx,
  chain: DataChain,
  verb: Exclude<ChainVerb, "change">,
  parties: readonly string[],
  by: Doing,
): Promise<void> {
  const content = contentOf({ ...chain, parties }, chain.organisation);
  await move(kit(trx), life, chain, verb, { ...content, verified: verb === "verify" }, by);
}
