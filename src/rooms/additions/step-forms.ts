/** The steps that are taken with a button, on the page of an addition. */
import { form } from "#kit/form.tsx";
import type { Faces } from "#kit/room.ts";
import { doing } from "#rooms/ties";
import { additionPage } from "./addition-page.tsx";
import { additionFor, changesOf, keeps } from "./forms.tsx";
import { stepAddition } from "./keeping.ts";
import { ADDITION_PATH, additionPath } from "./paths.ts";

const stepForm = (word: string, verb: Parameters<typeof stepAddition>[2]): Faces =>
  form({
    path: `${ADDITION_PATH}/:id/${word}`,
    elsewhere: true,
    may: keeps,
    load: (building, { id = "" }, view) => additionFor(building, id, view),
    edits: { entry: (it) => it },
    fields: {},
    page: ({ building, thing, view, errors }) => additionPage(building, thing, view, errors),
    changes: changesOf,
    submit: ({ thing, view, trx, at }) =>
      stepAddition(trx, thing, verb, doing(view.reader, thing.organisation, at)),
    afterwards: ({ thing }) => additionPath(thing.id),
    next: ({ thing }) => additionPath(thing.id),
  });

export const stepForms: Faces[] = [stepForm("nagekeken", "verify"), stepForm("intrekken", "withdraw")];
