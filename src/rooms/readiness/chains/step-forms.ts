/** The steps that are taken with a button, on the page of a chain. */
import { form } from "#kit/form.tsx";
import type { Faces } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import { chainFor, changesOf, dossierParties, keepsChain } from "./acting.ts";
import { chainPage } from "./chain-page.tsx";
import { stepChain } from "./keeping.ts";
import { CHAINS_PATH, chainPath } from "./paths.ts";
import type { DataChain } from "./queries.ts";

const stepForm = (word: string, verb: Parameters<typeof stepChain>[2]): Faces =>
  form({
    path: `${CHAINS_PATH}/:id/${word}`,
    elsewhere: true,
    may: keepsChain,
    load: (building, { id = "" }, view) => chainFor(building, id, view),
    edits: { entry: (it) => it },
    fields: {},
    page: ({ building, thing, view, errors }) => chainPage(building, thing, view, errors),
    changes: (it: DataChain) => changesOf(it),
    understand: ({ building, thing, view }) => dossierParties(building, thing.facts.dossier, view),
    submit: ({ thing, meant, view, trx, at }) =>
      stepChain(trx, thing, verb, meant, doing(view.reader, thing.organisation, at)),
    afterwards: ({ thing }) => chainPath(thing.id),
    next: ({ thing }) => chainPath(thing.id),
  });

export const chainStepForms: Faces[] = [stepForm("nagekeken", "verify"), stepForm("beeindigen", "end")];
