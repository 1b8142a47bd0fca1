/** Finding what a page or form about the text of a draft is about. */
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import type { DraftForm } from "#rooms/law";
import { type Asked, partyFor } from "../acting.ts";
import { formOf, type Tracked, trackedFor } from "../decisions/acting.ts";
import { stepsKeptOf } from "../decisions/queries.ts";
import { type DraftTextPart, textParts } from "./parts.ts";

export interface OfDraft extends Tracked {
  form: DraftForm;
  parts: readonly DraftTextPart[];
}

/** @throws Problem 404 for a dossier that has no form yet */
export async function draftFor(
  building: Building,
  { id = "" }: Record<string, string>,
  view: View,
): Promise<OfDraft> {
  const found = await trackedFor(building, id, view);
  const form = formOf(found);
  if (form === null) throw notFound("Dit dossier heeft nog geen ontwerp: kies eerst de vorm en de stappen.");
  return { ...found, form, parts: textParts(form) };
}

export interface OfDraftPart extends OfDraft {
  part: DraftTextPart;
}

/** @throws Problem 404 for a part that a draft in its form does not have */
export async function draftPartFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<OfDraftPart> {
  const found = await draftFor(building, words, view);
  const part = found.parts.find((it) => it.id === words.onderdeel);
  if (!part) throw notFound("Dit onderdeel is er niet.");
  return { ...found, part };
}

export interface Remarking extends Asked {
  part: DraftTextPart;
}

/** @throws Problem 404 for an organisation that is no party, or a part that is not there */
export async function remarkingFor(
  building: Building,
  words: Record<string, string>,
  view: View,
): Promise<Remarking> {
  const asked = await partyFor(building, words, view);
  const kept = await stepsKeptOf(building.primary, asked.dossier.id);
  const form = formOf({ kept });
  const part = form === null ? undefined : textParts(form).find((it) => it.id === words.onderdeel);
  if (!part) throw notFound("Dit onderdeel is er niet.");
  return { ...asked, part };
}
