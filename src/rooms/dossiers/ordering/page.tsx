/** `/volgordes/{id}`: the shared order, what each organisation says itself, and what each reader can do with it. */
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge, Chapter, DayText, Note } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { calledBy, type Names, nameIn } from "../called.ts";
import { life } from "../life.ts";
import { dossierPath, TOGETHER_PATH } from "../paths.ts";
import { NOTHING_SENT, type Sent } from "#kit/look/folded-form.tsx";
import { type Listed, orderFor, readsOrder } from "./acting.ts";
import { orderLife } from "./life.ts";
import { orderCsvPath, ORDERS_PATH } from "./paths.ts";
import { KeeperTurns, OwnOrders } from "./parties.tsx";
import { orderCsv, type Ranked, rankedOf } from "./rows.ts";
import { differing, silent } from "./standing.ts";

const PATH = `${ORDERS_PATH}/:id`;

export function orderPages(building: Building): Hono {
  const load = ({ id = "" }: Record<string, string>, view: View) => orderFor(building, id, view);
  return new Hono()
    .get(
      PATH,
      guardedPage(building, PATH, {
        may: readsOrder,
        load,
        answer: ({ thing, view }) => orderPage(building, thing, view),
      }),
    )
    .get(
      `${PATH}/volgorde.csv`,
      guardedPage(building, `${PATH}/volgorde.csv`, {
        may: readsOrder,
        load,
        answer: async ({ thing, view }) => {
          const called = await calledBy(building, thing.order.participants, view.today);
          return orderCsv(thing, called);
        },
      }),
    );
}

export async function orderPage(
  building: Building,
  listed: Listed,
  view: View,
  sent: Sent = NOTHING_SENT,
): Promise<PageParts> {
  const { order } = listed;
  const { id, facts, organisation, side, state } = order;
  const keys = [organisation, ...order.participants, ...order.words.map((it) => it.organisation)];
  const called = await calledBy(building, keys, view.today);
  const keeps = seatIn(view.reader, organisation, "editor", side) !== undefined;
  const { word, means } = orderLife.states[state];
  return {
    title: facts.title,
    named: `Volgorde: ${facts.title}`,
    lead: facts.why ?? "Welke dossiers zijn het meest nodig? Deze organisaties zetten ze samen in volgorde.",
    trail: [
      { label: "Samen aanpakken", href: view.link(TOGETHER_PATH) },
      { label: "Volgordes", href: ORDERS_PATH },
    ],
    timeless: true,
    alternates: [{ type: "text/csv", href: orderCsvPath(id), title: "Deze volgorde als spreadsheet" }],
    body: (
      <>
        {sent.errors.length > 0 && <ErrorSummary errors={sent.errors} />}
        <p>
          <Badge {...(state === "closed" && { tone: "ended" as const })}>{word}</Badge> {means}
        </p>
        <WhoDiffers listed={listed} called={called} />
        <Chapter id="volgorde" title="De gezamenlijke volgorde">
          {order.setOn === null ? (
            <p class="empty">{nameIn(called, organisation)} heeft nog geen gezamenlijke volgorde bepaald.</p>
          ) : (
            <p>
              Bepaald door {nameIn(called, organisation)} op <DayText day={order.setOn} />. De plekken tellen
              de dossiers die u mag lezen.
            </p>
          )}
          <OrderTable listed={listed} view={view} />
          {keeps && <KeeperTurns order={order} view={view} />}
        </Chapter>
        <OwnOrders listed={listed} called={called} view={view} sent={sent} />
        <p class="no-print">
          Alles als <a href={orderCsvPath(id)}>spreadsheet (CSV)</a>.
        </p>
        <p class="source">Bron: opgave van {nameIn(called, organisation)} en de andere organisaties</p>
      </>
    ),
  };
}

/** Who sees it otherwise, and who has not answered. */
const WhoDiffers = ({ listed: { order }, called }: { listed: Listed; called: Names }) => {
  const named = (keys: string[]) => enumerate(keys.map((key) => nameIn(called, key)));
  const [others, quiet] = [differing(order), silent(order)];
  if (order.setVersion === 0 || others.length + quiet.length === 0) return null;
  return (
    <Note>
      {others.length > 0 && <p>Anders ziet het: {named(others)}. De reden staat bij de organisatie.</p>}
      {quiet.length > 0 && <p>Nog niet bevestigd door {named(quiet)}.</p>}
    </Note>
  );
};

const OrderTable = ({ listed, view }: { listed: Listed; view: View }) => (
  <Table
    caption="Het meest nodige eerst"
    empty="Er is nog geen lopend dossier van deze organisaties dat u mag lezen."
    rows={rankedOf(listed)}
    view={view}
    columns={[
      {
        label: "Dossier",
        cell: ({ dossier }: Ranked) => <a href={dossierPath(dossier.id)}>{dossier.title}</a>,
      },
      { label: "Plek", numeric: true, cell: (it) => it.place ?? "nog geen" },
      { label: "Stand", cell: ({ dossier }) => life.states[dossier.state].word },
      { label: "Nu niet, omdat", cell: (it) => it.notNow ?? "–" },
    ]}
  />
);
