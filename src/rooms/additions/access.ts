import {
  ELSEWHERE,
  HERE,
  IN_EMERGENCY,
  KNOWN,
  PROGRAMS,
  type RoomAccess,
  type RuleRow,
  type Subject,
} from "#kit/route-access.ts";
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
import {
  ARRANGEMENT,
  FIELDS,
  forgetAdditions,
  putAddition,
  putArrangement,
  SHEET_SENT,
} from "./testing-additions.ts";

type World = Parameters<typeof putAddition>[0];

const WRITERS: readonly Subject[] = [...WRITES.executive, ...WRITES.council];
const rules: readonly RuleRow[] = [
  ...SIDES.flatMap((side) =>
    CIRCLES.map((visibility) => ({
      action: "aanvulling.lezen" as const,
      when: `kept by the ${side}, for ${visibility}`,
      thing: { organisation: HERE, side, visibility, participants: [HERE, ELSEWHERE] },
      may: READS[visibility](side).filter((it) => !PROGRAMS.includes(it)),
    })),
  ),
  {
    action: "aanvulling.lezen",
    when: "for participants, of whom there is none elsewhere",
    thing: { organisation: HERE, side: "executive", visibility: "participants", participants: [HERE] },
    may: MEMBERS,
  },
  { action: "aanvulling.lijst.lezen", when: "here", thing: { organisation: HERE }, may: MEMBERS },
  {
    action: "aanvulling.lijst.lezen",
    when: "elsewhere",
    thing: { organisation: ELSEWHERE },
    may: AT_ELSEWHERE,
  },
  { action: "aanvulling.maken", when: "here", thing: { organisation: HERE }, may: WRITERS },
  { action: "aanvulling.maken", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  ...SIDES.flatMap((side) => [
    {
      action: "aanvulling.bijhouden" as const,
      when: `here, for the ${side}`,
      thing: { organisation: HERE, side },
      may: WRITES[side],
    },
    {
      action: "aanvulling.bijhouden" as const,
      when: `elsewhere, for the ${side}`,
      thing: { organisation: ELSEWHERE, side },
      may: [side === "council" ? "council admin elsewhere" : "admin elsewhere"] satisfies Subject[],
    },
  ]),
];

const LIST = `/organisaties/${HERE}/aanvullingen`;
const KINDS = {
  gegevens: { kind: "standing", facts: { risk: "Proefrisico" }, fields: FIELDS },
  jaarcijfers: {
    kind: "year",
    facts: { year: 2025, contribution: 100 },
    fields: { jaar: "2026", bijdrage: "1.250.000", zichtbaar: "public", _verder: "akkoord" },
  },
  resultaten: {
    kind: "result",
    facts: { subject: "Wachttijd", norm: "4 weken" },
    fields: { onderwerp: "Wachttijd", norm: "3 weken", zichtbaar: "public", _verder: "akkoord" },
  },
} as const;

/** What is asked of one that is put there, which is in its first version. */
const askOf =
  (wanted: Parameters<typeof putAddition>[1], step: string, fields?: Record<string, string>) =>
  async (world: World & object) => {
    // What is sent would say the same to the same circle as what the asker before left there.
    if (fields) await forgetAdditions(world);
    const id = await putAddition(world, wanted);
    const address = `/aanvullingen/${id}${step}`;
    return fields ? { address, fields: { ...fields, _versie: "1" } } : { address };
  };

/** What is asked below the list, once there is something to add to. */
const askList = (ending: string, fields?: Record<string, string>) => async (world: World & object) => {
  await putArrangement(world);
  // Each asker is the first to say it.
  await forgetAdditions(world);
  return { address: `${LIST}${ending}`, ...(fields && { fields }) };
};

export const access: RoomAccess = {
  public: [],
  rules,
  guarded: [
    ...["", ".csv"].map((ending) => ({
      route: `GET /organisaties/:code/aanvullingen${ending}`,
      when: "of one's own organisation",
      action: "aanvulling.lijst.lezen" as const,
      ask: () => Promise.resolve({ address: `${LIST}${ending}` }),
      may: [...MEMBERS, IN_EMERGENCY],
    })),
    ...["", ".xlsx", ".csv", "/voortgang"].map((ending) => ({
      route: `GET /organisaties/:code/aanvullingen/:jaar/blad${ending}`,
      when: "all that can be added to, as a spreadsheet",
      action: "aanvulling.maken" as const,
      ask: askList(`/2026/blad${ending}`),
      may: WRITERS,
    })),
    {
      route: "POST /organisaties/:code/aanvullingen/:jaar/blad",
      when: "a spreadsheet with one more, looked at and agreed with",
      action: "aanvulling.maken",
      ask: askList("/2026/blad", SHEET_SENT),
      may: WRITERS,
      changes: "addition",
    },
    {
      route: "GET /organisaties/:code/aanvullingen/:over",
      when: "about an arrangement it is in",
      action: "aanvulling.lijst.lezen",
      ask: askList(`/${ARRANGEMENT}`),
      may: [...MEMBERS, IN_EMERGENCY],
    },
    {
      route: "GET /organisaties/:code/aanvullingen/:over",
      when: "about one that it is not in",
      action: "aanvulling.lijst.lezen",
      ask: askList("/90000009"),
      may: [],
      unknown: KNOWN,
    },
    ...Object.entries(KINDS).flatMap(([word, { kind, facts, fields }]) => [
      {
        route: `GET /organisaties/:code/aanvullingen/:over/${word}`,
        when: "the form",
        action: "aanvulling.maken" as const,
        ask: askList(`/${ARRANGEMENT}/${word}`),
        may: WRITERS,
      },
      {
        route: `POST /organisaties/:code/aanvullingen/:over/${word}`,
        when: "one more",
        action: "aanvulling.maken" as const,
        ask: askList(`/${ARRANGEMENT}/${word}`, fields),
        may: WRITERS,
        changes: "addition",
      },
      ...SIDES.flatMap((side) => [
        {
          route: `GET /aanvullingen/:id/${word}`,
          when: `for all, kept by the ${side}`,
          action: "aanvulling.bijhouden" as const,
          ask: askOf({ side, kind, facts }, `/${word}`),
          may: WRITES[side],
        },
        {
          route: `POST /aanvullingen/:id/${word}`,
          when: `for its own side, kept by the ${side}`,
          action: "aanvulling.bijhouden" as const,
          ask: askOf({ side, kind, facts, visibility: "side" }, `/${word}`, fields),
          may: WRITES[side],
          unknown: without(OF_SIDE[side]),
          changes: "entry_version",
        },
      ]),
    ]),
    ...SIDES.flatMap((side) =>
      CIRCLES.map((visibility) => ({
        route: "GET /aanvullingen/:id",
        when: `kept by the ${side}, for ${visibility}`,
        action: "aanvulling.lezen" as const,
        ask: askOf({ side, visibility }, ""),
        may: pageShownTo(side, visibility),
        unknown: without(pageShownTo(side, visibility)),
      })),
    ),
    ...SIDES.flatMap((side) =>
      ["nagekeken", "intrekken"].map((step) => ({
        route: `POST /aanvullingen/:id/${step}`,
        when: `for the organisation, kept by the ${side}`,
        action: "aanvulling.bijhouden" as const,
        ask: askOf({ side, visibility: "organisation" }, `/${step}`, {}),
        may: WRITES[side],
        unknown: without(MEMBERS),
        changes: "entry_version",
      })),
    ),
  ],
};
