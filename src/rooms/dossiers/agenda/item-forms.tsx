/** Putting an item on the agenda, changing it, and saying what came of it: by the party whose item it is. */
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import type { Building, View } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import { type Asked, changesOf, partyFor, speaks } from "../acting.ts";
import { calledBy, nameIn } from "../called.ts";
import { tracked } from "../decisions/acting.ts";
import { meetingsFor } from "../meetings/queries.ts";
import { DOSSIERS_PATH, dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { doesForItem, itemFor, type OfItem } from "./acting.ts";
import type { AgendaItem } from "./facts.ts";
import { HANDED_ON, itemFields, itemTyped, resultFields, withChoices } from "./fields.ts";
import { itemIn, meetingChoices, stepChoices } from "./item-days.ts";
import { conclude, reschedule, schedule } from "./keeping.ts";
import { agendaPath, changeItemPath, ITEM, itemPath, resultPath } from "./paths.ts";
import { itemWith } from "./queries.ts";
import { beside, seenQuery } from "../seen.tsx";

export const trailOf = ({ dossier, item }: { dossier: Dossier; item?: AgendaItem }) => [
  { label: dossier.facts.title, href: dossierPath(dossier.id) },
  { label: "Agenda", href: agendaPath(dossier.id) },
  ...(item ? [{ label: item.title, href: itemPath(dossier.id, item.id) }] : []),
];

/** What days and steps there are for an item of a party. */
async function knownFor(
  building: Building,
  { dossier, organisation }: Asked,
  before: AgendaItem | null,
  view: View,
) {
  const [meetings, { plan }] = await Promise.all([
    meetingsFor(building.primary, view.reader),
    tracked(building, dossier, view),
  ]);
  const sitsIn = meetings.filter((it) => it.participants.includes(organisation));
  return { meetings: sitsIn, plan, today: view.today, before };
}

const nameOf = async (building: Building, key: string, view: View): Promise<string> =>
  nameIn(await calledBy(building, [key], view.today), key);

const newItemForm = form({
  path: `${DOSSIERS_PATH}/:id/partijen/:code/agendapunten`,
  may: speaks,
  load: (building, words, view) => partyFor(building, words, view),
  fields: itemFields,
  page: async ({ thing, building, ...asked }) => {
    const known = await knownFor(building, thing, null, asked.view);
    return {
      title: `Een agendapunt van ${await nameOf(building, thing.organisation, asked.view)}`,
      lead: "Zeg wat het raakt: daaruit volgt wie er aan tafel moet. Elke partij zegt daarna zelf wie zij stuurt.",
      trail: trailOf(thing),
      timeless: true,
      body: (
        <FormParts
          {...asked}
          fields={withChoices(meetingChoices(known), stepChoices(known.plan))}
          button="Zet op de agenda"
        />
      ),
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  handsOn: HANDED_ON,
  understand: async ({ building, thing, input, view }) =>
    itemIn(input, await knownFor(building, thing, null, view)),
  submit: ({ thing: { dossier, organisation }, meant, view, trx, at }) =>
    schedule(trx as never, dossier.id, meant, doing(view.reader, organisation, at)),
  afterwards: ({ thing }) => agendaPath(thing.dossier.id),
  next: ({ thing, done }) => itemPath(thing.dossier.id, done),
});

/** As it is now: what was sent may have been refused because of what another wrote down. */
const nowOf = async ({ primary }: Building, { dossier, item }: OfItem): Promise<AgendaItem> =>
  (await itemWith(primary, dossier.id, item.id)) ?? item;

const changeItemForm = form({
  path: `${ITEM}/wijzigen`,
  may: doesForItem,
  query: seenQuery,
  load: (building, words, view) => itemFor(building, words, view),
  fields: itemFields,
  page: async ({ thing, building, query, ...asked }) => {
    const { view } = asked;
    const item = await nowOf(building, thing);
    const known = await knownFor(building, { ...thing, organisation: item.organisation }, item, view);
    const shown = beside(
      asked,
      { filled: itemTyped(item), version: item.version },
      { seen: query.stand, path: changeItemPath(thing.dossier.id, item.id) },
    );
    return {
      title: "Een agendapunt wijzigen",
      trail: trailOf(thing),
      timeless: true,
      body: (
        <FormParts
          {...shown}
          view={view}
          fields={withChoices(meetingChoices(known), stepChoices(known.plan))}
          button="Bewaar"
        />
      ),
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  handsOn: HANDED_ON,
  understand: async ({ building, thing, input, view }) =>
    itemIn(
      input,
      await knownFor(building, { ...thing, organisation: thing.item.organisation }, thing.item, view),
    ),
  submit: ({ thing: { item, organisation }, meant, query, view, trx, at }) =>
    reschedule(trx as never, item, query.stand ?? 0, meant, doing(view.reader, organisation, at)),
  afterwards: ({ thing }) => itemPath(thing.dossier.id, thing.item.id),
  next: ({ thing }) => itemPath(thing.dossier.id, thing.item.id),
});

const resultForm = form({
  path: `${ITEM}/uitkomst`,
  may: doesForItem,
  query: seenQuery,
  load: (building, words, view) => itemFor(building, words, view),
  fields: resultFields,
  page: async ({ thing, building, query, ...asked }) => {
    const { result, version, id } = await nowOf(building, thing);
    const filled = {
      uitkomst: result?.outcome ?? "",
      toelichting: result?.account ?? "",
      functie: result?.office ?? "",
    };
    const shown = beside(
      asked,
      { filled, version },
      { seen: query.stand, path: resultPath(thing.dossier.id, id) },
    );
    return {
      title: "Wat kwam eruit?",
      lead: thing.item.title,
      trail: trailOf(thing),
      timeless: true,
      body: <FormParts {...shown} view={asked.view} fields={resultFields} button="Leg vast" />,
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { item, organisation }, input, query, view, trx, at }) =>
    conclude(
      trx as never,
      item,
      query.stand ?? 0,
      { outcome: input.uitkomst, account: input.toelichting, office: input.functie },
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing }) => itemPath(thing.dossier.id, thing.item.id),
  next: ({ thing }) => `${itemPath(thing.dossier.id, thing.item.id)}#uitkomst`,
});

export const itemForms = [newItemForm, changeItemForm, resultForm];
