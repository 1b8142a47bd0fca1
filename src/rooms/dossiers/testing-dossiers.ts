/** Dossiers for tests, in any state. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import { answerDossier, sayWords } from "./answering.ts";
import type { Tables, Trx } from "./db.ts";
import { type DossierFacts, NO_PROSE, type Verdict } from "./facts.ts";
import { askToJoin } from "./joining.ts";
import { addDossier, askParties, dossierNow, endDossier } from "./keeping.ts";
import type { DossierState } from "./life.ts";
import { type Dossier, dossierWith } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

export const FACTS: DossierFacts = {
  ...NO_PROSE,
  kind: "question",
  motion: "new",
  title: "Dossier proef",
  question: "Hoe doen we dit samen?",
  whyNow: "de wet verandert",
  participants: [HERE, ELSEWHERE],
  outsiders: [{ name: "Stichting Voorbeeld", kvk: "12345678" }],
  evidence: [{ text: "twee gemeenten", url: "/organisaties" }],
  ...{ task: "afval", scale: null, form: null, collaboration: null, tie: null, outOf: null, advice: null },
  wanted: "public",
};

/** The fields of its form, as they are sent from the page that shows what was understood. */
export const FIELDS: Record<string, string> = {
  ...{ soort: "question", titel: FACTS.title, vraag: FACTS.question, wat: "new", waarom: "de wet verandert" },
  ...{ partijen: ELSEWHERE, anderen: "Stichting Voorbeeld, 12345678", taak: "afval" },
  ...{ feiten: "twee gemeenten /organisaties", zichtbaar: "public", _verder: "akkoord" },
};

export const OFFICE = "wethouder, namens het college";
export const WORDS = { rol: "client", wil: "op tijd hulp", vreest: "lange wachttijden", functie: OFFICE };

export interface Wanted {
  organisation?: string;
  side?: Side;
  wanted?: Visibility;
  state?: DossierState;
  facts?: Partial<DossierFacts>;
}

const tablesOf = (db: Kysely<object>) => db as unknown as Kysely<Tables>;
const inTrx = <Result>({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  tablesOf(db).transaction().execute(work);
const doingFor = (organisation: string, at: Date) => ({ actor: randomUUID(), organisation, at });

/** Puts one there, by somebody of the organisation that keeps it. */
export const putDossier = (
  world: World,
  { organisation = HERE, side = "executive", wanted = "public", state = "draft", facts }: Wanted = {},
): Promise<Dossier> =>
  inTrx(world, async (trx) => {
    const { at } = world;
    // What only its own people read has no other parties: they could not answer.
    const alone = wanted === "organisation" || wanted === "side";
    const participants = alone ? [organisation] : FACTS.participants;
    const by = doingFor(organisation, at);
    const all = { ...FACTS, participants, wanted, ...facts };
    const id = await addDossier(trx, { organisation, side }, all, by);
    if (state === "draft") return dossierNow(trx, id);
    await askParties(trx, await dossierNow(trx, id), "offer", by);
    if (state === "open") return dossierNow(trx, id);
    for (const party of all.participants) await reply(trx, id, party, "yes", at);
    if (state === "closed" || state === "stopped")
      await endDossier(trx, await dossierNow(trx, id), state === "closed" ? "close" : "stop", "klaar", by);
    return dossierNow(trx, id);
  });

async function reply(trx: Trx, id: string, party: string, verdict: Verdict, at: Date): Promise<void> {
  const { textVersion: seen } = await dossierNow(trx, id);
  const reason = verdict === "yes" ? null : "het kan niet";
  await answerDossier(trx, { id, seen }, { verdict, reason, office: OFFICE }, doingFor(party, at));
}

/** A party answers. */
export const putAnswer = (world: World, id: string, party: string, verdict: Verdict): Promise<void> =>
  inTrx(world, (trx) => reply(trx, id, party, verdict, world.at));

/** A party says what it wants. */
export const putWords = (world: World, id: string, party: string, wants = "op tijd hulp"): Promise<void> =>
  inTrx(world, (trx) =>
    sayWords(trx, id, { viewpoint: "client", wants, fears: null, office: OFFICE }, doingFor(party, world.at)),
  );

/** An organisation asks to join. */
export const putRequest = (world: World, id: string, organisation: string): Promise<void> =>
  inTrx(world, async (trx) => {
    const dossier = await dossierNow(trx, id);
    const asked = { side: dossier.side, reason: "het speelt ook hier", office: OFFICE };
    await askToJoin(trx, dossier, asked, doingFor(organisation, world.at));
  });

/** One of them as it is, whoever may read it. */
export async function dossierIn({ db }: Pick<World, "db">, id: string): Promise<Dossier> {
  const found = await dossierWith(tablesOf(db), id);
  if (!found) throw new Error(`no dossier ${id}`);
  return found;
}
