/** Reading from all there are, whoever takes part: what everyone may read, chosen and counted; and by words, as far as each may see. */
import { sql } from "kysely";
import { among, amongFound } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { type Reader, VISITOR } from "#kit/reader.ts";
import type { Db } from "./db.ts";
import { seenBy, type Tie, tiesOfAll } from "./queries.ts";
import { type SaidIn, saying } from "./saying.ts";

/** What one chooses of what everyone may read. */
export interface Choices {
  /** Only those that held on it; without it all there ever were. */
  day?: Day | undefined;
  text?: string | undefined;
  /** Keys of organisations that are meant by that text: those in which one takes part count as well. */
  called?: readonly string[];
  /** Codes of forms, of which it has one. */
  forms?: readonly string[] | undefined;
  task?: string | undefined;
}

/** That it held on a day; of what has no first day or no end, nobody says that it did not. */
const heldOn = (day: Day) =>
  sql<boolean>`(begins is null or begins <= ${day}::date) and (ends is null or ends > ${day}::date)`;

function chosen(db: Db, { day, text, called = [], forms, task }: Choices) {
  const named = sql`select tie from ${saying(text ?? "")} union all
    select id from tie_party where visibility = 'public' and participant = any(${[...called]}::text[])`;
  return db
    .selectFrom("tie_public as entry")
    .where("entry.visibility", "=", "public")
    .$if(day !== undefined, (it) => it.where(heldOn(day ?? "")))
    .$if(text !== undefined, (it) => it.where(amongFound("entry.id", sql`${named}`)))
    .$if(forms !== undefined, (it) => it.where(among("entry.form", forms ?? [])))
    .$if(task !== undefined, (it) => it.where("entry.task", "=", task ?? ""));
}

export async function countPublic(db: Db, choices: Choices): Promise<number> {
  const { total } = await chosen(db, choices)
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

/** As the list can be sorted: as they were written down, by name. */
export const SORTS = ["opgeschreven", "naam"] as const;

/**
 * A part of those that everyone may read.
 * @param sort one of `SORTS`, `-` before it descends
 */
export async function publicTies(
  db: Db,
  choices: Choices,
  { sort = "opgeschreven", offset, limit }: { sort?: string; offset: number; limit: number },
): Promise<{ rows: Tie[]; total: number }> {
  const direction = sort.startsWith("-") ? "desc" : "asc";
  const found = await chosen(db, choices)
    .select("entry.id")
    .$if(sort.endsWith("naam"), (it) => it.orderBy(sql`lower(entry.name)`, direction))
    .orderBy("entry.id", direction)
    .offset(offset)
    .limit(limit)
    .execute();
  const ids = found.map((it) => it.id);
  const [rows, total] = await Promise.all([tiesOfAll(db, VISITOR, ids), countPublic(db, choices)]);
  return { rows, total };
}

/** One that says the words that were looked for, and where. */
export interface Said {
  tie: Tie;
  places: SaidIn[];
}

/** Those that say all of these words, as far as a reader may see them: with the words in their names first, then by name. */
export async function tiesSaying(
  db: Db,
  reader: Reader,
  text: string,
  { day, most }: { day?: Day | undefined; most: number },
): Promise<Said[]> {
  const { rows: found } = await sql<{ id: string; places: SaidIn[] }>`
    select entry.id, said.places from ${saying(text)} as said join tie_seen as entry on entry.id = said.tie
    where ${seenBy(reader)} and ${day === undefined ? sql`true` : heldOn(day)}
    order by 'naam' = any(said.places) desc, lower(entry.name), entry.id limit ${most}`.execute(db);
  const ties = await tiesOfAll(
    db,
    reader,
    found.map((it) => it.id),
  );
  const places = new Map(found.map((it) => [it.id, it.places]));
  return ties.map((tie) => ({ tie, places: places.get(tie.id) ?? [] }));
}
