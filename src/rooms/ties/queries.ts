/** Reading: what a reader may not see is not there, not even to be counted. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import { isGuestOf, type Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "./db.ts";
import type { TieFacts } from "./facts.ts";
import type { TieState } from "./life.ts";
import type { Answer } from "./seen-view.ts";

export const KIND = "tie";

export interface Tie extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "version" | "verified_on"
> {
  state: TieState;
  changed_at: Date;
  facts: TieFacts;
  participants: readonly string[];
  textVersion: number;
  answers: readonly Answer[];
}

/** What the database shows whoever asks (`seen-view.ts`). */
const all = (db: Db) => db.selectFrom("tie_seen as entry").selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof all>["execute"]>>[number];

/** What a reader sees: by his places, or the one thing that he is a guest of. */
export const seenBy = (reader: Reader) => {
  const seen = visibleTo(reader, "entry", { table: "entry_participant", thing: "entry" });
  return reader.kind === "guest" && isGuestOf(reader, KIND, reader.of.thing)
    ? sql<boolean>`(${seen} or entry.id = ${reader.of.thing})`
    : seen;
};
const asked = (db: Db, reader: Reader) => all(db).where(seenBy(reader));

const tieOf = ({ source, form, name, purpose, executor, begins, ends, task, wanted, ...row }: Row): Tie => {
  const { outsiders, text_version: textVersion, state, theme, scale, roles, executor_key, ...it } = row;
  const { participants } = it;
  return {
    ...it,
    state: state as TieState,
    textVersion,
    facts: {
      ...{ form, name, purpose, participants, roles, outsiders, executor, begins, ends, task, theme, scale },
      ...{ executorKey: executor_key, document: source, wanted },
    },
  };
};

/** One of them, whoever may read it: for work that no reader asks for. */
export async function tieWith(db: Db, id: string): Promise<Tie | null> {
  const row = await all(db).where("entry.id", "=", id).executeTakeFirst();
  return row ? tieOf(row) : null;
}

/** One of them, for who may read it. */
export async function findTie(db: Db, reader: Reader, id: string): Promise<Tie | null> {
  if (!isUlid(id)) return null;
  const row = await asked(db, reader).where("entry.id", "=", id).executeTakeFirst();
  return row ? tieOf(row) : null;
}

/** Those in which an organisation takes part. */
const withParty = (db: Db, reader: Reader, organisation: string) =>
  db
    .selectFrom("tie_party as entry")
    .select("entry.id")
    .where("entry.participant", "=", organisation)
    .where(seenBy(reader));

const byName = sql`lower(entry.name)`;

/**
 * All in which an organisation takes part, in order of name. Which they are is asked first: most organisations have none, and
 * what is said of each takes more than finding it.
 */
export async function tiesOf(db: Db, reader: Reader, organisation: string): Promise<Tie[]> {
  const found = await withParty(db, reader, organisation).orderBy(byName).orderBy("entry.id").execute();
  return tiesOfAll(
    db,
    reader,
    found.map((it) => it.id),
  );
}

/** A part of those in which an organisation takes part, in order of name, with how many there are. */
export async function somePartOf(
  db: Db,
  reader: Reader,
  organisation: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: Tie[]; total: number }> {
  const found = await withParty(db, reader, organisation)
    .select(sql<number>`count(*) over ()`.as("total"))
    .orderBy(byName)
    .orderBy("entry.id")
    .offset(offset)
    .limit(limit)
    .execute();
  const rows = await tiesOfAll(
    db,
    reader,
    found.map((it) => it.id),
  );
  const [first] = found;
  if (first) return { rows, total: first.total };
  // Behind the last page there is no row to say how many there are.
  return offset === 0
    ? { rows, total: 0 }
    : { rows, total: (await somePartOf(db, reader, organisation, { offset: 0, limit: 1 })).total };
}

/**
 * Those of an organisation that were written down last, in order of name, and whether there are more.
 * @param without states that do not count
 */
export async function lastOf(
  db: Db,
  reader: Reader,
  organisation: string,
  { most, without }: { most: number; without: readonly TieState[] },
): Promise<{ rows: Tie[]; more: boolean }> {
  const found = await withParty(db, reader, organisation)
    .where(sql<boolean>`entry.state <> all(${[...without]}::text[])`)
    .orderBy("entry.id", "desc")
    .limit(most + 1)
    .execute();
  const ids = found.slice(0, most).map((it) => it.id);
  const rows = await tiesOfAll(db, reader, ids);
  return {
    rows: rows.toSorted((a, b) => a.facts.name.localeCompare(b.facts.name, "nl")),
    more: found.length > most,
  };
}

/** Who has not confirmed the text as it is now: the others that take part, beside who keeps it. */
export const awaited = ({ organisation, participants, answers }: Tie): string[] => {
  const confirmed = answers.filter((it) => it.refusal === null).map((it) => it.organisation);
  return participants.filter((it) => it !== organisation && !confirmed.includes(it));
};

/** Those with these numbers, in that order. */
export async function tiesOfAll(db: Db, reader: Reader, ids: readonly string[]): Promise<Tie[]> {
  if (ids.length === 0) return [];
  const rows = await asked(db, reader).where(among("entry.id", ids)).execute();
  const found = new Map(rows.map((row) => [row.id, tieOf(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
