import { sql } from "kysely";
import { updateRows, upsertRows } from "#kit/database/batch.ts";
import { differences } from "#kit/database/differences.ts";
import type { Day } from "#kit/day.ts";
import type { Shape } from "./boundaries/shapes.ts";
import type { Trx } from "./db.ts";
import type { Identifier, OrganisationFacts } from "./facts.ts";
import { storeNames } from "./former-names.ts";
import { type Geography, storeGeography } from "./geography.ts";
import { storeIdentifiers, storeIdentifiersOf } from "./identifiers.ts";
import { type Life, livesOf, type StatedLife } from "./lives.ts";
import { organisationRow } from "./organisation-row.ts";
import { storeShapes } from "./shapes.ts";
import { compareSuccessions, type SuccessionNews, writeSuccessions } from "./successions.ts";

/** What sources say that we did not know. What is left out stays as it is. */
export interface OrganisationNews {
  /** Organisations as a source now states them. */
  changed?: OrganisationFacts[];
  /** Organisations that a full file no longer holds: they end on its day at the latest. */
  gone?: string[];
  /** The register's own date, from which a new name or code holds. */
  day: Day;
  successions?: SuccessionNews;
  /** Codes that the municipality table adds. */
  identifiers?: (Identifier & { key: string })[];
  geography?: Geography;
  /** Outlines of municipalities, and the file they came from. */
  outlines?: { shapes: Shape[]; source: string };
}

/** How much of what came beside the organisations themselves was not there yet. */
export interface OrganisationsWritten {
  successions: number;
  identifiers: number;
  geography: boolean;
  outlines: boolean;
}

/**
 * Makes the organisations what the news and all that was known say together. When each existed and where it lay is
 * settled before anything is written, so that no row ever says something untrue; only rows that come out differently
 * are written, and nothing that was true is overwritten.
 */
export async function applyOrganisations(trx: Trx, news: OrganisationNews): Promise<OrganisationsWritten> {
  const { changed = [], gone = [], day } = news;
  const mergers = await compareSuccessions(trx, news.successions ?? { given: [], whole: false });
  if (changed.length + gone.length + mergers.count > 0 || news.geography)
    await writeOrganisations(trx, { changed, gone, day }, (stated) =>
      lives(trx, stated, mergers.successions, news.geography),
    );
  await writeSuccessions(trx, mergers.news);
  return {
    successions: mergers.count,
    identifiers: news.identifiers ? await storeIdentifiersOf(trx, news.identifiers) : 0,
    geography: news.geography ? await storeGeography(trx, news.geography) : false,
    outlines: news.outlines ? await storeShapes(trx, news.outlines.shapes, news.outlines.source) : false,
  };
}

async function lives(
  trx: Trx,
  stated: StatedLife[],
  successions: SuccessionNews["given"],
  geography: Geography | undefined,
): Promise<Map<string, Life>> {
  const places: { key: string; province: string | null }[] =
    geography?.places ??
    (await trx.selectFrom("place").select(["organisation_key as key", "province"]).execute());
  return livesOf(stated, successions, new Map(places.map((it) => [it.key, it.province])));
}

/** The organisations themselves, with their names and codes. */
async function writeOrganisations(
  trx: Trx,
  { changed, gone, day }: Required<Pick<OrganisationNews, "changed" | "gone" | "day">>,
  settle: (stated: StatedLife[]) => Promise<Map<string, Life>>,
): Promise<void> {
  const known = await trx
    .selectFrom("organisation")
    .select(["key", "source", "absent_since", "stated_from", "stated_until", "stated_province"])
    .select(["valid_from", "valid_until", "province_key"])
    .execute();
  const told = new Set(changed.map((it) => it.key));
  const ended = new Set(gone);
  const staying = known
    .filter((it) => !told.has(it.key))
    .map((it) => (ended.has(it.key) ? { ...it, absent_since: day } : it));
  const settled = await settle([...staying, ...changed.map(statedBy)]);

  const before = new Map((await readTold(trx, told)).map((row) => [row.key, row]));
  await releaseRooIds(trx, changed);
  await upsertRows(
    trx,
    "organisation",
    "key",
    changed.flatMap((it) => {
      const life = settled.get(it.key);
      return life ? [organisationRow(it, life, before.get(it.key))] : [];
    }),
  );
  const next = staying.map((it) => ({ ...it, ...settled.get(it.key) }));
  await updateRows(trx, "organisation", ["key"], differences(known, next, ["key"]).changed);
  await storeNames(trx, changed, before, day);
  await storeIdentifiers(trx, changed, day);
}

const statedBy = (it: OrganisationFacts): StatedLife => ({
  key: it.key,
  source: it.source,
  absent_since: null,
  stated_from: it.validFrom,
  stated_until: it.validUntil,
  stated_province: it.province,
});

/** What we hold of organisations and their next reading may leave out or change. */
const readTold = (trx: Trx, keys: ReadonlySet<string>) =>
  trx
    .selectFrom("organisation")
    .select(["key", "name", "abbreviation", "description", "prose_loaded"])
    .where(sql<boolean>`key = any(${[...keys]})`)
    .execute();

/** A body that got its official code has a new key; its ROO id moves along from the old one. */
async function releaseRooIds(trx: Trx, facts: OrganisationFacts[]): Promise<void> {
  const owners = facts.flatMap((it) => (it.rooId === null ? [] : [{ key: it.key, roo_id: it.rooId }]));
  await sql`update organisation set roo_id = null
    from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) as given(key text, roo_id text)
    where organisation.roo_id = given.roo_id and organisation.key <> given.key`.execute(trx);
}
