/** Who reaches processing registers, stated by hand. */
import {
  ELSEWHERE,
  HERE,
  IN_EMERGENCY,
  PROGRAMS,
  type RouteRow,
  type RuleRow,
  type Subject,
} from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  CIRCLES,
  MEMBERS,
  OF_SIDE,
  READS,
  SIDES,
  without,
  WRITES,
} from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import { FIELDS, putActivity } from "./testing-activities.ts";

type World = Parameters<typeof putActivity>[0];
const LIST = "/organisaties/:code/verwerkingen";
const WRITERS: readonly Subject[] = [...WRITES.executive, ...WRITES.council];

export const activityPublic: readonly string[] = [
  // To each what he may see of it.
  ...[`GET ${LIST}`, `GET ${LIST}.csv`, `GET /api/v1${LIST}`],
];

/** Nobody else takes part in an activity. */
const readers = (side: Side, visibility: Visibility): readonly Subject[] =>
  visibility === "participants" ? MEMBERS : READS[visibility](side);
const shownTo = (side: Side, visibility: Visibility): Subject[] => {
  const all = readers(side, visibility);
  return all.includes("reader") ? [...new Set([...all, IN_EMERGENCY])] : [...all];
};

export const activityRules: readonly RuleRow[] = [
  ...SIDES.flatMap((side) =>
    CIRCLES.map((visibility) => ({
      action: "verwerking.lezen" as const,
      when: `kept by the ${side}, for ${visibility}`,
      thing: { organisation: HERE, side, visibility, participants: [] },
      may: readers(side, visibility).filter((it) => !PROGRAMS.includes(it)),
    })),
  ),
  { action: "verwerking.maken", when: "here", thing: { organisation: HERE }, may: WRITERS },
  { action: "verwerking.maken", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  ...SIDES.flatMap((side): RuleRow[] => [
    {
      action: "verwerking.bijhouden",
      when: `here, for the ${side}`,
      thing: { organisation: HERE, side },
      may: WRITES[side],
    },
    {
      action: "verwerking.bijhouden",
      when: `elsewhere, for the ${side}`,
      thing: { organisation: ELSEWHERE, side },
      may: [side === "council" ? "council admin elsewhere" : "admin elsewhere"],
    },
  ]),
];

/** What is asked of one that is put there, which is in its first version. */
const askOf =
  (wanted: Parameters<typeof putActivity>[1], step: string, fields?: Record<string, string>) =>
  async (world: World) => {
    const address = `/verwerkingen/${await putActivity(world, wanted)}${step}`;
    return fields ? { address, fields: { ...fields, _versie: "1" } } : { address };
  };

const NEW = `/organisaties/${HERE}/verwerkingen/nieuw`;

export const activityRows: readonly RouteRow[] = [
  {
    route: `GET ${LIST}/nieuw`,
    when: "the form",
    action: "verwerking.maken",
    ask: () => Promise.resolve({ address: NEW }),
    may: WRITERS,
  },
  {
    route: `POST ${LIST}/nieuw`,
    when: "one more",
    action: "verwerking.maken",
    ask: () => Promise.resolve({ address: NEW, fields: FIELDS }),
    may: WRITERS,
    changes: "processing_activity",
  },
  ...SIDES.flatMap((side) =>
    CIRCLES.map((visibility): RouteRow => ({
      route: "GET /verwerkingen/:id",
      when: `kept by the ${side}, for ${visibility}`,
      action: "verwerking.lezen",
      ask: askOf({ side, visibility }, ""),
      may: shownTo(side, visibility),
      unknown: without(shownTo(side, visibility)),
    })),
  ),
  ...SIDES.flatMap((side): RouteRow[] => [
    {
      route: "GET /verwerkingen/:id/wijzigen",
      when: `for all, kept by the ${side}`,
      action: "verwerking.bijhouden",
      ask: askOf({ side }, "/wijzigen"),
      may: WRITES[side],
    },
    {
      route: "POST /verwerkingen/:id/wijzigen",
      when: `for its own side, kept by the ${side}`,
      action: "verwerking.bijhouden",
      ask: askOf({ side, visibility: "side" }, "/wijzigen", FIELDS),
      may: WRITES[side],
      unknown: without(OF_SIDE[side]),
      changes: "entry_version",
    },
    ...["nagekeken", "stoppen"].map((step): RouteRow => ({
      route: `POST /verwerkingen/:id/${step}`,
      when: `for the organisation, kept by the ${side}`,
      action: "verwerking.bijhouden",
      ask: askOf({ side, visibility: "organisation" }, `/${step}`, {}),
      may: WRITES[side],
      unknown: without(MEMBERS),
      changes: "entry_version",
    })),
  ]),
];
