/** What is told of lists in which organisations put their dossiers in order. */
import type { Kysely } from "kysely";
import type { Event, NewsKind, Told } from "#kit/events/event.ts";
import type { Db as AnyDb } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Tables } from "../db.ts";
import { orderPath } from "./paths.ts";
import { ordersOfAll } from "./queries.ts";
import { ORDER_BEGUN, ORDER_TOLD } from "./telling.ts";

const tablesOf = (db: AnyDb) => db as unknown as Kysely<Tables>;
const orderIn = ({ detail }: Event): string => detail.volgorde ?? "";

/** @param concerns whom an event of a circle concerns, as of a dossier */
export const orderNews = (
  topic: string,
  concerns: NewsKind["concerns"],
): Readonly<Record<string, NewsKind>> => {
  const kind = (sentence: (title: string, organisation: string) => string): NewsKind => ({
    topic,
    concerns,
    tell: async (db, events, reader) => {
      const [orders, names] = await Promise.all([
        ordersOfAll(tablesOf(db), reader, [...new Set(events.map(orderIn))]),
        nameMap(tablesOf(db), [...new Set(events.flatMap(({ detail }) => detail.door ?? []))]),
      ]);
      const known = new Map(orders.map((it) => [it.id, it.title]));
      return events.map((event): Told | null => {
        const title = known.get(orderIn(event));
        const door = event.detail.door ?? "";
        return title === undefined
          ? null
          : {
              sentence: sentence(`“${title}”`, shortName(names.get(door) ?? door)),
              path: orderPath(orderIn(event)),
            };
      });
    },
  });
  return {
    [ORDER_BEGUN]: kind((title, who) => `${who} begon de volgorde ${title}.`),
    [ORDER_TOLD.change]: kind((title, who) => `${who} wijzigde de volgorde ${title}.`),
    [ORDER_TOLD.say]: kind((title, who) => `${who} zei in ${title} haar eigen volgorde.`),
    [ORDER_TOLD.set]: kind((title, who) => `${who} bepaalde de gezamenlijke volgorde in ${title}.`),
    [ORDER_TOLD.postpone]: kind((title, who) => `${who} zei in ${title} wat nu niet kan, of weer wel.`),
    [ORDER_TOLD.confirm]: kind((title, who) => `${who} deelt de volgorde in ${title}.`),
    [ORDER_TOLD.differ]: kind((title, who) => `${who} ziet de volgorde in ${title} anders.`),
    [ORDER_TOLD.close]: kind((title, who) => `${who} rondde de volgorde ${title} af.`),
    [ORDER_TOLD.resume]: kind((title, who) => `${who} nam de volgorde ${title} weer op.`),
  };
};
