/** Beginning a list of dossiers in order, and changing its title, organisations and readers. */
import { z } from "zod";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import type { Reader } from "#kit/reader.ts";
import { namesFor } from "#rooms/organisations";
import { doing, sideFor } from "#rooms/ties";
import { findDossier } from "../queries.ts";
import { changesOfOrder, keepsOrder, orderFor } from "./acting.ts";
import { orderFields, orderIn } from "./fields.ts";
import { beginOrder, changeOrder } from "./keeping.ts";
import { NEW_ORDER_PATH, orderPath, ORDERS_PATH } from "./paths.ts";

const actingFor = (reader: Reader): string =>
  reader.kind === "person" ? (reader.acting?.organisation ?? "") : "";

const beginForm = form({
  path: NEW_ORDER_PATH,
  may: {
    action: "dossier.beginnen",
    of: (it: { organisation: string }) => it,
    object: ({ organisation }: { organisation: string }) => `organisation:${organisation}`,
  },
  query: { dossier: z.string().max(60).optional() },
  load: (_building, _words, view) => Promise.resolve({ organisation: actingFor(view.reader) }),
  fields: orderFields,
  page: async ({ thing: { organisation }, query, ...asked }) => {
    const { building, typed, errors, view } = asked;
    const isOpened = errors.length === 0 && Object.keys(typed).length === 0;
    const from =
      isOpened && query.dossier !== undefined
        ? await findDossier(building.primary, view.reader, query.dossier)
        : null;
    const others = from?.participants.filter((it) => it !== organisation) ?? [];
    return {
      title: "Dossiers in volgorde zetten",
      lead: "Wat is het meest nodig? Elke organisatie zegt haar eigen volgorde en wat zij kan dragen; u bepaalt de gezamenlijke, en elke organisatie bevestigt die of zegt dat zij het anders ziet.",
      trail: [{ label: "Volgordes", href: ORDERS_PATH }],
      timeless: true,
      body: (
        <FormParts
          {...asked}
          typed={
            isOpened
              ? { zichtbaar: "participants", organisaties: await namesFor(building.db, others) }
              : typed
          }
          fields={orderFields}
          button="Begin deze volgorde"
        />
      ),
    };
  },
  changes: () => [],
  understand: ({ building, thing: { organisation }, input, view }) =>
    orderIn(building, input, { owner: organisation, today: view.today }),
  submit: ({ thing: { organisation }, meant, view, trx, at }) =>
    beginOrder(
      trx as never,
      { organisation, side: sideFor(view.reader, organisation) },
      meant,
      doing(view.reader, organisation, at),
    ),
  afterwards: () => ORDERS_PATH,
  next: ({ done }) => orderPath(done),
});

const changeForm = form({
  path: `${ORDERS_PATH}/:id/wijzigen`,
  may: keepsOrder,
  load: (building, { id = "" }, view) => orderFor(building, id, view),
  edits: {
    entry: ({ order }) => order,
    filled: async ({ primary }, { order }) => ({
      titel: order.facts.title,
      waarom: order.facts.why ?? "",
      regio: "",
      organisaties: await namesFor(
        primary,
        order.participants.filter((it) => it !== order.organisation),
      ),
      zichtbaar: order.facts.visibility,
    }),
  },
  fields: orderFields,
  page: ({ thing: { order }, ...asked }) => ({
    title: `${order.facts.title} wijzigen`,
    trail: [
      { label: "Volgordes", href: ORDERS_PATH },
      { label: order.facts.title, href: orderPath(order.id) },
    ],
    timeless: true,
    body: <FormParts {...asked} fields={orderFields} button="Bewaar" />,
  }),
  changes: changesOfOrder,
  understand: ({ building, thing: { order }, input, view }) =>
    orderIn(building, input, {
      owner: order.organisation,
      today: view.today,
      before: order.participants,
    }),
  submit: ({ thing: { order }, meant, view, trx, at }) =>
    changeOrder(trx as never, order.id, meant, doing(view.reader, order.organisation, at)),
  afterwards: ({ thing }) => orderPath(thing.order.id),
  next: ({ thing }) => orderPath(thing.order.id),
});

export const orderBeginForms = [beginForm, changeForm];
