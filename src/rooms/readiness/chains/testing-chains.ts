/** Chains for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { newUlid } from "#kit/ulid.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Tables } from "./db.ts";
import type { ChainFacts, ChainLink } from "./facts.ts";
import { addChain } from "./keeping.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The fields of the form of a chain, and of that of a link, as they are sent. */
export const CHAIN_FIELDS: Record<string, string> = {
  ...{ naam: "Aanmelden", doel: "Een inwoner één keer vragen wat wij al weten.", dossier: "", bron: "" },
  zichtbaar: "public",
};
export const LINK_FIELDS: Record<string, string> = {
  ...{ van: HERE, vanBuiten: "", naar: ELSEWHERE, naarBuiten: "", gegevens: "naam en adres" },
  ...{ waarvoor: "een plek zoeken", grondslag: "task", wet: "Jeugdwet artikel 7.4.0", hoe: "api" },
};

export const linkOf = (more: Partial<ChainLink> = {}): ChainLink => ({
  ...{ id: newUlid(new Date("2026-01-01")), from: { code: HERE }, to: { code: ELSEWHERE } },
  ...{ data: "naam", purpose: "aanmelden", ground: "task", law: "Jeugdwet artikel 7.4.0", means: "api" },
  ...more,
});

interface Wanted {
  organisation?: string;
  side?: Side;
  visibility?: Visibility;
  facts?: Partial<ChainFacts>;
  parties?: readonly string[];
}

/** Puts one there with one link, by somebody of the organisation that keeps it. */
export function putChain({ db, at }: World, wanted: Wanted = {}): Promise<string> {
  const { organisation = HERE, side = "executive", visibility = "public", parties = [] } = wanted;
  const facts: ChainFacts = {
    ...{ name: "Keten proef", purpose: "proef", dossier: null, example: false, links: [linkOf()] },
    ...wanted.facts,
  };
  const by = { actor: randomUUID(), organisation, at };
  return (db as unknown as Kysely<Tables>)
    .transaction()
    .execute((trx) =>
      addChain(trx, { organisation, side }, { facts, source: null, visibility, parties }, by),
    );
}

/** Takes all chains away; their heads and past stay. */
export const forgetChains = ({ db }: Pick<World, "db">): Promise<unknown> =>
  (db as unknown as Kysely<Tables>).deleteFrom("data_chain").execute();
