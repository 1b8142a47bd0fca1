/** Lists of dossiers in order, for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Tables, Trx } from "../db.ts";
import { OFFICE, putDossier } from "../testing-dossiers.ts";
import type { Order, OrderAnswer, OrderCircle } from "./facts.ts";
import { answerOrder, beginOrder, sayOrder, setOrder, turnOrder } from "./keeping.ts";
import { orderWith } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The fields of its form, as they are sent. */
export const ORDER_FIELDS: Record<string, string> = {
  ...{ titel: "Volgorde proef", waarom: "", regio: "", organisaties: ELSEWHERE, zichtbaar: "participants" },
};

const inTrx = <Result>({ db }: Pick<World, "db">, work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  (db as unknown as Kysely<Tables>).transaction().execute(work);
const byOf = (organisation: string, at: Date) => ({ actor: randomUUID(), organisation, at });

export interface PutOrder {
  organisation?: string;
  /** One that is there already; else one is made that its organisations read. */
  dossier?: string;
  side?: Side;
  visibility?: OrderCircle;
  /** Whether a shared order was set. */
  set?: boolean;
  closed?: boolean;
}

/** One of them as it is, whoever may read it. */
export async function orderNowIn({ db }: Pick<World, "db">, id: string): Promise<Order> {
  const found = await inTrx({ db }, (trx) => orderWith(trx, id));
  if (!found) throw new Error(`no order ${id}`);
  return found;
}

/** Puts one there with a dossier in it. */
export async function putOrder(
  world: World,
  {
    organisation = HERE,
    side = "executive",
    visibility = "participants",
    set = false,
    closed = false,
    ...more
  }: PutOrder = {},
): Promise<{ id: string; dossier: string; version: number; setVersion: number }> {
  const dossier =
    more.dossier ?? (await putDossier(world, { organisation, side, state: "shared", wanted: visibility })).id;
  const by = byOf(organisation, world.at);
  const id = await inTrx(world, async (trx) => {
    const facts = { title: "Volgorde proef", why: null, participants: [HERE, ELSEWHERE], visibility };
    const number = await beginOrder(trx, { organisation, side }, facts, by);
    if (set) await setOrder(trx, number, [dossier], by);
    if (closed) await turnOrder(trx, number, "close", by);
    return number;
  });
  const { version, setVersion } = await orderNowIn(world, id);
  return { id, dossier, version, setVersion };
}

export const putSharedOrder = (world: World, id: string, dossiers: readonly string[]): Promise<void> =>
  inTrx(world, (trx) => setOrder(trx, id, dossiers, byOf(HERE, world.at)));

export const putOwnOrder = (
  world: World,
  id: string,
  organisation: string,
  own: readonly string[],
): Promise<void> =>
  inTrx(world, (trx) =>
    sayOrder(
      trx,
      id,
      { own, capacity: "twee mensen", hours: 800, notNow: null, office: OFFICE },
      byOf(organisation, world.at),
    ),
  );

export const putOrderAnswer = async (
  world: World,
  id: string,
  organisation: string,
  verdict: OrderAnswer["verdict"],
): Promise<void> => {
  const { setVersion: seen } = await orderNowIn(world, id);
  const reason = verdict === "yes" ? null : "jeugd gaat voor";
  await inTrx(world, (trx) =>
    answerOrder(trx, { id, seen }, { verdict, reason, office: OFFICE }, byOf(organisation, world.at)),
  );
};
