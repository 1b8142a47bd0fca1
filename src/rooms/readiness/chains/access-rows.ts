/** Who reaches chains of data, stated by hand. */
import { ELSEWHERE, HERE, PROGRAMS, type RouteRow, type RuleRow, type Subject } from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  CIRCLES,
  MEMBERS,
  OF_SIDE,
  pageShownTo,
  READS,
  SIDES,
  without,
  WRITES,
} from "#kit/route-access-circles.ts";
import { CHAIN_FIELDS, LINK_FIELDS, linkOf, putChain } from "./testing-chains.ts";

type World = Parameters<typeof putChain>[0];
const KETENS = "/klaar-voor-besluit/ketens";
const WRITERS: readonly Subject[] = [...WRITES.executive, ...WRITES.council];

export const chainPublic: readonly string[] = [
  ...[`GET ${KETENS}`, `GET ${KETENS}.csv`, "GET /api/v1/ketens"],
];

export const chainRules: readonly RuleRow[] = [
  ...SIDES.flatMap((side) =>
    CIRCLES.map((visibility) => ({
      action: "keten.lezen" as const,
      when: `kept by the ${side}, for ${visibility}`,
      thing: { organisation: HERE, side, visibility, participants: [HERE, ELSEWHERE] },
      may: READS[visibility](side).filter((it) => !PROGRAMS.includes(it)),
    })),
  ),
  { action: "keten.maken", when: "here", thing: { organisation: HERE }, may: WRITERS },
  { action: "keten.maken", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  ...SIDES.flatMap((side): RuleRow[] => [
    {
      action: "keten.bijhouden",
      when: `here, for the ${side}`,
      thing: { organisation: HERE, side },
      may: WRITES[side],
    },
    {
      action: "keten.bijhouden",
      when: `elsewhere, for the ${side}`,
      thing: { organisation: ELSEWHERE, side },
      may: [side === "council" ? "council admin elsewhere" : "admin elsewhere"],
    },
  ]),
];

const LINK = linkOf();
/** What is asked of one that is put there, which is in its first version. */
const askOf =
  (wanted: Parameters<typeof putChain>[1], step: string, fields?: Record<string, string>) =>
  async (world: World) => {
    const id = await putChain(world, { ...wanted, facts: { links: [LINK] } });
    const address = `${KETENS}/${id}${step}`;
    return fields ? { address, fields: { ...fields, _versie: "1" } } : { address };
  };

const FORMS: Record<string, Record<string, string>> = {
  wijzigen: CHAIN_FIELDS,
  "schakels/nieuw": LINK_FIELDS,
  "schakels/:schakel": { ...LINK_FIELDS, gegevens: "naam, adres en leeftijd" },
};
const STEPS = ["nagekeken", "beeindigen", "schakels/:schakel/weghalen"];
const filled = (step: string): string => `/${step.replace(":schakel", LINK.id)}`;

export const chainRows: readonly RouteRow[] = [
  {
    route: `GET ${KETENS}/nieuw`,
    when: "the form",
    action: "keten.maken",
    ask: () => Promise.resolve({ address: `${KETENS}/nieuw` }),
    may: [...WRITERS, ...AT_ELSEWHERE],
  },
  {
    route: `POST ${KETENS}/nieuw`,
    when: "one more, for one's own organisation",
    action: "keten.maken",
    ask: () => Promise.resolve({ address: `${KETENS}/nieuw`, fields: CHAIN_FIELDS }),
    may: [...WRITERS, ...AT_ELSEWHERE],
    changes: "data_chain",
  },
  ...["", "/schakels.csv"].flatMap((ending) =>
    SIDES.flatMap((side) =>
      CIRCLES.map((visibility): RouteRow => ({
        route: `GET ${KETENS}/:id${ending}`,
        when: `kept by the ${side}, for ${visibility}`,
        action: "keten.lezen",
        ask: askOf({ side, visibility }, ending),
        may: pageShownTo(side, visibility),
        unknown: without(pageShownTo(side, visibility)),
      })),
    ),
  ),
  ...SIDES.flatMap((side) =>
    Object.entries(FORMS).flatMap(([step, fields]): RouteRow[] => [
      {
        route: `GET ${KETENS}/:id/${step}`,
        when: `for all, kept by the ${side}`,
        action: "keten.bijhouden",
        ask: askOf({ side }, filled(step)),
        may: WRITES[side],
      },
      {
        route: `POST ${KETENS}/:id/${step}`,
        when: `for its own side, kept by the ${side}`,
        action: "keten.bijhouden",
        ask: askOf({ side, visibility: "side" }, filled(step), fields),
        may: WRITES[side],
        unknown: without(OF_SIDE[side]),
        changes: "entry_version",
      },
    ]),
  ),
  ...SIDES.flatMap((side) =>
    STEPS.map((step): RouteRow => ({
      route: `POST ${KETENS}/:id/${step}`,
      when: `for the organisation, kept by the ${side}`,
      action: "keten.bijhouden",
      ask: askOf({ side, visibility: "organisation" }, filled(step), {}),
      may: WRITES[side],
      unknown: without(MEMBERS),
      changes: "entry_version",
    })),
  ),
];
