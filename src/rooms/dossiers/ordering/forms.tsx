/** Setting the order, saying one's own, answering to it, and what cannot be done now. */
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { Problem } from "#kit/problem.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { textSeen } from "../party-fields.ts";
import { changesOfOrder, keepsOrder, type Listed, orderFor, orderForParty, speaksInOrder } from "./acting.ts";
import type { OrderAnswer } from "./facts.ts";
import {
  confirmFields,
  differFields,
  notNowFields,
  ownFields,
  ownIn,
  ownTyped,
  placesIn,
  placesTyped,
  setFields,
  withDossiers,
} from "./fields.ts";
import { answerOrder, postpone, sayOrder, setOrder, turnOrder } from "./keeping.ts";
import { orderPage } from "./page.tsx";
import { orderPath, ORDERS_PATH } from "./paths.ts";
import { placed } from "./standing.ts";

const ORDER = `${ORDERS_PATH}/:id`;
const trailTo = ({ order }: Listed) => [
  { label: "Volgordes", href: ORDERS_PATH },
  { label: order.facts.title, href: orderPath(order.id) },
];
const nothing = (
  <p class="empty">
    Er is nog geen lopend dossier van deze organisaties dat u mag lezen. Deel eerst een dossier met de
    partijen.
  </p>
);

const setForm = form({
  path: `${ORDER}/vaststellen`,
  may: keepsOrder,
  load: (building, { id = "" }, view) => orderFor(building, id, view),
  edits: {
    entry: ({ order }) => order,
    filled: (_, { order, dossiers }) =>
      Promise.resolve(
        placesTyped(
          placed(order.lines).map((it) => it.dossier),
          dossiers,
        ),
      ),
  },
  fields: setFields,
  page: ({ thing, ...asked }) => ({
    title: "De gezamenlijke volgorde",
    lead: "Het meest nodige eerst. Wie al bevestigde, wordt na een andere volgorde opnieuw gevraagd.",
    trail: trailTo(thing),
    timeless: true,
    body:
      thing.dossiers.length === 0 ? (
        nothing
      ) : (
        <FormParts
          {...asked}
          fields={withDossiers(setFields, thing.dossiers)}
          button="Bepaal deze volgorde"
        />
      ),
  }),
  changes: changesOfOrder,
  submit: ({ thing: { order, dossiers }, input, view, trx, at }) => {
    const places = placesIn(input, dossiers);
    if (places.length === 0)
      throw new Problem(422, "Kies ten minste één dossier.", [
        { field: "plek1", message: "Kies ten minste één dossier." },
      ]);
    return setOrder(trx, order.id, places, doing(view.reader, order.organisation, at));
  },
  afterwards: ({ thing }) => orderPath(thing.order.id),
  next: ({ thing }) => `${orderPath(thing.order.id)}#volgorde`,
});

const ownForm = form({
  path: `${ORDER}/organisaties/:code/volgorde`,
  may: speaksInOrder,
  load: orderForParty,
  fields: ownFields,
  page: async ({ thing, ...asked }) => {
    const { order, dossiers, organisation } = thing;
    const { building, typed, errors } = asked;
    const isOpened = errors.length === 0 && Object.keys(typed).length === 0;
    const word = order.words.find((it) => it.organisation === organisation);
    const name = (await nameMap(building.primary, [organisation])).get(organisation) ?? organisation;
    return {
      title: `De volgorde van ${shortName(name)}`,
      lead: "Wat is voor uw organisatie het meest nodig, en wat kan zij dragen? Elke organisatie schrijft haar eigen volgorde op.",
      trail: trailTo(thing),
      timeless: true,
      body: (
        <FormParts
          {...asked}
          typed={isOpened ? ownTyped(word, dossiers) : typed}
          fields={withDossiers(ownFields, dossiers)}
          button="Dit is onze volgorde"
        />
      ),
    };
  },
  changes: changesOfOrder,
  submit: ({ thing: { order, dossiers, organisation }, input, view, trx, at }) =>
    sayOrder(
      trx as never,
      order.id,
      ownIn(input, placesIn(input, dossiers)),
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing }) => orderPath(thing.order.id),
  next: ({ thing }) => `${orderPath(thing.order.id)}#organisaties`,
});

