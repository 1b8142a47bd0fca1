/** The steps that are taken with a button: by whoever keeps it, and by the others that take part. */
import { form } from "#kit/form.tsx";
import type { FormFields, FormInput } from "#kit/form-fields.tsx";
import { addDays } from "#kit/day.ts";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { type Doing } from "#kit/entries/entries.ts";
import { doing } from "./acting.ts";
import type { Trx } from "./db.ts";
import { leads } from "./facts.ts";
import { confirmTie, endTie, offerTie, refuseTie, takeOverTie, verifyTie, withdrawTie } from "./keeping.ts";
import { TIE_PATH, tiePath } from "./paths.ts";
import { IN_SIGHT } from "./public.ts";
import { findTie, type Tie } from "./queries.ts";
import { endFields, refuseFields } from "./step-chapters.tsx";
import { tiePage } from "./tie-page.tsx";

/** @throws Problem 404 for what is not there, and in the same words for what is not this reader's to see */
export async function tieFor(building: Building, id: string, view: View): Promise<Tie> {
  const tie = await findTie(building.primary, view.reader, id);
  if (!tie) throw notFound("Deze samenwerking is er niet.");
  return tie;
}

/** Who keeps a collaboration may take its steps. */
export const keeps = {
  action: "overige.bijhouden",
  of: (tie: Tie) => tie,
  object: (tie: Tie) => `tie:${tie.id}`,
} as const;

/** Pages for everyone say what organisations take part in. What is not for everyone makes no page anew: that would show. */
export const changesOf = ({ facts, state, visibility }: Tie): string[] => {
  if (facts.wanted !== "public" && visibility !== "public") return [];
  const shows = visibility === "public" || state === "offered";
  return [...facts.participants.map((it) => `organisation:${it}`), ...(shows ? [IN_SIGHT] : [])];
};

/** A step of whoever keeps it. */
const keeperForm = <Fields extends FormFields>(
  path: string,
  fields: Fields,
  act: (trx: Trx, tie: Tie, by: Doing, input: FormInput<Fields>) => Promise<unknown>,
) =>
  form({
    path: `${TIE_PATH}/:id/${path}`,
    elsewhere: true,
    may: keeps,
    load: (building, { id = "" }, view) => tieFor(building, id, view),
    edits: { entry: (tie) => tie },
    fields,
    page: ({ building, thing, view, typed, errors }) => tiePage(building, thing, view, { typed, errors }),
    changes: changesOf,
    submit: ({ thing, view, trx, at, input }) =>
      act(trx, thing, doing(view.reader, thing.organisation, at), input),
    afterwards: ({ thing }) => tiePath(thing.id),
    next: ({ thing }) => tiePath(thing.id),
  });

export const offerForm = keeperForm("voorleggen", {}, offerTie);
export const withdrawForm = keeperForm("intrekken", {}, withdrawTie);
export const verifyForm = keeperForm("nagekeken", {}, verifyTie);
export const endForm = keeperForm("einde", endFields, (trx, tie, by, { laatsteDag }) =>
  endTie(trx, tie, addDays(laatsteDag, 1), by),
);

interface Asked {
  tie: Tie;
  /** For which participant is answered. */
  organisation: string;
}

const answers = {
  action: "overige.bevestigen",
  of: ({ tie, organisation }: Asked) => ({ organisation, side: tie.side }),
  object: ({ tie, organisation }: Asked) => `tie:${tie.id}:${organisation}`,
} as const;

/** Whoever leads it may keep it. */
const takes = {
  ...answers,
  action: "overige.overnemen",
  of: ({ tie, organisation }: Asked) => ({
    ...{ organisation, side: tie.side },
    leads: leads(tie.facts, organisation),
  }),
} as const;

/** What another participant does with it. */
const answerForm = <Fields extends FormFields>(
  may: typeof answers | typeof takes,
  path: string,
  fields: Fields,
  act: (trx: Trx, asked: Asked, by: Doing, input: FormInput<Fields>) => Promise<unknown>,
) =>
  form({
    path: `${TIE_PATH}/:id/deelnemers/:code/${path}`,
    elsewhere: true,
    may,
    load: async (building, { id = "", code = "" }, view) => {
      const tie = await tieFor(building, id, view);
      if (code === tie.organisation || !tie.participants.includes(code))
        throw notFound("Deze deelnemer is er niet.");
      return { tie, organisation: code };
    },
    edits: { entry: ({ tie }) => tie },
    fields,
    page: ({ building, thing, view, typed, errors }) => tiePage(building, thing.tie, view, { typed, errors }),
    changes: ({ tie }) => changesOf(tie),
    submit: ({ thing, view, trx, at, input }) =>
      act(trx, thing, doing(view.reader, thing.organisation, at), input),
    afterwards: ({ thing }) => tiePath(thing.tie.id),
    next: ({ thing }) => tiePath(thing.tie.id),
  });

export const confirmForm = answerForm(answers, "bevestigen", {}, (trx, { tie, organisation }, by) =>
  confirmTie(trx, tie, organisation, by),
);
export const refuseForm = answerForm(
  answers,
  "weigeren",
  refuseFields,
  (trx, { tie, organisation }, by, { reden }) => refuseTie(trx, tie, organisation, reden, by),
);
export const takeOverForm = answerForm(takes, "overnemen", {}, (trx, { tie, organisation }, by) =>
  takeOverTie(trx, tie, organisation, by),
);
