/**
 * People by what they let this reader know. Found by an index, which the rules of the closed table keep from whoever asks that
 * (as in `ties/saying.ts`): so a function of the owner finds them, lets through what those rules let through, and gives
 * numbers and names of fields alone. Nothing of it is held in memory: what is closed or gone is found by nobody from then on.
 */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { PLACES } from "#kit/database/row-security.ts";
import { visibleFrom } from "#kit/visibility.ts";
import type { Db, Tables } from "./db.ts";
import { nameMap } from "#rooms/organisations";
import { FIELD_NAMES, FIELDS, type ProfileField } from "./facts.ts";
import { shownText } from "./keeping.ts";
import { type Wish, wishesIn, wordsMet } from "./words.ts";

/** Whoever may read it finds no more of them at once: this is no list to go through. */
export const SHOWN = 10;

const WEIGHT = sql.raw(
  `case field ${FIELD_NAMES.map((it) => `when '${it}' then ${FIELDS[it].weight}`).join(" ")} end`,
);

/**
 * Those who answer most of what was asked: each wish by its best reading in its best field. Who comes first among equals is
 * another each day, so that nobody is always asked.
 */
const answering = (schema: string) => sql`
  create function profiles_answering(readings jsonb, asked_on date, most integer)
  returns table (profile text, fields text[], met integer, total integer)
  language sql stable security definer set search_path = ${sql.id(schema)}, pg_temp as $$
    with reading as materialized (
      select (it->>'wish')::integer as wish, (it->>'weight')::real as weight,
        array(select jsonb_array_elements_text(it->'terms')) as terms
      from jsonb_array_elements(readings) as it),
    found as (
      select f.profile, f.field, reading.wish, reading.weight * ${WEIGHT} as weight
      from reading join profile_field f on f.words @> reading.terms
      where f.live and (f.away_until is null or f.away_until < asked_on) and ${visibleFrom(PLACES, "f")}),
    best as (
      select found.profile, found.wish, max(found.weight) as weight from found group by found.profile, found.wish),
    answerer as (
      select best.profile, count(*)::integer as met, sum(best.weight) as weight from best group by best.profile),
    first as (
      select answerer.profile, answerer.met, answerer.weight, (count(*) over ())::integer as total
      from answerer where answerer.met = (select max(answerer.met) from answerer)
      order by answerer.weight desc, md5(answerer.profile || asked_on::text) limit most)
    select first.profile, array(select distinct found.field from found where found.profile = first.profile),
      first.met, first.total
    from first order by first.weight desc, md5(first.profile || asked_on::text)
  $$`;

export const findingMigrations: Record<string, Migration> = {
  "2026-12-15_professionals-finding": {
    async up(db) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      await answering(rows[0]?.schema ?? "public").execute(db);
    },
  },
};

/** Why somebody was found: in which field, and by which words as they stand there. */
export interface Because {
  field: ProfileField;
  words: string[];
}

export interface Said {
  field: ProfileField;
  /** As people read it. */
  text: string;
  /** Of an organisation its key. */
  code?: string;
}

export interface Hit {
  profile: string;
  /** All that this reader may know of him. */
  says: Said[];
  because: Because[];
}

export interface Found {
  hits: Hit[];
  /** How many there are in all. */
  total: number;
  /** What was asked for, as it was understood. */
  wishes: Wish[];
  /** Whether each answers only a part of the question: nobody answers more. */
  partly: boolean;
}

interface Matched {
  profile: string;
  fields: ProfileField[];
  met: number;
  total: number;
}

/** Numbers of those who answer, for whoever asks the database now. */
export async function matching(
  db: Db,
  wishes: readonly Wish[],
  today: Day,
  most: number,
): Promise<Matched[]> {
  if (wishes.length === 0) return [];
  const readings = wishes.flatMap(({ readings: ways }, wish) =>
    ways.map(({ terms, weight }) => ({ wish, terms, weight })),
  );
  const { rows } = await sql<Matched>`
    select * from profiles_answering(${JSON.stringify(readings)}::jsonb, ${today}::date, ${most}::integer)`.execute(
    db,
  );
  return rows;
}

/** Finds people by a question, as far as whoever asks may know. */
export async function findPeople(db: Db, question: string, today: Day): Promise<Found> {
  const wishes = wishesIn(question);
  const matched = await matching(db, wishes, today, SHOWN);
  const said = await saidBy(
    db,
    matched.map((it) => it.profile),
  );
  return {
    hits: matched.map(({ profile, fields }) => {
      const says = said.get(profile) ?? [];
      return { profile, says, because: becauseOf(says, fields, wishes) };
    }),
    total: matched[0]?.total ?? 0,
    wishes,
    partly: matched.length > 0 && (matched[0]?.met ?? 0) < wishes.length,
  };
}

const ORDER = new Map(FIELD_NAMES.map((it, at) => [it, at]));

/** What profiles tell whoever asks, in the order of fields. */
export async function saidBy(db: Db, profiles: readonly string[]): Promise<Map<string, Said[]>> {
  if (profiles.length === 0) return new Map();
  const rows = await (db as Kysely<Tables>)
    .selectFrom("profile_field")
    .select(["profile", "field", "text"])
    .where(among("profile", profiles))
    .where("live", "=", true)
    .execute();
  const names = await nameMap(
    db,
    rows.flatMap((it) => (it.field === "organisatie" ? [it.text] : [])),
  );
  const said = rows
    .toSorted((a, b) => (ORDER.get(a.field) ?? 0) - (ORDER.get(b.field) ?? 0))
    .map(({ profile, field, text }) => ({
      profile,
      says: {
        ...{ field, text: shownText(field, text, names.get(text) ?? text) },
        ...(field === "organisatie" && { code: text }),
      },
    }));
  return new Map(
    Map.groupBy(said, (it) => it.profile)
      .entries()
      .map(([profile, all]) => [profile, all.map((it) => it.says)]),
  );
}

/** Of fields that the owner closed to this reader none is among `says`, nor among those in which he was found. */
const becauseOf = (says: Hit["says"], fields: readonly ProfileField[], wishes: readonly Wish[]): Because[] =>
  says
    .filter((it) => fields.includes(it.field))
    .map(({ field, text }) => ({
      field,
      words: [...new Set(wishes.flatMap((wish) => wordsMet(text, wish)))],
    }))
    .filter((it) => it.words.length > 0);