const notNowForm = form({
  path: `${ORDER}/nu-niet`,
  may: keepsOrder,
  load: (building, { id = "" }, view) => orderFor(building, id, view),
  edits: { entry: ({ order }) => order, filled: () => Promise.resolve({ dossier: "", reden: "" }) },
  fields: notNowFields,
  page: ({ thing, ...asked }) => {
    const choices = thing.dossiers.map(({ id, title }) => ({ value: id, label: title }));
    const fields = { ...notNowFields, dossier: { ...notNowFields.dossier, choices } };
    return {
      title: "Nu niet, omdat …",
      lead: "Een dossier dat moet wachten blijft op de lijst, met de reden erbij.",
      trail: trailTo(thing),
      timeless: true,
      body: choices.length === 0 ? nothing : <FormParts {...asked} fields={fields} button="Bewaar" />,
    };
  },
  changes: changesOfOrder,
  submit: ({ thing: { order, dossiers }, input, view, trx, at }) => {
    if (!dossiers.some((it) => it.id === input.dossier))
      throw new Problem(422, "Niet alles is goed ingevuld.", [
        { field: "dossier", message: "Kies een dossier uit de lijst." },
      ]);
    return postpone(
      trx,
      order.id,
      { dossier: input.dossier, reason: input.reden ?? null },
      doing(view.reader, order.organisation, at),
    );
  },
  afterwards: ({ thing }) => orderPath(thing.order.id),
  next: ({ thing }) => `${orderPath(thing.order.id)}#volgorde`,
});

const answerForm = (
  path: "bevestigen" | "anders",
  verdict: OrderAnswer["verdict"],
  asked: typeof confirmFields | typeof differFields,
) =>
  form({
    path: `${ORDER}/organisaties/:code/${path}`,
    elsewhere: true,
    may: speaksInOrder,
    load: orderForParty,
    fields: { ...asked, tekst: textSeen },
    page: ({ building, thing, view, typed, errors }) =>
      orderPage(building, thing, view, { typed, errors, form: `${path}-${thing.organisation}` }),
    changes: changesOfOrder,
    submit: ({ thing: { order, organisation }, input, view, trx, at }) => {
      const { functie: office, reden: reason = null } = input as { functie: string; reden?: string };
      const seen = { id: order.id, seen: Number(input.tekst) };
      const answer = { verdict, reason, office };
      return answerOrder(trx, seen, answer, doing(view.reader, organisation, at));
    },
    afterwards: ({ thing }) => orderPath(thing.order.id),
    next: ({ thing }) => `${orderPath(thing.order.id)}#organisaties`,
  });

const turnForm = (path: "afronden" | "hervatten", verb: "close" | "resume") =>
  form({
    path: `${ORDER}/${path}`,
    elsewhere: true,
    may: keepsOrder,
    load: (building, { id = "" }, view) => orderFor(building, id, view),
    edits: { entry: ({ order }) => order },
    fields: {},
    page: ({ building, thing, view, typed, errors }) =>
      orderPage(building, thing, view, { typed, errors, form: path }),
    changes: changesOfOrder,
    submit: ({ thing: { order }, view, trx, at }) =>
      turnOrder(trx as never, order.id, verb, doing(view.reader, order.organisation, at)),
    afterwards: ({ thing }) => orderPath(thing.order.id),
    next: ({ thing }) => orderPath(thing.order.id),
  });

export const orderForms = [
  setForm,
  ownForm,
  notNowForm,
  answerForm("bevestigen", "yes", confirmFields),
  answerForm("anders", "no", differFields),
  turnForm("afronden", "close"),
  turnForm("hervatten", "resume"),
];
