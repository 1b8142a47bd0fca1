/** The forms before a decision: who answers and what, a privacy officer's advice, and going on although something is open. */
import { form } from "#kit/form.tsx";
import { inWords, Problem } from "#kit/problem.ts";
import { type Reader, type Role, seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { calledBy, type Dossier, goingOn, nameIn } from "#rooms/dossiers";
import { codesTyped } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { advises, answersItem, gateFor, goesOn, itemFor } from "./acting.ts";
import {
  adviceFields,
  answerIn,
  askedField,
  overrideFields,
  rephrased,
  seenField,
  wordFields,
} from "./fields.ts";
import { advise, goOn, sayWord } from "./keeping.ts";
import { gatePage } from "./page.tsx";
import { ADVICE, gatePath, OVERRIDE, WORD } from "./paths.ts";
import { restsTyped } from "./resting.ts";

/** For which party somebody speaks: the one he acts for, else the first in which he has that role. */
function speakingFor(reader: Reader, role: Role, { organisation, participants, side }: Dossier): string {
  const parties = [...new Set([organisation, ...participants])];
  const speaks = (it: string) => seatIn(reader, it, role, side) !== undefined;
  const acting = reader.kind === "person" ? (reader.acting?.organisation ?? "") : "";
  return parties.includes(acting) && speaks(acting) ? acting : (parties.find(speaks) ?? organisation);
}

/** @throws Problem 422 for a party that takes no part */
async function partyTyped(building: Building, dossier: Dossier, typed: string, view: View): Promise<string> {
  const { codes, errors } = await codesTyped(building, "partij", [typed], view.today);
  const [key] = codes;
  if (key === undefined)
    throw new Problem(
      422,
      "Niet alles is goed ingevuld.",
      errors.map((it) => ({ ...it, message: inWords(it) })),
    );
  if (![dossier.organisation, ...goingOn(dossier)].includes(key)) {
    const message = "Deze organisatie doet niet mee aan het dossier. Kies een van de partijen.";
    throw new Problem(422, message, [{ field: "partij", message }]);
  }
  return key;
}

const wordForm = form({
  path: WORD,
  elsewhere: true,
  may: answersItem,
  load: itemFor,
  fields: { ...wordFields, gezien: seenField, gevraagd: askedField },
  page: ({ building, thing: { dossier, item }, view, typed, errors }) =>
    gatePage(building, dossier, view, { typed, errors, form: item.code }, item),
  changes: () => [],
  understand: async ({ building, thing: { dossier, item }, input, view }) => {
    if (input.gevraagd !== undefined && input.gevraagd !== item.question)
      throw new Problem(409, rephrased(item.question));
    const owner = await partyTyped(building, dossier, input.partij, view);
    const named = { key: owner, name: nameIn(await calledBy(building, [owner], view.today), owner) };
    const restsOn = await restsTyped(building.primary, view.reader, named, input.steunt ?? "", view.today);
    return { owner, ...answerIn(input), restsOn };
  },
  submit: ({ thing: { dossier, item }, input, meant, view, trx, at }) =>
    sayWord(
      trx as never,
      dossier,
      item.code,
      { ...meant, office: input.functie },
      input.gezien ?? "",
      doing(view.reader, speakingFor(view.reader, "editor", dossier), at),
    ),
  afterwards: ({ thing: { dossier } }) => gatePath(dossier.id),
  next: ({ thing: { dossier, item, isAsked } }) => `${gatePath(dossier.id)}#${isAsked ? item.code : "later"}`,
});

const adviceForm = form({
  path: ADVICE,
  elsewhere: true,
  may: advises,
  load: gateFor,
  fields: adviceFields,
  page: ({ building, thing, view, typed, errors }) =>
    gatePage(building, thing, view, { typed, errors, form: "advies" }),
  changes: () => [],
  submit: ({ thing, input, view, trx, at }) =>
    advise(
      trx as never,
      thing,
      { office: input.functie, opinion: input.oordeel, advice: input.advies },
      doing(view.reader, speakingFor(view.reader, "member", thing), at),
    ),
  afterwards: ({ thing }) => gatePath(thing.id),
  next: ({ thing }) => `${gatePath(thing.id)}#privacyadvies`,
});

const overrideForm = form({
  path: OVERRIDE,
  elsewhere: true,
  may: goesOn,
  load: gateFor,
  fields: overrideFields,
  page: ({ building, thing, view, typed, errors }) =>
    gatePage(building, thing, view, { typed, errors, form: "doorgaan" }),
  changes: () => [],
  submit: ({ thing, input, view, trx, at }) =>
    goOn(
      trx as never,
      thing,
      { reason: input.reden, office: input.functie },
      doing(view.reader, thing.organisation, at),
    ),
  afterwards: ({ thing }) => gatePath(thing.id),
  next: ({ thing }) => `${gatePath(thing.id)}#doorgaan`,
});

export const gateForms = [wordForm, adviceForm, overrideForm];
