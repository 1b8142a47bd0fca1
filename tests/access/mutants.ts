/** Wrong versions of a rule, each as somebody might write it by mistake. */
import {
  type Organ,
  ORGANS,
  type Person,
  type Reader,
  type Role,
  ROLES,
  type Seat,
  sideOf,
} from "../../src/kit/reader.ts";
import { VISIBILITIES } from "../../src/kit/visibility.ts";
import { readerFor, SELF } from "../../src/kit/route-access.ts";

/** A rule of the policy, whatever it is about. */
export type Rule = (reader: Reader, thing: unknown) => true | string;

const NO = "nee";
const isPerson = (reader: Reader): reader is Person => reader.kind === "person";

/** The rule, asked about somebody with other places. */
const withSeats =
  (rule: Rule, seats: (seat: Seat, thing: unknown) => Seat[]): Rule =>
  (reader, thing) =>
    rule(
      isPerson(reader) ? { ...reader, seats: reader.seats.flatMap((seat) => seats(seat, thing)) } : reader,
      thing,
    );

const ROLE_ORDER = Object.keys(ROLES) as Role[];
const EVERY_VISIBILITY = Object.keys(VISIBILITIES);
const EVERY_ORGAN = Object.keys(ORGANS) as Organ[];
const moved = (seat: Seat, by: number): Seat[] => {
  const role = ROLE_ORDER[Math.min(ROLE_ORDER.indexOf(seat.role) + by, ROLE_ORDER.length - 1)];
  return role === undefined ? [] : [{ ...seat, role }];
};
const fieldOf = (thing: unknown, name: string): unknown =>
  typeof thing === "object" && thing !== null ? (thing as Record<string, unknown>)[name] : undefined;

export const MUTANTS: Record<string, (rule: Rule) => Rule> = {
  "always yes": () => () => true,
  "always no": () => () => NO,
  inverted: (rule) => (reader, thing) => (rule(reader, thing) === true ? NO : true),
  "one role lower is enough": (rule) => withSeats(rule, (seat) => moved(seat, 1)),
  "one role higher is needed": (rule) =>
    withSeats(rule, (seat) => (seat.role === "reader" ? [] : moved(seat, -1))),
  "any role is enough": (rule) => withSeats(rule, (seat) => [{ ...seat, role: "admin" }]),
  "side ignored": (rule) => withSeats(rule, (seat) => EVERY_ORGAN.map((organ) => ({ ...seat, organ }))),
  "sides exchanged": (rule) =>
    withSeats(rule, (seat) => [{ ...seat, organ: seat.organ === "council" ? "executive" : "council" }]),
  "organisation ignored": (rule) =>
    withSeats(rule, (seat, thing) => {
      const organisation = fieldOf(thing, "organisation");
      return [typeof organisation === "string" ? { ...seat, organisation } : seat];
    }),
  "platform admin may all": (rule) => (reader, thing) =>
    (isPerson(reader) && reader.platformAdmin) || rule(reader, thing),
  "visitor passes for somebody": (rule) => (reader, thing) =>
    rule(isPerson(reader) ? reader : readerFor("without a place"), thing),
  "everybody is oneself": (rule) => (reader, thing) => {
    const person = fieldOf(thing, "person");
    return rule(isPerson(reader) && typeof person === "string" ? { ...reader, id: person } : reader, thing);
  },
  "nobody is oneself": (rule) => (reader, thing) =>
    rule(isPerson(reader) ? { ...reader, id: "another than himself" } : reader, thing),
  "what a key was made for ignored": (rule) => (reader, thing) => {
    if (!isPerson(reader)) return rule(reader, thing);
    const { key: _, ...owner } = reader;
    return rule(owner, thing);
  },
  "any place is one's own": (rule) =>
    withSeats(rule, (seat, thing) => {
      const id = fieldOf(thing, "seat");
      return [typeof id === "string" ? { ...seat, id } : seat];
    }),
};

/**
 * Whether a mutant is another rule at all: asked about everyone with every single place, in more situations than any
 * table states. What answers alike there is no mistake, and counts for nothing.
 */
export const differs = (rule: Rule, mutant: Rule, organisations: readonly string[]): boolean =>
  everyone(organisations).some((reader) =>
    everything(organisations).some(
      (thing) => (rule(reader, thing) === true) !== (mutant(reader, thing) === true),
    ),
  );

function everyone(organisations: readonly string[]): Reader[] {
  const seats = organisations.flatMap((organisation) =>
    EVERY_ORGAN.flatMap((organ) => ROLE_ORDER.map((role) => ({ id: "own", organisation, organ, role }))),
  );
  const person = readerFor("without a place") as Person;
  return [
    readerFor("visitor"),
    person,
    readerFor("platform admin"),
    ...seats.map((seat) => ({ ...person, seats: [seat], acting: seat })),
    ...seats.map((seat) => ({ ...person, seats: [seat], acting: seat, key: { id: "key", actions: [] } })),
  ];
}

const everything = (organisations: readonly string[]): unknown[] =>
  organisations.flatMap((organisation) =>
    EVERY_ORGAN.flatMap((organ) =>
      [SELF, "another"].flatMap((person) =>
        ["own", "another"].flatMap((seat) =>
          EVERY_VISIBILITY.map((visibility) => ({
            ...{ organisation, organ, person, seat, visibility },
            side: sideOf(organ),
            ...{ participants: organisations, readers: organisations.slice(1), leads: true },
          })),
        ),
      ),
    ),
  );
