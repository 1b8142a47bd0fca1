import { ELSEWHERE, HERE, KNOWN, type RoomAccess, type RouteRow, type Subject } from "#kit/route-access.ts";
import { MY_NOTICES } from "./paths.ts";
import { webhookOf } from "./testing-access.ts";

const EXECUTIVE_ADMINS: readonly Subject[] = ["admin", "executive admin"];
const COUNCIL_ADMINS: readonly Subject[] = ["council admin"];
const ADMINS = [...EXECUTIVE_ADMINS, ...COUNCIL_ADMINS];
const on = (side: "council" | "executive") => (side === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS);
const WEBHOOKS = `/organisaties/${HERE}/webhooks`;
const ACTION = "organisatie.webhooks" as const;
const SIDES = ["council", "executive"] as const;

/** One's own notices: whoever logged in has his. */
const own = (path: string, more: Partial<RouteRow> = {}): RouteRow => ({
  route: `POST ${MY_NOTICES}${path}`,
  when: "one's own",
  action: "zelf.beheren",
  ask: () => Promise.resolve({ address: `${MY_NOTICES}${path}`, fields: {} }),
  may: KNOWN,
  ...more,
});

export const access: RoomAccess = {
  public: [
    "GET /organisaties/:code/activiteit",
    "GET /samenwerkingen/:id/activiteit",
    "GET /organisaties/:code/activiteit.atom",
    "GET /samenwerkingen/:id/activiteit.atom",
    "GET /samenwerkingen/overige/:id/activiteit.atom",
    "GET /berichten/feed.atom",
    "GET /berichten/stop",
    "POST /berichten/stop",
    "GET /demo/postvak",
  ],
  rules: [
    ...SIDES.map((side) => ({
      action: ACTION,
      when: `on the side of the ${side}`,
      thing: { organisation: HERE, side },
      may: on(side),
    })),
    { action: ACTION, when: "on any side", thing: { organisation: HERE, side: null }, may: ADMINS },
    {
      action: ACTION,
      when: "on any side elsewhere",
      thing: { organisation: ELSEWHERE, side: null },
      may: ["admin elsewhere", "council admin elsewhere"],
    },
  ],
  guarded: [
    {
      route: `GET ${MY_NOTICES}`,
      when: "one's own",
      action: "zelf.beheren",
      ask: () => Promise.resolve({ address: MY_NOTICES }),
      may: KNOWN,
    },
    own("", {
      ask: () =>
        Promise.resolve({
          address: MY_NOTICES,
          fields: {
            ...{ plekken: "off", aanvragen: "direct", noodtoegang: "direct" },
            ...{ register: "daily", overige: "off", dossiers: "off", vragenlijsten: "off" },
            ...{ samen: "off", toevertrouwd: "off", termijnen: "daily", hulpvragen: "direct" },
          },
        }),
      changes: "notice_choice",
    }),
    own("/feed", { changes: "feed_key" }),
    own("/feed/einde", {
      when: "one that is nobody's",
      ask: () =>
        Promise.resolve({
          address: `${MY_NOTICES}/feed/einde`,
          fields: { feed: "00000000-0000-4000-8000-000000000000" },
        }),
    }),
    own("/adres"),
    {
      route: "GET /organisaties/:code/webhooks",
      when: "of an organisation that has admins",
      action: ACTION,
      ask: () => Promise.resolve({ address: WEBHOOKS }),
      may: ADMINS,
    },
    {
      route: "GET /organisaties/:code/webhooks",
      when: "of an organisation that is in no register",
      action: ACTION,
      ask: () => Promise.resolve({ address: "/organisaties/gm9999/webhooks" }),
      may: [],
      unknown: KNOWN,
    },
    ...SIDES.map((side): RouteRow => ({
      route: "POST /organisaties/:code/webhooks",
      when: `for the ${side}`,
      action: ACTION,
      ask: () =>
        Promise.resolve({ address: WEBHOOKS, fields: { adres: "https://assen.example/in", kant: side } }),
      may: on(side),
      changes: "webhook",
    })),
    ...["proef", "hervat", "einde"].flatMap((what) => [
      ...SIDES.map((side): RouteRow => ({
        route: `POST /organisaties/:code/webhooks/:id/${what}`,
        when: `of the ${side}`,
        action: ACTION,
        ask: async (world) => ({
          address: `${WEBHOOKS}/${await webhookOf(world, HERE, side)}/${what}`,
          fields: {},
        }),
        may: on(side),
        // To the other side it is not there.
        unknown: ADMINS.filter((it) => !on(side).includes(it)),
        changes: what === "proef" ? "event" : "webhook",
      })),
      {
        route: `POST /organisaties/:code/webhooks/:id/${what}`,
        when: "of another organisation, asked for here",
        action: ACTION,
        ask: async (world: Parameters<RouteRow["ask"]>[0]) => ({
          address: `${WEBHOOKS}/${await webhookOf(world, ELSEWHERE, "executive")}/${what}`,
          fields: {},
        }),
        may: [],
        unknown: ADMINS,
      },
    ]),
  ],
};
