/** Who reaches what parties say before a decision, stated by hand. */
import type { Side } from "#kit/reader.ts";
import {
  ELSEWHERE,
  HERE,
  IN_EMERGENCY,
  type RouteRow,
  type RuleRow,
  type Subject,
} from "#kit/route-access.ts";
import {
  AT_ELSEWHERE,
  MEMBERS,
  OF_SIDE,
  SIDES,
  without,
  WRITES,
  WRITES_ELSEWHERE,
} from "#kit/route-access-circles.ts";
import { ADVICE, askGate, GOING_ON, QUESTION, WORD } from "./testing-gate.ts";

const ADDRESS = "/dossiers/:id/klaar-voor-besluit";

/** On the side that keeps it, with one of the parties. */
const among = (side: Side): Subject[] => [...OF_SIDE[side], ...WRITES_ELSEWHERE[side]];
/** Who can advise: also who keeps nothing there. */
const advisers = (side: Side): Subject[] =>
  among(side).filter((it) => it !== "reader" && it !== "council reader");
const writers = (side: Side): Subject[] => [...WRITES[side], ...WRITES_ELSEWHERE[side]];

export const gateRules: readonly RuleRow[] = SIDES.flatMap((side): RuleRow[] => {
  const thing = { organisation: HERE, side, participants: [HERE, ELSEWHERE] };
  const when = `kept here by the ${side}, with a party elsewhere`;
  return [
    { action: "gereedheid.lezen", when, thing, may: among(side) },
    { action: "gereedheid.antwoorden", when, thing, may: writers(side) },
    { action: "gereedheid.adviseren", when, thing, may: advisers(side) },
    { action: "gereedheid.doorgaan", when, thing, may: WRITES[side] },
    {
      action: "gereedheid.doorgaan",
      when: `kept elsewhere by the ${side}`,
      thing: { ...thing, organisation: ELSEWHERE },
      may: WRITES_ELSEWHERE[side],
    },
  ];
});

const SEES: readonly Subject[] = [...MEMBERS, ...AT_ELSEWHERE];
/** Also who reads along on that side because of an incident. */
const shownTo = (side: Side): Subject[] => [...among(side), ...(side === "executive" ? [IN_EMERGENCY] : [])];

const answering = [
  {
    ...({ action: "gereedheid.antwoorden", may: writers } as const),
    ...{ step: "/vragen/:vraag", fields: WORD, changes: "readiness_word" },
  },
  {
    ...({ action: "gereedheid.adviseren", may: advisers } as const),
    ...{ step: "/advies", fields: ADVICE, changes: "readiness_advice" },
  },
];

export const gateRows: readonly RouteRow[] = SIDES.flatMap((side): RouteRow[] => [
  ...["", "/vragen.csv"].map((ending): RouteRow => ({
    route: `GET ${ADDRESS}${ending}`,
    when: `shared with the parties by the ${side}`,
    action: "gereedheid.lezen",
    ask: askGate(side, ending),
    may: shownTo(side),
    unknown: without([...SEES, ...shownTo(side)]),
  })),
  ...answering.map(({ action, may, step, fields, changes }): RouteRow => ({
    route: `POST ${ADDRESS}${step}`,
    when: `shared with the parties by the ${side}`,
    action,
    ask: askGate(side, step.replace(":vraag", QUESTION), fields),
    may: may(side),
    unknown: without(SEES),
    changes,
  })),
  {
    route: `POST ${ADDRESS}/doorgaan`,
    when: `shared with the parties by the ${side}`,
    action: "gereedheid.doorgaan",
    ask: askGate(side, "/doorgaan", GOING_ON),
    may: WRITES[side],
    unknown: without(SEES),
    changes: "readiness_override",
  },
]);
