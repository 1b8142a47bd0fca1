/** A clerk writes down what the council answered, for whom he chooses. */
import { contentAt } from "#kit/entries/past.ts";
import { FormParts } from "#kit/form-edits.tsx";
import {
  choiceField,
  dayInput,
  type FormField,
  type FormInput,
  optional,
  textField,
} from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, Faces, View } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { isWebAddress, NO_WEB_ADDRESS } from "#kit/web-field.ts";
import { membershipsOf, momentOf, readChain } from "#rooms/collaborations";
import { DEADLINE_LAW } from "#rooms/law";
import { doing } from "#rooms/ties";
import { type Council, readCouncil } from "../council.ts";
import { councilAnswersPath, councilTrail } from "../paths.ts";
import { type Answered, beginAnswer, changeAnswer, findAnswer, type KeptAnswer } from "./answers.ts";
import { type CouncilAnswer, OUTCOMES } from "./tables.ts";

/** What a council decides on, by its rule. */
const RULES = Object.fromEntries(
  DEADLINE_LAW.filter((it) => it.value.council === "besluit").map((it) => [it.id, it.value.name]),
);

const year: FormField<string> = textField("Over welk jaar?", { hint: "Vier cijfers, bijvoorbeeld 2027." });

const fields = {
  regeling: textField("Regeling", { hint: "Het nummer of de titel, zoals in het register." }),
  termijn: choiceField("Waarover?", RULES),
  jaar: {
    ...year,
    schema: year.schema.refine((it) => /^20\d\d$/.test(it), "Geef een jaar van 2000 tot en met 2099."),
  },
  antwoord: choiceField("Wat antwoordde uw raad?", OUTCOMES),
  kern: optional(textField("De kern ervan", { hint: "In een of twee zinnen.", most: 500 })),
  besloten: optional(dayInput("Besloten op")),
  stuk: optional(textField("Adres van het stuk", { hint: "Bijvoorbeeld https://…" })),
  zichtbaar: choiceField("Wie mag dit zien?", VISIBILITIES, {
    hint: "Ook wat in een kleine kring blijft, kan onder de Woo worden opgevraagd.",
  }),
};
type Input = FormInput<typeof fields>;

/** @throws Problem 422 with everything that is not clear */
async function answeredIn({ db, edition }: Building, organisation: string, input: Input): Promise<Answered> {
  const { day } = edition();
  const wanted = input.regeling.toLowerCase();
  const found = (await membershipsOf(db, organisation, day)).filter(
    (it) => it.key === input.regeling || it.title.toLowerCase() === wanted,
  );
  const [membership, ...others] = found;
  const errors = [
    ...(membership
      ? []
      : [
          {
            field: "regeling",
            message: `Aan “${input.regeling.slice(0, 60)}” neemt uw organisatie niet deel.`,
          },
        ]),
    ...(others.length > 0
      ? [{ field: "regeling", message: "Er zijn er meer die zo heten. Geef het nummer." }]
      : []),
    ...(input.stuk === undefined || isWebAddress(input.stuk)
      ? []
      : [{ field: "stuk", message: NO_WEB_ADDRESS }]),
  ];
  if (!membership || errors.length > 0) throw new Problem(422, "Niet alles is goed ingevuld.", errors);
  const chain = input.zichtbaar === "participants" ? await readChain(db, membership.key) : undefined;
  const answer: CouncilAnswer = {
    ...{ collaboration: membership.key, rule: input.termijn, year: Number(input.jaar) },
    ...{ outcome: input.antwoord, summary: input.kern ?? null, decidedOn: input.besloten ?? null },
  };
  return {
    answer,
    source: input.stuk ?? null,
    visibility: input.zichtbaar,
    participants: chain ? momentOf(chain, day, undefined).participants.map((it) => it.key) : [],
  };
}

const may = {
  action: "raadsantwoord.bijhouden",
  of: ({ organisation: { key } }: Council) => ({ organisation: key }),
  object: ({ organisation: { key } }: Council) => `organisation:${key}`,
} as const;

const partsOf = ({ organisation }: Council, view: View) => ({
  lead: `Andere raden lezen het als u dat kiest.`,
  trail: [
    ...councilTrail(view, organisation),
    { label: "Wat raden antwoordden", href: councilAnswersPath(organisation.key) },
  ],
  timeless: true,
});

/** Pages of any council show what another one answered on the same document. */
const SHARED_ANSWERS = "oversight:answers";

export const newAnswerForm = form({
  path: "/voor-de-raad/:code/antwoorden/nieuw",
  may,
  load: ({ primary }, { code = "" }) => readCouncil(primary, code),
  fields,
  page: ({ thing, ...asked }) => ({
    title: "Wat antwoordde uw raad?",
    ...partsOf(thing, asked.view),
    body: <FormParts {...asked} fields={fields} button="Bewaar" />,
  }),
  changes: () => [SHARED_ANSWERS],
  understand: ({ building, thing, input }) => answeredIn(building, thing.organisation.key, input),
  submit: ({ thing: { organisation }, meant, view, trx, at }) =>
    beginAnswer(trx, organisation.key, meant, doing(view.reader, organisation.key, at)),
  afterwards: ({ thing }) => councilAnswersPath(thing.organisation.key),
  next: ({ thing }) => councilAnswersPath(thing.organisation.key),
});

interface Asked extends Council {
  kept: KeptAnswer;
}

const filledWith = ({
  source,
  visibility,
  collaboration,
  rule,
  year: about,
  outcome,
  summary,
  decidedOn,
}: CouncilAnswer & { source: string | null; visibility?: string }) => ({
  ...{ regeling: collaboration, termijn: rule, jaar: String(about), antwoord: outcome },
  ...{ kern: summary ?? "", besloten: decidedOn ?? "", stuk: source ?? "", zichtbaar: visibility ?? "" },
});

export const changeAnswerForm = form({
  path: "/raadsantwoorden/:id/wijzigen",
  may,
  load: async ({ primary }, { id = "" }, { reader }): Promise<Asked> => {
    const kept = await findAnswer(primary, reader, id);
    if (!kept) throw notFound("Dit antwoord is er niet.");
    return { ...(await readCouncil(primary, kept.organisation)), kept };
  },
  edits: {
    entry: ({ kept }) => kept,
    filled: (_, { kept }) => Promise.resolve(filledWith(kept)),
    before: async ({ primary }, { kept }, version) => {
      const then = (await contentAt(primary, kept.id, version)) as
        (CouncilAnswer & { source: string | null }) | null;
      return then && filledWith({ ...then, visibility: kept.visibility });
    },
  },
  fields,
  page: ({ thing, ...asked }) => ({
    title: "Wat antwoordde uw raad?",
    ...partsOf(thing, asked.view),
    body: <FormParts {...asked} fields={fields} button="Bewaar" />,
  }),
  changes: () => [SHARED_ANSWERS],
  understand: ({ building, thing, input }) => answeredIn(building, thing.organisation.key, input),
  submit: ({ thing: { kept, organisation }, meant, view, trx, at }) =>
    changeAnswer(trx, kept, meant, doing(view.reader, organisation.key, at)),
  afterwards: ({ thing }) => councilAnswersPath(thing.organisation.key),
  next: ({ thing }) => councilAnswersPath(thing.organisation.key),
});

export const answeredForms: Faces[] = [newAnswerForm, changeAnswerForm];
