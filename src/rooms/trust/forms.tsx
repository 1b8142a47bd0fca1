/** Beginning something between two organisations, and the steps that follow. */
import { choiceField, dayInput, type FormFields, optional, textField } from "#kit/form-fields.tsx";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { organisationPath, shortName } from "#rooms/organisations";
import { doing, sideFor } from "#rooms/ties";
import { answerFields } from "./chapters.tsx";
import { askIntroduction, makePledge, stepIntroduction, stepPledge } from "./keeping.ts";
import type { IntroductionVerb, PledgeVerb } from "./life.ts";
import { type Pair, pairFor } from "./pair.ts";
import { pairPage } from "./page.tsx";
import { pairPath } from "./paths.ts";
import { findIntroduction, findPledge, type OfTwo, otherIn } from "./queries.ts";
import { INTRODUCTION_STEPS, PLEDGE_STEPS } from "./words.ts";

const begins = {
  action: "samen.beginnen",
  of: ({ own }: Pair) => ({ organisation: own.key }),
  object: ({ own, other }: Pair) => `organisation:${own.key}:${other.key}`,
} as const;

const between = ({ own, other }: Pair, view: View) => ({
  ...{ organisation: own.key, side: sideFor(view.reader, own.key), other: other.key },
});

const trailOf = ({ own, other }: Pair) => [
  { label: shortName(own.name), href: organisationPath(own.key) },
  { label: `Samen met ${shortName(other.name)}`, href: pairPath(own.key, other.key) },
];

const PROMISER = { wij: "Wij aan de ander", zij: "De ander aan ons" };

const pledgeFields = {
  wie: choiceField("Wie zegt het toe?", PROMISER),
  wat: textField("Wat is toegezegd?", {
    hint: "Zo dat later te zeggen is of het gebeurde. Bijvoorbeeld: de cijfers over wachttijden sturen. Geen namen van mensen.",
    most: 300,
  }),
  uiterlijk: optional(dayInput("Uiterlijk op", { hint: "Leeg mag ook, als er geen dag is afgesproken." })),
};

/** Said beside each of the two forms: it can be asked for. */
const READ_BY =
  "Iedereen met een plek bij een van beide organisaties leest dit. Het kan bij een verzoek op grond van de Woo worden opgevraagd.";

export const newPledgeForm = form({
  path: "/organisaties/:code/samen/:other/toezegging",
  may: begins,
  load: (building, { code = "", other = "" }) => pairFor(building, code, other),
  fields: pledgeFields,
  page: ({ thing, ...asked }) => ({
    title: "Een toezegging voorstellen",
    lead: `${shortName(thing.other.name)} zegt daarna of het zo is afgesproken. ${READ_BY}`,
    trail: trailOf(thing),
    timeless: true,
    body: <FormParts {...asked} fields={pledgeFields} button="Stel voor" />,
  }),
  changes: () => [],
  submit: ({ thing, input: { wie, wat, uiterlijk }, view, trx, at }) =>
    makePledge(
      trx as never,
      between(thing, view),
      { promiser: wie === "wij" ? thing.own.key : thing.other.key, what: wat, due: uiterlijk ?? null },
      doing(view.reader, thing.own.key, at),
    ),
  afterwards: ({ thing }) => pairPath(thing.own.key, thing.other.key),
  next: ({ thing, done }) => `${pairPath(thing.own.key, thing.other.key)}#toezegging-${done}`,
});

const introductionFields = {
  wij: textField("Wie van ons wil kennismaken?", { hint: "Een functie, geen naam: griffier.", most: 100 }),
  zij: textField("Met wie daar?", { hint: "Een functie, geen naam: concerncontroller.", most: 100 }),
  waarover: optional(textField("Waarover?", { most: 500 })),
};

