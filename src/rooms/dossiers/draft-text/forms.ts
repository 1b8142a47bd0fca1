/** The forms of a draft: its text and versions and what was done with remarks by who keeps it, remarks by each party. */
import { form } from "#kit/form.tsx";
import { notFound } from "#kit/problem.ts";
import { doing } from "#rooms/ties";
import { draftPath } from "../decisions/paths.ts";
import { changesOf, speaks } from "../acting.ts";
import { keepsSteps } from "../decisions/acting.ts";
import { draftFor, draftPartFor, type OfDraft, remarkingFor } from "./acting.ts";
import { editionFields, remarkFields, replyFields, seenField, textFields } from "./fields.ts";
import { putEdition, remark, replyTo, writePart } from "./keeping.ts";
import { draftPage } from "./page.tsx";
import { DRAFT, REMARK } from "./paths.ts";
import { draftReadBy } from "./queries.ts";

const textForm = form({
  path: `${DRAFT}/onderdelen/:onderdeel`,
  elsewhere: true,
  may: keepsSteps,
  load: draftPartFor,
  fields: { ...textFields, gelezen: seenField },
  page: ({ building, thing, view, typed, errors }) =>
    draftPage(building, thing, view, { typed, errors, form: `tekst-${thing.part.id}` }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, part }, input, view, trx, at }) =>
    writePart(
      trx as never,
      dossier.id,
      { part: part.id, text: lined(input.tekst), seen: lined(input.gelezen) },
      doing(view.reader, dossier.organisation, at),
    ),
  afterwards: ({ thing: { dossier } }) => draftPath(dossier.id),
  next: ({ thing: { dossier, part } }) => `${draftPath(dossier.id)}#onderdeel-${part.id}`,
});

/** A browser sends other ends of lines than it was given. */
const lined = (text: string | undefined): string => (text ?? "").replaceAll(/\r\n?/g, "\n");

const editionForm = form({
  path: `${DRAFT}/versies`,
  elsewhere: true,
  may: keepsSteps,
  load: draftFor,
  fields: editionFields,
  page: ({ building, thing, view, typed, errors }) =>
    draftPage(building, thing, view, { typed, errors, form: "versie" }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier }, input, view, trx, at }) =>
    putEdition(trx as never, dossier.id, input.wat, doing(view.reader, dossier.organisation, at)),
  afterwards: ({ thing: { dossier } }) => draftPath(dossier.id),
  next: ({ thing: { dossier } }) => `${draftPath(dossier.id)}#versies`,
});

const remarkForm = form({
  path: REMARK,
  elsewhere: true,
  may: speaks,
  load: remarkingFor,
  fields: remarkFields,
  page: async ({ building, thing: { dossier, organisation, part }, view, typed, errors }) =>
    draftPage(building, await draftFor(building, { id: dossier.id }, view), view, {
      ...{ typed, errors, form: `opmerking-${organisation}-${part.id}` },
    }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, organisation, part }, input, view, trx, at }) =>
    remark(
      trx as never,
      dossier.id,
      { part: part.id, remark: input.opmerking, office: input.functie },
      doing(view.reader, organisation, at),
    ),
  afterwards: ({ thing: { dossier } }) => draftPath(dossier.id),
  next: ({ thing: { dossier, part } }) => `${draftPath(dossier.id)}#onderdeel-${part.id}`,
});

interface OfRemark extends OfDraft {
  version: number;
}

const replyForm = form({
  path: `${DRAFT}/opmerkingen/:nummer`,
  elsewhere: true,
  may: keepsSteps,
  load: async (building, words, view): Promise<OfRemark> => {
    const found = await draftFor(building, words, view);
    const { remarks } = await draftReadBy(building.primary, view.reader, found.dossier);
    const it = remarks.find((one) => String(one.version) === words.nummer);
    if (!it) throw notFound("Deze opmerking is er niet.");
    return { ...found, version: it.version };
  },
  fields: replyFields,
  page: ({ building, thing, view, typed, errors }) =>
    draftPage(building, thing, view, { typed, errors, form: `antwoord-${thing.version}` }),
  changes: ({ dossier }) => changesOf(dossier),
  submit: ({ thing: { dossier, version }, input, view, trx, at }) =>
    replyTo(
      trx as never,
      dossier.id,
      { remark: version, reply: input.antwoord, why: input.waarom, office: input.functie },
      doing(view.reader, dossier.organisation, at),
    ),
  afterwards: ({ thing: { dossier } }) => draftPath(dossier.id),
  next: ({ thing: { dossier, version } }) => `${draftPath(dossier.id)}#opmerking-${version}`,
});

export const draftForms = [textForm, editionForm, remarkForm, replyForm];
