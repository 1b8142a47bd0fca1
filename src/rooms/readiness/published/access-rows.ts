/** Who reaches question sets of organisations, stated by hand. */
import {
  ALL_SUBJECTS,
  ELSEWHERE,
  HERE,
  IN_EMERGENCY,
  PROGRAMS,
  type RouteRow,
  type RuleRow,
} from "#kit/route-access.ts";
import { MEMBERS, without, WRITES, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import { forgetSets, ITEM_FIELDS, putSet, SET_FIELDS } from "./testing-published.ts";

type World = Parameters<typeof putSet>[0];
const SETS = "/klaar-voor-besluit/vragenlijsten";
const KEEPERS = WRITES.executive;
const ITEM = `${HERE}-vervoer`;

export const setPublic: readonly string[] = [`GET ${SETS}`, `GET ${SETS}.csv`, "GET /api/v1/vragenlijsten"];

const shown = { organisation: HERE, side: "executive", participants: [HERE] } as const;

export const setRules: readonly RuleRow[] = [
  {
    action: "vragenlijst.lezen",
    when: "a draft",
    thing: { ...shown, visibility: "organisation" },
    may: MEMBERS,
  },
  {
    action: "vragenlijst.lezen",
    when: "published",
    thing: { ...shown, visibility: "public" },
    may: ALL_SUBJECTS.filter((it) => !PROGRAMS.includes(it)),
  },
  ...(["vragenlijst.maken", "vragenlijst.bijhouden"] as const).flatMap((action): RuleRow[] => [
    { action, when: "here", thing: { organisation: HERE }, may: KEEPERS },
    { action, when: "elsewhere", thing: { organisation: ELSEWHERE }, may: WRITES_ELSEWHERE.executive },
  ]),
];

/** What is asked of one that is put there, in the version that it has then. */
const askOf = (published: boolean, step: string, fields?: Record<string, string>) => async (world: World) => {
  await forgetSets(world);
  const address = `${SETS}/${await putSet(world, { published })}${step}`;
  return fields ? { address, fields: { ...fields, _versie: published ? "2" : "1" } } : { address };
};

const keeps = { action: "vragenlijst.bijhouden", may: KEEPERS } as const;

/** One row, looked at and agreed with. */
const SHEET = {
  rijen: JSON.stringify({
    lines: [{ row: 2, id: null, version: null, errors: [], typed: { ...ITEM_FIELDS, code: "nieuw" } }],
    ...{ columns: Object.keys(ITEM_FIELDS), strange: [], versioned: false },
  }),
  _verder: "akkoord",
};

const CHANGES: readonly [string, Record<string, string>][] = [
  ["/wijzigen", { ...SET_FIELDS, naam: "Anders" }],
  ["/vragen/nieuw", { ...ITEM_FIELDS, code: "nieuw" }],
  [`/vragen/${ITEM}`, { ...ITEM_FIELDS, vraag: "Is er vervoer?" }],
  ["/blad", SHEET],
];
const DRAFT_STEPS = ["/publiceren", "/weggooien", `/vragen/${ITEM}/weghalen`];
const routeOf = (step: string): string => `${SETS}/:id${step.replace(ITEM, ":vraag")}`;

export const setRows: readonly RouteRow[] = [
  ...["GET", "POST"].map((method): RouteRow => ({
    route: `${method} ${SETS}/nieuw`,
    when: "for one's own organisation",
    action: "vragenlijst.maken",
    ask: async (world) => {
      await forgetSets(world);
      return { address: `${SETS}/nieuw`, ...(method === "POST" && { fields: SET_FIELDS }) };
    },
    may: [...KEEPERS, ...WRITES_ELSEWHERE.executive],
    ...(method === "POST" && { changes: "question_set" }),
  })),
  ...["", "/vragen.csv"].flatMap((ending): RouteRow[] => [
    {
      route: `GET ${SETS}/:id${ending}`,
      when: "a draft",
      action: "vragenlijst.lezen",
      ask: askOf(false, ending),
      may: [...MEMBERS, IN_EMERGENCY],
      unknown: without([...MEMBERS, IN_EMERGENCY]),
    },
    {
      route: `GET ${SETS}/:id${ending}`,
      when: "published",
      action: "vragenlijst.lezen",
      ask: askOf(true, ending),
      may: ALL_SUBJECTS,
    },
  ]),
  ...CHANGES.flatMap(([step, fields]): RouteRow[] => [
    {
      route: `GET ${routeOf(step)}`,
      when: "the form of a draft",
      ...keeps,
      ask: askOf(false, step),
      unknown: without(MEMBERS),
    },
    {
      route: `POST ${routeOf(step)}`,
      when: "a draft",
      ...keeps,
      ask: askOf(false, step, fields),
      unknown: without(MEMBERS),
      changes: "entry_version",
    },
  ]),
  ...DRAFT_STEPS.map((step): RouteRow => ({
    route: `POST ${routeOf(step)}`,
    when: "a draft",
    ...keeps,
    ask: askOf(false, step, {}),
    unknown: without(MEMBERS),
    changes: "entry_version",
  })),
  ...["/stoppen", "/nieuwe-versie"].map((step): RouteRow => ({
    route: `POST ${routeOf(step)}`,
    when: "published",
    ...keeps,
    ask: askOf(true, step, {}),
    changes: "entry_version",
  })),
];
