import {
  ELSEWHERE,
  HERE,
  IN_EMERGENCY,
  KNOWN,
  type RoomAccess,
  type RuleRow,
  type Subject,
} from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  MEMBERS,
  SIDES,
  without,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { putIntroduction, putPledge } from "./testing-trust.ts";

type World = Parameters<typeof putPledge>[0];

const WRITERS: readonly Subject[] = [...WRITES.executive, ...WRITES.council];
const OF_TWO: readonly Subject[] = [...MEMBERS, ...AT_ELSEWHERE];

const rules: readonly RuleRow[] = [
  {
    action: "samen.lezen",
    when: "of here and elsewhere",
    thing: { organisation: HERE, participants: [ELSEWHERE] },
    may: OF_TWO,
  },
  {
    action: "samen.lezen",
    when: "of here and a third",
    thing: { organisation: "gm0003", participants: [HERE] },
    may: MEMBERS,
  },
  {
    action: "samen.lezen",
    when: "of two others",
    thing: { organisation: "gm0003", participants: ["gm0010"] },
    may: [],
  },
  { action: "samen.beginnen", when: "for here", thing: { organisation: HERE }, may: WRITERS },
  { action: "samen.beginnen", when: "for elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  ...SIDES.flatMap((side) => [
    {
      action: "samen.antwoorden" as const,
      when: `for here, on the side of the ${side}`,
      thing: { organisation: HERE, side },
      may: WRITES[side],
    },
    {
      action: "samen.antwoorden" as const,
      when: `for elsewhere, on the side of the ${side}`,
      thing: { organisation: ELSEWHERE, side },
      may: WRITES_ELSEWHERE[side],
    },
  ]),
];

const PAIR = `/organisaties/${HERE}/samen/${ELSEWHERE}`;
const PLEDGE = { wie: "zij", wat: "Cijfers sturen", uiterlijk: "" };
const INTRODUCTION = { wij: "griffier", zij: "controller", waarover: "" };

/** A step with what is put there, for one of the two. */
const step =
  (
    put: (world: World) => Promise<{ id: string; version: number }>,
    kind: string,
    acting: string,
    word: string,
    fields: Record<string, string> = {},
  ) =>
  async (world: World) => {
    const { id, version } = await put(world);
    return { address: `/${kind}/${id}/${acting}/${word}`, fields: { ...fields, _versie: String(version) } };
  };

/** The steps with a promise: what went before, which of the two takes it, and who hears that it is not for him. */
const PLEDGE_STEPS = [
  { word: "akkoord", before: [], by: ELSEWHERE },
  { word: "niet-akkoord", before: [], by: ELSEWHERE },
  { word: "intrekken", before: [], by: HERE },
  { word: "nagekomen", before: [["agree", ELSEWHERE]], by: HERE },
  { word: "niet-nagekomen", before: [["agree", ELSEWHERE]], by: ELSEWHERE },
  {
    word: "klopt-nagekomen",
    before: [
      ["agree", ELSEWHERE],
      ["sayKept", ELSEWHERE],
    ],
    by: HERE,
  },
  {
    word: "klopt-niet-nagekomen",
    before: [
      ["agree", ELSEWHERE],
      ["sayMissed", HERE],
    ],
    by: ELSEWHERE,
  },
  {
    word: "terug",
    before: [
      ["agree", ELSEWHERE],
      ["sayKept", ELSEWHERE],
    ],
    by: HERE,
  },
] as const;

const INTRODUCTION_STEPS = [
  { word: "aannemen", accepted: false, by: ELSEWHERE, fields: { antwoord: "via het secretariaat" } },
  { word: "nu-niet", accepted: false, by: ELSEWHERE, fields: { antwoord: "na de zomer" } },
  { word: "intrekken", accepted: false, by: HERE, fields: {} },
  { word: "gesproken", accepted: true, by: HERE, fields: {} },
] as const;

const writersOf = (organisation: string, side: Side) =>
  organisation === HERE ? WRITES[side] : WRITES_ELSEWHERE[side];

export const access: RoomAccess = {
  public: [],
  rules,
  guarded: [
    {
      route: "GET /organisaties/:code/samen/:other",
      when: "of here and elsewhere",
      action: "samen.lezen",
      ask: () => Promise.resolve({ address: PAIR }),
      may: [...OF_TWO, IN_EMERGENCY],
    },
    {
      route: "GET /organisaties/:code/samen/:other",
      when: "with one that is in no register",
      action: "samen.lezen",
      ask: () => Promise.resolve({ address: `/organisaties/${HERE}/samen/gm9999` }),
      may: [],
      unknown: KNOWN,
    },
    ...[
      { word: "toezegging", fields: PLEDGE, changes: "pledge" },
      { word: "kennismaken", fields: INTRODUCTION, changes: "introduction" },
    ].flatMap(({ word, fields, changes }) => [
      {
        route: `GET /organisaties/:code/samen/:other/${word}`,
        when: "the form",
        action: "samen.beginnen" as const,
        ask: () => Promise.resolve({ address: `${PAIR}/${word}` }),
        may: WRITERS,
      },
      {
        route: `POST /organisaties/:code/samen/:other/${word}`,
        when: "one more",
        action: "samen.beginnen" as const,
        ask: () => Promise.resolve({ address: `${PAIR}/${word}`, fields }),
        may: WRITERS,
        changes,
      },
    ]),
    ...SIDES.flatMap((side) => [
      ...PLEDGE_STEPS.map(({ word, before, by }) => ({
        route: `POST /toezeggingen/:id/:code/${word}`,
        when: `begun by the ${side}`,
        action: "samen.antwoorden" as const,
        ask: step((world) => putPledge(world, { side, steps: before }), "toezeggingen", by, word),
        may: writersOf(by, side),
        unknown: without(OF_TWO),
        changes: "entry_version",
      })),
      ...INTRODUCTION_STEPS.map(({ word, accepted, by, fields }) => ({
        route: `POST /kennismakingen/:id/:code/${word}`,
        when: `asked by the ${side}`,
        action: "samen.antwoorden" as const,
        ask: step((world) => putIntroduction(world, { side, accepted }), "kennismakingen", by, word, fields),
        may: writersOf(by, side),
        unknown: without(OF_TWO),
        changes: "entry_version",
      })),
    ]),
    {
      route: "POST /toezeggingen/:id/:code/klopt-niet-nagekomen",
      when: "by who said so first",
      action: "samen.antwoorden",
      ask: step(
        (world) =>
          putPledge(world, {
            steps: [
              ["agree", ELSEWHERE],
              ["sayMissed", HERE],
            ],
          }),
        "toezeggingen",
        HERE,
        "klopt-niet-nagekomen",
      ),
      may: [],
      cannot: WRITES.executive,
      unknown: without(OF_TWO),
    },
    {
      route: "POST /toezeggingen/:id/:code/akkoord",
      when: "by who put it forward",
      action: "samen.antwoorden",
      ask: step((world) => putPledge(world), "toezeggingen", HERE, "akkoord"),
      may: [],
      cannot: WRITES.executive,
      unknown: without(OF_TWO),
    },
  ],
};
