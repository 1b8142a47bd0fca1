import { sql, type Transaction } from "kysely";
import type { Database } from "#database";
import { insertRows, upsertRows } from "#kit/database/batch.ts";
import type { Day } from "#kit/day.ts";
import { foldName, readLineage, sortName } from "#rooms/organisations";
import { classify } from "#rooms/tasks";
import { type Chain, type ChainLink, joinChains } from "./chains.ts";
import { endingsOf } from "./endings.ts";
import type { VersionFacts } from "./facts.ts";
import type { VersionDetails, VersionRow } from "./tables.ts";
import { type Tenure, tenuresOf } from "./tenure.ts";

/** Writes versions as a source now states them; the ones not given stay. `derive` must follow. */
export async function storeVersions(trx: Transaction<Database>, facts: VersionFacts[]): Promise<void> {
  if (facts.length === 0) return;
  const ids = facts.map((it) => it.rooId);
  const before = await trx
    .selectFrom("version")
    .select(["roo_id", "collaboration_key", "purpose", "power_articles", "prose_loaded"])
    .where("roo_id", "in", ids)
    .execute();
  const known = new Map(before.map((row) => [row.roo_id, row]));
  const names = new Map(
    (await trx.selectFrom("organisation").select(["key", "name"]).execute()).map((row) => [row.key, row.name]),
  );
  // The chain is known only with all versions at hand; until `derive` runs a new version is its own chain.
  await insertRows(
    trx,
    "collaboration",
    facts.filter((it) => !known.has(it.rooId)).map((it) => ({ key: it.rooId })),
  );
  await upsertRows(
    trx,
    "version",
    "roo_id",
    facts.map((it) => rowOf(it, known.get(it.rooId), it.executorKey === null ? null : (names.get(it.executorKey) ?? null))),
  );
  await trx.deleteFrom("version_theme").where("version_roo_id", "in", ids).execute();
  await trx.deleteFrom("participation").where("version_roo_id", "in", ids).execute();
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
}

/** Marks versions that a full file no longer holds: their stated period ends on its date at the latest. */
export async function closeVersions(trx: Transaction<Database>, rooIds: string[], day: Day): Promise<void> {
  if (rooIds.length === 0) return;
  await trx
    .updateTable("version")
    .set((eb) => ({
      absent_since: day,
      stated_until: eb.fn<Day>("least", [eb.fn.coalesce("stated_until", eb.val(day)), eb.val(day)]),
    }))
    .where("roo_id", "in", rooIds)
    .execute();
}

/**
 * Recomputes what follows from the versions as registered: chains, resolved periods, endings and tenures.
 * Only rows that come out differently are written.
 */
export async function derive(trx: Transaction<Database>): Promise<void> {
  const rows = await trx
    .selectFrom("version")
    .select([
      "roo_id",
      "collaboration_key",
      "previous_roo_id",
      "next_roo_id",
      "stated_from",
      "stated_until",
      "valid_from",
      "valid_until",
    ])
    .execute();
  const keys = await establishedKeys(trx);
  const chains = joinChains(
    rows.map((row) => ({
      rooId: row.roo_id,
      previousRooId: row.previous_roo_id,
      nextRooId: row.next_roo_id,
      from: row.stated_from,
      until: row.stated_until,
    })),
    keys,
  );
  await storeChains(trx, chains, new Map(rows.map((row) => [row.roo_id, row])));
  await storeTenures(trx, chains);
}

/** Keys that chains already have; a version that is still its own chain for the first time does not count. */
async function establishedKeys(trx: Transaction<Database>): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom("version")
    .innerJoin("tenure", "tenure.collaboration_key", "version.collaboration_key")
    .select(["version.roo_id", "version.collaboration_key"])
    .distinct()
    .execute();
  return new Map(rows.map((row) => [row.roo_id, row.collaboration_key]));
}

async function storeChains(
  trx: Transaction<Database>,
  chains: Chain<ChainLink>[],
  now: Map<string, { collaboration_key: string; valid_from: Day; valid_until: Day | null }>,
): Promise<void> {
  const have = new Set((await trx.selectFrom("collaboration").select("key").execute()).map((row) => row.key));
  await insertRows(
    trx,
    "collaboration",
    chains.filter((chain) => !have.has(chain.key)).map((chain) => ({ key: chain.key })),
  );
  const moved = chains.flatMap((chain) =>
    chain.versions
      .filter((version) => {
        const row = now.get(version.rooId);
        return (
          row?.collaboration_key !== chain.key ||
          row.valid_from !== version.resolvedFrom ||
          row.valid_until !== version.resolvedUntil
        );
      })
      .map((version) => ({
        roo_id: version.rooId,
        collaboration_key: chain.key,
        valid_from: version.resolvedFrom,
        valid_until: version.resolvedUntil,
      })),
  );
  for (const it of moved)
    await trx
      .updateTable("version")
      .set({ collaboration_key: it.collaboration_key, valid_from: it.valid_from, valid_until: it.valid_until })
      .where("roo_id", "=", it.roo_id)
      .execute();
}

