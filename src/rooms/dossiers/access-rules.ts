/** What each rule of this room should say of every kind of subject: by hand, and apart from the rules themselves. */
import { ELSEWHERE, GUEST_OF, HERE, PROGRAMS, type RuleRow, type Subject } from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  CIRCLES,
  MEMBERS,
  READS,
  SIDES,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";

export const WRITERS: readonly Subject[] = [...WRITES.executive, ...WRITES.council, ...AT_ELSEWHERE];

export const rules: readonly RuleRow[] = [
  ...SIDES.flatMap((side) =>
    CIRCLES.map((visibility) => ({
      action: "dossier.lezen" as const,
      when: `kept by the ${side}, for ${visibility}`,
      thing: { organisation: HERE, side, visibility, participants: [HERE, ELSEWHERE] },
      // A key is for what a room names, and this room names nothing: what everyone may see it asks without one.
      may: READS[visibility](side).filter((it) => !PROGRAMS.includes(it)),
    })),
  ),
  {
    action: "dossier.lezen",
    when: "for the parties, of whom there is none elsewhere",
    thing: { organisation: HERE, side: "executive", visibility: "participants", participants: [HERE] },
    may: MEMBERS,
  },
  {
    action: "dossier.beginnen",
    when: "here",
    thing: { organisation: HERE },
    may: [...WRITES.executive, ...WRITES.council],
  },
  { action: "dossier.beginnen", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  // The guest of these rows is one of another thing.
  { action: "dossier.gast.zeggen", when: "of no guest of it", thing: { id: GUEST_OF.thing }, may: [] },
  { action: "dossier.beginnen", when: "for nobody", thing: { organisation: "" }, may: [] },
  ...SIDES.flatMap((side) =>
    (["dossier.bijhouden", "dossier.namens-partij", "dossier.gasten", "dossier.meedoen"] as const).flatMap(
      (action) => [
        { action, when: `here, for the ${side}`, thing: { organisation: HERE, side }, may: WRITES[side] },
        {
          action,
          when: `elsewhere, for the ${side}`,
          thing: { organisation: ELSEWHERE, side },
          may: WRITES_ELSEWHERE[side],
        },
      ],
    ),
  ),
];
