import { sql } from "kysely";
import { insertRows, updateRows } from "#kit/database/batch.ts";
import { type Day, earlierOf } from "#kit/day.ts";
import { readLineage } from "#rooms/organisations";
import type { Tables, Trx } from "./db.ts";
import { type Chain, type ChainLink, joinChains } from "./chains.ts";
import { endingsOf } from "./endings.ts";
import { type Tenure, tenuresOf } from "./tenure.ts";

/**
 * Recomputes what follows from the versions as registered: chains, resolved periods, endings and tenures.
 * Only rows that come out differently are written.
 * @param loose versions just stored whose chain is not known yet; all others keep the key they have
 */
export async function derive(trx: Trx, loose: ReadonlySet<string> = new Set()): Promise<void> {
  const rows = await trx
    .selectFrom("version")
    .select(["roo_id", "collaboration_key", "previous_roo_id", "next_roo_id"])
    .select(["stated_from", "stated_until", "absent_since", "valid_from", "valid_until"])
    .execute();
  const chains = joinChains(
    rows.map((row) => ({
      rooId: row.roo_id,
      previousRooId: row.previous_roo_id,
      nextRooId: row.next_roo_id,
      from: row.stated_from,
      until: earlierOf(row.stated_until, row.absent_since),
    })),
    new Map(rows.filter((row) => !loose.has(row.roo_id)).map((row) => [row.roo_id, row.collaboration_key])),
  );
  await storeChains(trx, chains, new Map(rows.map((row) => [row.roo_id, row])));
  await storeTenures(trx, chains);
  await trx
    .deleteFrom("collaboration")
    .where("key", "not in", (eb) => eb.selectFrom("version").select("collaboration_key"))
    .execute();
  await storeBeginnings(trx);
}

/**
 * Since when each collaboration exists: the start of its first version that was ever in force, or the earliest
 * joining date in that version where that is earlier. One that never was in force begins with its first version.
 */
async function storeBeginnings(trx: Trx): Promise<void> {
  await sql`
    update collaboration set since = first.since
    from (
      select distinct on (v.collaboration_key) v.collaboration_key as key,
        least(v.valid_from, (select min(p.joined) from participation p where p.version_roo_id = v.roo_id)) as since
      from version v
      order by v.collaboration_key, (v.valid_until is not null and v.valid_until <= v.valid_from), v.valid_from, v.roo_id
    ) as first
    where first.key = collaboration.key and collaboration.since is distinct from first.since`.execute(trx);
}

async function storeChains(
  trx: Trx,
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
    chain.versions.flatMap((version) => {
      const row = now.get(version.rooId);
      const same =
        row?.collaboration_key === chain.key &&
        row.valid_from === version.resolvedFrom &&
        row.valid_until === version.resolvedUntil;
      if (same) return [];
      return {
        roo_id: version.rooId,
        collaboration_key: chain.key,
        valid_from: version.resolvedFrom,
        valid_until: version.resolvedUntil,
      };
    }),
  );
  await updateRows(trx, "version", ["roo_id"], moved);
}

type Ended = Pick<
  Tables["participation"],
  "version_roo_id" | "organisation_key" | "ended_on" | "ended_basis" | "succeeded_by"
>;

async function storeTenures(trx: Trx, chains: Chain<ChainLink>[]): Promise<void> {
  const lineage = await readLineage(trx);
  const participations = await trx
    .selectFrom("participation")
    .select(["version_roo_id", "organisation_key", "joined", "ended_on", "ended_basis", "succeeded_by"])
    .execute();
  const byVersion = Map.groupBy(participations, (row) => row.version_roo_id);
  const have = Map.groupBy(
    await trx.selectFrom("tenure").selectAll().execute(),
    (row) => row.collaboration_key,
  );

  const replaced = new Set(have.keys());
  const fresh: Tables["tenure"][] = [];
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
    if (sameRows(tenures, have.get(chain.key) ?? [])) replaced.delete(chain.key);
    else fresh.push(...tenures);

    const endings = new Map(
      endingsOf(versions, lineage).map((it) => [`${it.versionRooId} ${it.organisationKey}`, it]),
    );
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
        const same =
          next.ended_on === row.ended_on &&
          next.ended_basis === row.ended_basis &&
          next.succeeded_by === row.succeeded_by;
        if (!same) ended.push(next);
      }
  }
  if (replaced.size > 0)
    await trx
      .deleteFrom("tenure")
      .where(sql<boolean>`collaboration_key = any(${[...replaced]})`)
      .execute();
  await insertRows(trx, "tenure", fresh);
  await updateRows(trx, "participation", ["version_roo_id", "organisation_key"], ended);
}

const tenureRow = (key: string, it: Tenure): Tables["tenure"] => ({
  collaboration_key: key,
  version_roo_id: it.versionRooId,
  organisation_key: it.organisationKey,
  named_keys: it.namedKeys,
  basis: it.basis,
  joined: it.joined,
  valid_from: it.from,
  valid_until: it.until,
});

/** Compares as text, whatever the order of rows and fields. */
function sameRows(a: Tables["tenure"][], b: Tables["tenure"][]): boolean {
  const print = (rows: Tables["tenure"][]) =>
    rows
      .map((it) =>
        JSON.stringify([
          it.version_roo_id,
          it.organisation_key,
          it.named_keys,
          it.basis,
          it.joined,
          it.valid_from,
          it.valid_until,
        ]),
      )
      .sort()
      .join();
  return a.length === b.length && print(a) === print(b);
}
