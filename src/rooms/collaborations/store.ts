import { sql } from "kysely";
import { insertRows, updateRows, upsertRows } from "#kit/database/batch.ts";
import type { Day } from "#kit/day.ts";
import { foldName, sortName } from "#rooms/organisations";
import { classify } from "#rooms/tasks";
import type { Trx } from "./db.ts";
import type { VersionFacts } from "./facts.ts";
import type { VersionDetails, VersionRow } from "./tables.ts";

/**
 * Writes versions as a source now states them; the ones not given stay.
 * @returns versions whose chain is not known yet; `derive` must follow with them
 */
export async function storeVersions(trx: Trx, facts: VersionFacts[]): Promise<Set<string>> {
  if (facts.length === 0) return new Set();
  const ids = facts.map((it) => it.rooId);
  const before = await trx
    .selectFrom("version")
    .select(["roo_id", "collaboration_key", "purpose", "power_articles", "prose_loaded"])
    .where(sql<boolean>`roo_id = any(${ids})`)
    .execute();
  const known = new Map(before.map((row) => [row.roo_id, row]));
  const names = await namesOf(trx, facts);
  await storeChainKeys(trx, facts, known);
  await upsertRows(
    trx,
    "version",
    "roo_id",
    facts.map((it) => rowOf(it, known.get(it.rooId), names.get(it.executorKey ?? "") ?? null)),
  );
  await trx
    .deleteFrom("version_theme")
    .where(sql<boolean>`version_roo_id = any(${ids})`)
    .execute();
  await trx
    .deleteFrom("participation")
    .where(sql<boolean>`version_roo_id = any(${ids})`)
    .execute();
  await insertRows(
    trx,
    "version_theme",
    facts.flatMap((it) => [...new Set(it.themes)].map((theme) => ({ version_roo_id: it.rooId, theme }))),
  );
  await insertRows(
    trx,
    "participation",
    facts.flatMap((it) =>
      it.participations.map((part) => ({
        version_roo_id: it.rooId,
        organisation_key: part.organisationKey,
        name: part.name,
        joined: part.joined,
        organs: part.organs,
        cost_key: part.costKey,
        ended_on: null,
        ended_basis: null,
        succeeded_by: null,
      })),
    ),
  );
  return new Set(
    facts.filter((it) => !known.has(it.rooId) && it.chainKey === undefined).map((it) => it.rooId),
  );
}

/** Marks versions that a full file no longer holds: they end on its date at the latest. `derive` must follow. */
export async function closeVersions(trx: Trx, rooIds: string[], day: Day): Promise<void> {
  await updateRows(
    trx,
    "version",
    ["roo_id"],
    rooIds.map((roo_id) => ({ roo_id, absent_since: day })),
  );
}

async function namesOf(trx: Trx, facts: VersionFacts[]): Promise<Map<string, string>> {
  const executors = facts.flatMap((it) => it.executorKey ?? []);
  const rows = await trx
    .selectFrom("organisation")
    .select(["key", "name"])
    .where(sql<boolean>`key = any(${executors})`)
    .execute();
  return new Map(rows.map((row) => [row.key, row.name]));
}

/** Every version stands in some chain: a new one in its own, until `derive` has seen all versions. */
async function storeChainKeys(
  trx: Trx,
  facts: VersionFacts[],
  known: ReadonlyMap<string, unknown>,
): Promise<void> {
  const have = new Set((await trx.selectFrom("collaboration").select("key").execute()).map((row) => row.key));
  const wanted = new Set(facts.filter((it) => !known.has(it.rooId)).map((it) => it.chainKey ?? it.rooId));
  await insertRows(
    trx,
    "collaboration",
    [...wanted].filter((key) => !have.has(key)).map((key) => ({ key })),
  );
}

type KnownVersion = Pick<VersionRow, "collaboration_key" | "purpose" | "prose_loaded"> & {
  power_articles: unknown;
};

function rowOf(it: VersionFacts, before: KnownVersion | undefined, executorName: string | null) {
  const details: VersionDetails = {
    legalBases: it.legalBases,
    decisions: it.decisions,
    addresses: it.addresses,
    contacts: it.contacts,
  };
  // A source without prose leaves the prose that is there.
  const proseGiven = it.purpose !== undefined;
  const purpose = proseGiven ? (it.purpose ?? null) : (before?.purpose ?? null);
  const task =
    it.task ??
    classify({ title: it.title, citationTitle: it.citationTitle, purpose, executorName, themes: it.themes });
  return {
    roo_id: it.rooId,
    collaboration_key: before?.collaboration_key ?? it.chainKey ?? it.rooId,
    title: it.title,
    citation_title: it.citationTitle,
    abbreviation: it.abbreviation,
    sort_title: sortName(it.title),
    search_text: foldName([it.title, it.citationTitle, it.abbreviation, purpose].join(" ")),
    form: it.form,
    powers: it.powers,
    stated_from: it.from,
    stated_until: it.until,
    // Until `derive` has seen the whole chain the version was never in force.
    valid_from: it.from,
    valid_until: it.from,
    previous_roo_id: it.previousRooId,
    next_roo_id: it.nextRooId,
    executor_key: it.executorKey,
    steward_key: it.stewardKey,
    archive_key: it.archiveKey,
    cross_border: it.crossBorder,
    task_code: task.code,
    task_basis: task.basis,
    task_why: task.why,
    participant_count: it.participations.length,
    details,
    purpose,
    power_articles: proseGiven ? (it.powerArticles ?? []) : (before?.power_articles ?? null),
    prose_loaded: proseGiven || (before?.prose_loaded ?? false),
    last_verified: it.lastVerified,
    last_modified: it.lastModified,
    absent_since: null,
  } satisfies Record<keyof VersionRow, unknown>;
}
