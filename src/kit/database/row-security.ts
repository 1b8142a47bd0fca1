/**
 * The second lock, in the database: which rows the role that serves sees at all, by what the transaction was told of
 * whoever asks (`acting.ts`). Whatever a room forgets to ask, it gets no row of another organisation, side or person.
 */
import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { type PlacesAsked, visibleFrom } from "../visibility.ts";

/** The person who asks; null for nobody. */
export const ASKS = sql<string | null>`(select reader_person())`;

/** The places of who asks. As a question of its own each is answered once, and not for every row. */
export const PLACES: PlacesAsked = {
  organisations: sql`(select reader_organisations())::text[]`,
  sides: sql`(select reader_sides())::text[]`,
};

/** Rows of an organisation in which who asks has a place. */
export const ofOwnOrganisation = sql<boolean>`organisation = any(${PLACES.organisations})`;

/** Rows of an organ (`organ`) on a side of an organisation where who asks has a place: `sideOf` in the database. */
export const ofOwnSide = sql<boolean>`
  organisation || case organ when 'council' then ' council' else ' executive' end = any(${PLACES.sides})`;

/**
 * Closes a table but for the rows that a rule lets through. Nobody sees more but its owner, and what says that it must
 * (`seeingAll`).
 * @param reads which rows are seen
 * @param writes which rows may be made, changed and removed, and are seen as well; none unless told
 */
export async function closeTable(
  db: QueryExecutorProvider,
  name: string,
  { reads, writes = sql`false` }: { reads: RawBuilder<unknown>; writes?: RawBuilder<unknown> },
): Promise<void> {
  const table = sql.table(name);
  const all = sql`(select sees_all())`;
  for (const statement of [
    sql`alter table ${table} enable row level security`,
    sql`create policy seen on ${table} for select using (${all} or (${reads}))`,
    sql`create policy kept on ${table} using (${all} or (${writes})) with check (${all} or (${writes}))`,
  ])
    await statement.execute(db);
}

/** Lets rows of a closed table through to more people: those of a thing that they may see, by its own rules. */
export async function openRows(
  db: QueryExecutorProvider,
  name: string,
  what: string,
  which: RawBuilder<unknown>,
): Promise<void> {
  await sql`create policy ${sql.id(what)} on ${sql.table(name)} using (${which})`.execute(db);
}

/** The same to read alone. */
export async function showRows(
  db: QueryExecutorProvider,
  name: string,
  what: string,
  which: RawBuilder<unknown>,
): Promise<void> {
  await sql`create policy ${sql.id(what)} on ${sql.table(name)} for select using (${which})`.execute(db);
}

/** A setting that was local to a transaction is an empty text afterwards, and not absent. */
const told = (name: string): string => `nullif(current_setting('vliegwiel.${name}', true), '')`;

const functions = [
  `reader_person() returns uuid language sql stable as $$ select ${told("person")}::uuid $$`,
  `reader_organisations() returns text[] language sql stable as $$ select coalesce(${told("organisations")}::text[], '{}') $$`,
  `reader_sides() returns text[] language sql stable as $$ select coalesce(${told("sides")}::text[], '{}') $$`,
  `sees_all() returns boolean language sql stable as $$ select ${told("all")} is not null $$`,
];

export const rowSecurityMigrations: Record<string, Migration> = {
  "2026-11-29_who-asks-roles": {
    async up(db) {
      for (const it of functions) await sql.raw(`create or replace function ${it}`).execute(db);
      const own = sql`person = ${ASKS}`;
      await closeTable(db, "kept_form", { reads: own, writes: own });
      // One reads what one did oneself, and writes it down as oneself; a line of nobody tells of nobody.
      const deeds = sql`actor is null or actor = ${ASKS}`;
      await closeTable(db, "audit_event", { reads: deeds, writes: deeds });
      // One reads who saw one's own data, and writes down what one saw.
      await closeTable(db, "look", { reads: own, writes: sql`by = ${ASKS}` });
      await closeTable(db, "erased", { reads: sql`false` });
      // A file is of who sent it; a room adds who else sees what belongs to a thing of its own (`openRows`).
      const sent = sql`sent_by = ${ASKS}`;
      await closeTable(db, "file", { reads: sent, writes: sent });
      const part = sql`exists (select from file where file.id = file_part.file)`;
      await closeTable(db, "file_part", { reads: part, writes: part });
    },
  },
  "2026-11-30_events-roles": {
    async up(db) {
      const deeds = sql`actor is null or actor = ${ASKS}`;
      const seen = visibleFrom(PLACES, "event", { table: "event_participant", thing: "event" });
      await closeTable(db, "event", { reads: seen, writes: deeds });
      const own = sql`person = ${ASKS}`;
      await closeTable(db, "mail", { reads: own, writes: own });
    },
  },
};
