/** Who keeps an agenda item says whom a party outside government sends, and who came for it. */
import { BETWEEN } from "#kit/form-fields.tsx";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { formatDay } from "#kit/day.ts";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import { changesOf } from "../acting.ts";
import { doesForItem, itemFor, type OfItem } from "./acting.ts";
import { attendanceFields, seatFields, seatsIn, seatsTyped, withReasons } from "./fields.ts";
import { placesIn } from "./files.ts";
import { trailOf } from "./item-forms.tsx";
import { itemPath } from "./paths.ts";
import { ROLES } from "./roles.ts";
import { beside, seenQuery } from "../seen.tsx";
import { attendOutsider, seatOutsider } from "./outside-keeping.ts";
import { OUTSIDE_CAME, OUTSIDE_SEAT, outsideCamePath, outsideSeatPath } from "./outside-paths.ts";
import { outsideSeatsOf } from "./outside-queries.ts";

interface OfOutsider extends OfItem {
  outsider: string;
}

/** @throws Problem 404 for a party that is not named in the dossier and was at no table */
async function outsiderFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<OfOutsider> {
  const found = await itemFor(building, words, view);
  const { partij: outsider = "" } = words;
  const seated = await outsideSeatsOf(building.primary, [found.item.id]);
  const known = [...found.dossier.facts.outsiders.map((it) => it.name), ...seated.map((it) => it.outsider)];
  if (!known.includes(outsider)) throw notFound("Deze partij is er niet.");
  return { ...found, outsider };
}

const now = async ({ primary }: Building, { item, outsider }: OfOutsider) =>
  (await outsideSeatsOf(primary, [item.id])).find((it) => it.outsider === outsider);

const shared = {
  may: doesForItem,
  query: seenQuery,
  load: outsiderFor,
  changes: ({ dossier }: OfOutsider) => changesOf(dossier),
  afterwards: ({ thing: { dossier, item } }: { thing: OfOutsider }) =>
    `${itemPath(dossier.id, item.id)}#tafel`,
  next: ({ thing: { dossier, item } }: { thing: OfOutsider }) => `${itemPath(dossier.id, item.id)}#tafel`,
} as const;

const which = ({ item: { dossier, id }, outsider }: OfOutsider) => ({ dossier, id, outsider });

const seatForm = form({
  ...shared,
  path: OUTSIDE_SEAT,
  fields: seatFields,
  page: async ({ thing, building, query, ...asked }) => {
    const { dossier, item, outsider } = thing;
    const is = await now(building, thing);
    const shown = beside(
      asked,
      { filled: seatsTyped(is?.seats ?? {}), version: is?.version ?? 0 },
      { seen: query.stand, path: outsideSeatPath(dossier.id, item.id, outsider) },
    );
    return {
      title: `Wie zit er voor ${outsider} aan tafel?`,
      lead: "Vul functies in en geen namen, bijvoorbeeld: directeur. Vraag het eerst aan deze partij. Wat leeg blijft, komt niet.",
      trail: trailOf(thing),
      timeless: true,
      body: <FormParts {...shown} view={asked.view} fields={withReasons(item.touches)} button="Bewaar" />,
    };
  },
  submit: ({ thing, input, query, view, trx, at }) =>
    seatOutsider(
      trx as never,
      which(thing),
      query.stand ?? 0,
      seatsIn(input),
      doing(view.reader, thing.organisation, at),
    ),
});

const cameForm = form({
  ...shared,
  path: OUTSIDE_CAME,
  fields: attendanceFields,
  page: async ({ thing, building, query, ...asked }) => {
    const { dossier, item, outsider } = thing;
    const is = await now(building, thing);
    const shown = beside(
      asked,
      {
        filled: { gekomen: is?.came?.join(BETWEEN) ?? "", functie: is?.office ?? "" },
        version: is?.version ?? 0,
      },
      { seen: query.stand, path: outsideCamePath(dossier.id, item.id, outsider) },
    );
    const named = placesIn(is?.seats ?? {}).map(([role, office]) => `${office} (${ROLES[role]})`);
    return {
      title: `Wie kwam er voor ${outsider}?`,
      lead: `Overleg van ${formatDay(item.day)}. ${named.length === 0 ? "Vooraf was niemand genoemd." : `Genoemd waren: ${named.join(", ")}.`}`,
      trail: trailOf(thing),
      timeless: true,
      body: <FormParts {...shown} view={asked.view} fields={attendanceFields} button="Leg vast" />,
    };
  },
  submit: ({ thing, input, query, view, trx, at }) =>
    attendOutsider(
      trx as never,
      which(thing),
      query.stand ?? 0,
      { came: input.gekomen ?? [], office: input.functie },
      doing(view.reader, thing.organisation, at),
    ),
});

export const outsideTableForms = [seatForm, cameForm];
