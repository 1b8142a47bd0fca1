/** What people do with an addition; each is a step of its life and a new version. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { beginEntry, type Content, type Doing, move } from "#kit/entries/entries.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Trx } from "./db.ts";
import type { FactsOf, Kind } from "./facts.ts";
import { type AdditionVerb, life } from "./life.ts";
import { type Addition, KIND } from "./queries.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

/** What is said, where it rests on and who reads it. */
export interface Said {
  facts: FactsOf[Kind];
  source: string | null;
  visibility: Visibility;
  /** Who takes part in what it is about, where that decides who reads it. */
  participants: readonly string[];
}

/** What a version holds: all that a reader of the past needs. */
export interface Kept {
  facts: FactsOf[Kind];
  source: string | null;
  wanted: Visibility;
}

const contentOf = ({ facts, source, visibility, participants }: Said): Content => ({
  ...{ visibility, source, participants },
  content: { facts, source, wanted: visibility } satisfies Kept,
});

/** Adds something. @returns its number */
export async function addAddition(
  trx: Trx,
  owner: { organisation: string; side: Side },
  about: { kind: Kind; collaboration: string | null; tie: string | null },
  said: Said,
  by: Doing,
): Promise<string> {
  const { id } = await beginEntry(kit(trx), life, { kind: KIND, ...owner, ...contentOf(said) }, by);
  await trx
    .insertInto("addition")
    .values({ entry: id, ...about, facts: JSON.stringify(said.facts) })
    .execute();
  return id;
}

/** Changes what is said; the same once more changes nothing. @returns whether it changed */
export async function changeAddition(trx: Trx, addition: Addition, said: Said, by: Doing): Promise<boolean> {
  const { facts, source, visibility } = addition;
  const { participants: _, ...what } = said;
  if (isDeepStrictEqual({ facts, source, visibility }, what)) return false;
  const verified = true;
  await move(kit(trx), life, addition, "change", { ...contentOf(said), verified }, by);
  await trx
    .updateTable("addition")
    .set({ facts: JSON.stringify(said.facts) })
    .where("entry", "=", addition.id)
    .execute();
  return true;
}

/** Says that it is still right, or takes it back. */
export async function stepAddition(
  trx: Trx,
  addition: Addition,
  verb: Exclude<AdditionVerb, "change">,
  by: Doing,
): Promise<void> {
  const { participants: _, ...what } = contentOf({ ...addition, participants: [] });
  await move(kit(trx), life, addition, verb, { ...what, verified: verb === "verify" }, by);
}
