/** The forms for the archive: how the dossier is kept, and what of each document is public. For whoever keeps it. */
import { form } from "#kit/form.tsx";
import { inWords, notFound, Problem } from "#kit/problem.ts";
import { codesTyped, organisationByCode } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { dossierFor, keeps } from "../acting.ts";
import type { Dossier } from "../queries.ts";
import { DOCUMENTS, type DocumentKind, type Keeping } from "./facts.ts";
import { disclosureFields, disclosureIn, keepingFields, keepingIn } from "./fields.ts";
import { sayForArchive } from "./keeping.ts";
import { archivePage } from "./page.tsx";
import { ARCHIVE, archivePath } from "./paths.ts";

const keepingForm = form({
  path: `${ARCHIVE}/bewaren`,
  elsewhere: true,
  may: keeps,
  load: (building, { id = "" }, view) => dossierFor(building, id, view),
  fields: keepingFields,
  page: ({ building, thing, view, typed, errors }) =>
    archivePage(building, thing, view, { typed, errors, form: "bewaren" }),
  changes: () => [],
  understand: async ({ building, input, view }): Promise<Keeping> => {
    const { codes, errors } = await codesTyped(building, "zorgdrager", [input.zorgdrager], view.today);
    const found = codes[0] === undefined ? null : await organisationByCode(building.db, codes[0]);
    if (!found)
      throw new Problem(
        422,
        "Niet alles is goed ingevuld.",
        errors.map((it) => ({ ...it, message: inWords(it) })),
      );
    return keepingIn(input, found.key);
  },
  submit: ({ thing, meant, view, trx, at }) =>
    sayForArchive(trx as never, thing.id, "dossier", meant, doing(view.reader, thing.organisation, at)),
  afterwards: ({ thing }) => archivePath(thing.id),
  next: ({ thing }) => `${archivePath(thing.id)}#bewaren`,
});

interface OfDocument {
  dossier: Dossier;
  kind: DocumentKind;
}

const disclosureForm = form({
  path: `${ARCHIVE}/stukken/:stuk`,
  elsewhere: true,
  may: {
    action: keeps.action,
    of: ({ dossier }: OfDocument) => dossier,
    object: ({ dossier }: OfDocument) => `dossier:${dossier.id}`,
  },
  load: async (building, { id = "", stuk = "" }, view): Promise<OfDocument> => {
    const dossier = await dossierFor(building, id, view);
    if (!Object.hasOwn(DOCUMENTS, stuk)) throw notFound("Dit stuk is er niet.");
    return { dossier, kind: stuk as DocumentKind };
  },
  fields: disclosureFields,
  page: ({ building, thing, view, typed, errors }) =>
    archivePage(building, thing.dossier, view, { typed, errors, form: `stuk-${thing.kind}` }),
  changes: () => [],
  submit: ({ thing: { dossier, kind }, input, view, trx, at }) =>
    sayForArchive(
      trx as never,
      dossier.id,
      kind,
      disclosureIn(input),
      doing(view.reader, dossier.organisation, at),
    ),
  afterwards: ({ thing }) => archivePath(thing.dossier.id),
  next: ({ thing }) => `${archivePath(thing.dossier.id)}#stukken`,
});

export const archiveForms = [keepingForm, disclosureForm];
