/** Reading: what a reader may not see is not there, not even to be counted. */
import { type Kysely, sql } from "kysely";
import { among, amongFound } from "#kit/database/among.ts";
import { type PastVersion, seenThen, type Version, versionsOf } from "#kit/entries/past.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Day } from "#kit/day.ts";
import { isGuestOf, type Reader, seatIn } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db, Tables } from "./db.ts";
import type { Answer, DossierFacts, DossierKind, Motion, Voice } from "./facts.ts";
import type { DossierState } from "./life.ts";
import { left } from "./standing.ts";

export const KIND = "dossier";
export const TAKES_PART = { table: "entry_participant", thing: "entry" };

export interface Dossier extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "version" | "verified_on"
> {
  state: DossierState;
  facts: DossierFacts;
  participants: readonly string[];
  textVersion: number;
  /** When the parties were last asked; null while nobody was. */
  askedOn: Day | null;
  outcome: string | null;
  /** In the order in which they were written down. */
  voices: readonly Voice[];
  answers: readonly Answer[];
}

/** What a list tells of one. */
export interface DossierRow {
  id: string;
  title: string;
  question: string;
  kind: DossierKind;
  motion: Motion;
  state: DossierState;
  organisation: string;
  participants: string[];
  task: string | null;
  began: Day;
  changed: Day;
}

/** What a reader may see; a guest sees the one that he was invited to. */
const seenBy = (reader: Reader) => {
  const seen = visibleTo(reader, "entry", TAKES_PART);
  return reader.kind === "guest" && isGuestOf(reader, KIND, reader.of.thing)
    ? sql<boolean>`(${seen} or entry.id = ${reader.of.thing})`
    : seen;
};

/** That what a party said last is that it steps out. */
export const hasLeft = (party: string) => sql`coalesce((select a.verdict from dossier_answer a
  where a.dossier = entry.id and a.organisation = ${sql.ref(party)} order by a.version desc limit 1), '') = 'left'`;

/** Those that go on with it: who stepped out is named to the other parties alone. */
export const GOING_ON = sql<string[]>`array(select p.organisation from entry_participant p
  where p.entry = entry.id and not (${hasLeft("p.organisation")}) order by p.organisation collate "C")`;
/** That an organisation keeps a dossier, or goes on with it. */
export const goesOnWith = (organisation: string) =>
  sql<boolean>`(entry.organisation = ${organisation} or ${organisation} = any(${GOING_ON}))`;

/** The day of a moment, as text. */
export const dayOf = (column: string) =>
  sql<Day>`(${sql.ref(column)} at time zone 'Europe/Amsterdam')::date::text`;

/** All there are, whoever may read them: what asks these says of whom. */
export const dossiersThere = (db: Db) =>
  db.selectFrom("entry").innerJoin("dossier", "dossier.entry", "entry.id").where("entry.kind", "=", KIND);

const whole = (db: Db) =>
  db
    .selectFrom("dossier_seen as entry")
    .select(["id", "organisation", "side", "visibility", "version", "state", "verified_on"])
    .select([
      "kind",
      "motion",
      "title",
      "question",
      "prose",
      "outsiders",
      "evidence",
      "task",
      "scale",
      "form",
    ])
    .select(["collaboration", "tie", "out_of", "advice", "wanted", "text_version", "asked_on", "outcome"])
    .select(["participants", "voices", "answers"]);

type Row = Awaited<ReturnType<ReturnType<typeof whole>["execute"]>>[number];

const dossierOf = (row: Row): Dossier => {
  const { kind, motion, title, question, prose, outsiders, evidence, task, scale, form, ...rest } = row;
  const { collaboration, tie, out_of: outOf, advice, wanted, ...more } = rest;
  const { text_version: textVersion, asked_on: askedOn, state, ...head } = more;
  const { participants } = head;
  return {
    ...head,
    ...{ textVersion, askedOn, state: state as DossierState },
    facts: {
      ...prose,
      ...{ kind, motion, title, question, participants, outsiders, evidence, task, scale, form },
      ...{ collaboration, tie, outOf, advice, wanted },
    },
  };
};

