/** Saying what it costs by the party whose costs they are, who stays responsible by who keeps it, and what makes vulnerable. */
import { z } from "zod";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { Note } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import { changesOf, speaks } from "../acting.ts";
import { calledBy, nameIn } from "../called.ts";
import { DOSSIERS_PATH, dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { dependenceFor, dossierWithCosts, dutyFor, figuresFor, partyWithCosts } from "./acting.ts";
import { keepsDuties, mustBeNamed, namedIn, type OfDuty } from "./acting.ts";
import { formatAmount } from "./amounts.ts";
import { ALTERNATIVES, FIGURE_NAMES, FIGURES, type Figures, MOMENTS } from "./facts.ts";
import {
  dependenceFields,
  dependenceIn,
  dependenceTyped,
  dutyFields,
  dutyIn,
  dutyTyped,
  figureFields,
  figuresIn,
  figuresTyped,
  holdsField,
  withNamed,
} from "./fields.ts";
import { addDependence, addDuty, changeDependence, changeDuty, sayFigures } from "./keeping.ts";
import { COSTS, costsPath } from "./paths.ts";

const trailTo = ({ id, facts }: Dossier) => [
  { label: "Dossiers", href: DOSSIERS_PATH },
  { label: facts.title, href: dossierPath(id) },
  { label: "Kosten en kwetsbaarheid", href: costsPath(id) },
];

const nameOf = async (building: Building, { participants }: Dossier, key: string, view: View) =>
  nameIn(await calledBy(building, [...participants, key], view.today), key);

/** What stands there now, for who was second. */
const Now = ({ known }: { known: Figures }) => (
  <Note tone="warning">
    <p>
      Nu staat er:{" "}
      {FIGURE_NAMES.filter((it) => known[it] !== null)
        .map((it) => `${FIGURES[it].label.toLowerCase()} ${formatAmount(known[it] ?? 0, FIGURES[it].unit)}`)
        .join("; ") || "niets meer"}{" "}
      (bron: {known.source}).
    </p>
  </Note>
);

/** The version of the figures that the page showed; 0 where it showed none. */
const seenQuery = { gelezen: z.coerce.number().int().min(0).max(1_000_000).optional() };

const figuresForm = form({
  path: `${COSTS}/van/:code/:keuze/:moment`,
  may: speaks,
  query: seenQuery,
  load: figuresFor,
  fields: figureFields,
  page: async ({ thing: { dossier, organisation, place, known }, query, ...asked }) => {
    const { typed, errors, view } = asked;
    const isOpened = errors.length === 0 && Object.keys(typed).length === 0;
    const who = place.common
      ? "samen, niet verdeeld"
      : await nameOf(asked.building, dossier, organisation, view);
    const overtaken = query.gelezen !== undefined && known !== undefined && query.gelezen !== known.version;
    return {
      title: `Wat kost het? ${who}, ${MOMENTS[place.moment]}: ${ALTERNATIVES[place.alternative]}`,
      lead: place.common
        ? "Wat niet over de partijen is verdeeld. Wat een partij voor zichzelf opschrijft, telt daarbij op."
        : "Wat het uw eigen organisatie kost. Elke andere partij schrijft haar eigen cijfers op. Laat u alles leeg, dan trekt u in wat u zei.",
      trail: trailTo(dossier),
      timeless: true,
      body: (
        <>
          {overtaken && <Now known={known} />}
          <FormParts
            {...asked}
            typed={isOpened && known ? figuresTyped(known) : typed}
            fields={figureFields}
            action={`${view.path}?gelezen=${known?.version ?? 0}`}
            button="Bewaar deze cijfers"
          />
        </>
      ),
    };
  },
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation, place }, query, input, view, trx, at }) =>
    sayFigures(
      trx as never,
      dossier.id,
      place,
      figuresIn(input),
      query.gelezen ?? 0,
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing }) => costsPath(thing.dossier.id),
  next: ({ thing }) =>
    `${costsPath(thing.dossier.id)}#${thing.place.moment === "after" ? "uitgekomen" : "cijfers"}`,
});

