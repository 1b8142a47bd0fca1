/** What is said before a decision, for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import type { Side } from "#kit/reader.ts";
import { HERE } from "#kit/route-access.ts";
import { type Dossier, dossierWith } from "#rooms/dossiers";
import type { Tables, Trx } from "../db.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import type { Word } from "./facts.ts";
import { gatePath } from "./paths.ts";
import { waitedFor } from "./hold.ts";
import { advise, goOn, sayWord } from "./keeping.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

export const QUESTION = "beveiliging-risico";
export const OFFICE = "CISO";
export const WORD: Record<string, string> = {
  ...{ partij: HERE, functie: OFFICE, oordeel: "yes", toelichting: "Vastgesteld in maart.", gezien: "" },
};
export const ADVICE: Record<string, string> = {
  ...{ oordeel: "go-if", advies: "Sluit eerst de regeling.", functie: "functionaris gegevensbescherming" },
};
export const GOING_ON: Record<string, string> = {
  ...{ reden: "De wet laat geen uitstel toe.", functie: "gemeentesecretaris" },
};

const inTrx = async <Result>(
  { db, at }: World,
  id: string,
  organisation: string,
  work: (
    trx: Trx,
    dossier: Dossier,
    by: { actor: string; organisation: string; at: Date },
  ) => Promise<Result>,
): Promise<Result> => {
  const tables = db as unknown as Kysely<Tables>;
  const dossier = await dossierWith(db, id);
  if (!dossier) throw new Error(`no dossier ${id}`);
  return tables.transaction().execute((trx) => work(trx, dossier, { actor: randomUUID(), organisation, at }));
};

export const putWord = (
  world: World,
  id: string,
  word: Partial<Pick<Word, "item" | "owner" | "office" | "verdict" | "statement" | "restsOn">> & {
    seen?: string;
  } = {},
  organisation = HERE,
): Promise<void> => {
  const { item = QUESTION, seen = "", ...said } = word;
  return inTrx(world, id, organisation, (trx, dossier, by) =>
    sayWord(
      trx,
      dossier,
      item,
      { owner: HERE, office: OFFICE, verdict: "yes", statement: null, restsOn: [], ...said },
      seen,
      by,
    ),
  );
};

export const putAdvice = (world: World, id: string, organisation = HERE): Promise<void> =>
  inTrx(world, id, organisation, (trx, dossier, by) =>
    advise(trx, dossier, { office: "FG", opinion: "go-if", advice: "Sluit eerst de regeling." }, by),
  );

export const putOverride = (
  world: World,
  id: string,
  reason = "De wet laat geen uitstel toe.",
  organisation = HERE,
): Promise<void> =>
  inTrx(world, id, organisation, (trx, dossier, by) =>
    goOn(trx, dossier, { reason, office: "gemeentesecretaris" }, by),
  );

/** All that can be said of a dossier, by who keeps it. */
export async function putGate(world: World, id: string, organisation = HERE): Promise<void> {
  await putWord(world, id, { owner: organisation }, organisation);
  await putAdvice(world, id, organisation);
  await putOverride(world, id, undefined, organisation);
}

/** Answers all that a decision waits for. */
export async function answerOpen(world: World, id: string, organisation: string): Promise<void> {
  for (;;) {
    const open = await waitedFor({ primary: world.db }, id, amsterdamDay(world.at));
    if (open.length === 0) return;
    for (const { item, word } of open)
      await putWord(world, id, { item: item.code, owner: organisation, seen: word?.id ?? "" }, organisation);
  }
}

/** What is asked of a dossier that was shared with its parties. */
export const askGate =
  (side: Side, ending: string, fields?: Record<string, string>) =>
  async (world: World): Promise<{ address: string; fields?: Record<string, string> }> => {
    const { id } = await putDossier(world, { side, state: "shared", wanted: "participants" });
    return { address: `${gatePath(id)}${ending}`, ...(fields && { fields }) };
  };
