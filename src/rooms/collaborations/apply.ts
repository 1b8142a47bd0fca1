import { sql } from "kysely";
import { deleteRows, insertRows, updateRows, upsertRows } from "#kit/database/batch.ts";
import { differences, replaceRows } from "#kit/database/differences.ts";
import { type Day, earlierOf } from "#kit/day.ts";
import { readLineage } from "#rooms/organisations";
import type { Tables, Trx } from "./db.ts";
import { derive, type Derived, type Registered } from "./derive.ts";
import type { VersionFacts } from "./facts.ts";
import { participationRows, type Prose, themeRows, versionRow } from "./version-row.ts";

/** What a source says that we did not know. */
export interface VersionNews {
  /** Versions as it now states them. */
  changed: VersionFacts[];
  /** Versions that a full file no longer holds: they end on its day at the latest. */
  gone: string[];
  day: Day;
}

/**
 * Makes the collaborations what the news and all that was known say together: versions with the period in which they
 * were in force, who took part until when, and the chains they form. Nothing is written before everything is known, so
 * that no row ever says something untrue; and only rows that come out differently are written.
 *
 * Without any news it does what changed organisations ask: their lives and mergers decide who took part.
 */
export async function applyVersions(trx: Trx, news: VersionNews): Promise<void> {
  const known = await readVersions(trx);
  const named = await trx.selectFrom("participation").selectAll().execute();
  const told = new Set(news.changed.map((it) => it.rooId));
  const gone = new Set(news.gone);
  const staying = known
    .filter((it) => !told.has(it.roo_id))
    .map((it) => (gone.has(it.roo_id) ? { ...it, absent_since: news.day } : it));
  const participations = [
    ...named.filter((it) => !told.has(it.version_roo_id)),
    ...news.changed.flatMap(participationRows),
  ];

  const derived = derive(
    registered(staying, news.changed, participations),
    // A chain keeps its key for ever; a new version that brings one along has it from the snapshot.
    new Map([
      ...news.changed.flatMap((it): [string, string][] => (it.chainKey ? [[it.rooId, it.chainKey]] : [])),
      ...known.map((it): [string, string] => [it.roo_id, it.collaboration_key]),
    ]),
    await readLineage(trx),
  );

  const chains = differences(
    await trx.selectFrom("collaboration").selectAll().execute(),
    derived.collaborations,
    ["key"],
  );
  await insertRows(trx, "collaboration", chains.fresh);
  await updateRows(trx, "collaboration", ["key"], chains.changed);
  await upsertRows(trx, "version", "roo_id", await rowsOf(trx, news.changed, derived));
  const placed = staying.map((it) => ({ ...it, ...derived.places.get(it.roo_id) }));
  await updateRows(trx, "version", ["roo_id"], differences(known, placed, ["roo_id"]).changed);
  await replaceRows(
    trx,
    "version_theme",
    ["version_roo_id", "theme"],
    await themesOf(trx, [...told]),
    news.changed.flatMap(themeRows),
  );
  await replaceRows(trx, "participation", ["version_roo_id", "organisation_key"], named, participations);
  await replaceRows(
    trx,
    "tenure",
    ["collaboration_key", "organisation_key", "valid_from"],
    await trx.selectFrom("tenure").selectAll().execute(),
    derived.tenures,
  );
  await deleteRows(trx, "collaboration", ["key"], chains.gone);
}

/**
 * Makes who took part when anew where none of it is there: a migration that changes what is derived empties it.
 * @param day the day of the register
 */
export async function deriveWhenMissing(trx: Trx, day: Day): Promise<void> {
  const { missing } = await trx
    .selectNoFrom(
      sql<boolean>`exists (select from participation) and not exists (select from tenure)`.as("missing"),
    )
    .executeTakeFirstOrThrow();
  if (missing) await applyVersions(trx, { changed: [], gone: [], day });
}

const readVersions = (trx: Trx) =>
  trx
    .selectFrom("version")
    .select(["roo_id", "collaboration_key", "previous_roo_id", "next_roo_id"])
    .select(["stated_from", "stated_until", "absent_since", "valid_from", "valid_until"])
    .execute();

function registered(
  staying: Awaited<ReturnType<typeof readVersions>>,
  changed: VersionFacts[],
  participations: Tables["participation"][],
): Registered[] {
  const named = Map.groupBy(participations, (it) => it.version_roo_id);
  const links = [
    ...staying.map((it) => ({
      rooId: it.roo_id,
      previousRooId: it.previous_roo_id,
      nextRooId: it.next_roo_id,
      from: it.stated_from,
      until: earlierOf(it.stated_until, it.absent_since),
    })),
    ...changed.map(({ rooId, previousRooId, nextRooId, from, until }) => ({
      rooId,
      previousRooId,
      nextRooId,
      from,
      until,
    })),
  ];
  return links.map((it) => ({
    ...it,
    participations: (named.get(it.rooId) ?? []).map((part) => ({
      organisationKey: part.organisation_key,
      joined: part.joined,
    })),
  }));
}

async function rowsOf(trx: Trx, changed: VersionFacts[], { places }: Derived) {
  const prose: (Prose & { roo_id: string })[] = await trx
    .selectFrom("version")
    .select(["roo_id", "purpose", "power_articles", "prose_loaded"])
    .where(sql<boolean>`roo_id = any(${changed.map((it) => it.rooId)})`)
    .execute();
  const executors = await trx
    .selectFrom("organisation")
    .select(["key", "name"])
    .where(sql<boolean>`key = any(${changed.flatMap((it) => it.executorKey ?? [])})`)
    .execute();
  const before = new Map(prose.map((it) => [it.roo_id, it]));
  const names = new Map(executors.map((it) => [it.key, it.name]));
  return changed.flatMap((it) => {
    const place = places.get(it.rooId);
    return place
      ? [versionRow(it, place, before.get(it.rooId), names.get(it.executorKey ?? "") ?? null)]
      : [];
  });
}

const themesOf = (trx: Trx, versions: string[]) =>
  trx
    .selectFrom("version_theme")
    .selectAll()
    .where(sql<boolean>`version_roo_id = any(${versions})`)
    .execute();
