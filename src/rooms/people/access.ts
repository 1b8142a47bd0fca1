import { ELSEWHERE, HERE, KNOWN, OWN_PLACE, type RoomAccess, SELF } from "#kit/route-access.ts";
import type { Subject } from "#kit/route-access.ts";
import { MY_DATA, MY_WORK } from "./paths.ts";
import { invited, membershipOf, NOBODY, usedInvitation } from "./testing-access.ts";

/** Who has a place in the organisation that rows are about. */
const COUNCIL: readonly Subject[] = ["council reader", "council editor", "council admin"];
const EXECUTIVE: readonly Subject[] = [
  ...(["reader", "member", "editor", "admin"] as const),
  ...(["executive editor", "executive admin"] as const),
];
const MEMBERS = [...EXECUTIVE, ...COUNCIL];
/** Who gives rights on each side of it. The staff works for the executive, and so does who keeps its rights. */
const EXECUTIVE_ADMINS: readonly Subject[] = ["admin", "executive admin"];
const COUNCIL_ADMINS: readonly Subject[] = ["council admin"];

const MANAGE = `/organisaties/${HERE}/beheer`;
const invitation = { rol: "reader", email: "", waaruit: "een besluit" };

export const access: RoomAccess = {
  public: ["GET /uitnodiging"],
  entrance: ["GET /inloggen", "GET /inloggen/terug", "GET /inloggen/:provider"],
  rules: [
    { action: "eigen.lezen", when: "one's own", thing: null, may: KNOWN },
    { action: "zelf.beheren", when: "one's own", thing: null, may: KNOWN },
    { action: "uitnodiging.aannemen", when: "with the link", thing: null, may: KNOWN },
    {
      action: "zelf.wisselen",
      when: "to one's own place",
      thing: { seat: OWN_PLACE },
      may: [...MEMBERS, "admin elsewhere", "council admin elsewhere"],
    },
    { action: "zelf.wisselen", when: "to another's place", thing: { seat: "another" }, may: [] },
    { action: "organisatie.leden.lezen", when: "here", thing: { organisation: HERE }, may: MEMBERS },
    {
      action: "organisatie.leden.lezen",
      when: "elsewhere",
      thing: { organisation: ELSEWHERE },
      may: ["admin elsewhere", "council admin elsewhere"],
    },
    ...(["staff", "executive"] as const).map((organ) => ({
      action: "organisatie.rechten.geven" as const,
      when: `in the ${organ}`,
      thing: { organisation: HERE, organ },
      may: EXECUTIVE_ADMINS,
    })),
    {
      action: "organisatie.rechten.geven",
      when: "in the council",
      thing: { organisation: HERE, organ: "council" },
      may: COUNCIL_ADMINS,
    },
    {
      action: "organisatie.rechten.geven",
      when: "in the council of another",
      thing: { organisation: ELSEWHERE, organ: "council" },
      may: ["council admin elsewhere"],
    },
    ...(["staff", "executive"] as const).map((organ) => ({
      action: "organisatie.rechten.nemen" as const,
      when: `of another in the ${organ}`,
      thing: { organisation: HERE, organ, person: "another" },
      may: EXECUTIVE_ADMINS,
    })),
    {
      action: "organisatie.rechten.nemen",
      when: "of another in the council",
      thing: { organisation: HERE, organ: "council", person: "another" },
      may: COUNCIL_ADMINS,
    },
    {
      action: "organisatie.rechten.nemen",
      when: "of oneself",
      thing: { organisation: HERE, organ: "staff", person: SELF },
      may: KNOWN,
    },
  ],
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
    {
      route: "POST /mijn-gegevens/bezoeken/einde",
      when: "a visit that is nobody's",
      action: "zelf.beheren",
      ask: () =>
        Promise.resolve({ address: `${MY_DATA}/bezoeken/einde`, fields: { bezoek: "0".repeat(16) } }),
      may: KNOWN,
    },
    {
      route: "POST /mijn-gegevens/verwijderen",
      when: "one's own account",
      action: "zelf.beheren",
      ask: () => Promise.resolve({ address: `${MY_DATA}/verwijderen`, fields: {} }),
      may: KNOWN,
      changes: "person",
    },
    {
      route: "GET /organisaties/:code/beheer",
      when: "of an organisation that has members",
      action: "organisatie.leden.lezen",
      ask: () => Promise.resolve({ address: MANAGE }),
      may: MEMBERS,
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
      ask: () =>
        Promise.resolve({ address: `${MANAGE}/uitnodigingen`, fields: { ...invitation, orgaan: organ } }),
      may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      changes: "invitation",
    })),
    ...(["staff", "executive", "council"] as const).map((organ) => ({
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: `of another in the ${organ}`,
      action: "organisatie.rechten.nemen" as const,
      ask: async (world: Parameters<typeof membershipOf>[0]) => ({
        address: `${MANAGE}/leden/${await membershipOf(world, HERE, organ)}/einde`,
        fields: {},
      }),
      may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      changes: "membership",
    })),
    {
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: "of oneself, or a place that is nobody's",
      action: "organisatie.rechten.nemen",
      ask: ({ arrived }) =>
        Promise.resolve({ address: `${MANAGE}/leden/${arrived.place}/einde`, fields: {} }),
      may: MEMBERS,
      changes: "membership",
    },
    {
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: "a place that is not there",
      action: "organisatie.rechten.nemen",
      ask: () => Promise.resolve({ address: `${MANAGE}/leden/${NOBODY}/einde`, fields: {} }),
      may: [],
      unknown: MEMBERS,
    },
    {
      route: "POST /organisaties/:code/beheer/leden/:id/einde",
      when: "a place in another organisation, asked for here",
      action: "organisatie.rechten.nemen",
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
      ask: async (world: Parameters<typeof invited>[0]) => ({
        address: `${MANAGE}/uitnodigingen/${(await invited(world, HERE, organ)).id}/intrekken`,
        fields: {},
      }),
      may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
      changes: "invitation",
    })),
    {
      route: "POST /organisaties/:code/beheer/uitnodigingen/:id/intrekken",
      when: "one that is not there",
      action: "organisatie.rechten.geven",
      ask: () => Promise.resolve({ address: `${MANAGE}/uitnodigingen/${NOBODY}/intrekken`, fields: {} }),
      may: [],
      unknown: MEMBERS,
    },
    {
      route: "POST /organisaties/:code/beheer/uitnodigingen/:id/intrekken",
      when: "one of another organisation, asked for here",
      action: "organisatie.rechten.geven",
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
  ],
};
