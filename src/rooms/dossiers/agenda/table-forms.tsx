/** Who sits at the table for a party and who came: by that party, and who came also by who put the item on the agenda. */
import { BETWEEN } from "#kit/form-fields.tsx";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import type { Building } from "#kit/room.ts";
import { formatDay } from "#kit/day.ts";
import { doing } from "#rooms/ties";
import { changesOf } from "../acting.ts";
import { calledBy, nameIn } from "../called.ts";
import { attendanceFor, doesForItem, type OfSide, sideFor } from "./acting.ts";
import { attendanceFields, seatFields, seatQuery, seatsIn, seatsTyped, withReasons } from "./fields.ts";
import { placesIn } from "./files.ts";
import { trailOf } from "./item-forms.tsx";
import { attend, seat } from "./keeping.ts";
import { attendancePath, ITEM, itemPath, seatingPath } from "./paths.ts";
import { attendancesOf, seatingsOf } from "./queries.ts";
import { ROLES } from "./roles.ts";
import { beside, seenQuery } from "../seen.tsx";

const tablePath = ({ dossier, item }: Pick<OfSide, "dossier" | "item">): string =>
  `${itemPath(dossier.id, item.id)}#tafel`;

const seatsNow = async ({ primary }: Building, { item, party }: OfSide) =>
  (await seatingsOf(primary, [item.id])).find((it) => it.organisation === party);

const seatingForm = form({
  path: `${ITEM}/tafel/:code`,
  may: doesForItem,
  // Another page can say whom it knows: that stands filled in where nobody was named, and is kept when it is sent.
  query: { ...seenQuery, ...seatQuery },
  load: (building, words, view) => sideFor(building, words, view),
  fields: seatFields,
  page: async ({ thing, building, query, ...asked }) => {
    const { dossier, item, party } = thing;
    const { view } = asked;
    const now = await seatsNow(building, thing);
    const shown = beside(
      asked,
      { filled: seatsTyped({ ...seatsIn(query), ...now?.seats }), version: now?.version ?? 0 },
      { seen: query.stand, path: seatingPath(dossier.id, item.id, party) },
    );
    return {
      title: `Wie zit er voor ${nameIn(await calledBy(building, [party], view.today), party)} aan tafel?`,
      lead: "Vul functies in en geen namen, bijvoorbeeld: informatiemanager sociaal domein. Wat leeg blijft, stuurt u niet.",
      trail: trailOf(thing),
      timeless: true,
      body: <FormParts {...shown} view={view} fields={withReasons(item.touches)} button="Bewaar" />,
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { item, organisation }, input, query, view, trx, at }) =>
    seat(trx as never, item, query.stand ?? 0, seatsIn(input), doing(view.reader, organisation, at)),
  afterwards: ({ thing }) => tablePath(thing),
  next: ({ thing }) => tablePath(thing),
});

const attendanceForm = form({
  path: `${ITEM}/aanwezig/:code`,
  may: doesForItem,
  query: seenQuery,
  load: (building, words, view) => attendanceFor(building, words, view),
  fields: attendanceFields,
  page: async ({ thing, building, query, ...asked }) => {
    const { dossier, item, party } = thing;
    const { view } = asked;
    const [seated, said] = await Promise.all([
      seatsNow(building, thing),
      attendancesOf(building.primary, [item.id]),
    ]);
    const now = said.find((it) => it.party === party);
    const shown = beside(
      asked,
      {
        filled: { gekomen: now?.came.join(BETWEEN) ?? "", functie: now?.office ?? "" },
        version: now?.version ?? 0,
      },
      { seen: query.stand, path: attendancePath(dossier.id, item.id, party) },
    );
    const named = placesIn(seated?.seats ?? {}).map(([role, office]) => `${office} (${ROLES[role]})`);
    return {
      title: `Wie kwam er voor ${nameIn(await calledBy(building, [party], view.today), party)}?`,
      lead: `Overleg van ${formatDay(item.day)}. ${named.length === 0 ? "Vooraf was niemand genoemd." : `Genoemd waren: ${named.join(", ")}.`}`,
      trail: trailOf(thing),
      timeless: true,
      body: <FormParts {...shown} view={view} fields={attendanceFields} button="Leg vast" />,
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { item, organisation, party }, input, query, view, trx, at }) =>
    attend(
      trx as never,
      item,
      query.stand ?? 0,
      { party, came: input.gekomen ?? [], office: input.functie },
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing }) => tablePath(thing),
  next: ({ thing }) => tablePath(thing),
});

export const tableForms = [seatingForm, attendanceForm];
