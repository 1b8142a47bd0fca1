import { updateRows } from "#kit/database/batch.ts";
import { type Day, earlierOf } from "#kit/day.ts";
import type { Trx } from "./db.ts";
import type { Succession } from "./facts.ts";
import { beginOf, endOf, resolveSuccessors } from "./mergers/descent.ts";

/**
 * Recomputes what follows from records, mergers and boundaries together: when organisations existed and, where
 * their record does not say it, in which province they lay. Only rows that come out differently are written.
 *
 * The day of a merger wins over the register, which leaves starts out and, for some water authorities, gives
 * the last day where it means the first day after.
 */
export async function deriveOrganisations(trx: Trx): Promise<void> {
  const rows = await trx
    .selectFrom("organisation")
    .select(["key", "source", "absent_since", "stated_from", "stated_until", "stated_province"])
    .select(["valid_from", "valid_until", "province_key"])
    .execute();
  const successions = await readSuccessions(trx);
  const places = await trx.selectFrom("place").select(["organisation_key", "province"]).execute();
  const lies = new Map(places.map((it) => [it.organisation_key, it.province]));
  const keys = new Set(rows.map((row) => row.key));
  const provinces = new Map(
    rows.map((row) => {
      const drawn = lies.get(row.key) ?? null;
      return [row.key, row.stated_province ?? (drawn !== null && keys.has(drawn) ? drawn : null)];
    }),
  );
  const merged = new Set(successions.flatMap((it) => [it.oldKey, it.newKey]));

  const changed = rows.flatMap((row) => {
    const stated = { key: row.key, validFrom: row.stated_from, validUntil: row.stated_until };
    const from = merged.has(row.key) ? beginOf(successions, row.key, stated) : row.stated_from;
    const until = merged.has(row.key) ? endOf(successions, row.key, stated) : row.stated_until;
    // A body that was only mentioned did not end when nobody mentions it any more.
    const gone = row.source === "genoemd" ? null : row.absent_since;
    const next = {
      key: row.key,
      valid_from: from,
      valid_until: notBefore(from, earlierOf(until, gone)),
      province_key: provinces.get(row.key) ?? provinceOfHeirs(successions, row.key, merged, provinces),
    };
    const same =
      next.valid_from === row.valid_from &&
      next.valid_until === row.valid_until &&
      next.province_key === row.province_key;
    return same ? [] : [next];
  });
  await updateRows(trx, "organisation", ["key"], changed);
}

export async function readSuccessions(trx: Trx): Promise<Succession[]> {
  const rows = await trx.selectFrom("succession").selectAll().orderBy("old_key").orderBy("new_key").execute();
  return rows.map((row) => ({
    oldKey: row.old_key,
    newKey: row.new_key,
    day: row.day,
    kind: row.kind,
    source: row.source,
  }));
}

/** A record that vanished before it began existed for no day at all, and not for less. */
const notBefore = (from: Day | null, until: Day | null): Day | null =>
  from !== null && until !== null && until < from ? from : until;

/** A municipality without a province lay where the ones that took it over lie, when those agree. */
function provinceOfHeirs(
  successions: Succession[],
  key: string,
  merged: ReadonlySet<string>,
  provinces: ReadonlyMap<string, string | null>,
): string | null {
  if (!merged.has(key)) return null;
  const found = new Set(resolveSuccessors(successions, key).map((heir) => provinces.get(heir) ?? null));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
