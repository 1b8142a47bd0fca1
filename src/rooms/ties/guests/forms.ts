/** Letting guests in, asking a party by mail, ending that; and what a guest says. */
import { form } from "#kit/form.tsx";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { isUuid } from "#rooms/people";
import { doing } from "../acting.ts";
import { TIE_PATH, tiePath } from "../paths.ts";
import type { Tie } from "../queries.ts";
import { tieFor } from "../step-forms.ts";
import { tiePage } from "../tie-page.tsx";
import { partiesToAsk, partyValue } from "./asking.ts";
import { answerFields, askFields, inviteFields } from "./chapters.tsx";
import { answerAsGuest, askParty, endTieGuest, inviteToTie, type Party, tieGuests } from "./guests.ts";

const hosts = {
  action: "overige.gasten",
  of: (tie: Tie) => tie,
  object: (tie: Tie) => `tie:${tie.id}`,
} as const;

/** What all of these share: they stand on the page of the collaboration. */
const onPage = {
  elsewhere: true,
  changes: () => [] as string[],
  load: (building: Building, { id = "" }: Record<string, string>, view: View) => tieFor(building, id, view),
  afterwards: ({ thing }: { thing: Tie }) => tiePath(thing.id),
  next: ({ thing }: { thing: Tie }) => tiePath(thing.id),
} as const;

export const inviteGuestForm = form({
  ...onPage,
  path: `${TIE_PATH}/:id/gasten`,
  may: hosts,
  fields: inviteFields,
  page: ({ building, thing, view, typed, errors }) => tiePage(building, thing, view, { typed, errors }),
  submit: ({ thing, input, view, trx, at }) =>
    inviteToTie(
      trx as never,
      thing,
      { email: input.gastAdres, lastDay: input.gastTot },
      doing(view.reader, thing.organisation, at),
    ),
});

export const askPartyForm = form({
  ...onPage,
  path: `${TIE_PATH}/:id/vragen`,
  may: hosts,
  fields: askFields,
  page: ({ building, thing, view, typed, errors }) => tiePage(building, thing, view, { typed, errors }),
  understand: async ({ building, thing, input }): Promise<{ party: Party; asker: string }> => {
    const party = (await partiesToAsk(building.primary, thing)).find(
      (it) => partyValue(it) === input.vraagAan,
    );
    if (!party)
      throw new Problem(422, "Niet alles is goed ingevuld.", [
        {
          field: "vraagAan",
          message: "Deze deelnemer is niet per mail te vragen. Kies er een uit de lijst.",
        },
      ]);
    const names = await nameMap(building.db, [thing.organisation]);
    return { party, asker: shortName(names.get(thing.organisation) ?? thing.organisation) };
  },
  submit: ({ thing, input, meant, view, trx, at }) =>
    askParty(
      trx as never,
      thing,
      { ...meant, email: input.vraagAdres },
      doing(view.reader, thing.organisation, at),
    ),
});

interface Guested {
  tie: Tie;
  guest: string;
}

export const endGuestForm = form({
  path: `${TIE_PATH}/:id/gasten/:guest/einde`,
  elsewhere: true,
  may: { ...hosts, of: ({ tie }: Guested) => tie, object: ({ tie, guest }) => `tie:${tie.id}:${guest}` },
  load: async (building, { id = "", guest = "" }, view) => {
    const tie = await tieFor(building, id, view);
    const guests = isUuid(guest) ? await tieGuests(building.primary, id, building.clock()) : [];
    if (!guests.some((it) => it.id === guest)) throw notFound("Deze gast is er niet (meer).");
    return { tie, guest };
  },
  fields: {},
  page: ({ building, thing, view, typed, errors }) => tiePage(building, thing.tie, view, { typed, errors }),
  changes: () => [],
  submit: ({ thing: { tie, guest }, view, trx, at }) =>
    endTieGuest(trx as never, tie, guest, doing(view.reader, tie.organisation, at)),
  afterwards: ({ thing }) => tiePath(thing.tie.id),
  next: ({ thing }) => tiePath(thing.tie.id),
});

export const answerGuestForm = form({
  ...onPage,
  path: `${TIE_PATH}/:id/antwoord`,
  may: {
    action: "overige.gast.antwoorden",
    of: (tie: Tie) => tie,
    object: (tie) => `tie:${tie.id}`,
  },
  edits: { entry: (tie: Tie) => tie },
  fields: answerFields,
  page: ({ building, thing, view, typed, errors }) => tiePage(building, thing, view, { typed, errors }),
  understand: async ({ building, thing, input, view }) => {
    if (input.oordeel === "nee" && input.opmerking === undefined)
      throw new Problem(422, "Niet alles is goed ingevuld.", [
        { field: "opmerking", message: "Zeg wat er niet klopt." },
      ]);
    const guest = view.reader.kind === "guest" ? view.reader.id : "";
    const own = (await tieGuests(building.primary, thing.id, building.clock())).find((it) => it.id === guest);
    return { guest, party: own?.party ?? null };
  },
  submit: ({ thing, input, meant, trx, at }) =>
    answerAsGuest(
      trx as never,
      thing,
      {
        ...meant,
        agrees: input.oordeel === "ja",
        office: input.functie,
        remark: input.opmerking ?? null,
      },
      at,
    ),
});
