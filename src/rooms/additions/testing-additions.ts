/** Additions for tests, and an arrangement of the register to add them to. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import { applyVersions, collaborationNumbered, type VersionNews } from "#rooms/collaborations";
import type { Tables } from "./db.ts";
import type { FactsOf, Kind } from "./facts.ts";
import { addAddition } from "./keeping.ts";
import type { Addition } from "./queries.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

/** The arrangement that these tests add to. */
export const ARRANGEMENT = "90000001";

type Version = VersionNews["changed"][number];

/** Puts an arrangement there of these organisations, since long ago, where it is not there yet. */
export async function putArrangement(
  { db }: Pick<World, "db">,
  organisations: readonly string[] = [HERE, ELSEWHERE],
  more: Partial<Version> = {},
): Promise<string> {
  const tables = db as unknown as Kysely<Tables>;
  const key = more.rooId ?? ARRANGEMENT;
  if (await collaborationNumbered(tables, key)) return key;
  const version: Version = {
    ...{
      rooId: key,
      title: "Regeling proef",
      citationTitle: null,
      abbreviation: null,
      form: "OL",
      powers: [],
    },
    ...{ from: "1950-01-01", until: null, previousRooId: null, nextRooId: null },
    ...{ executorKey: null, stewardKey: null, archiveKey: null, crossBorder: false, themes: [] },
    ...{ legalBases: [], decisions: [], addresses: [], contacts: [], lastVerified: null, lastModified: null },
    participations: organisations.map((organisationKey) => ({
      ...{ organisationKey, name: organisationKey, joined: null, organs: [], costKey: null },
    })),
    ...more,
  };
  await tables
    .transaction()
    .execute((trx) => applyVersions(trx, { changed: [version], gone: [], day: "2026-05-16" }));
  return key;
}

/** What the form of the standing facts sends. */
export const FIELDS: Record<string, string> = {
  stemmen: "3 van de 40",
  risico: "",
  bron: "",
  zichtbaar: "public",
  _verder: "akkoord",
};

/** What a sheet of 2026 sends once it was looked at: one arrangement with its votes. */
export const SHEET_SENT: Record<string, string> = {
  rijen: JSON.stringify({
    lines: [
      {
        ...{ row: 2, id: ARRANGEMENT, version: 0, errors: [] },
        typed: { stemmen: "3 van de 40", zichtbaarGegevens: "public" },
      },
    ],
    ...{ columns: ["stemmen", "zichtbaarGegevens"], strange: [], versioned: true },
  }),
  _verder: "akkoord",
};

interface Wanted<Name extends Kind = Kind> {
  organisation?: string;
  side?: Side;
  visibility?: Visibility;
  kind?: Name;
  facts?: FactsOf[Name];
  tie?: string;
  /** Of the register; that of the tests unless told. */
  collaboration?: string;
  participants?: readonly string[];
}

/** Puts one there, by somebody of the organisation that keeps it. */
export async function putAddition<Name extends Kind = Kind>(
  { db, at }: World,
  wanted: Wanted<Name> = {},
): Promise<string> {
  const {
    organisation = HERE,
    side = "executive",
    visibility = "public",
    tie = null,
    collaboration = ARRANGEMENT,
  } = wanted;
  const {
    kind = "standing" as Kind,
    facts = { risk: "Proefrisico" },
    participants = [HERE, ELSEWHERE],
  } = wanted;
  if (tie === null && wanted.collaboration === undefined) await putArrangement({ db });
  const about = { kind, collaboration: tie === null ? collaboration : null, tie };
  const said = { facts, source: null, visibility, participants };
  const by = { actor: randomUUID(), organisation, at };
  return (db as unknown as Kysely<Tables>)
    .transaction()
    .execute((trx) => addAddition(trx, { organisation, side }, about, said, by));
}

/** Takes all additions away; their heads and past stay. */
export const forgetAdditions = ({ db }: Pick<World, "db">): Promise<unknown> =>
  (db as unknown as Kysely<Tables>).deleteFrom("addition").execute();

/** The sheet of a year in the tests. */
export const SHEET = `/organisaties/${HERE}/aanvullingen/2026/blad`;

/** All that is kept, whoever may read it. */
export const keptNow = ({ db }: Pick<World, "db">) =>
  (db as unknown as Kysely<Tables>).selectFrom("addition").selectAll().orderBy("entry").execute();

/** One of them, whoever may read it. */
export async function additionNow({ db }: Pick<World, "db">, id: string): Promise<Addition> {
  const it = await (db as unknown as Kysely<Tables>)
    .selectFrom("entry")
    .innerJoin("addition", "addition.entry", "entry.id")
    .selectAll()
    .where("entry.id", "=", id)
    .executeTakeFirstOrThrow();
  return { ...it, participants: [] } as unknown as Addition;
}
