/** What each rule of this room should say of every kind of subject: by hand, and apart from the rules themselves. */
import type { Side } from "#kit/reader.ts";
import { ALL_SUBJECTS, ELSEWHERE, HERE, PROGRAMS, type RuleRow, type Subject } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";

export const OF_SIDE: Record<Side, readonly Subject[]> = {
  council: ["council reader", "council editor", "council admin"],
  executive: ["reader", "member", "editor", "admin", "executive editor", "executive admin"],
};
export const MEMBERS: readonly Subject[] = [...OF_SIDE.executive, ...OF_SIDE.council];
export const AT_ELSEWHERE: readonly Subject[] = ["admin elsewhere", "council admin elsewhere"];

/** Who writes for each side. */
export const WRITES: Record<Side, readonly Subject[]> = {
  council: ["council editor", "council admin"],
  executive: ["editor", "admin", "executive editor", "executive admin"],
};
export const WRITES_ELSEWHERE: Record<Side, readonly Subject[]> = {
  council: ["council admin elsewhere"],
  executive: ["admin elsewhere"],
};
export const WRITERS: readonly Subject[] = [...WRITES.executive, ...WRITES.council, ...AT_ELSEWHERE];

/** Who reads what is kept here with others elsewhere. */
export const READS: Record<Visibility, (side: Side) => readonly Subject[]> = {
  public: () => ALL_SUBJECTS,
  government: () => [...MEMBERS, ...AT_ELSEWHERE],
  participants: () => [...MEMBERS, ...AT_ELSEWHERE],
  organisation: () => MEMBERS,
  side: (side) => OF_SIDE[side],
};
export const CIRCLES = Object.keys(READS) as Visibility[];
export const SIDES: readonly Side[] = ["executive", "council"];

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
  { action: "dossier.beginnen", when: "for nobody", thing: { organisation: "" }, may: [] },
  ...SIDES.flatMap((side) =>
    (["dossier.bijhouden", "dossier.namens-partij", "dossier.meedoen"] as const).flatMap((action) => [
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
