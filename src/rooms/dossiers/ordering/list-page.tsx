/** `/volgordes`: the lists that a reader may see; and where they are named on the hub and on the page of a dossier. */
import { Hono } from "hono";
import { publicPage } from "#kit/http/page.tsx";
import { bullets, H2 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { hasRole, type Reader } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { calledBy, nameIn } from "../called.ts";
import { TOGETHER_PATH } from "../paths.ts";
import { orderLife } from "./life.ts";
import { NEW_ORDER_PATH, orderPath, ORDERS_PATH } from "./paths.ts";
import { ordersFor, ordersWith } from "./queries.ts";

const begins = (reader: Reader): boolean =>
  reader.kind === "person" && reader.acting !== null && hasRole(reader.acting.role, "editor");

export const orderListPages = (building: Building): Hono =>
  new Hono().get(
    ORDERS_PATH,
    publicPage(building, {}, async ({ view }) => {
      const orders = await ordersFor(building.primary, view.reader);
      const keys = orders.flatMap((it) => [it.organisation, ...it.participants]);
      const called = await calledBy(building, keys, view.today);
      return {
        title: "Het meest nodige eerst",
        lead: "Organisaties zetten hun dossiers samen in volgorde: wat is het meest nodig, wat kan elk dragen, en wat moet wachten?",
        trail: [{ label: "Samen aanpakken", href: view.link(TOGETHER_PATH) }],
        timeless: true,
        body: (
          <>
            <Table
              caption="Volgordes, de laatst gewijzigde eerst"
              empty="Er is nog geen volgorde die u mag lezen. Een redacteur van een organisatie kan er een beginnen."
              rows={orders}
              view={view}
              columns={[
                { label: "Volgorde", cell: (it) => <a href={orderPath(it.id)}>{it.title}</a> },
                { label: "Stand", cell: (it) => orderLife.states[it.state].word },
                {
                  label: "Organisaties",
                  cell: (it) => enumerate(it.participants.map((key) => nameIn(called, key))),
                },
                { label: "Bijgehouden door", cell: (it) => nameIn(called, it.organisation), onPhone: "none" },
              ]}
            />
            {begins(view.reader) && (
              <p class="no-print">
                <a href={NEW_ORDER_PATH}>Begin een volgorde</a>
              </p>
            )}
          </>
        ),
      };
    }),
  );

export const orderSections = ({ primary }: Building): Section<"dossier">[] => [
  {
    id: "volgordes",
    order: 60,
    render: async ({ id, facts, state }, view) => {
      if (facts.kind !== "question") return null;
      const orders = await ordersWith(primary, view.reader, id);
      const offers = begins(view.reader) && (state === "open" || state === "shared");
      if (orders.length === 0 && !offers) return null;
      return (
        <>
          <H2 id="volgordes-kop">In welke volgorde</H2>
          {orders.length > 0 && bullets(orders.map((it) => <a href={orderPath(it.id)}>{it.title}</a>))}
          {offers && (
            <p class="no-print">
              <a href={`${NEW_ORDER_PATH}?dossier=${id}`}>Zet de dossiers van deze partijen in volgorde</a>
            </p>
          )}
        </>
      );
    },
  },
];

/** A card on the hub. */
export const orderTogetherSections = (): Section<"together">[] => [
  {
    id: "volgordes",
    order: 20,
    render: () =>
      Promise.resolve(
        <ul class="cards">
          <li>
            <a href={ORDERS_PATH}>Het meest nodige eerst</a>
            <p>
              Organisaties zetten hun dossiers samen in volgorde, met wat elk kan dragen en wat moet wachten.
            </p>
          </li>
        </ul>,
      ),
  },
];
