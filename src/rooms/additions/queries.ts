/** Reading: what a reader may not see is not there, not even to be counted. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { EntryRow } from "#kit/entries/tables.ts";
import type { Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleFrom, visibleTo, placesIn } from "#kit/visibility.ts";
import type { Db } from "./db.ts";
import type { FactsOf, Kind } from "./facts.ts";
import type { AdditionState } from "./life.ts";

export const KIND = "addition";

type Head = Pick<
  EntryRow,
  "id" | "organisation" | "side" | "visibility" | "version" | "verified_on" | "source"
>;

/** One addition, by its kind. */
export type AdditionOf<Name extends Kind> = Head & {
  kind: Name;
  state: AdditionState;
  changed_at: Date;
  collaboration: string | null;
  tie: string | null;
  facts: FactsOf[Name];
  participants: readonly string[];
};
export type Addition = { [Name in Kind]: AdditionOf<Name> }[Kind];

/** What it is about: the key of a collaboration, or the number of one outside the register. */
export const aboutOf = ({ collaboration, tie }: Pick<Addition, "collaboration" | "tie">): string =>
  collaboration ?? tie ?? "";

const TAKES_PART = { table: "entry_participant", thing: "entry" };

const asked = (db: Db, reader: Reader) =>
  db
    .selectFrom("entry")
    .innerJoin("addition", "addition.entry", "entry.id")
    .select([
      ...(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"] as const),
      ...(["entry.state", "entry.changed_at", "entry.verified_on", "entry.source"] as const),
      ...(["addition.kind", "addition.collaboration", "addition.tie", "addition.facts"] as const),
      sql<string[]>`array(select p.organisation from entry_participant p where p.entry = entry.id
        order by p.organisation collate "C")`.as("participants"),
    ])
    .where("entry.kind", "=", KIND)
    .where(visibleTo(reader, "entry", TAKES_PART))
    .where(seesTie(reader));

/** What is said of something that one may not see, would tell that it is there. */
function seesTie(reader: Reader) {
  const { organisations, sides } = placesIn(reader);
  const places = {
    organisations: sql<string[]>`${organisations}::text[]`,
    sides: sql<string[]>`${sides}::text[]`,
  };
  return sql<boolean>`(addition.tie is null or exists (
    select from entry seen where seen.id = addition.tie and ${visibleFrom(places, "seen", TAKES_PART)}))`;
}

/** One of them, for who may read it. */
export async function findAddition(db: Db, reader: Reader, id: string): Promise<Addition | null> {
  if (!isUlid(id)) return null;
  const row = await asked(db, reader).where("entry.id", "=", id).executeTakeFirst();
  return (row as Addition | undefined) ?? null;
}

/** All that hold, of one organisation, what was looked through last first. */
export const additionsOf = (db: Db, reader: Reader, organisation: string): Promise<Addition[]> =>
  asked(db, reader)
    .where("entry.organisation", "=", organisation)
    .where("entry.state", "=", "kept" satisfies AdditionState)
    .orderBy("entry.verified_on", "desc")
    .orderBy("entry.id", "desc")
    .execute() as Promise<Addition[]>;

/** All that hold about one collaboration, of whichever organisation. */
export const additionsAbout = (db: Db, reader: Reader, about: string): Promise<Addition[]> =>
  asked(db, reader)
    .where((it) => it.or([it("addition.collaboration", "=", about), it("addition.tie", "=", about)]))
    .where("entry.state", "=", "kept" satisfies AdditionState)
    .orderBy("entry.organisation")
    .orderBy("entry.verified_on", "desc")
    .execute() as Promise<Addition[]>;

/** Those with these numbers. */
export const additionsOfAll = (db: Db, reader: Reader, ids: readonly string[]): Promise<Addition[]> =>
  asked(db, reader).where(among("entry.id", ids)).execute() as Promise<Addition[]>;
