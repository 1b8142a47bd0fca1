import {
  ELSEWHERE,
  HERE,
  IN_EMERGENCY,
  KNOWN,
  PROGRAMS,
  type RouteRow,
  type Subject,
} from "#kit/route-access.ts";
import { MEMBERS } from "#kit/route-access-circles.ts";
import { COUNCIL, COUNCIL_ADMINS, EXECUTIVE, EXECUTIVE_ADMINS } from "./access-rules.ts";
import { KEYS } from "./paths.ts";
import { keyElsewhere, membershipOf, NOBODY } from "./testing-access.ts";

const WITH_PLACE = [...MEMBERS, "admin elsewhere", "council admin elsewhere"] as const;
/** To who has no place on that side it is not there. */
const without = (some: readonly Subject[]) => KNOWN.filter((it) => !some.includes(it));
const key = { naam: "proef", rechten: "eigen.lezen", tot: "2026-12-31" };

/** Keys for programs, and what programs ask with them. */
export const keyRows: readonly RouteRow[] = [
  {
    route: `GET ${KEYS}`,
    when: "one's own",
    action: "zelf.beheren",
    ask: () => Promise.resolve({ address: KEYS }),
    may: KNOWN,
  },
  {
    route: `POST ${KEYS}`,
    when: "from one's own place, or from none without one",
    action: "sleutel.maken",
    ask: ({ arrived }) => Promise.resolve({ address: KEYS, fields: { ...key, plek: arrived.place } }),
    may: WITH_PLACE,
    changes: "program_key",
  },
  {
    route: `POST ${KEYS}`,
    when: "from the place of another",
    action: "sleutel.maken",
    ask: async (world) => ({
      address: KEYS,
      fields: { ...key, plek: await membershipOf(world, HERE, "staff") },
    }),
    may: [],
  },
  ...(["staff", "executive", "council"] as const).map((organ) => ({
    route: `POST ${KEYS}/:id/einde`,
    when: `of another in the ${organ}`,
    action: "sleutel.beeindigen" as const,
    ask: async (world: Parameters<typeof keyElsewhere>[0]) => ({
      address: `${KEYS}/${await keyElsewhere(world, HERE, organ)}/einde`,
      fields: {},
    }),
    may: organ === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS,
    unknown: organ === "council" ? without(COUNCIL) : without(EXECUTIVE),
    changes: "program_key",
  })),
  {
    route: `POST ${KEYS}/:id/einde`,
    when: "of another elsewhere",
    action: "sleutel.beeindigen",
    ask: async (world) => ({
      address: `${KEYS}/${await keyElsewhere(world, ELSEWHERE, "staff")}/einde`,
      fields: {},
    }),
    may: ["admin elsewhere"],
    unknown: without(["admin elsewhere"]),
    changes: "program_key",
  },
  {
    route: `POST ${KEYS}/:id/einde`,
    when: "one that is not there",
    action: "sleutel.beeindigen",
    ask: () => Promise.resolve({ address: `${KEYS}/${NOBODY}/einde`, fields: {} }),
    may: [],
    unknown: KNOWN,
  },
  {
    route: "GET /organisaties/:code/beheer/leden.csv",
    when: "of an organisation that has members",
    action: "organisatie.leden.lezen",
    ask: () => Promise.resolve({ address: `/organisaties/${HERE}/beheer/leden.csv` }),
    may: [...MEMBERS, IN_EMERGENCY],
  },
  {
    route: "GET /api/v1/eigen-plekken",
    when: "of the key itself",
    action: "eigen.lezen",
    ask: () => Promise.resolve({ address: "/api/v1/eigen-plekken" }),
    may: [...WITH_PLACE, ...PROGRAMS],
  },
  {
    route: "GET /api/v1/organisaties/:code/leden",
    when: "of an organisation that has members",
    action: "organisatie.leden.lezen",
    ask: () => Promise.resolve({ address: `/api/v1/organisaties/${HERE}/leden?doel=proef` }),
    may: [...MEMBERS, ...PROGRAMS],
  },
  {
    route: "GET /api/v1/organisaties/:code/leden",
    when: "of an organisation that is in no register",
    action: "organisatie.leden.lezen",
    ask: () => Promise.resolve({ address: "/api/v1/organisaties/gm9999/leden?doel=proef" }),
    may: [],
    unknown: [...WITH_PLACE, ...PROGRAMS],
  },
  ...(["staff", "executive", "council"] as const).map((organ) => ({
    route: "POST /api/v1/organisaties/:code/uitnodigingen",
    when: `to the ${organ}`,
    action: "organisatie.rechten.geven" as const,
    behind: "organisatie.leden.lezen" as const,
    ask: () =>
      Promise.resolve({
        address: `/api/v1/organisaties/${HERE}/uitnodigingen`,
        fields: { rol: "reader", orgaan: organ, waaruit: "een besluit" },
      }),
    may: organ === "council" ? COUNCIL_ADMINS : [...EXECUTIVE_ADMINS, "API token (write)" as const],
    changes: "invitation",
  })),
];
