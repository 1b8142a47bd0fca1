/**
 * Ties by the words that they say: their names, what they are for and partners outside government. Found by indexes, which the rules
 * of the closed tables keep from whoever asks those: PostgreSQL reads all rows first where a rule and a search stand together. So
 * a function of the owner finds them, lets through what the rule of an entry lets through, and gives numbers and places alone.
 */
import { type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { PLACES } from "#kit/database/row-security.ts";
import { TAKING_PART } from "#kit/entries/row-security.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import { visibleFrom } from "#kit/visibility.ts";
import { GUESTED } from "./guests/tables.ts";
import type { TieRow } from "./tables.ts";

/** Where a word stands. */
export const SAID_IN = { naam: "in de naam", doel: "in het doel", partner: "bij de partners" } as const;
export type SaidIn = keyof typeof SAID_IN;

export interface SayingViews {
  /** What is for everyone, to choose from. */
  tie_public: Pick<EntryRow, "id" | "visibility"> &
    Pick<TieRow, "name" | "form" | "task" | "begins" | "ends">;
}

/** The words of a text, as Dutch has them: "regelingen" is "regeling". */
const wordsOf = (column: string) => `to_tsvector('dutch', coalesce(${column}, ''))`;

const INDEXES = [
  `create index tie_name_words on tie using gin (${wordsOf("name")})`,
  `create index tie_purpose_words on tie using gin (${wordsOf("purpose")})`,
  `create index tie_outsider_words on tie_outsider using gin (${wordsOf("name")})`,
];

/** More words than this say no more. */
const MOST_WORDS = 8;

/**
 * Each of the words as a question of its own, with a bit; what one types is never a pattern. Bits are put together without
 * sorting, which takes most of the time where a word stands in all of them.
 */
const WORD =
  sql.raw(`select ('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''')::tsquery as asked,
    1 << (row_number() over ())::integer as bit
  from (select lexeme from unnest(to_tsvector('dutch', said)) limit ${MOST_WORDS}) as words`);

const ORDER = Object.keys(SAID_IN) as SaidIn[];

const bitOf = (place: SaidIn): number => 1 << ORDER.indexOf(place);

const saysIn = (place: SaidIn, table: string, key: string, column: string) =>
  sql.raw(
    `select bit, ${bitOf(place)} as place, ${key} as tie from word join ${table} on ${wordsOf(column)} @@ asked`,
  );

const NAMED = sql.raw(ORDER.map((it) => `case when whole.places & ${bitOf(it)} > 0 then '${it}' end`).join());

/**
 * As in `seen-view.ts`: who owns the tables sees all rows. In a function of the owner everybody is the owner, so that here it is who
 * logged in to the database.
 */
const SEEN = sql`(select sees_all() or pg_has_role(session_user, relowner, 'usage') from pg_class where oid = 'entry'::regclass)
  or ${visibleFrom(PLACES, "entry", TAKING_PART)} or entry.id = ${GUESTED}`;

const tiesSaying = (schema: string) => sql`
  create function ties_saying(said text) returns table (tie text, places text[])
  language sql stable security definer set search_path = ${sql.id(schema)}, pg_temp as $$
    with word as materialized (${WORD}), found as (
      ${saysIn("naam", "tie", "entry", "name")}
      union all ${saysIn("doel", "tie", "entry", "purpose")}
      union all ${saysIn("partner", "tie_outsider", "tie", "name")}),
    whole as (
      select found.tie, bit_or(found.place) as places from found
      group by found.tie having bit_or(found.bit) = (select sum(bit) from word))
    select whole.tie, array_remove(array[${NAMED}], null) from whole join entry on entry.id = whole.tie where ${SEEN}
  $$`;

export const sayingMigrations: Record<string, Migration> = {
  "2026-12-03_saying": {
    async up(db) {
      for (const index of INDEXES) await sql.raw(index).execute(db);
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
      await tiesSaying(rows[0]?.schema ?? "public").execute(db);
      // Its rule is the same for everyone, so that it need not be asked of five tables for each row.
      await sql`create view tie_public with (security_barrier) as
        select entry.id, entry.visibility, tie.name, tie.form, tie.task, tie.begins, tie.ends
        from entry join tie on tie.entry = entry.id
        where entry.kind = 'tie' and entry.visibility = 'public'`.execute(db);
    },
  },
};

/** Those that say all of these words, with where; to join or to choose from. */
export const saying = (text: string): RawBuilder<{ tie: string; places: SaidIn[] }> =>
  sql`ties_saying(${text})`;
