import type { Organ } from "#kit/reader.ts";
import { ELSEWHERE, HERE, IN_EMERGENCY, KNOWN, type RoomAccess } from "#kit/route-access.ts";
import { MEMBERS } from "#kit/route-access-circles.ts";
import { emergencyRows } from "./access-emergency.ts";
import { keyRows } from "./access-keys.ts";
import { ownRows } from "./access-own.ts";
import { COUNCIL, COUNCIL_ADMINS, EXECUTIVE, EXECUTIVE_ADMINS, rules } from "./access-rules.ts";
import { JOIN, MY_DATA, MY_WORK } from "./paths.ts";
import { A_LETTER, invited, membershipOf, NOBODY, requested, usedInvitation } from "./testing-access.ts";

/** Asked first of whoever does something with places here. */
const MEMBERS_READ = "organisatie.leden.lezen" as const;
const MANAGE = `/organisaties/${HERE}/beheer`;
const invitation = { rol: "reader", email: "", waaruit: "een besluit" };

/** Who may not know that it is there: the other side of the same organisation. */
const otherSide = (organ: Organ) => (organ === "council" ? EXECUTIVE : COUNCIL);

export const access: RoomAccess = {
  public: ["GET /uitnodiging", "GET /gast", "POST /gast", "GET /gast/link", "POST /gast/link"],
  entrance: ["GET /inloggen", "GET /inloggen/terug", "GET /inloggen/:provider"],
  rules,
  guarded: [
    ...[MY_WORK, MY_DATA, `${MY_DATA}.json`, `${MY_DATA}.html`].map((path) => ({
      route: `GET ${path}`,
      when: "one's own",
      action: "eigen.lezen" as const,
      ask: () => Promise.resolve({ address: path }),
      may: KNOWN,
      personal: true as const,
    })),
    {
      route: "POST /uitloggen",
      when: "one's own visit",
      action: "zelf.beheren",
      ask: () => Promise.resolve({ address: "/uitloggen", fields: {} }),
      may: KNOWN,
      changes: "session",
    },
    {
      route: "POST /mijn-werk/plek",
      when: "to one's own place, or to none without one",
      action: "zelf.wisselen",
      ask: ({ arrived }) => Promise.resolve({ address: `${MY_WORK}/plek`, fields: { plek: arrived.place } }),
      may: [...MEMBERS, "admin elsewhere", "council admin elsewhere"],
      changes: "session",
    },
    {
      route: "POST /mijn-werk/plek",
      when: "to the place of another",
      action: "zelf.wisselen",
      ask: async (world) => ({
        address: `${MY_WORK}/plek`,
        fields: { plek: await membershipOf(world, HERE, "staff") },
      }),
      may: [],
    },
    ...ownRows,
    {
      route: "GET /organisaties/:code/beheer",
      when: "of an organisation that has members",
      action: "organisatie.leden.lezen",
      ask: () => Promise.resolve({ address: MANAGE }),
      may: [...MEMBERS, IN_EMERGENCY],
    },
    {
      route: "GET /organisaties/:code/beheer",
      when: "of an organisation that is in no register",
      action: "organisatie.leden.lezen",
      ask: () => Promise.resolve({ address: "/organisaties/gm9999/beheer" }),
      may: [],
      unknown: KNOWN,
    },
    ...(["staff", "executive", "council"] as const).map((organ) => ({
      route: "POST /organisaties/:code/beheer/uitnodigingen",
      when: `to the ${organ}`,
      action: "organisatie.rechten.geven" as const,
      behind: MEMBERS_READ,
      ask: () =>
        Promise.resolve({ address: `${MANAGE}/uitnodigingen`, fields: { ...invitation, orgaan: organ } }),
      may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      changes: "invitation",
    })),
    ...(["staff", "executive", "council"] as const).map((organ) => ({
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: `of another in the ${organ}`,
      action: "organisatie.rechten.nemen" as const,
      behind: MEMBERS_READ,
      ask: async (world: Parameters<typeof membershipOf>[0]) => ({
        address: `${MANAGE}/leden/${await membershipOf(world, HERE, organ)}/einde`,
        fields: {},
      }),
      may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      changes: "membership",
    })),
    {
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: "of oneself, or of another for who has no place",
      action: "organisatie.rechten.nemen",
      behind: MEMBERS_READ,
      ask: async (world) => {
        const { place, organisation } = world.arrived;
        const ends = place === NOBODY ? await membershipOf(world, HERE, "staff") : place;
        return { address: `/organisaties/${organisation}/beheer/leden/${ends}/einde`, fields: {} };
      },
      may: [...MEMBERS, "admin elsewhere", "council admin elsewhere"],
      changes: "membership",
    },
    {
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: "a place that is not there",
      action: "organisatie.rechten.nemen",
      behind: MEMBERS_READ,
      ask: () => Promise.resolve({ address: `${MANAGE}/leden/${NOBODY}/einde`, fields: {} }),
      may: [],
      unknown: MEMBERS,
    },
    {
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: "a place in another organisation, asked for here",
      action: "organisatie.rechten.nemen",
      behind: MEMBERS_READ,
      ask: async (world) => ({
        address: `${MANAGE}/leden/${await membershipOf(world, ELSEWHERE, "staff")}/einde`,
        fields: {},
      }),
      may: [],
      unknown: MEMBERS,
    },
    ...(["staff", "executive", "council"] as const).map((organ) => ({
      route: "POST /organisaties/:code/beheer/uitnodigingen/:id/intrekken",
      when: `to the ${organ}`,
      action: "organisatie.rechten.geven" as const,
      behind: MEMBERS_READ,
      ask: async (world: Parameters<typeof invited>[0]) => ({
        address: `${MANAGE}/uitnodigingen/${(await invited(world, HERE, organ)).id}/intrekken`,
        fields: {},
      }),
      may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      unknown: otherSide(organ),
      changes: "invitation",
    })),
    {
      route: "POST /organisaties/:code/beheer/uitnodigingen/:id/intrekken",
      when: "one that is not there",
      action: "organisatie.rechten.geven",
      behind: MEMBERS_READ,
      ask: () => Promise.resolve({ address: `${MANAGE}/uitnodigingen/${NOBODY}/intrekken`, fields: {} }),
      may: [],
      unknown: MEMBERS,
    },
    {
      route: "POST /organisaties/:code/beheer/uitnodigingen/:id/intrekken",
      when: "one of another organisation, asked for here",
      action: "organisatie.rechten.geven",
      behind: MEMBERS_READ,
      ask: async (world) => ({
        address: `${MANAGE}/uitnodigingen/${(await invited(world, ELSEWHERE, "staff")).id}/intrekken`,
        fields: {},
      }),
      may: [],
      unknown: MEMBERS,
    },
    {
      route: "POST /uitnodiging",
      when: "one that nobody used",
      action: "uitnodiging.aannemen",
      ask: async (world) => ({
        address: `/uitnodiging?sleutel=${(await invited(world, HERE, "council", "member")).secret}`,
        fields: {},
      }),
      // Whoever is the last admin of the council would give that up by becoming a member; there is another one here.
      may: KNOWN,
      changes: "invitation",
    },
    {
      route: "POST /uitnodiging",
      when: "one that was used",
      action: "uitnodiging.aannemen",
      ask: async (world) => ({
        address: `/uitnodiging?sleutel=${await usedInvitation(world, HERE)}`,
        fields: {},
      }),
      may: [],
      cannot: KNOWN,
    },
    {
      route: `GET ${JOIN}`,
      when: "the form",
      action: "zelf.beheren",
      ask: () => Promise.resolve({ address: JOIN }),
      may: KNOWN,
    },
    {
      route: `POST ${JOIN}`,
      when: "a place that one has not",
      action: "zelf.beheren",
      ask: () =>
        Promise.resolve({
          address: JOIN,
          fields: { organisatie: "gm0034", orgaan: "staff", waarom: "beleidsmedewerker" },
        }),
      may: KNOWN,
      changes: "join_request",
    },
    {
      route: "GET /verder",
      when: "nothing was kept",
      action: "eigen.lezen",
      ask: () => Promise.resolve({ address: "/verder" }),
      may: [],
      unknown: KNOWN,
    },
    ...(["staff", "executive", "council"] as const).flatMap((organ) =>
      [
        { what: "geven", fields: { rol: "reader" } },
        { what: "afwijzen", fields: { reden: "werkt hier niet" } },
      ].map(({ what, fields }) => ({
        route: `POST /organisaties/:code/beheer/aanvragen/:id/${what}`,
        when: `in the ${organ}`,
        action: "organisatie.rechten.geven" as const,
        behind: MEMBERS_READ,
        ask: async (world: Parameters<typeof requested>[0]) => ({
          address: `${MANAGE}/aanvragen/${await requested(world, HERE, organ)}/${what}`,
          fields,
        }),
        may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
        unknown: otherSide(organ),
        changes: "join_request",
      })),
    ),
    ...(["staff", "executive", "council"] as const).map((organ) => ({
      route: "GET /organisaties/:code/beheer/aanvragen/:id/bewijs",
      when: `with a request for a place in the ${organ}`,
      action: "organisatie.rechten.geven" as const,
      behind: MEMBERS_READ,
      ask: async (world: Parameters<typeof requested>[0]) => ({
        address: `${MANAGE}/aanvragen/${await requested(world, HERE, organ, A_LETTER)}/bewijs`,
      }),
      may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      unknown: otherSide(organ),
    })),
    {
      route: "GET /organisaties/:code/beheer/aanvragen/:id/bewijs",
      when: "with a request that came without",
      action: "organisatie.rechten.geven",
      behind: MEMBERS_READ,
      ask: async (world) => ({
        address: `${MANAGE}/aanvragen/${await requested(world, HERE, "council")}/bewijs`,
      }),
      may: [],
      unknown: [...COUNCIL_ADMINS, ...EXECUTIVE],
    },
    ...["geven", "afwijzen"].map((what) => ({
      route: `POST /organisaties/:code/beheer/aanvragen/:id/${what}`,
      when: "one of another organisation, asked for here",
      action: "organisatie.rechten.geven" as const,
      behind: MEMBERS_READ,
      ask: async (world: Parameters<typeof requested>[0]) => ({
        address: `${MANAGE}/aanvragen/${await requested(world, ELSEWHERE, "staff")}/${what}`,
        fields: {},
      }),
      may: [],
      unknown: MEMBERS,
    })),
    ...(["executive", "council"] as const).map((side) => ({
      route: "POST /organisaties/:code/beheer/nagekeken/:side",
      when: `of the ${side}`,
      action: "organisatie.rechten.geven" as const,
      ask: () => Promise.resolve({ address: `${MANAGE}/nagekeken/${side}`, fields: {} }),
      may: side === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      changes: "rights_review",
    })),
    ...[
      { what: "uitloggen", changes: "guest_visit" },
      { what: "stoppen", changes: "guest" },
    ].map(({ what, changes }) => ({
      route: `POST /gast/${what}`,
      when: "one's own visit",
      action: "gast.zelf" as const,
      ask: () => Promise.resolve({ address: `/gast/${what}`, fields: {} }),
      may: ["guest" as const],
      changes,
    })),
    ...keyRows,
    ...emergencyRows,
  ],
};
