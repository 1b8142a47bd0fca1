/** What each rule of this room should say of every kind of subject: by hand, and apart from the rules themselves. */
import { ELSEWHERE, GUEST_OF, HERE, PROGRAMS, type RuleRow } from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  CIRCLES,
  MEMBERS,
  OF_SIDE,
  READS,
  SIDES,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";

export const rules: readonly RuleRow[] = [
  ...SIDES.flatMap((side) =>
    CIRCLES.map((visibility) => ({
      action: "overige.lezen" as const,
      when: `kept by the ${side}, for ${visibility}`,
      thing: { organisation: HERE, side, visibility, participants: [HERE, ELSEWHERE] },
      // A key is for what a room names, and this room names nothing: what everyone may see it asks without one.
      may: READS[visibility](side).filter((it) => !PROGRAMS.includes(it)),
    })),
  ),
  {
    action: "overige.lezen",
    when: "for participants, of whom there is one elsewhere no more",
    thing: { organisation: HERE, side: "executive", visibility: "participants", participants: [HERE] },
    may: MEMBERS,
  },
  {
    action: "overige.lezen",
    when: "for its own side, by who is a guest of it",
    thing: {
      ...{ id: GUEST_OF.thing, organisation: HERE, side: "council", visibility: "side" },
      participants: [HERE],
    },
    may: [...OF_SIDE.council, "guest"],
  },
  {
    action: "overige.gast.antwoorden",
    when: "of what he is a guest of",
    thing: { id: GUEST_OF.thing },
    may: ["guest"],
  },
  { action: "overige.gast.antwoorden", when: "of another", thing: { id: "2" }, may: [] },
  { action: "overige.lijst.lezen", when: "here", thing: { organisation: HERE }, may: MEMBERS },
  { action: "overige.lijst.lezen", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  {
    action: "overige.maken",
    when: "here",
    thing: { organisation: HERE },
    may: [...WRITES.executive, ...WRITES.council],
  },
  { action: "overige.maken", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  ...SIDES.flatMap((side) => [
    {
      action: "overige.overnemen" as const,
      when: `here, for the ${side}, which leads it`,
      thing: { organisation: HERE, side, leads: true },
      may: WRITES[side],
    },
    {
      action: "overige.overnemen" as const,
      when: `here, for the ${side}, which takes part and no more`,
      thing: { organisation: HERE, side, leads: false },
      may: [],
    },
  ]),
  ...SIDES.flatMap((side) =>
    (["overige.bijhouden", "overige.bevestigen", "overige.gasten"] as const).flatMap((action) => [
      { action, when: `here, for the ${side}`, thing: { organisation: HERE, side }, may: WRITES[side] },
      {
        action,
        when: `elsewhere, for the ${side}`,
        thing: { organisation: ELSEWHERE, side },
        may: WRITES_ELSEWHERE[side],
      },
    ]),
  ),
];
