/** What each organisation says of the order itself, and what who reads can do for his. */
import type { Child } from "hono/jsx";
import { Fields, type FormFields } from "#kit/form-fields.tsx";
import { bullets, Button, Chapter, DayText, Facts, H3 } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { canStep } from "#kit/states.ts";
import { type Names, nameIn } from "../called.ts";
import { formatAmount } from "../costs/amounts.ts";
import { dossierPath } from "../paths.ts";
import type { Sent } from "#kit/look/folded-form.tsx";
import type { Listed } from "./acting.ts";
import type { Order, OwnOrder } from "./facts.ts";
import { confirmFields, differFields } from "./fields.ts";
import { orderLife } from "./life.ts";
import {
  answerOrderPath,
  changeOrderPath,
  notNowPath,
  orderPath,
  ownOrderPath,
  setOrderPath,
} from "./paths.ts";
import { answerOf, differences } from "./standing.ts";

export const KeeperTurns = ({ order, view }: { order: Order; view: View }) => {
  const { id, state, version } = order;
  const turn = state === "open" ? "afronden" : "hervatten";
  return (
    <div class="no-print">
      {state === "open" &&
        bullets([
          <a href={setOrderPath(id)}>Bepaal de gezamenlijke volgorde</a>,
          <a href={notNowPath(id)}>Zeg welk dossier nu niet kan, en waarom</a>,
          <a href={changeOrderPath(id)}>Wijzig de titel, de organisaties of wie dit leest</a>,
        ])}
      <PostForm view={view} action={`${orderPath(id)}/${turn}`} seen={version}>
        <Button kind="secondary">
          {state === "open" ? "Rond deze volgorde af" : "Hervat deze volgorde"}
        </Button>
      </PostForm>
    </div>
  );
};

interface Told {
  listed: Listed;
  called: Names;
  view: View;
  sent: Sent;
}

export const OwnOrders = (told: Told) => (
  <Chapter id="organisaties" title="Wat elke organisatie zelf zegt">
    {told.listed.order.participants.map((key) => (
      <OwnOrderShown {...told} party={key} />
    ))}
  </Chapter>
);

const none = <span class="missing">nog niet gezegd</span>;

const OwnOrderShown = (told: Told & { party: string }) => {
  const { listed, called, party, view } = told;
  const { order, dossiers } = listed;
  const word = order.words.find((it) => it.organisation === party);
  const answer = answerOf(order, party);
  const titles = new Map(dossiers.map((it) => [it.id, it.title]));
  const shown: [string, Child][] = [
    ["Eigen volgorde", word === undefined ? none : <OwnList own={word.own} titles={titles} />],
    ["Wat zij kan dragen", word === undefined ? none : capacityText(word)],
    ...(word?.notNow == null ? [] : ([["Kan nu niet", word.notNow]] as [string, Child][])),
    [
      "Gezamenlijke volgorde",
      order.setVersion === 0 ? (
        "nog niet bepaald"
      ) : answer === null ? (
        <>nog niet bevestigd</>
      ) : answer.verdict === "yes" ? (
        <>
          bevestigd door {answer.office} op <DayText day={answer.day} />
        </>
      ) : (
        <>
          ziet het anders: {answer.reason} ({answer.office}, <DayText day={answer.day} />)
        </>
      ),
    ],
    ...(word === undefined || order.setVersion === 0
      ? []
      : ([["Verschil met de gezamenlijke", <Differs word={word} order={order} titles={titles} />]] as [
          string,
          Child,
        ][])),
  ];
  const open = canStep(orderLife, order.state, "say");
  return (
    <article id={`organisatie-${party}`}>
      <H3>{nameIn(called, party)}</H3>
      <Facts facts={shown.map(([term, value]) => ({ term, value }))} />
      {open && seatIn(view.reader, party, "editor", order.side) !== undefined && <Speaks {...told} />}
    </article>
  );
};

const capacityText = ({ capacity, hours }: OwnOrder): string =>
  [
    ...(capacity === null ? [] : [capacity]),
    ...(hours === null ? [] : [`${formatAmount(hours, "uur")} per jaar`]),
  ].join("; ") || "niet gezegd";

const OwnList = ({ own, titles }: { own: readonly string[]; titles: ReadonlyMap<string, string> }) => {
  const seen = own.filter((it) => titles.has(it));
  return seen.length === 0 ? (
    <>geen dossier gekozen</>
  ) : (
    <ol>
      {seen.map((it) => (
        <li>
          <a href={dossierPath(it)}>{titles.get(it)}</a>
        </li>
      ))}
    </ol>
  );
};

const Differs = ({
  word,
  order,
  titles,
}: {
  word: OwnOrder;
  order: Order;
  titles: ReadonlyMap<string, string>;
}) => {
  // Only what the reader may see, in both orders: else a gap would tell of what is hidden.
  const own = word.own.filter((it) => titles.has(it));
  const lines = order.lines.filter((it) => titles.has(it.dossier));
  const found = differences({ own }, lines);
  return found.length === 0 ? (
    <>geen</>
  ) : (
    bullets(
      found.map(
        ({ dossier, own: mine, shared }) =>
          `“${titles.get(dossier) ?? ""}”: hier plek ${mine}, gezamenlijk ${shared === null ? "geen plek" : `plek ${shared}`}`,
      ),
    )
  );
};

/** For who writes for it: its own order, and its answer to the shared one. */
const Speaks = ({ listed: { order }, party, called, view, sent }: Told & { party: string }) => (
  <div class="no-print">
    <p>
      <a href={ownOrderPath(order.id, party)}>
        Schrijf op wat voor {nameIn(called, party)} het meest nodig is
      </a>
    </p>
    {order.setVersion > 0 && (
      <>
        <Answering
          {...{ order, party, view, sent }}
          name="bevestigen"
          fields={confirmFields}
          says="Wij delen deze volgorde"
        />
        <Answering
          {...{ order, party, view, sent }}
          name="anders"
          fields={differFields}
          says="Wij zien het anders"
        />
      </>
    )}
  </div>
);

const Answering = ({
  order,
  party,
  view,
  sent,
  name,
  fields,
  says,
}: {
  order: Order;
  party: string;
  view: View;
  sent: Sent;
  name: "bevestigen" | "anders";
  fields: FormFields;
  says: string;
}) => {
  const form = `${name}-${party}`;
  const own = sent.form === form;
  return (
    <details open={own}>
      <summary>{says}</summary>
      <PostForm view={view} action={answerOrderPath(order.id, party, name)}>
        <input type="hidden" name="tekst" value={String(order.setVersion)} />
        <Fields
          fields={fields}
          typed={own ? sent.typed : {}}
          errors={own ? sent.errors : []}
          {...(own ? {} : { within: form })}
        />
        <Button kind="secondary">{says}</Button>
      </PostForm>
    </details>
  );
};