const dutyPage = async (
  { dossier, duty }: OfDuty,
  asked: Parameters<typeof FormParts>[0] & { building: Building },
) => {
  const called = await calledBy(asked.building, dossier.facts.participants, asked.view.today);
  return {
    title:
      duty === null ? "Wie blijft waarvoor verantwoordelijk?" : `${duty.what}: wie blijft verantwoordelijk?`,
    lead: "Zoals het is als de afspraken gelden. Is één partij opdrachtgever én opdrachtnemer, of eigenaar én toezichthouder, dan staat dat erbij.",
    trail: trailTo(dossier),
    timeless: true,
    body: <FormParts {...asked} fields={withNamed(asked.fields, namedIn(dossier, called))} />,
  };
};

const newDutyForm = form({
  path: `${COSTS}/verantwoordelijk`,
  may: keepsDuties,
  load: async (building, { id = "" }, view): Promise<OfDuty> => ({
    dossier: await dossierWithCosts(building, id, view),
    duty: null,
  }),
  fields: dutyFields,
  page: ({ thing, ...asked }) => dutyPage(thing, { ...asked, fields: dutyFields, button: "Bewaar" }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier }, input, view, trx, at }) => {
    mustBeNamed(dossier, input);
    return addDuty(trx, dossier.id, dutyIn(input), doing(view.reader, dossier.organisation, at));
  },
  afterwards: ({ thing }) => costsPath(thing.dossier.id),
  next: ({ thing }) => `${costsPath(thing.dossier.id)}#verantwoordelijk`,
});

const changeDutyFields = { ...dutyFields, geldt: holdsField };

const dutyForm = form({
  path: `${COSTS}/verantwoordelijk/:nummer`,
  may: keepsDuties,
  load: dutyFor,
  edits: { entry: ({ dossier }) => dossier, filled: (_, { duty }) => Promise.resolve(dutyTyped(duty)) },
  fields: changeDutyFields,
  page: ({ thing, ...asked }) => dutyPage(thing, { ...asked, fields: changeDutyFields, button: "Bewaar" }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, duty }, input, view, trx, at }) => {
    mustBeNamed(dossier, input);
    return changeDuty(
      trx,
      { id: dossier.id, duty: duty.id },
      dutyIn(input),
      input.geldt === "ja",
      doing(view.reader, dossier.organisation, at),
    );
  },
  afterwards: ({ thing }) => costsPath(thing.dossier.id),
  next: ({ thing }) => `${costsPath(thing.dossier.id)}#verantwoordelijk`,
});

const DEPENDENCE_LEAD =
  "Wat gebeurt er als die ene leverancier, functie of partner wegvalt? En wat is er straks niet meer, dat er nu wel is?";

const newDependenceForm = form({
  path: `${COSTS}/van/:code/kwetsbaar`,
  may: speaks,
  load: partyWithCosts,
  fields: dependenceFields,
  page: async ({ thing: { dossier, organisation }, ...asked }) => ({
    title: `Wat maakt ${await nameOf(asked.building, dossier, organisation, asked.view)} kwetsbaar?`,
    lead: DEPENDENCE_LEAD,
    trail: trailTo(dossier),
    timeless: true,
    body: <FormParts {...asked} fields={dependenceFields} button="Bewaar" />,
  }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation }, input, view, trx, at }) =>
    addDependence(trx as never, dossier.id, dependenceIn(input), doing(view.reader, organisation, at)),
  afterwards: ({ thing }) => costsPath(thing.dossier.id),
  next: ({ thing }) => `${costsPath(thing.dossier.id)}#kwetsbaar`,
});

const changeDependenceFields = { ...dependenceFields, geldt: holdsField };

const dependenceForm = form({
  path: `${COSTS}/kwetsbaar/:nummer`,
  may: speaks,
  load: dependenceFor,
  edits: {
    entry: ({ dossier }) => dossier,
    filled: (_, { dependence }) => Promise.resolve(dependenceTyped(dependence)),
  },
  fields: changeDependenceFields,
  page: ({ thing: { dossier, dependence }, ...asked }) => ({
    title: `Kwetsbaar door: ${dependence.on}`,
    lead: DEPENDENCE_LEAD,
    trail: trailTo(dossier),
    timeless: true,
    body: <FormParts {...asked} fields={changeDependenceFields} button="Bewaar" />,
  }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation, dependence }, input, view, trx, at }) =>
    changeDependence(
      trx as never,
      { id: dossier.id, dependence: dependence.id },
      dependenceIn(input),
      input.geldt === "ja",
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing }) => costsPath(thing.dossier.id),
  next: ({ thing }) => `${costsPath(thing.dossier.id)}#kwetsbaar`,
});

export const costForms = [figuresForm, newDutyForm, dutyForm, newDependenceForm, dependenceForm];
