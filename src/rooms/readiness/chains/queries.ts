/** Reading chains: what a reader may not see is not there, not even to be counted. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "./db.ts";
import type { ChainFacts } from "./facts.ts";
import type { ChainState } from "./life.ts";

export const KIND = "data_chain";
const TAKES_PART = { table: "entry_participant", thing: "entry" };

export interface DataChain extends Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "version" | "verified_on" | "source"
> {
  state: ChainState;
  facts: ChainFacts;
  /** Who reads it as a participant: the parties of its links, and of its dossier when that was last looked at. */
  participants: readonly string[];
}

const asked = (db: Db, reader: Reader) =>
  db
    .selectFrom("entry")
    .innerJoin("data_chain", "data_chain.entry", "entry.id")
    .select([
      ...(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"] as const),
      ...(["entry.verified_on", "entry.source"] as const),
      ...(["data_chain.name", "data_chain.purpose", "data_chain.dossier"] as const),
      ...(["data_chain.example", "data_chain.links"] as const),
      sql<ChainState>`entry.state`.as("state"),
      sql<string[]>`array(select p.organisation from entry_participant p where p.entry = entry.id
        order by p.organisation collate "C")`.as("participants"),
    ])
    .where("entry.kind", "=", KIND)
    .where(visibleTo(reader, "entry", TAKES_PART));

type Row = Awaited<ReturnType<ReturnType<typeof asked>["execute"]>>[number];

const chainOf = ({ name, purpose, dossier, example, links, ...head }: Row): DataChain => ({
  ...head,
  facts: { name, purpose, dossier, example, links },
});

/** One of them, for who may read it. */
export async function findChain(db: Db, reader: Reader, id: string): Promise<DataChain | null> {
  if (!isUlid(id)) return null;
  const row = await asked(db, reader).where("entry.id", "=", id).executeTakeFirst();
  return row ? chainOf(row) : null;
}

/** Those with these numbers. */
export async function chainsOfAll(db: Db, reader: Reader, ids: readonly string[]): Promise<DataChain[]> {
  return (await asked(db, reader).where(among("entry.id", ids)).execute()).map(chainOf);
}

const running = (db: Db, reader: Reader) =>
  asked(db, reader).where("entry.state", "=", "kept" satisfies ChainState);

/** Those that run and that organisations keep, or in which one gives or gets data: by name. */
export async function chainsOf(
  db: Db,
  reader: Reader,
  organisations: readonly string[],
): Promise<DataChain[]> {
  const rows = await running(db, reader)
    .where((it) =>
      it.or([
        among("entry.organisation", organisations),
        sql<boolean>`exists (select from entry_participant mine where mine.entry = entry.id
          and ${among("mine.organisation", organisations)})`,
      ]),
    )
    .orderBy(sql`lower(data_chain.name)`)
    .orderBy("entry.id")
    .execute();
  return rows.map(chainOf);
}

/** Those that run and belong to a dossier. */
export async function chainsOfDossier(db: Db, reader: Reader, dossier: string): Promise<DataChain[]> {
  const rows = await running(db, reader)
    .where("data_chain.dossier", "=", dossier)
    .orderBy(sql`lower(data_chain.name)`)
    .orderBy("entry.id")
    .execute();
  return rows.map(chainOf);
}

/** What one chooses of the list for everyone. */
export interface Choices {
  text?: string | undefined;
  state?: ChainState | undefined;
  /** An organisation that gives or gets data in it. */
  organisation?: string | undefined;
}

export const SORTS = ["naam", "nagekeken"] as const;

/**
 * A part of those that everyone may read.
 * @param sort one of `SORTS`, `-` before it descends
 */
export async function publicChains(
  db: Db,
  reader: Reader,
  { text, state, organisation }: Choices,
  { sort, offset, limit }: { sort: string; offset: number; limit: number },
): Promise<{ rows: DataChain[]; total: number }> {
  const chosen = asked(db, reader)
    .where("entry.visibility", "=", "public")
    .$if(state !== undefined, (it) => it.where("entry.state", "=", state ?? ""))
    .$if(text !== undefined, (it) =>
      it.where(
        sql<boolean>`to_tsvector('dutch', data_chain.name || ' ' || data_chain.purpose) @@ plainto_tsquery('dutch', ${text})`,
      ),
    )
    .$if(organisation !== undefined, (it) =>
      it.where(
        sql<boolean>`exists (select from entry_participant mine where mine.entry = entry.id
          and mine.organisation = ${organisation})`,
      ),
    );
  const { total } = await chosen
    .clearSelect()
    .select((it) => it.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await chosen
    .orderBy(
      sort.endsWith("naam") ? sql`lower(data_chain.name)` : sql`entry.verified_on`,
      sort.startsWith("-") ? "desc" : "asc",
    )
    .orderBy("entry.id")
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows: rows.map(chainOf), total };
}