/** One of them, whoever may read it: for work that no reader asks for. */
export async function dossierWith(db: Db, id: string): Promise<Dossier | null> {
  const row = await whole(db).where("entry.id", "=", id).executeTakeFirst();
  return row ? dossierOf(row) : null;
}

/** One of them, for who may read it. */
export async function findDossier(db: Db, reader: Reader, id: string): Promise<Dossier | null> {
  if (!isUlid(id)) return null;
  const row = await whole(db).where("entry.id", "=", id).where(seenBy(reader)).executeTakeFirst();
  return row ? asReadBy(reader, dossierOf(row)) : null;
}

/** Some of them, as far as a reader may read them. */
export async function findDossiers(db: Db, reader: Reader, ids: readonly string[]): Promise<Dossier[]> {
  const rows = await whole(db)
    .where(among("entry.id", ids))
    .where(visibleTo(reader, "entry", TAKES_PART))
    .execute();
  return rows.map((row) => asReadBy(reader, dossierOf(row)));
}

/** Whether a reader is of a party, or was. */
export const isOfParty = (reader: Reader, { organisation, participants }: Dossier): boolean =>
  [organisation, ...participants].some((it) => seatIn(reader, it, "reader"));

/** The versions of a dossier that a reader may see; others than the parties see none of who stepped out. */
export async function dossierVersions(
  db: Kysely<Tables>,
  reader: Reader,
  dossier: Dossier,
): Promise<Version[]> {
  const versions = await versionsOf(db, reader, dossier.id, dossier);
  return isOfParty(reader, dossier)
    ? versions
    : versions.filter((it) => dossier.participants.includes(it.organisation));
}

/** The same of versions that were asked already, without what stood in them. */
export function pastFor(
  reader: Reader,
  dossier: Dossier,
  versions: readonly (Omit<PastVersion, "at"> & { at: string })[],
): PastVersion[] {
  const of = isOfParty(reader, dossier);
  return versions
    .filter((it) => seenThen(reader, dossier, it) && (of || dossier.participants.includes(it.organisation)))
    .map((it) => ({ ...it, at: new Date(it.at) }));
}

/** As it is for a reader: others than the parties do not read who stepped out, nor what that one said. */
function asReadBy(reader: Reader, dossier: Dossier): Dossier {
  if (isOfParty(reader, dossier)) return dossier;
  const gone = left(dossier);
  const stays = (key: string) => !gone.includes(key);
  const participants = dossier.participants.filter(stays);
  return {
    ...dossier,
    participants,
    facts: { ...dossier.facts, participants },
    voices: dossier.voices.filter((it) => stays(it.organisation)),
    answers: dossier.answers.filter((it) => stays(it.organisation)),
  };
}

const rows = (db: Db, reader: Reader) =>
  dossiersThere(db)
    .select([
      ...(["entry.id", "entry.organisation", "dossier.title", "dossier.question"] as const),
      ...(["dossier.kind", "dossier.motion", "dossier.task"] as const),
      sql<DossierState>`entry.state`.as("state"),
      GOING_ON.as("participants"),
      dayOf("entry.began_at").as("began"),
      dayOf("entry.changed_at").as("changed"),
    ])
    .where(visibleTo(reader, "entry", TAKES_PART));

/** That one of these organisations is a party that goes on with it. */
export const takesPart = (db: Db, organisations: readonly string[]) =>
  sql<boolean>`(${amongFound(
    "entry.id",
    db.selectFrom("entry_participant").select("entry").where(among("organisation", organisations)),
  )} and exists (select from entry_participant mine where mine.entry = entry.id
    and ${among("mine.organisation", organisations)} and not (${hasLeft("mine.organisation")})))`;

/** All of which one of these organisations is a party, what changed last first. */
export const dossiersOf = (db: Db, reader: Reader, organisations: readonly string[]): Promise<DossierRow[]> =>
  rows(db, reader)
    .where(takesPart(db, organisations))
    .orderBy("entry.changed_at", "desc")
    .orderBy("entry.id")
    .execute();

