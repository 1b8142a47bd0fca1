/** Naming whom an answer serves, and saying whether one goes by the answer of another. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import { choiceField, optional, textField } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { inWords, Problem } from "#kit/problem.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { codesTyped, keysOfCodes } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { type Answered, answeredFor, keepsAnswer } from "../answers/asked.ts";
import type { AnswerKept } from "../answers/facts.ts";
import { trailTo } from "../answers/item-page.tsx";
import { servedBy } from "../answers/services.ts";
import { nameServed, sayUse } from "./keeping.ts";
import { type Offered, offeredFor, offersPage, seenIn } from "./offers.tsx";
import { ITEM, itemPath, OFFER, OFFERS, offersPath } from "../answers/paths.ts";

const servedFields = {
  voor: optional(
    textField("Voor welke organisaties geldt dit antwoord?", {
      most: 4_000,
      hint: "Namen of codes, elk op een eigen regel. Elk van hen zegt zelf of zij het gebruikt. Leeg: voor niemand anders.",
    }),
  ),
};

/** @throws Problem 422 with each name that is not clear */
async function servedIn(building: Building, own: string, typed: string | undefined, { today }: View) {
  const texts = (typed ?? "").split(/[\n;,]/).flatMap((it) => it.trim() || []);
  const { codes, errors } = await codesTyped(building, "voor", texts, today);
  const wrong = errors.map((it) => ({ ...it, message: inWords(it) }));
  if (codes.includes(own)) wrong.push({ field: "voor", message: "Voor uw eigen organisatie geldt het al." });
  if (wrong.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", wrong);
  return [...new Set(await keysOfCodes(building.db, "voor", codes))];
}

const servedForm = form({
  path: `${ITEM}/voor`,
  may: keepsAnswer,
  load: answeredFor,
  edits: {
    entry: ({ answer }: Answered) => answer,
    filled: async ({ primary }, { answer }) => ({
      voor: (await servedBy(primary as never, answer)).map((it) => it.organisation).join("\n"),
    }),
    before: async ({ primary }, { answer }, version) => {
      const then = (await contentAt(primary, answer.id, version)) as AnswerKept | null;
      return then && { voor: (then.serves ?? []).join("\n") };
    },
  },
  fields: servedFields,
  page: ({ thing, ...asked }) => ({
    title: "Voor wie dit antwoord geldt",
    lead: thing.item.question,
    trail: [
      ...trailTo(thing.organisation),
      { label: "Antwoord", href: itemPath(thing.organisation.key, thing.item.code) },
    ],
    timeless: true,
    body: <FormParts {...asked} fields={servedFields} button="Bewaar voor wie het geldt" />,
  }),
  changes: () => [],
  understand: ({ building, thing, input, view }) =>
    servedIn(building, thing.organisation.key, input.voor, view),
  submit: ({ thing: { organisation, answer }, meant, view, trx, at }) =>
    nameServed(trx as never, answer, meant, doing(view.reader, organisation.key, at)),
  afterwards: ({ thing: { organisation, item } }) => itemPath(organisation.key, item.code),
  next: ({ thing: { organisation, item } }) => itemPath(organisation.key, item.code),
});

const useFields = {
  gebruik: choiceField("Gebruikt u dit antwoord?", { ja: "ja", nee: "nee" }),
  gezien: textField("Wat u las"),
};

const useForm = (path: string): Faces =>
  form({
    path,
    elsewhere: true,
    may: keepsAnswer,
    load: offeredFor,
    fields: useFields,
    page: ({ thing, view, errors }) => offersPage(thing, view, errors),
    changes: () => [],
    understand: ({ thing: { offers }, input: { gezien } }) => {
      if (gezien !== seenIn(offers))
        throw new Problem(
          409,
          "Er veranderde iets in deze antwoorden. Kijk opnieuw; er is nog niets bewaard.",
        );
      return Promise.resolve(null);
    },
    submit: ({ thing: { organisation, offers }, input: { gebruik }, view, trx, at }) =>
      sayUse(
        trx as never,
        organisation.key,
        offers,
        gebruik === "ja",
        doing(view.reader, organisation.key, at),
      ),
    afterwards: ({ thing: { organisation, provider } }: { thing: Offered }) =>
      offersPath(organisation.key, provider.key),
    next: ({ thing: { organisation, provider } }) => offersPath(organisation.key, provider.key),
  });

export const serviceForms: Faces[] = [servedForm, useForm(OFFERS), useForm(OFFER)];
