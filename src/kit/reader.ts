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
}

export type Reader = { kind: "visitor" } | Person;

export const VISITOR: Reader = { kind: "visitor" };

const ORDER = Object.keys(ROLES) as Role[];

/** Whether a role has the rights of another. */
export const hasRole = (role: Role, least: Role): boolean => ORDER.indexOf(role) >= ORDER.indexOf(least);

/** The place that gives a reader a right in an organisation, on one of its sides or on any. */
export const seatIn = (
  reader: Reader,
  organisation: string,
  least: Role,
  side: Side | null = null,
): Seat | undefined =>
  reader.kind === "visitor"
    ? undefined
    : reader.seats.find(
        (it) =>
          it.organisation === organisation &&
          hasRole(it.role, least) &&
          (side === null || sideOf(it.organ) === side),
      );
