/** Finding what a form about costs is about. */
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type Asked, dossierFor, keeps, partyFor } from "../acting.ts";
import { type Names, nameIn } from "../called.ts";
import type { Dossier } from "../queries.ts";
import type { Dependence, Duty, Figures, Place } from "./facts.ts";
import { type Named, WHO_FIELDS } from "./fields.ts";
import { COMMON_WORD, MOMENT_WORDS, WAY_WORDS } from "./paths.ts";
import { allFigures, dependencesOf, dutiesOf, figuresAt } from "./queries.ts";

/** @throws Problem 404 for an exploration as well: there nobody decides anything */
export async function dossierWithCosts(building: Building, id: string, view: View): Promise<Dossier> {
  const dossier = await dossierFor(building, id, view);
  if (dossier.facts.kind !== "question")
    throw notFound("In een verkenning besluit niemand iets: daar staan geen kosten bij.");
  return dossier;
}

export interface OfFigures extends Asked {
  place: Place;
  known: Figures | undefined;
}

/** @throws Problem 404 for who is no party, and for a way or moment that is not there */
export async function figuresFor(
  building: Building,
  { id = "", code = "", keuze = "", moment: at = "" }: Record<string, string>,
  view: View,
): Promise<OfFigures> {
  const dossier = await dossierWithCosts(building, id, view);
  const common = code === COMMON_WORD;
  const organisation = common ? dossier.organisation : code;
  const [alternative, moment] = [WAY_WORDS[keuze], MOMENT_WORDS[at]];
  const isThere =
    alternative !== undefined && moment !== undefined && (moment === "before" || alternative === "together");
  if (!isThere || !dossier.participants.includes(organisation)) throw notFound("Deze cijfers zijn er niet.");
  const place = { organisation, common, alternative, moment };
  return { dossier, organisation, place, known: figuresAt(await allFigures(building.primary, id), place) };
}

export interface OfDuty {
  dossier: Dossier;
  /** Null for one that is not there yet. */
  duty: Duty | null;
}

/** Who keeps the dossier says who stays responsible for what. */
export const keepsDuties = {
  action: keeps.action,
  of: ({ dossier }: OfDuty) => dossier,
  object: ({ dossier }: OfDuty) => `dossier:${dossier.id}`,
} as const;

export async function dutyFor(
  building: Building,
  { id = "", nummer = "" }: Record<string, string>,
  view: View,
): Promise<OfDuty & { duty: Duty }> {
  const dossier = await dossierWithCosts(building, id, view);
  const duty = (await dutiesOf(building.primary, id)).find((it) => it.id === nummer);
  if (!duty) throw notFound("Dit staat er niet (meer).");
  return { dossier, duty };
}

export interface OfDependence extends Asked {
  dependence: Dependence;
}

export async function dependenceFor(
  building: Building,
  { id = "", nummer = "" }: Record<string, string>,
  view: View,
): Promise<OfDependence> {
  const dossier = await dossierWithCosts(building, id, view);
  const dependence = (await dependencesOf(building.primary, id)).find((it) => it.id === nummer);
  if (!dependence) throw notFound("Dit staat er niet (meer).");
  return { dossier, organisation: dependence.organisation, dependence };
}

/** @throws Problem 404 for an organisation that is no party, and for an exploration */
export async function partyWithCosts(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<Asked> {
  await dossierWithCosts(building, words.id ?? "", view);
  return partyFor(building, words, view);
}

/** Who can have a role in what comes of a dossier: its parties, and those outside government that it names. */
export const namedIn = ({ facts }: Dossier, called: Names): Named[] => [
  ...facts.participants.map((key) => ({ value: key, label: nameIn(called, key) })),
  ...facts.outsiders.map(({ name }) => ({ value: name, label: name })),
];

/** @throws Problem 422 for somebody whom the dossier does not name */
export function mustBeNamed({ facts }: Dossier, input: Readonly<Record<string, unknown>>): void {
  const known = new Set([...facts.participants, ...facts.outsiders.map((it) => it.name)]);
  const strange = WHO_FIELDS.filter((it) => {
    const who = input[it];
    return typeof who === "string" && !known.has(who);
  });
  if (strange.length > 0)
    throw new Problem(
      422,
      "Niet alles is goed ingevuld.",
      strange.map((field) => ({ field, message: "Kies een partij van dit dossier." })),
    );
}
