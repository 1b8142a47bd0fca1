/** Question sets of organisations, for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { VISITOR } from "#kit/reader.ts";
import { HERE } from "#kit/route-access.ts";
import type { Item } from "../sets/question-set.ts";
import type { Tables, Trx } from "./db.ts";
import type { SetFacts } from "./facts.ts";
import { beginSet, publishSet } from "./keeping.ts";
import { editionsOf, findSet, type PublishedSet } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The fields of the form of a set, and of that of a question, as they are sent. */
export const SET_FIELDS: Record<string, string> = {
  ...{ code: "regio", naam: "Regiovragen", bron: "besluit van 4 maart 2026", van: "2026-06-01", tot: "" },
};
export const ITEM_FIELDS: Record<string, string> = {
  ...{ code: "vervoer", vraag: "Is het vervoer geregeld?", waarom: "Anders komt niemand.", nodig: "nodig" },
  ...{ fase: "decision", antwoordt: "service", onderwerp: "ict", over: "dossier", bron: "besluit 2026" },
  ...{ hangtAf: "", bij: "" },
};

export const itemWith = (code: string, more: Partial<Item> = {}): Item => ({
  ...{ code, subject: "ict", question: "Is het vervoer geregeld?", why: "Anders komt niemand.", must: true },
  ...{ phase: "decision", answerer: "service", about: "dossier", source: "besluit 2026" },
  ...{ measure: more.about === "organisation" ? code : null, when: null },
  ...more,
});

interface Wanted {
  organisation?: string;
  facts?: Partial<SetFacts>;
  published?: boolean;
}

const inTrx = <Result>({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<Result>) =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);

/** Puts one there with one question, by somebody of its publisher; published unless told. */
export function putSet(
  world: World,
  { organisation = HERE, facts, published = true }: Wanted = {},
): Promise<string> {
  const by = { actor: randomUUID(), organisation, at: world.at };
  const all: SetFacts = {
    ...{ code: `${organisation}-regio`, name: "Regiovragen", follows: "besluit van 4 maart 2026" },
    ...{ from: "2026-06-01", until: null, items: [itemWith(`${organisation}-vervoer`)] },
    ...facts,
  };
  return inTrx(world, async (trx) => {
    const id = await beginSet(trx, organisation, all, by);
    if (published) await publishSet(trx, await setIn(trx, organisation, id), by);
    return id;
  });
}

/** One as it is, whoever may read it. */
export async function setIn(trx: Trx, organisation: string, id: string): Promise<PublishedSet> {
  const reader = {
    ...{ kind: "person", id: randomUUID(), name: "proef", formToken: "", acting: null },
    seats: [{ id: "own", organisation, organ: "staff", role: "admin" }],
  } as never;
  const found = await findSet(trx, reader, id);
  if (!found) throw new Error(`no set ${id}`);
  return found;
}

/** The newest edition of a code. */
export const newestOf = ({ db }: Pick<World, "db">, code: string): Promise<PublishedSet | undefined> =>
  inTrx({ db }, async (trx) => (await editionsOf(trx, VISITOR, code))[0]);

/** Takes all sets away; their heads and past stay. */
export const forgetSets = ({ db }: Pick<World, "db">): Promise<unknown> =>
  (db as unknown as Kysely<Tables>).deleteFrom("question_set").execute();
