/**
 * Who may reach which route, said by hand beside each room (`access.ts`) and apart from the rules that decide it: a test
 * asks every route as every kind of subject, and finds where the two differ. What stands in no row fails that test.
 */
import type { Kysely } from "kysely";
import type { Action } from "./policy.ts";
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
  "platform admin": { known: true, keepsInstallation: true },
} as const satisfies Record<string, Kind>;
export type Subject = keyof typeof SUBJECTS;

export const ALL_SUBJECTS = Object.keys(SUBJECTS) as Subject[];
export const kindOf = (subject: Subject): Kind => SUBJECTS[subject];
/** Who has logged in. */
export const KNOWN: readonly Subject[] = ALL_SUBJECTS.filter((it) => kindOf(it).known);

/** The number of whoever asks, and of his place, in things that a rule is asked about. */
export const SELF = "self";
export const OWN_PLACE = "own";

/** A subject as a rule sees it. */
export function readerFor(subject: Subject): Reader {
  const { known, places = [], keepsInstallation = false } = kindOf(subject);
  if (!known) return { kind: "visitor" };
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
