import { type Arrived, HERE, KNOWN, type RouteRow } from "#kit/route-access.ts";
import { MEMBERS } from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { COUNCIL_ADMINS, EXECUTIVE_ADMINS, KEEPERS } from "./access-rules.ts";
import { emergencyPath, EMERGENCY } from "./paths.ts";
import { emergencyOf, NOBODY, personIn, proveVisit } from "./testing-access.ts";

type World = Parameters<typeof emergencyOf>[0] & { arrived: Arrived };
/** Who has no place in the organisation: to him it is not there. */
const OUTSIDE = KNOWN.filter((it) => !MEMBERS.includes(it));
const adminsOf = (side: Side) => (side === "council" ? COUNCIL_ADMINS : EXECUTIVE_ADMINS);
const incident = { organisatie: HERE, kant: "council", melding: "2026-2", reden: "storing", uren: "1" };

/** Leave to read because of an incident: taken, looked at, ended. */
export const emergencyRows: readonly RouteRow[] = [
  {
    route: `GET ${EMERGENCY}`,
    when: "the form",
    action: "noodtoegang.nemen",
    ask: () => Promise.resolve({ address: EMERGENCY }),
    may: KEEPERS,
  },
  {
    route: `POST ${EMERGENCY}`,
    when: "logged in anew",
    action: "noodtoegang.nemen",
    ask: async (world) => {
      await proveVisit(world, world.arrived.person);
      return { address: EMERGENCY, fields: incident };
    },
    may: KEEPERS,
    changes: "emergency_access",
  },
  {
    route: `POST ${EMERGENCY}`,
    when: "not logged in anew",
    action: "noodtoegang.nemen",
    ask: () => Promise.resolve({ address: EMERGENCY, fields: incident }),
    may: [],
    cannot: KEEPERS,
  },
  ...(["executive", "council"] as const).flatMap((side): RouteRow[] => [
    {
      route: `GET ${EMERGENCY}/:id`,
      when: `of another, on the side of the ${side}`,
      action: "noodtoegang.zien",
      ask: async (world: World) => ({ address: emergencyPath(await emergencyOf(world, null, HERE, side)) }),
      may: adminsOf(side),
      unknown: OUTSIDE,
    },
    ...[
      { what: "einde", action: "noodtoegang.beeindigen" as const },
      { what: "gezien", action: "organisatie.rechten.geven" as const },
    ].map(({ what, action }) => ({
      route: `POST ${EMERGENCY}/:id/${what}`,
      when: `of another, on the side of the ${side}`,
      action,
      ask: async (world: World) => ({
        address: `${emergencyPath(await emergencyOf(world, null, HERE, side))}/${what}`,
        fields: {},
      }),
      may: adminsOf(side),
      unknown: OUTSIDE,
      changes: "emergency_access",
    })),
  ]),
  {
    route: `POST ${EMERGENCY}/:id/einde`,
    when: "one's own",
    action: "noodtoegang.beeindigen",
    ask: async (world) => ({
      address: `${emergencyPath(await emergencyOf(world, await personIn(world), HERE, "council"))}/einde`,
      fields: {},
    }),
    may: KNOWN,
    changes: "emergency_access",
  },
  {
    route: `GET ${EMERGENCY}/:id`,
    when: "one that is not there",
    action: "noodtoegang.zien",
    ask: () => Promise.resolve({ address: emergencyPath(NOBODY) }),
    may: [],
    unknown: KNOWN,
  },
];