/** All about a collaboration of the register, by its key, or one outside it, by its number. */
export const dossiersAbout = (db: Db, reader: Reader, about: string): Promise<DossierRow[]> =>
  rows(db, reader)
    .where((it) =>
      it.or([
        it("dossier.collaboration", "=", about),
        it("dossier.tie", "=", about),
        // What it became.
        sql<boolean>`exists (select from dossier_in_force became
          where became.dossier = entry.id and became.tie = ${about})`,
      ]),
    )
    .orderBy("entry.changed_at", "desc")
    .execute();

/** What came out of an exploration. */
export const dossiersOutOf = (db: Db, reader: Reader, exploration: string): Promise<DossierRow[]> =>
  rows(db, reader).where("dossier.out_of", "=", exploration).orderBy("entry.id").execute();

/** Those with these numbers. */
export const dossiersOfAll = (db: Db, reader: Reader, ids: readonly string[]): Promise<DossierRow[]> =>
  rows(db, reader).where(among("entry.id", ids)).execute();

/** Those that say these words, as far as the reader may see; what changed last first. */
export const dossiersSaying = (db: Db, reader: Reader, text: string, most: number): Promise<DossierRow[]> =>
  rows(db, reader).where(says(text)).orderBy("entry.changed_at", "desc").limit(most).execute();

/** Those that are going on: where the same question may be asked already. */
export const dossiersGoingOn = (
  db: Db,
  reader: Reader,
  { task, organisations }: { task: string | null; organisations: readonly string[] },
): Promise<DossierRow[]> =>
  rows(db, reader)
    .where("entry.state", "in", ["draft", "open", "shared"] satisfies DossierState[])
    .where((it) => it.or([takesPart(db, organisations), it("dossier.task", "=", task ?? "")]))
    .orderBy("entry.changed_at", "desc")
    .limit(200)
    .execute();

/** What one chooses of the list for everyone. */
export interface Choices {
  text?: string | undefined;
  task?: string | undefined;
  state?: DossierState | undefined;
  kind?: DossierKind | undefined;
  organisation?: string | undefined;
  /** Begun on this day or before. */
  day?: Day | undefined;
}

export const SORTS = ["titel", "gewijzigd"] as const;

/**
 * A part of those that everyone may read.
 * @param sort one of `SORTS`, `-` before it descends
 */
export async function publicDossiers(
  db: Db,
  reader: Reader,
  { text, task, state, kind, organisation, day }: Choices,
  { sort, offset, limit }: { sort: string; offset: number; limit: number },
): Promise<{ rows: DossierRow[]; total: number }> {
  const chosen = dossiersThere(db)
    .where("entry.visibility", "=", "public")
    .$if(text !== undefined, (it) => it.where(says(text ?? "")))
    .$if(task !== undefined, (it) => it.where("dossier.task", "=", task ?? ""))
    .$if(state !== undefined, (it) => it.where("entry.state", "=", state ?? ""))
    .$if(kind !== undefined, (it) => it.where("dossier.kind", "=", kind ?? "question"))
    .$if(organisation !== undefined, (it) => it.where(takesPart(db, [organisation ?? ""])))
    .$if(day !== undefined, (it) => it.where(sql<boolean>`${dayOf("entry.began_at")} <= ${day}`));
  const { total } = await chosen
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const direction = sort.startsWith("-") ? "desc" : "asc";
  const ids = await chosen
    .select("entry.id")
    .orderBy(sort.endsWith("titel") ? sql`lower(dossier.title)` : sql`entry.changed_at`, direction)
    .orderBy("entry.id")
    .offset(offset)
    .limit(limit)
    .execute();
  const found = new Map(
    (
      await dossiersOfAll(
        db,
        reader,
        ids.map((it) => it.id),
      )
    ).map((it) => [it.id, it]),
  );
  return { rows: ids.flatMap(({ id }) => found.get(id) ?? []), total };
}

/** Every word in the title or the question, as Dutch has it; what one types is never a pattern. */
const says = (text: string) => sql<boolean>`
  to_tsvector('dutch', dossier.title || ' ' || dossier.question) @@ plainto_tsquery('dutch', ${text})`;
