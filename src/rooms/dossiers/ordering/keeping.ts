/** What people do with a list of dossiers in order; each is a step of its life and a new version. */
import type { Transaction } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import { beginEntry, type Doing, move } from "#kit/entries/entries.ts";
import { Problem } from "#kit/problem.ts";
import type { Trx } from "../db.ts";
import type { Owner } from "../keeping.ts";
import type { Order, OrderAnswer, OrderFacts, OwnOrder } from "./facts.ts";
import { orderLife, type OrderVerb } from "./life.ts";
import { ORDER_KIND, orderWith } from "./queries.ts";
import { answerOf } from "./standing.ts";
import { ORDER_BEGUN, ORDER_TOLD, tellOfOrder } from "./telling.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

/** Begins a list. @returns its number */
export async function beginOrder(trx: Trx, owner: Owner, facts: OrderFacts, by: Doing): Promise<string> {
  const { title, why, participants, visibility } = facts;
  const begun = { kind: ORDER_KIND, ...owner, visibility, participants, source: null, content: facts };
  const { id } = await beginEntry(kit(trx), orderLife, begun, by);
  await trx
    .insertInto("dossier_order")
    .values({ entry: id, title, why, set_version: 0, set_on: null })
    .execute();
  const told = { ...owner, id, visibility, participants };
  await tellOfOrder(trx, told, { kind: ORDER_BEGUN, by: by.organisation }, by);
  return id;
}

/** One of them as it is now, held until the transaction ends. */
async function orderNow(trx: Trx, id: string): Promise<Order> {
  await trx.selectFrom("entry").select("id").where("id", "=", id).forUpdate().execute();
  const found = await orderWith(trx, id);
  if (!found) throw new Error(`no ${ORDER_KIND} ${id}`);
  return found;
}

async function stepOrder(
  trx: Trx,
  order: Order,
  verb: OrderVerb,
  by: Doing,
  { content = {}, participants }: { content?: object; participants?: readonly string[] } = {},
): Promise<number> {
  const what = {
    ...{ visibility: order.facts.visibility, source: null, content: { ...order.facts, ...content } },
    ...(participants && { participants }),
  };
  const { version } = await move(kit(trx), orderLife, order, verb, what, by);
  const told = { ...order, visibility: order.facts.visibility, participants: order.facts.participants };
  await tellOfOrder(trx, told, { kind: ORDER_TOLD[verb], by: by.organisation }, by);
  return version;
}

/** Changes its title, its organisations and who may read it. */
export async function changeOrder(trx: Trx, id: string, facts: OrderFacts, by: Doing): Promise<void> {
  const order = await orderNow(trx, id);
  await stepOrder(trx, { ...order, facts }, "change", by, { participants: facts.participants });
  const { title, why } = facts;
  await trx.updateTable("dossier_order").set({ title, why }).where("entry", "=", id).execute();
}

export type NewWord = Pick<OwnOrder, "own" | "capacity" | "hours" | "notNow" | "office">;

/** An organisation says its own order and what it can carry. */
export async function sayOrder(
  trx: Trx,
  id: string,
  { own, capacity, hours, notNow: not_now, office }: NewWord,
  by: Doing,
): Promise<void> {
  const order = await orderNow(trx, id);
  const { organisation } = by;
  const version = await stepOrder(trx, order, "say", by, {
    content: { said: { organisation, own, capacity, hours, notNow: not_now, office } },
  });
  await trx
    .insertInto("dossier_order_word")
    .values({
      ...{ list: id, version, organisation, own: JSON.stringify(own), capacity, hours, not_now, office },
      day: amsterdamDay(by.at),
    })
    .execute();
}

/** Who keeps it sets the shared order; each party is asked again. The same once more asks nobody. */
export async function setOrder(trx: Trx, id: string, dossiers: readonly string[], by: Doing): Promise<void> {
  const order = await orderNow(trx, id);
  const before = order.lines.filter((it) => it.place !== null).map((it) => it.dossier);
  if (order.setVersion > 0 && before.join() === dossiers.join()) return;
  const version = await stepOrder(trx, order, "set", by, { content: { order: dossiers } });
  const places = new Map(dossiers.map((dossier, index) => [dossier, index + 1]));
  const reasons = new Map(order.lines.map((it) => [it.dossier, it.notNow]));
  await writeLines(
    trx,
    id,
    [...new Set([...dossiers, ...reasons.keys()])].map((dossier) => ({
      ...{ list: id, dossier, place: places.get(dossier) ?? null, not_now: reasons.get(dossier) ?? null },
    })),
  );
  await trx
    .updateTable("dossier_order")
    .set({ set_version: version, set_on: amsterdamDay(by.at) })
    .where("entry", "=", id)
    .execute();
}

/** Says that a dossier cannot be done now, and why; without a reason that it can again. */
export async function postpone(
  trx: Trx,
  id: string,
  { dossier, reason }: { dossier: string; reason: string | null },
  by: Doing,
): Promise<void> {
  const order = await orderNow(trx, id);
  const line = order.lines.find((it) => it.dossier === dossier);
  if ((line?.notNow ?? null) === reason) return;
  await stepOrder(trx, order, "postpone", by, { content: { postponed: { dossier, reason } } });
  const others = order.lines.filter((it) => it.dossier !== dossier);
  await writeLines(
    trx,
    id,
    [...others, { dossier, place: line?.place ?? null, notNow: reason }].map(
      ({ notNow: not_now, ...it }) => ({
        list: id,
        ...it,
        not_now,
      }),
    ),
  );
}

async function writeLines(
  trx: Trx,
  id: string,
  lines: readonly { list: string; dossier: string; place: number | null; not_now: string | null }[],
): Promise<void> {
  await trx.deleteFrom("dossier_order_line").where("list", "=", id).execute();
  const said = lines.filter((it) => it.place !== null || it.not_now !== null);
  if (said.length > 0) await trx.insertInto("dossier_order_line").values(said).execute();
}

/**
 * An organisation says whether it agrees with the shared order.
 * @param seen the version in which the order that it saw was set
 * @throws Problem 409 when there is another order now, or none yet
 */
export async function answerOrder(
  trx: Trx,
  { id, seen }: { id: string; seen: number },
  { verdict, reason, office }: Pick<OrderAnswer, "verdict" | "reason" | "office">,
  by: Doing,
): Promise<void> {
  const order = await orderNow(trx, id);
  if (order.setVersion === 0)
    throw new Problem(409, "Er is nog geen gezamenlijke volgorde om op te antwoorden.");
  if (order.setVersion !== seen)
    throw new Problem(
      409,
      "De volgorde is gewijzigd sinds u deze pagina opende. Er is niets bewaard. Lees wat er nu staat, en antwoord dan.",
    );
  const { organisation } = by;
  const known = answerOf(order, organisation);
  if (known?.verdict === verdict && known.reason === reason) return;
  const version = await stepOrder(trx, order, verdict === "yes" ? "confirm" : "differ", by, {
    content: { answered: { organisation, verdict, reason, office } },
  });
  await trx
    .insertInto("dossier_order_answer")
    .values({ list: id, version, organisation, verdict, reason, office, day: amsterdamDay(by.at) })
    .execute();
}

/** Closes a list, or takes it up again. */
export async function turnOrder(trx: Trx, id: string, verb: "close" | "resume", by: Doing): Promise<void> {
  await stepOrder(trx, await orderNow(trx, id), verb, by);
}
