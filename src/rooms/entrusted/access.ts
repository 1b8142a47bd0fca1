import { sql } from "kysely";
import { ELSEWHERE, HERE, KNOWN, type RoomAccess, type RuleRow, type Subject } from "#kit/route-access.ts";
import { ADMINS, SIDES, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import { putParting } from "./testing-entrusted.ts";

const ALL: readonly Subject[] = [...ADMINS.executive, ...ADMINS.council];

const rules: readonly RuleRow[] = [
  ...(["toevertrouwd.lezen", "toevertrouwd.meenemen"] as const).flatMap((action) => [
    { action, when: "here", thing: { organisation: HERE }, may: ALL },
    {
      action,
      when: "elsewhere",
      thing: { organisation: ELSEWHERE },
      may: [...WRITES_ELSEWHERE.executive, ...WRITES_ELSEWHERE.council],
    },
  ]),
  ...(["toevertrouwd.weghalen", "toevertrouwd.stoppen"] as const).flatMap((action) =>
    SIDES.flatMap((side) => [
      { action, when: `here, of the ${side}`, thing: { organisation: HERE, side }, may: ADMINS[side] },
      {
        action,
        when: `elsewhere, of the ${side}`,
        thing: { organisation: ELSEWHERE, side },
        may: WRITES_ELSEWHERE[side],
      },
    ]),
  ),
];

const PAGE = `/organisaties/${HERE}/toevertrouwd`;

export const access: RoomAccess = {
  public: [],
  rules,
  guarded: [
    {
      route: "GET /organisaties/:code/toevertrouwd",
      when: "of one's own organisation",
      action: "toevertrouwd.lezen",
      ask: () => Promise.resolve({ address: PAGE }),
      may: ALL,
    },
    {
      route: "GET /organisaties/:code/toevertrouwd",
      when: "of one that is in no register",
      action: "toevertrouwd.lezen",
      ask: () => Promise.resolve({ address: "/organisaties/gm9999/toevertrouwd" }),
      may: [],
      unknown: KNOWN,
    },
    ...["bekeken", "bekeken.csv"].map((it) => ({
      route: `GET /organisaties/:code/toevertrouwd/${it}`,
      when: "who looked, of one's own organisation",
      action: "toevertrouwd.lezen" as const,
      ask: () => Promise.resolve({ address: `${PAGE}/${it}` }),
      may: ALL,
    })),
    {
      route: "GET /organisaties/:code/toevertrouwd/alles.zip",
      when: "of one's own organisation",
      action: "toevertrouwd.meenemen",
      ask: () => Promise.resolve({ address: `${PAGE}/alles.zip` }),
      may: ALL,
    },
    ...SIDES.flatMap((side) => [
      {
        route: "GET /organisaties/:code/toevertrouwd/weghalen/:side",
        when: `what the ${side} has`,
        action: "toevertrouwd.weghalen" as const,
        ask: () => Promise.resolve({ address: `${PAGE}/weghalen/${side}` }),
        may: ADMINS[side],
      },
      {
        route: "POST /organisaties/:code/toevertrouwd/weghalen/:side",
        when: `all of the ${side}`,
        action: "toevertrouwd.weghalen" as const,
        ask: async ({ db }: { db: Parameters<typeof putParting>[0]["db"] }) => {
          // Each asker is the first.
          await sql`delete from parting`.execute(db);
          return {
            address: `${PAGE}/weghalen/${side}`,
            fields: { reden: "wij stappen over", _verder: "akkoord" },
          };
        },
        may: ADMINS[side],
        changes: "parting",
      },
      {
        route: "POST /organisaties/:code/toevertrouwd/weghalen/:side/stoppen",
        when: `what was asked for the ${side}`,
        action: "toevertrouwd.stoppen" as const,
        ask: async (world: Parameters<typeof putParting>[0]) => {
          await putParting(world, { side });
          return { address: `${PAGE}/weghalen/${side}/stoppen`, fields: {} };
        },
        may: ADMINS[side],
        changes: "parting",
      },
    ]),
    {
      route: "GET /organisaties/:code/toevertrouwd/weghalen/:side",
      when: "of a side that there is not",
      action: "toevertrouwd.weghalen",
      ask: () => Promise.resolve({ address: `${PAGE}/weghalen/midden` }),
      may: [],
      unknown: KNOWN,
    },
  ],
};
