/** What one does on the page of the addresses of programs: add one, try it, start it again, end it. */
import { form } from "#kit/form.tsx";
import { authorize } from "#kit/http/authorize.ts";
import { showOnce } from "#kit/http/shown-once.ts";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import type { Organisation } from "#rooms/organisations";
import { isUuid, organisationIn, personIn } from "#rooms/people";
import type { Trx } from "./db.ts";
import { webhooksPath } from "./paths.ts";
import { mayLook, PATH, SHOWN, webhookFields, webhooksPage } from "./webhook-pages.tsx";
import { addWebhook, endWebhook, findWebhook, probe, restartWebhook, type Webhook } from "./webhooks.ts";

export const addForm = form({
  path: PATH,
  elsewhere: true,
  may: mayLook,
  mayAs: {
    action: "organisatie.webhooks",
    of: ({ thing, input }) => ({ organisation: thing.key, side: input.kant }),
    object: ({ thing }) => `organisation:${thing.key}`,
  },
  load: ({ primary }, { code = "" }) => organisationIn(primary, code),
  fields: webhookFields,
  page: ({ building, thing, view, typed, errors }) => webhooksPage(building, thing, view, { typed, errors }),
  changes: () => [],
  submit: ({ thing, input, view, trx, at }) =>
    addWebhook(
      trx as unknown as Trx,
      { organisation: thing.key, side: input.kant, address: input.adres, by: personIn(view).id },
      at,
    ),
  after: (c, { building, done }) => {
    showOnce(building, c, SHOWN, done.secret);
  },
  afterwards: ({ thing }) => webhooksPath(thing.key),
  next: ({ thing }) => webhooksPath(thing.key),
});

interface One {
  organisation: Organisation;
  webhook: Webhook;
}

/** Asked first whether one looks here at all: whoever does not must not learn what is there. */
async function loadOne(
  building: Building,
  { code = "", id = "" }: Record<string, string>,
  view: View,
): Promise<One> {
  const organisation = await organisationIn(building.primary, code);
  await authorize(building, view.reader, mayLook, organisation);
  const webhook = isUuid(id) ? await findWebhook(building.primary, id) : undefined;
  if (webhook?.organisation !== organisation.key) throw notFound("Dit adres is er niet (meer).");
  return { organisation, webhook };
}

/** A button beside one address. */
const button = (what: string, submit: (trx: Trx, webhook: Webhook, by: string, at: Date) => Promise<void>) =>
  form({
    path: `${PATH}/:id/${what}`,
    elsewhere: true,
    may: {
      action: "organisatie.webhooks",
      of: ({ webhook }: One) => webhook,
      object: ({ webhook }: One) => `webhook:${webhook.id}`,
    },
    load: loadOne,
    fields: {},
    page: ({ building, thing, view, errors }) => webhooksPage(building, thing.organisation, view, { errors }),
    changes: () => [],
    submit: ({ thing, view, trx, at }) => submit(trx as unknown as Trx, thing.webhook, personIn(view).id, at),
    afterwards: ({ thing }) => webhooksPath(thing.organisation.key),
    next: ({ thing }) => webhooksPath(thing.organisation.key),
  });

export const probeForm = button("proef", (trx, webhook, by, at) => probe(webhook, trx, by, at));
export const endForm = button("einde", (trx, { id }) => endWebhook(trx, id));
export const restartForm = button("hervat", (trx, { id }, _by, at) => restartWebhook(trx, id, at));
