/** The steps that are taken with a button on the page of a dossier, by whoever keeps it. */
import type { FormFields, FormInput } from "#kit/form-fields.tsx";
import { form } from "#kit/form.tsx";
import type { Doing } from "#kit/entries/entries.ts";
import { notFound } from "#kit/problem.ts";
import { doing } from "#rooms/ties";
import { changesOf, dossierFor, keeps } from "./acting.ts";
import type { Trx } from "./db.ts";
import { dossierPage } from "./dossier-page.tsx";
import { refuseHeld } from "./held.ts";
import { admitParty, type JoinRequest, refuseParty, requestsFor } from "./joining.ts";
import { askParties, concludeDossier, endDossier, verifyDossier } from "./keeping.ts";
import type { DossierVerb } from "./life.ts";
import { closeFields, concludeFields, refuseFields, stopFields } from "./party-fields.ts";
import { DOSSIERS_PATH, dossierPath } from "./paths.ts";
import type { Dossier } from "./queries.ts";

const keeperForm = <Fields extends FormFields>(
  path: string,
  verb: DossierVerb,
  fields: Fields,
  act: (trx: Trx, dossier: Dossier, by: Doing, input: FormInput<Fields>) => Promise<unknown>,
) =>
  form({
    path: `${DOSSIERS_PATH}/:id/${path}`,
    elsewhere: true,
    may: keeps,
    load: (building, { id = "" }, view) => dossierFor(building, id, view),
    edits: { entry: (it) => it },
    fields,
    page: ({ building, thing, view, typed, errors }) =>
      dossierPage(building, thing, view, { typed, errors, form: path }),
    changes: changesOf,
    understand: ({ building, thing }) => refuseHeld(building, thing, verb),
    submit: ({ thing, view, trx, at, input }) =>
      act(trx, thing, doing(view.reader, thing.organisation, at), input),
    afterwards: ({ thing }) => dossierPath(thing.id),
    next: ({ thing }) => dossierPath(thing.id),
  });

interface Requested {
  dossier: Dossier;
  request: JoinRequest;
}

const ofRequest = {
  action: keeps.action,
  of: ({ dossier }: Requested) => dossier,
  object: ({ dossier, request }: Requested) => `dossier:${dossier.id}:${request.organisation}`,
} as const;

/** Answering who asked to join. */
const requestForm = <Fields extends FormFields>(
  path: string,
  fields: Fields,
  act: (trx: Trx, it: Requested, by: Doing, input: FormInput<Fields>) => Promise<unknown>,
) =>
  form({
    path: `${DOSSIERS_PATH}/:id/aanvragen/:code/${path}`,
    elsewhere: true,
    may: ofRequest,
    load: async (building, { id = "", code = "" }, view): Promise<Requested> => {
      const dossier = await dossierFor(building, id, view);
      const request = (await requestsFor(building.primary, id)).find(
        (it) => it.organisation === code && it.refusal === null,
      );
      if (!request) throw notFound("Deze aanvraag is er niet (meer).");
      return { dossier, request };
    },
    edits: { entry: ({ dossier }) => dossier },
    fields,
    page: ({ building, thing: { dossier, request }, view, typed, errors }) =>
      dossierPage(building, dossier, view, { typed, errors, form: `${path}-${request.organisation}` }),
    changes: ({ dossier }) => changesOf(dossier),
    submit: ({ thing, view, trx, at, input }) =>
      act(trx, thing, doing(view.reader, thing.dossier.organisation, at), input),
    afterwards: ({ thing }) => dossierPath(thing.dossier.id),
    next: ({ thing }) => dossierPath(thing.dossier.id),
  });

export const stepForms = [
  keeperForm("delen", "offer", {}, (trx, it, by) => askParties(trx, it, "offer", by)),
  keeperForm("hervatten", "resume", {}, (trx, it, by) => askParties(trx, it, "resume", by)),
  keeperForm("nagekeken", "verify", {}, verifyDossier),
  keeperForm("verder", "conclude", concludeFields, (trx, it, by, { reden }) =>
    concludeDossier(trx, it, reden, by),
  ),
  keeperForm("afronden", "close", closeFields, (trx, it, by, { uitkomst }) =>
    endDossier(trx, it, "close", uitkomst, by),
  ),
  keeperForm("stoppen", "stop", stopFields, (trx, it, by, { reden }) =>
    endDossier(trx, it, "stop", reden, by),
  ),
  requestForm("toelaten", {}, (trx, { dossier, request }, by) =>
    admitParty(trx, dossier, request.organisation, by),
  ),
  requestForm("afwijzen", refuseFields, (trx, { dossier, request }, by, { reden }) =>
    refuseParty(trx, dossier, request.organisation, reden, by),
  ),
];
