/**
 * Who sees what people keep: five circles, from everyone to one side of one organisation. Said twice, for one thing
 * (`maySee`) and for a list (`visibleTo`); a test on invented worlds holds the two together.
 */
import { sql, type RawBuilder } from "kysely";
import type { May } from "./policy.ts";
import { type Reader, type Side, sideOf } from "./reader.ts";

/** From wide to narrow, as people choose them. */
export const VISIBILITIES = {
  public: "iedereen",
  government: "wie bij de overheid werkt",
  participants: "de deelnemers",
  organisation: "de eigen organisatie",
  side: "het eigen orgaan",
} as const;
export type Visibility = keyof typeof VISIBILITIES;

/** The same, the widest first. */
export const CIRCLES = Object.keys(VISIBILITIES) as Visibility[];

/** Whether fewer people read the one than the other. */
export const isNarrower = (one: Visibility, other: Visibility): boolean =>
  CIRCLES.indexOf(one) > CIRCLES.indexOf(other);

/** The narrowest of some circles; everyone's of none. */
export const narrowest = (...circles: readonly Visibility[]): Visibility =>
  circles.reduce((narrow, it) => (isNarrower(it, narrow) ? it : narrow), "public");

/** Whether all who take part read what is shown to this circle. */
export const readByParticipants = (circle: Visibility): boolean => !isNarrower(circle, "participants");

/** "alleen voor de eigen organisatie"; null for what everyone reads. */
export const onlyFor = (circle: Visibility): string | null =>
  circle === "public" ? null : `alleen voor ${VISIBILITIES[circle]}`;

/** What stands in each row that people keep, under these names. */
export interface VisibilityColumns {
  visibility: Visibility;
  /** Key of the organisation that keeps it, and the side of it on which that is done. */
  organisation: string;
  side: Side;
}

export interface Shown extends VisibilityColumns {
  /** Keys of the organisations that take part in it, beside its own. */
  participants: readonly string[];
}

/** The columns of a table whose rows have a circle, for its migration. */
export const visibilityColumns = `
  visibility text not null check (visibility in ('public', 'government', 'participants', 'organisation', 'side')),
  organisation text not null,
  side text not null check (side in ('council', 'executive'))`;

/** Whether a reader sees one thing; who keeps the installation sees nothing more by that. */
export const maySee: May<Shown> = (reader, thing) => {
  const seats = reader.kind === "person" ? reader.seats : [];
  const here = seats.filter((it) => it.organisation === thing.organisation);
  const seen = {
    public: true,
    government: seats.length > 0,
    participants: here.length > 0 || seats.some((it) => thing.participants.includes(it.organisation)),
    organisation: here.length > 0,
    side: here.some((it) => sideOf(it.organ) === thing.side),
  }[thing.visibility];
  return seen || `Dit is alleen te zien voor ${VISIBILITIES[thing.visibility]}.`;
};

/** Where the organisations that take part in a thing stand. */
export interface ParticipantsIn {
  table: string;
  /** Its column with the `id` of the thing; the key of the organisation is in `organisation`. */
  thing: string;
}

/** The places of whoever asks, as the database gets them: organisations, and one side of each as `gm0106 council`. */
export interface PlacesAsked {
  organisations: RawBuilder<string[]>;
  sides: RawBuilder<string[]>;
}

/**
 * The rows of a table that a reader sees, for the `where` of every list of it.
 * @param table its name, or the name it goes by in the question
 * @param participants absent where nobody else can take part
 */
export const visibleTo = (
  reader: Reader,
  table: string,
  participants?: ParticipantsIn,
): RawBuilder<boolean> =>
  placesIn(reader).organisations.length > 0
    ? visibleFrom(placesOf(reader), table, participants)
    : sql<boolean>`${sql.ref(`${table}.visibility`)} = 'public'`;

/**
 * The same for places that are not known yet.
 * @param circle the column with the circle; that of the table unless told
 */
export function visibleFrom(
  { organisations, sides }: PlacesAsked,
  table: string,
  participants?: ParticipantsIn,
  circle = `${table}.visibility`,
): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const visibility = sql.ref(circle);
  const takesPart =
    participants &&
    sql`or ${visibility} = 'participants' and exists (
      select from ${sql.table(participants.table)} as taking_part
      where taking_part.${sql.ref(participants.thing)} = ${column("id")} and taking_part.organisation = any(${organisations}))`;
  return sql<boolean>`(
    ${visibility} = 'public'
    or ${visibility} = 'government' and cardinality(${organisations}) > 0
    or ${visibility} in ('participants', 'organisation') and ${column("organisation")} = any(${organisations})
    or ${visibility} = 'side' and ${column("organisation")} || ' ' || ${column("side")} = any(${sides})
    ${takesPart ?? sql``})`;
}

/** The organisations in which a reader has a place, and the sides of them. */
export function placesIn(reader: Reader): { organisations: string[]; sides: string[] } {
  const seats = reader.kind === "person" ? reader.seats : [];
  return {
    organisations: [...new Set(seats.map((it) => it.organisation))],
    sides: [...new Set(seats.map((it) => `${it.organisation} ${sideOf(it.organ)}`))],
  };
}

function placesOf(reader: Reader): PlacesAsked {
  const { organisations, sides } = placesIn(reader);
  return {
    organisations: sql`${sql.val(organisations)}::text[]`,
    sides: sql`${sql.val(sides)}::text[]`,
  };
}
