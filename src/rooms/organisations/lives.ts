import { type Day, earlierOf } from "#kit/day.ts";
import type { Succession } from "./facts.ts";
import { beginOf, endOf, resolveSuccessors } from "./mergers/descent.ts";
import type { OrganisationRow } from "./tables.ts";

/** When a body existed and where it lay. */
export type Life = Pick<OrganisationRow, "valid_from" | "valid_until" | "province_key">;

/** What its record says of a body's life. */
export type StatedLife = Pick<
  OrganisationRow,
  "key" | "source" | "absent_since" | "stated_from" | "stated_until" | "stated_province"
>;

/**
 * What follows from records, mergers and boundaries together: when organisations existed and, where their record does
 * not say it, in which province they lay.
 *
 * The day of a merger wins over the register, which leaves starts out and, for some water authorities, gives
 * the last day where it means the first day after.
 * @param organisations all there are
 * @param drawn the province in which a boundary file puts a municipality
 */
export function livesOf(
  organisations: StatedLife[],
  successions: Succession[],
  drawn: ReadonlyMap<string, string | null>,
): Map<string, Life> {
  const keys = new Set(organisations.map((it) => it.key));
  const provinces = new Map(
    organisations.map((it) => {
      const province = drawn.get(it.key) ?? null;
      return [it.key, it.stated_province ?? (province !== null && keys.has(province) ? province : null)];
    }),
  );
  const merged = new Set(successions.flatMap((it) => [it.oldKey, it.newKey]));

  return new Map(
    organisations.map((it) => {
      const stated = { key: it.key, validFrom: it.stated_from, validUntil: it.stated_until };
      const from = merged.has(it.key) ? beginOf(successions, it.key, stated) : it.stated_from;
      const until = merged.has(it.key) ? endOf(successions, it.key, stated) : it.stated_until;
      // A body that was only mentioned did not end when nobody mentions it any more.
      const gone = it.source === "genoemd" ? null : it.absent_since;
      return [
        it.key,
        {
          valid_from: from,
          valid_until: notBefore(from, earlierOf(until, gone)),
          province_key: provinces.get(it.key) ?? provinceOfHeirs(successions, it.key, merged, provinces),
        },
      ];
    }),
  );
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
