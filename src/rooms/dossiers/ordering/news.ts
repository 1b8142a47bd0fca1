/** What is told of lists in which organisations put their dossiers in order. */
import type { NewsKind } from "#kit/events/event.ts";
import { newsAbout } from "../news-about.ts";
import { orderPath } from "./paths.ts";
import { ordersOfAll } from "./queries.ts";
import { ORDER_BEGUN, ORDER_TOLD } from "./telling.ts";

/** @param concerns whom an event of a circle concerns, as of a dossier */
export const orderNews = (
  topic: string,
  concerns: NewsKind["concerns"],
): Readonly<Record<string, NewsKind>> => {
  const kind = newsAbout({ named: "volgorde", titles: ordersOfAll, path: orderPath }, topic, concerns);
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
