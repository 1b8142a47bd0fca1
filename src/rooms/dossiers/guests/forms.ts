/** Inviting a party outside government and ending that, by who keeps the dossier; and what a guest says for his party. */
import { form } from "#kit/form.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { isUuid } from "#rooms/people";
import { doing } from "#rooms/ties";
import { dossierFor } from "../acting.ts";
import { dossierPage } from "../dossier-page.tsx";
import { dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { guestAnswerFields, guestWordFields, inviteFields } from "./fields.ts";
import { dossierGuests, endDossierGuest, inviteOutsider, partyOfGuest, sayAsGuest } from "./guests.ts";
import { GUEST_ANSWER, GUEST_END, GUEST_WORDS, GUESTS } from "./paths.ts";

const hosts = {
  action: "dossier.gasten",
  of: (it: Dossier) => it,
  object: (it: Dossier) => `dossier:${it.id}`,
} as const;

const onPage = {
  elsewhere: true,
  changes: () => [] as string[],
  load: (building: Building, { id = "" }: Record<string, string>, view: View) =>
    dossierFor(building, id, view),
  afterwards: ({ thing }: { thing: Dossier }) => dossierPath(thing.id),
  next: ({ thing }: { thing: Dossier }) => `${dossierPath(thing.id)}#buiten`,
} as const;

const inviteForm = form({
  ...onPage,
  path: GUESTS,
  may: hosts,
  fields: inviteFields,
  page: ({ building, thing, view, typed, errors }) =>
    dossierPage(building, thing, view, { typed, errors, form: "gasten" }),
  understand: async ({ building, thing, input }): Promise<string> => {
    if (!thing.facts.outsiders.some((it) => it.name === input.gastNamens))
      throw new Problem(422, "Niet alles is goed ingevuld.", [
        { field: "gastNamens", message: "Kies een partij buiten de overheid die in het dossier staat." },
      ]);
    const names = await nameMap(building.db, [thing.organisation]);
    return shortName(names.get(thing.organisation) ?? thing.organisation);
  },
  submit: ({ thing, input, meant: asker, view, trx, at }) =>
    inviteOutsider(
      trx as never,
      thing,
      { outsider: input.gastNamens, email: input.gastAdres, lastDay: input.gastTot, asker },
      doing(view.reader, thing.organisation, at),
    ),
});

interface OfGuest {
  dossier: Dossier;
  guest: string;
}

const endForm = form({
  path: GUEST_END,
  elsewhere: true,
  may: {
    action: hosts.action,
    of: ({ dossier }: OfGuest) => dossier,
    object: ({ dossier, guest }: OfGuest) => `dossier:${dossier.id}:${guest}`,
  },
  load: async (building, { id = "", guest = "" }, view): Promise<OfGuest> => {
    const dossier = await dossierFor(building, id, view);
    const guests = isUuid(guest) ? await dossierGuests(building.primary, id, building.clock()) : [];
    if (!guests.some((it) => it.id === guest)) throw notFound("Deze gast is er niet (meer).");
    return { dossier, guest };
  },
  fields: {},
  page: ({ building, thing, view, typed, errors }) =>
    dossierPage(building, thing.dossier, view, { typed, errors, form: "gasten" }),
  changes: () => [],
  submit: ({ thing: { dossier, guest }, view, trx, at }) =>
    endDossierGuest(trx as never, dossier, guest, doing(view.reader, dossier.organisation, at)),
  afterwards: ({ thing }) => dossierPath(thing.dossier.id),
  next: ({ thing }) => `${dossierPath(thing.dossier.id)}#buiten`,
});

const speaks = {
  action: "dossier.gast.zeggen",
  of: (it: Dossier) => it,
  object: (it: Dossier) => `dossier:${it.id}`,
} as const;

/** Who asks, and for whom he speaks. @throws Problem 409 for a guest who speaks for nobody */
async function speakerOf({ primary }: Building, { id }: Dossier, { reader }: View) {
  const guest = reader.kind === "guest" ? reader.id : "";
  const outsider = await partyOfGuest(primary, id, guest);
  if (outsider === null) throw new Problem(409, "U bent hier gast, en spreekt voor geen partij.");
  return { guest, outsider };
}

const wordsForm = form({
  ...onPage,
  path: GUEST_WORDS,
  may: speaks,
  fields: guestWordFields,
  page: ({ building, thing, view, typed, errors }) =>
    dossierPage(building, thing, view, { typed, errors, form: "gast-woorden" }),
  understand: ({ building, thing, view }) => speakerOf(building, thing, view),
  submit: ({ thing, input, meant, trx, at }) =>
    sayAsGuest(
      trx as never,
      thing,
      { ...meant, office: input.functie },
      { viewpoint: input.rol, wants: input.wil ?? null, fears: input.vreest ?? null },
      at,
    ),
});

const answerForm = form({
  ...onPage,
  path: GUEST_ANSWER,
  may: speaks,
  fields: guestAnswerFields,
  page: ({ building, thing, view, typed, errors }) =>
    dossierPage(building, thing, view, { typed, errors, form: "gast-antwoord" }),
  understand: async ({ building, thing, input, view }) => {
    if (input.oordeel === "nee" && input.reden === undefined)
      throw new Problem(422, "Niet alles is goed ingevuld.", [
        { field: "reden", message: "Zeg wat het bezwaar is." },
      ]);
    return speakerOf(building, thing, view);
  },
  submit: ({ thing, input, meant, trx, at }) =>
    sayAsGuest(
      trx as never,
      thing,
      { ...meant, office: input.functie },
      { agrees: input.oordeel === "ja", reason: input.reden ?? null, seen: Number(input.tekst) },
      at,
    ),
});

export const guestForms = [inviteForm, endForm, wordsForm, answerForm];
