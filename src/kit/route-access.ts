/**
 * Who may reach which route, said by hand beside each room (`access.ts`) and apart from the rules that decide it: a test
 * asks every route as every kind of subject, and finds where the two differ. What stands in no row fails that test.
 */
import type { Kysely } from "kysely";
import type { Action, Policy } from "./policy.ts";
import type { Organ, Reader, Role, Seat } from "./reader.ts";

/** The organisation that rows are about, and another one. */
export const HERE = "gm0106";
export const ELSEWHERE = "gm0014";

interface Kind {
  /** Whether we know who it is: the others are asked to log in. */
  known: boolean;
  places?: readonly Omit<Seat, "id">[];
  /** Places that ended. */
  formerly?: readonly Omit<Seat, "id">[];
  keepsInstallation?: true;
  /** Keeps it, and took leave to read here on the executive's side because of an incident. */
  readsInEmergency?: true;
  /** Let in by a link for one thing, without an account. */
  guest?: true;
  /** A program that brings a key of somebody with these places: known to the API, and a visitor to pages. */
  key?: "reads" | "writes";
}

const here = (organ: Organ, role: Role): Kind => ({
  known: true,
  places: [{ organisation: HERE, organ, role }],
});

/** Every kind of subject. A room that brings a new one adds it here, and every row of every room is asked about it. */
export const SUBJECTS = {
  visitor: { known: false },
  "visit that ended": { known: false },
  "program without a token": { known: false },
  "without a place": { known: true },
  reader: here("staff", "reader"),
  member: here("staff", "member"),
  editor: here("staff", "editor"),
  admin: here("staff", "admin"),
  "council reader": here("council", "reader"),
  "council editor": here("council", "editor"),
  "council admin": here("council", "admin"),
  "executive editor": here("executive", "editor"),
  "executive admin": here("executive", "admin"),
  "admin elsewhere": { known: true, places: [{ organisation: ELSEWHERE, organ: "staff", role: "admin" }] },
  "council admin elsewhere": {
    known: true,
    places: [{ organisation: ELSEWHERE, organ: "council", role: "admin" }],
  },
  "former admin": { known: true, formerly: [{ organisation: HERE, organ: "staff", role: "admin" }] },
  guest: { known: false, guest: true },
  "platform admin": { known: true, keepsInstallation: true },
  "platform admin with Noodtoegang": { known: true, keepsInstallation: true, readsInEmergency: true },
  "API token (read)": {
    known: false,
    key: "reads",
    places: [{ organisation: HERE, organ: "staff", role: "admin" }],
  },
  "API token (write)": {
    known: false,
    key: "writes",
    places: [{ organisation: HERE, organ: "staff", role: "admin" }],
  },
} as const satisfies Record<string, Kind>;
export type Subject = keyof typeof SUBJECTS;

export const ALL_SUBJECTS = Object.keys(SUBJECTS) as Subject[];
export const kindOf = (subject: Subject): Kind => SUBJECTS[subject];
/** Who has logged in. */
export const KNOWN: readonly Subject[] = ALL_SUBJECTS.filter((it) => kindOf(it).known);
/** Programs whose key only reads, and whose key may all that a key can. */
export const PROGRAMS: readonly Subject[] = ALL_SUBJECTS.filter((it) => kindOf(it).key !== undefined);

/** Opens pages that only tell; nothing is done by it, whatever the page offers. */
export const IN_EMERGENCY: Subject = "platform admin with Noodtoegang";

/** Whether a row is about the API: there everyone asks by a key, and whoever has no place has none. */
export const isOfApi = ({ route }: Pick<RouteRow, "route">): boolean => /^\w+ \/api\//.test(route);
/** What a key of a subject can do, of all that keys can: to read unless it was made to write. */
export const actionsOf = (subject: Subject, scopes: Policy["scopes"]): string[] =>
  [...scopes]
    .filter(([, { writes }]) => !writes || kindOf(subject).key !== "reads")
    .map(([action]) => action);

/** What a guest in these rows is let in for, unless a row lets him in for something that it makes. */
export const GUEST_OF = { kind: "tie", thing: "1" };
/** The number of whoever asks, and of his place, in things that a rule is asked about. */
export const SELF = "self";
export const OWN_PLACE = "own";

/**
 * A subject as a rule sees it.
 * @param scopes what keys can do, for a program
 */
export function readerFor(subject: Subject, scopes: Policy["scopes"] = new Map()): Reader {
  const { known, key, places = [], keepsInstallation = false, readsInEmergency, guest } = kindOf(subject);
  if (guest) return { kind: "guest", id: SELF, of: GUEST_OF, lastDay: "2026-12-31", formToken: "" };
  if (!known && key === undefined) return { kind: "visitor" };
  const seats = places.map((it) => ({ id: OWN_PLACE, ...it }));
  const acting = seats[0] ?? null;
  return {
    kind: "person",
    id: SELF,
    name: subject,
    seats,
    acting,
    platformAdmin: keepsInstallation,
    formToken: "",
    ...(readsInEmergency && {
      emergencies: [{ id: "emergency", organisation: HERE, side: "executive" as const }],
    }),
    ...(key && { key: { id: "key", actions: actionsOf(subject, scopes) } }),
  };
}

/** What a rule says in one situation. */
export interface RuleRow {
  action: Action;
  /** The situation, in words. */
  when: string;
  thing: unknown;
  may: readonly Subject[];
}

/** A subject that logged in for a test. */
export interface Arrived {
  person: string;
  /** Its place and where that is; without one, a number that is nobody's and the organisation that rows are about. */
  place: string;
  organisation: string;
}

/** What a subject asks. */
export interface Asked {
  address: string;
  /** What is filled in, for a form. */
  fields?: Record<string, string>;
  /** What a guest who asks is let in for. */
  guestOf?: { kind: string; thing: string };
}

/** A route that not everyone may use, in one situation. Whoever stands in none of the lists is refused. */
export interface RouteRow {
  /** As the router has it: `POST /uitloggen`. */
  route: string;
  when: string;
  /** The action that decides, so that a changed rule is asked at the routes that lean on it. */
  action: Action;
  /** The action that is asked before it, when there are two locks on the door. */
  behind?: Action;
  /** Makes what the question is about, anew for every subject. */
  ask: (world: { db: Kysely<object>; at: Date; arrived: Arrived }) => Promise<Asked>;
  /** Who gets what he asks for. */
  may: readonly Subject[];
  /** Who hears that it is not there. */
  unknown?: readonly Subject[];
  /** Who hears that it cannot be done (any more). */
  cannot?: readonly Subject[];
  /** The table in which it can be seen that a form did its work. */
  changes?: string;
  /** The page names whoever asks: then it must name no other. */
  personal?: true;
}

export interface RoomAccess {
  /** The way in: what a subject gets there hangs on the provider, and never makes a visit of itself. */
  entrance?: readonly string[];
  /** Routes that answer everyone alike, whoever asks. */
  public: readonly string[];
  rules?: readonly RuleRow[];
  guarded?: readonly RouteRow[];
}
