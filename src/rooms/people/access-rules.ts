/** What each rule of this room should say of every kind of subject: by hand, and apart from the rules themselves. */
import {
  ELSEWHERE,
  HERE,
  KNOWN,
  OWN_PLACE,
  PROGRAMS,
  type RuleRow,
  SELF,
  type Subject,
} from "#kit/route-access.ts";
import { ADMINS, MEMBERS, OF_SIDE } from "#kit/route-access-circles.ts";

export const { council: COUNCIL, executive: EXECUTIVE } = OF_SIDE;
/** Who gives rights on each side. The staff works for the executive, and so does who keeps its rights. */
export const { council: COUNCIL_ADMINS, executive: EXECUTIVE_ADMINS } = ADMINS;

/** Who keeps the installation. */
export const KEEPERS: readonly Subject[] = ["platform admin", "platform admin with Noodtoegang"];
/** What is somebody's own, or is kept by who gives rights on that side. */
const TAKEN = [
  "organisatie.rechten.nemen",
  "sleutel.beeindigen",
  "noodtoegang.zien",
  "noodtoegang.beeindigen",
] as const;

export const rules: readonly RuleRow[] = [
  { action: "eigen.lezen", when: "one's own", thing: null, may: [...KNOWN, ...PROGRAMS] },
  { action: "zelf.beheren", when: "one's own", thing: null, may: KNOWN },
  { action: "uitnodiging.aannemen", when: "with the link", thing: null, may: KNOWN },
  {
    action: "zelf.wisselen",
    when: "to one's own place",
    thing: { seat: OWN_PLACE },
    may: [...MEMBERS, "admin elsewhere", "council admin elsewhere"],
  },
  {
    action: "sleutel.maken",
    when: "from one's own place",
    thing: { seat: OWN_PLACE },
    may: [...MEMBERS, "admin elsewhere", "council admin elsewhere"],
  },
  { action: "sleutel.maken", when: "from another's place", thing: { seat: "another" }, may: [] },
  { action: "gast.zelf", when: "one's own visit", thing: null, may: ["guest"] },
  { action: "noodtoegang.nemen", when: "an incident", thing: null, may: KEEPERS },
  { action: "zelf.wisselen", when: "to another's place", thing: { seat: "another" }, may: [] },
  {
    action: "organisatie.leden.lezen",
    when: "here",
    thing: { organisation: HERE },
    may: [...MEMBERS, ...PROGRAMS],
  },
  {
    action: "organisatie.leden.lezen",
    when: "elsewhere",
    thing: { organisation: ELSEWHERE },
    may: ["admin elsewhere", "council admin elsewhere"],
  },
  ...(["staff", "executive"] as const).map((organ) => ({
    action: "organisatie.rechten.geven" as const,
    when: `in the ${organ}`,
    thing: { organisation: HERE, organ },
    may: [...EXECUTIVE_ADMINS, "API token (write)" as const],
  })),
  {
    action: "organisatie.rechten.geven",
    when: "in the council",
    thing: { organisation: HERE, organ: "council" },
    may: COUNCIL_ADMINS,
  },
  {
    action: "organisatie.rechten.geven",
    when: "in the council of another",
    thing: { organisation: ELSEWHERE, organ: "council" },
    may: ["council admin elsewhere"],
  },
  ...TAKEN.flatMap((action): RuleRow[] => [
    ...(["staff", "executive"] as const).map((organ) => ({
      action,
      when: `of another in the ${organ}`,
      thing: { organisation: HERE, organ, person: "another" },
      may: EXECUTIVE_ADMINS,
    })),
    {
      action,
      when: "of another in the council",
      thing: { organisation: HERE, organ: "council", person: "another" },
      may: COUNCIL_ADMINS,
    },
    {
      action,
      when: "of oneself",
      thing: { organisation: HERE, organ: "staff", person: SELF },
      may: KNOWN,
    },
  ]),
];