async function storeTenures(trx: Transaction<Database>, chains: Chain<ChainLink>[]): Promise<void> {
  const lineage = await readLineage(trx);
  const participations = await trx
    .selectFrom("participation")
    .select(["version_roo_id", "organisation_key", "joined", "ended_on", "ended_basis", "succeeded_by"])
    .orderBy("version_roo_id")
    .orderBy("organisation_key")
    .execute();
  const byVersion = Map.groupBy(participations, (row) => row.version_roo_id);
  const have = Map.groupBy(await trx.selectFrom("tenure").selectAll().execute(), (row) => row.collaboration_key);

  const replaced: string[] = [];
  const fresh: object[] = [];
  const ended: Ended[] = [];
  for (const chain of chains) {
    const versions = chain.versions.map((version) => ({
      ...version,
      participations: (byVersion.get(version.rooId) ?? []).map((row) => ({
        organisationKey: row.organisation_key,
        joined: row.joined,
      })),
    }));
    const tenures = tenuresOf(versions, lineage).map((tenure) => tenureRow(chain.key, tenure));
    const print = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort().join();
    if (print(tenures) !== print((have.get(chain.key) ?? []).map((row) => inOrder(row)))) {
      replaced.push(chain.key);
      fresh.push(...tenures);
    }
    const endings = new Map(endingsOf(versions, lineage).map((it) => [`${it.versionRooId} ${it.organisationKey}`, it]));
    for (const version of versions)
      for (const row of byVersion.get(version.rooId) ?? []) {
        const ending = endings.get(`${row.version_roo_id} ${row.organisation_key}`);
        const next: Ended = {
          version_roo_id: row.version_roo_id,
          organisation_key: row.organisation_key,
          ended_on: ending?.endedOn ?? null,
          ended_basis: ending?.basis ?? null,
          succeeded_by: ending?.succeededBy ?? null,
        };
        if (
          next.ended_on !== row.ended_on ||
          next.ended_basis !== row.ended_basis ||
          next.succeeded_by !== row.succeeded_by
        )
          ended.push(next);
      }
  }
  const live = new Set(chains.map((chain) => chain.key));
  const gone = [...have.keys()].filter((key) => !live.has(key));
  if (replaced.length + gone.length > 0)
    await trx.deleteFrom("tenure").where("collaboration_key", "in", [...replaced, ...gone]).execute();
  await insertRows(trx, "tenure", fresh);
  await storeEndings(trx, ended);
  await trx
    .deleteFrom("collaboration")
    .where("key", "not in", (eb) => eb.selectFrom("version").select("collaboration_key"))
    .execute();
}

interface Ended {
  version_roo_id: string;
  organisation_key: string;
  ended_on: Day | null;
  ended_basis: string | null;
  succeeded_by: string | null;
}

async function storeEndings(trx: Transaction<Database>, ended: Ended[]): Promise<void> {
  if (ended.length === 0) return;
  const given = sql<Ended>`jsonb_populate_recordset(null::participation, ${JSON.stringify(ended)}::jsonb)`;
  await sql`update participation set ended_on = given.ended_on, ended_basis = given.ended_basis,
      succeeded_by = given.succeeded_by
    from ${given} as given
    where participation.version_roo_id = given.version_roo_id
      and participation.organisation_key = given.organisation_key`.execute(trx);
}

const tenureRow = (key: string, it: Tenure) =>
  inOrder({
    collaboration_key: key,
    version_roo_id: it.versionRooId,
    organisation_key: it.organisationKey,
    named_keys: it.namedKeys,
    basis: it.basis,
    joined: it.joined,
    valid_from: it.from,
    valid_until: it.until,
  });

/** Fields in one fixed order, so that rows can be compared as text. */
const inOrder = (row: Database["tenure"]): Database["tenure"] => ({
  collaboration_key: row.collaboration_key,
  version_roo_id: row.version_roo_id,
  organisation_key: row.organisation_key,
  named_keys: row.named_keys,
  basis: row.basis,
  joined: row.joined,
  valid_from: row.valid_from,
  valid_until: row.valid_until,
});

type KnownVersion = Pick<VersionRow, "collaboration_key" | "purpose" | "prose_loaded"> & { power_articles: unknown };

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
    collaboration_key: before?.collaboration_key ?? it.rooId,
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