export const introductionForm = form({
  path: "/organisaties/:code/samen/:other/kennismaken",
  may: begins,
  load: (building, { code = "", other = "" }) => pairFor(building, code, other),
  fields: introductionFields,
  page: ({ thing, ...asked }) => ({
    title: "Vragen om kennis te maken",
    lead: `${shortName(thing.other.name)} zegt of het kan, en hoe u elkaar bereikt. ${READ_BY}`,
    trail: trailOf(thing),
    timeless: true,
    body: <FormParts {...asked} fields={introductionFields} button="Vraag het" />,
  }),
  changes: () => [],
  submit: ({ thing, input: { wij, zij, waarover }, view, trx, at }) =>
    askIntroduction(
      trx as never,
      between(thing, view),
      { by: wij, askedFor: zij, about: waarover ?? null },
      doing(view.reader, thing.own.key, at),
    ),
  afterwards: ({ thing }) => pairPath(thing.own.key, thing.other.key),
  next: ({ thing, done }) => `${pairPath(thing.own.key, thing.other.key)}#kennismaking-${done}`,
});

/** Something between two, and for which of them a step is taken. */
interface Acting<Thing extends OfTwo> {
  it: Thing;
  acting: string;
  pair: Pair;
}

/** @throws Problem 404 for what is not there, or not this reader's to see, in the same words */
async function actingOn<Thing extends OfTwo>(
  building: Building,
  found: Thing | null,
  acting: string,
): Promise<Acting<Thing>> {
  if (!found?.participants.includes(acting)) throw notFound("Dit is er niet.");
  return { it: found, acting, pair: await pairFor(building, acting, otherIn(found, acting)) };
}

const answers = {
  action: "samen.antwoorden",
  of: ({ it, acting }: Acting<OfTwo>) => ({ organisation: acting, side: it.side }),
  object: ({ it, acting }: Acting<OfTwo>) => `entry:${it.id}:${acting}`,
} as const;

const back = ({ pair: { own, other } }: Acting<OfTwo>, anchor: string): string =>
  `${pairPath(own.key, other.key)}#${anchor}`;

const pledgeStep = (verb: PledgeVerb): Faces =>
  form({
    path: `/toezeggingen/:id/:code/${PLEDGE_STEPS[verb].word}`,
    elsewhere: true,
    may: answers,
    load: async (building, { id = "", code = "" }, view) =>
      actingOn(building, await findPledge(building.primary as never, view.reader, id), code),
    edits: { entry: ({ it }) => it },
    fields: {},
    page: ({ building, thing, view, typed, errors }) =>
      pairPage(building, thing.pair, view, { typed, errors }),
    changes: () => [],
    submit: ({ thing, view, trx, at }) =>
      stepPledge(trx as never, thing.it, verb, doing(view.reader, thing.acting, at)),
    afterwards: ({ thing }) => back(thing, `toezegging-${thing.it.id}`),
    next: ({ thing }) => back(thing, `toezegging-${thing.it.id}`),
  });

const NO_FIELDS: FormFields = {};

const introductionStep = (verb: IntroductionVerb): Faces => {
  const fields = verb === "accept" || verb === "decline" ? answerFields[verb] : NO_FIELDS;
  return form({
    path: `/kennismakingen/:id/:code/${INTRODUCTION_STEPS[verb].word}`,
    elsewhere: true,
    may: answers,
    load: async (building, { id = "", code = "" }, view) =>
      actingOn(building, await findIntroduction(building.primary as never, view.reader, id), code),
    edits: { entry: ({ it }) => it },
    fields,
    page: ({ building, thing, view, typed, errors }) =>
      pairPage(building, thing.pair, view, { typed, errors, of: `${thing.it.id}-${verb}` }),
    changes: () => [],
    submit: ({ thing, input, view, trx, at }) =>
      stepIntroduction(
        trx as never,
        thing.it,
        verb,
        (input.antwoord as string | undefined) ?? null,
        doing(view.reader, thing.acting, at),
      ),
    afterwards: ({ thing }) => back(thing, `kennismaking-${thing.it.id}`),
    next: ({ thing }) => back(thing, `kennismaking-${thing.it.id}`),
  });
};

export const trustForms: Faces[] = [
  newPledgeForm,
  introductionForm,
  ...(Object.keys(PLEDGE_STEPS) as PledgeVerb[]).map(pledgeStep),
  ...(Object.keys(INTRODUCTION_STEPS) as IntroductionVerb[]).map(introductionStep),
];
