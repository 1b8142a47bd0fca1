/** What one does on the page of who has which place: invite, take an invitation back, end a place. */
import { z } from "@hono/zod-openapi";
import { form } from "#kit/form.tsx";
import { showOnce } from "#kit/http/shown-once.ts";
import { notFound } from "#kit/problem.ts";
import type { Organ } from "#kit/reader.ts";
import type { Organisation } from "#rooms/organisations";
import { mail } from "#kit/mail/outbox.ts";
import { codeOfOrganisation } from "./keys/api.ts";
import { invitationLetter } from "./invitation-letter.ts";
import { findInvitation, invitationSubject, invite, lastDay, withdraw } from "./invitations.ts";
import {
  invitationFields,
  LINK,
  managePage,
  organisationForMembers,
  organisationIn,
  PATH,
  readsMembers,
} from "./manage-page.tsx";
import { endMembership, findMembership, type Membership } from "./memberships.ts";
import { personIn } from "./my-work.tsx";
import { invitationPath, isUuid, managePath } from "./paths.ts";

/** Invites somebody; the page that follows shows the link, once. */
export const invitationForm = form({
  path: `${PATH}/uitnodigingen`,
  elsewhere: true,
  may: readsMembers,
  mayAs: {
    action: "organisatie.rechten.geven",
    of: ({ thing, input }) => ({ organisation: thing.key, organ: input.orgaan }),
    object: ({ thing }) => `organisation:${thing.key}`,
  },
  load: ({ primary }, { code = "" }) => organisationIn(primary, code),
  fields: invitationFields,
  page: ({ building, thing, view, typed, errors }) =>
    managePage(building, thing, view, { sent: { typed, errors } }),
  changes: () => [],
  submit: async ({ thing, input, view, trx, at }) => {
    const gift = { organisation: thing.key, organ: input.orgaan, role: input.rol };
    const email = input.email ?? null;
    const made = await invite(trx, { gift, email, evidence: input.waaruit, by: personIn(view).id }, at);
    if (email !== null) {
      const letter = invitationLetter(gift, thing.name, made.secret, lastDay(at));
      await mail(trx, { person: null, to: email, about: invitationSubject(made.id), letter }, at);
    }
    return made;
  },
  after: (c, { building, done }) => {
    showOnce(building, c, LINK, done.secret);
  },
  afterwards: ({ thing }) => managePath(thing.key),
  next: ({ thing }) => managePath(thing.key),
  api: {
    path: "/organisaties/:code/uitnodigingen",
    params: codeOfOrganisation,
    operationId: "nodigUit",
    tag: "Mensen en rechten",
    summary: "Nodigt iemand uit bij een organisatie",
    description:
      "De link staat in dit antwoord, en met een e-mailadres ook in een mail daarheen. Hij werkt één keer.",
    answer: "De uitnodiging, met haar link",
    schema: z.object({ id: z.uuid(), link: z.string() }).openapi("Uitnodiging"),
    json: ({ building, done: { id, secret } }) => ({
      id,
      link: `${building.host.publicUrl?.replace(/\/$/, "") ?? ""}${invitationPath(secret)}`,
    }),
  },
});

interface OneMember {
  organisation: Organisation;
  membership: Membership;
}

/** Ends somebody's place; his rights end with it. */
export const endForm = form({
  path: `${PATH}/leden/:id/einde`,
  elsewhere: true,
  may: {
    action: "organisatie.rechten.nemen",
    of: ({ membership }: OneMember) => membership,
    object: ({ membership }) => `membership:${membership.id}`,
  },
  load: async (building, { code = "", id = "" }, view) => {
    const { primary } = building;
    const organisation = await organisationForMembers(building, code, view);
    const membership = isUuid(id) ? await findMembership(primary, id) : undefined;
    if (membership?.organisation !== organisation.key) throw notFound("Deze plek is er niet (meer).");
    return { organisation, membership };
  },
  fields: {},
  page: ({ building, thing, view, errors }) =>
    managePage(building, thing.organisation, view, { sent: { typed: {}, errors } }),
  changes: () => [],
  submit: ({ thing, view, trx, at }) => endMembership(trx, thing.membership, personIn(view).id, at),
  afterwards: ({ thing }) => managePath(thing.organisation.key),
  next: ({ thing }) => managePath(thing.organisation.key),
});

interface OneInvitation {
  organisation: Organisation;
  id: string;
  organ: Organ;
}

/** Takes an invitation back. */
export const withdrawForm = form({
  path: `${PATH}/uitnodigingen/:id/intrekken`,
  elsewhere: true,
  may: {
    action: "organisatie.rechten.geven",
    of: ({ organisation, organ }: OneInvitation) => ({ organisation: organisation.key, organ }),
    object: ({ id }) => `invitation:${id}`,
  },
  load: async (building, { code = "", id = "" }, view) => {
    const { primary } = building;
    const organisation = await organisationForMembers(building, code, view);
    const found = isUuid(id) ? await findInvitation(primary, id) : null;
    if (!found || found.gift === "platform" || found.gift.organisation !== organisation.key)
      throw notFound("Deze uitnodiging is er niet (meer).");
    return { organisation, id, organ: found.gift.organ };
  },
  fields: {},
  page: ({ building, thing, view, errors }) =>
    managePage(building, thing.organisation, view, { sent: { typed: {}, errors } }),
  changes: () => [],
  submit: ({ thing, view, trx, at }) => withdraw(trx, thing.id, personIn(view).id, at),
  afterwards: ({ thing }) => managePath(thing.organisation.key),
  next: ({ thing }) => managePath(thing.organisation.key),
});
