/** Who reaches meetings of administrators, stated by hand. */
import {
  ELSEWHERE,
  HERE,
  IN_EMERGENCY,
  KNOWN,
  PROGRAMS,
  type RouteRow,
  type RuleRow,
} from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  CIRCLES,
  READS,
  SIDES,
  without,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { READERS, type World } from "../access-asking.ts";
import { MEETING_FIELDS, putMeeting } from "./testing-meetings.ts";

const BEGINNERS = [...WRITES.executive, ...WRITES.council, ...AT_ELSEWHERE];

export const meetingRules: readonly RuleRow[] = [
  ...SIDES.flatMap((side) =>
    CIRCLES.map((visibility): RuleRow => ({
      action: "overleg.lezen",
      when: `kept by the ${side}, for ${visibility}`,
      thing: { organisation: HERE, side, visibility, participants: [HERE, ELSEWHERE] },
      // A key is for what a room names, and this room names nothing.
      may: READS[visibility](side).filter((it) => !PROGRAMS.includes(it)),
    })),
  ),
  {
    action: "overleg.beginnen",
    when: "here",
    thing: { organisation: HERE },
    may: [...WRITES.executive, ...WRITES.council],
  },
  { action: "overleg.beginnen", when: "elsewhere", thing: { organisation: ELSEWHERE }, may: AT_ELSEWHERE },
  { action: "overleg.beginnen", when: "for nobody", thing: { organisation: "" }, may: [] },
  ...SIDES.flatMap((side): RuleRow[] => [
    {
      action: "overleg.bijhouden",
      when: `here, for the ${side}`,
      thing: { organisation: HERE, side },
      may: WRITES[side],
    },
    {
      action: "overleg.bijhouden",
      when: `elsewhere, for the ${side}`,
      thing: { organisation: ELSEWHERE, side },
      may: WRITES_ELSEWHERE[side],
    },
  ]),
];

/** What is asked of one in which this organisation and another sit. */
const askOfMeeting = (side: Side, step: string, fields?: Record<string, string>) => async (world: World) => {
  const address = `/dossiers/overleggen/${await putMeeting(world, { side })}${step}`;
  return fields ? { address, fields: { ...fields, _versie: "1" } } : { address };
};

export const meetingRows: readonly RouteRow[] = [
  {
    route: "GET /dossiers/overleggen",
    when: "of one's own organisations",
    action: "eigen.lezen",
    ask: () => Promise.resolve({ address: "/dossiers/overleggen" }),
    may: KNOWN,
  },
  ...(["GET", "POST"] as const).map((method): RouteRow => ({
    route: `${method} /dossiers/overleggen/nieuw`,
    when: "for one's own organisation",
    action: "overleg.beginnen",
    ask: ({ arrived }) =>
      Promise.resolve({
        address: "/dossiers/overleggen/nieuw",
        ...(method === "POST" && {
          fields: { ...MEETING_FIELDS, wie: arrived.organisation === HERE ? ELSEWHERE : HERE },
        }),
      }),
    may: BEGINNERS,
    ...(method === "POST" && { changes: "dossier_meeting" }),
  })),
  ...["", "/agenda.csv", "/agenda.ics"].map((ending): RouteRow => ({
    route: `GET /dossiers/overleggen/:id${ending}`,
    when: "in which both sit",
    action: "overleg.lezen",
    ask: askOfMeeting("executive", ending),
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  })),
  ...SIDES.flatMap((side): RouteRow[] =>
    (["GET", "POST"] as const).map((method) => ({
      route: `${method} /dossiers/overleggen/:id/wijzigen`,
      when: `kept by the ${side}`,
      action: "overleg.bijhouden" as const,
      ask: askOfMeeting(
        side,
        "/wijzigen",
        method === "POST" ? { ...MEETING_FIELDS, naam: "Anders" } : undefined,
      ),
      may: WRITES[side],
      unknown: without(READERS),
      ...(method === "POST" && { changes: "dossier_meeting" }),
    })),
  ),
];
