/** Reading: what a reader may not see is not there, not even to be counted. */
import { sql } from "kysely";
import { among, amongFound } from "#kit/database/among.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Day } from "#kit/day.ts";
import { isGuestOf, type Reader, VISITOR } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "./db.ts";
import type { Outsider, TieFacts } from "./facts.ts";
import type { TieState } from "./life.ts";

export const KIND = "tie";

/** What a participant said of the text as it is now. */
export interface Answer {
  organisation: string;
  /** Null for who confirmed. */
  refusal: string | null;
}

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

const all = (db: Db) =>
  db
    .selectFrom("entry")
    .innerJoin("tie", "tie.entry", "entry.id")
    .select([
      ...(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"] as const),
      ...(["entry.state", "entry.changed_at", "entry.verified_on", "entry.source"] as const),
      ...(["tie.form", "tie.name", "tie.purpose", "tie.executor", "tie.executor_key"] as const),
      ...(["tie.begins", "tie.ends", "tie.task", "tie.theme", "tie.scale", "tie.roles"] as const),
      ...(["tie.wanted", "tie.text_version"] as const),
      sql<string[]>`array(select p.organisation from entry_participant p where p.entry = entry.id
        order by p.organisation collate "C")`.as("participants"),
      sql<
        Outsider[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'kvk', o.kvk, 'role', o.role) order by o.name collate "C"), '[]')
        from tie_outsider o where o.tie = entry.id)`.as("outsiders"),
      sql<
        Answer[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('organisation', a.organisation, 'refusal', a.refusal)
        order by a.organisation), '[]') from (
          select distinct on (organisation) organisation, refusal from tie_answer
          where tie_answer.tie = entry.id and tie_answer.version > tie.text_version
          order by organisation, version desc) a)`.as("answers"),
    ])
    .where("entry.kind", "=", KIND);

type Row = Awaited<ReturnType<ReturnType<typeof all>["execute"]>>[number];

/** What a reader sees: by his places, or the one thing that he is a guest of. */
const seenBy = (reader: Reader) => {
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

/** That one of these organisations takes part in it. */
const takesPart = (db: Db, organisations: readonly string[]) =>
  amongFound(
    "entry.id",
    db.selectFrom("entry_participant").select("entry").where(among("organisation", organisations)),
  );

/**
 * All in which an organisation takes part, in order of name. Which they are is asked first: most organisations have none,
 * and to plan the question after what is in them takes PostgreSQL ten times as long, with the rules of five tables.
 */
export async function tiesOf(db: Db, reader: Reader, organisation: string): Promise<Tie[]> {
  const found = await db
    .selectFrom("entry")
    .select("entry.id")
    .where("entry.kind", "=", KIND)
    .where(seenBy(reader))
    .where(takesPart(db, [organisation]))
    .execute();
  if (found.length === 0) return [];
  const rows = await asked(db, reader)
    .where(
      among(
        "entry.id",
        found.map((it) => it.id),
      ),
    )
    .orderBy(sql`lower(tie.name)`)
    .orderBy("entry.id")
    .execute();
  return rows.map(tieOf);
}

/**
 * The numbers of all in which an organisation takes part, in order of name. A page reads its own fifty by number: partners and
 * answers of nine hundred cost more than finding them.
 */
export async function tieNumbersOf(db: Db, reader: Reader, organisation: string): Promise<string[]> {
  const rows = await db
    .selectFrom("entry")
    .innerJoin("tie", "tie.entry", "entry.id")
    .select("entry.id")
    .where("entry.kind", "=", KIND)
    .where(visibleTo(reader, "entry", { table: "entry_participant", thing: "entry" }))
    .where(takesPart(db, [organisation]))
    .orderBy(sql`lower(tie.name)`)
    .orderBy("entry.id")
    .execute();
  return rows.map((it) => it.id);
}

/** Who has not confirmed the text as it is now: the others that take part, beside who keeps it. */
export const awaited = ({ organisation, participants, answers }: Tie): string[] => {
  const confirmed = answers.filter((it) => it.refusal === null).map((it) => it.organisation);
  return participants.filter((it) => it !== organisation && !confirmed.includes(it));
};

/**
 * A part of those that everyone may read, in the order in which they were begun.
 * @param day only those that held on it; null for all there ever were
 */
export async function publicTies(
  db: Db,
  { day, offset, limit }: { day: Day | null; offset: number; limit: number },
): Promise<{ rows: Tie[]; total: number }> {
  const found = await db
    .selectFrom("entry")
    .innerJoin("tie", "tie.entry", "entry.id")
    .select(["entry.id", sql<number>`count(*) over ()`.as("total")])
    .where("entry.kind", "=", KIND)
    .where("entry.visibility", "=", "public")
    .$if(day !== null, (it) =>
      it
        .where(sql<boolean>`(tie.begins is null or tie.begins <= ${day}::date)`)
        .where(sql<boolean>`(tie.ends is null or tie.ends > ${day}::date)`),
    )
    .orderBy("entry.id")
    .offset(offset)
    .limit(limit)
    .execute();
  const ids = found.map((it) => it.id);
  const rows = await asked(db, VISITOR).where(among("entry.id", ids)).orderBy("entry.id").execute();
  const [first] = found;
  if (first) return { rows: rows.map(tieOf), total: first.total };
  // Behind the last page there is no row to say how many there are.
  return offset === 0
    ? { rows: [], total: 0 }
    : { rows: [], total: (await publicTies(db, { day, offset: 0, limit: 1 })).total };
}

/** Those with these numbers, in that order. */
export async function tiesOfAll(db: Db, reader: Reader, ids: readonly string[]): Promise<Tie[]> {
  const rows = await asked(db, reader).where(among("entry.id", ids)).execute();
  const found = new Map(rows.map((row) => [row.id, tieOf(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
