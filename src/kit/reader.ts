/**
 * Who asks: a visitor, a person who logged in, or a program with a token of a person. Rooms decide by what stands here
 * and by nothing else who may do what.
 */

/** Rights of a person in an organisation; each has those before it. */
export const ROLES = { reader: "lezer", member: "lid", editor: "redacteur", admin: "beheerder" } as const;
export type Role = keyof typeof ROLES;

/** The organs of an organisation that people belong to. */
export const ORGANS = {
  council: "raad en griffie",
  executive: "dagelijks bestuur",
  staff: "ambtelijke organisatie",
} as const;
export type Organ = keyof typeof ORGANS;

/**
 * The two sides of an organisation: what the council and its clerk keep is not the executive's to read, and the other
 * way round (articles 160 and 147 to 155 of the Gemeentewet give them duties of their own). Staff works for the executive.
 */
export type Side = "council" | "executive";
export const sideOf = (organ: Organ): Side => (organ === "council" ? "council" : "executive");

/** The place of a person in an organisation. */
export interface Seat {
  id: string;
  /** Key of the organisation. */
  organisation: string;
  organ: Organ;
  role: Role;
}

export interface Person {
  kind: "person";
  /** Pseudonym: says nothing without the table of persons. */
  id: string;
  name: string;
  seats: readonly Seat[];
  /** The place from which this person acts now; null for who has none. */
  acting: Seat | null;
  /** Keeps the installation; reads nothing of organisations by that. */
  platformAdmin: boolean;
  /** Proves that a form came from a page of this session. */
  formToken: string;
  /** Where he logged in, and when he did so anew because that was asked; absent where a program asks. */
  visit?: { provider: string; provedAt: Date | null };
  /** By which a program asks in this person's name; absent where he asks himself. */
  key?: ProgramKey;
  /** What he may read only while he says that he must; nothing is done by it (`findToRead`). */
  emergencies?: readonly Emergency[];
}

/** Leave to read in an organisation, on one side, for whoever keeps the installation. */
export interface Emergency {
  id: string;
  organisation: string;
  side: Side;
}

/** The same person as that leave lets him read: as whoever reads along on that side, and no more. */
export const inEmergency = (person: Person, { id, organisation, side }: Emergency): Person => ({
  ...person,
  seats: [
    ...person.seats,
    { id, organisation, organ: side === "council" ? "council" : "staff", role: "reader" },
  ],
});

/** What a person gave a program to ask with: less than he may himself, never more. */
export interface ProgramKey {
  id: string;
  /** The actions it was made for. */
  actions: readonly string[];
}

/** Somebody without an organisation here, let in for one thing. */
export interface Guest {
  kind: "guest";
  /** Pseudonym, as of a person. */
  id: string;
  /** The one thing: a kind that a room names, and its number there. */
  of: { kind: string; thing: string };
  lastDay: string;
  formToken: string;
}

/** A guest as he was in one visit. */
export interface FormerGuest {
  /** Of the pages of that visit. */
  formToken: string;
  /** The last day on which he is or was a guest; null for one whose invitation was ended. */
  lastDay: string | null;
  /** Whether he is one still, and only his visit is over. */
  stays: boolean;
}

/** Whether somebody is let in for this very thing. */
export const isGuestOf = (reader: Reader, kind: string, thing: string): boolean =>
  reader.kind === "guest" && reader.of.kind === kind && reader.of.thing === thing;

export type Reader = { kind: "visitor"; api?: true } | Person | Guest;

/** A visit that may be over, by what stood in its cookie or by what its pages carry in their forms. */
export type FormerVisit = { secret: string } | { formToken: string };

export const VISITOR: Reader = { kind: "visitor" };
/** A program that brought no key, or one that is worth nothing. */
export const UNKNOWN_PROGRAM: Reader = { kind: "visitor", api: true };

const ORDER = Object.keys(ROLES) as Role[];

/** Whether a role has the rights of another. */
export const hasRole = (role: Role, least: Role): boolean => ORDER.indexOf(role) >= ORDER.indexOf(least);

/** Where a person has at least a role: each organisation, and each with its side ("gm0106 executive"), as tables are asked for them. */
export function placesAs(
  { seats }: Pick<Person, "seats">,
  least: Role,
): { organisations: string[]; sides: string[] } {
  const held = seats.filter((it) => hasRole(it.role, least));
  return {
    organisations: held.map((it) => it.organisation),
    sides: held.map((it) => `${it.organisation} ${sideOf(it.organ)}`),
  };
}

/** The place that gives a reader a right in an organisation, on one of its sides or on any. */
export const seatIn = (
  reader: Reader,
  organisation: string,
  least: Role,
  side: Side | null = null,
): Seat | undefined =>
  reader.kind !== "person"
    ? undefined
    : reader.seats.find(
        (it) =>
          it.organisation === organisation &&
          hasRole(it.role, least) &&
          (side === null || sideOf(it.organ) === side),
      );
