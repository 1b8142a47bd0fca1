import { type Day, earlierOf } from "#kit/day.ts";
import type { Lineage } from "#rooms/organisations";
import type { Tables } from "./db.ts";
import { type Chain, type ChainLink, joinChains, wasInForce } from "./chains.ts";
import { type Stay, staysOf } from "./stays.ts";
import { type TenureVersion, tenuresOf } from "./tenure.ts";
import type { Place } from "./version-row.ts";

/** A version as far as others follow from it: its links, the period it states, and whom it names. */
export type Registered = ChainLink & Pick<TenureVersion, "participations">;

/** What follows from all versions together. */
export interface Derived {
  collaborations: Tables["collaboration"][];
  /** By version. */
  places: Map<string, Place>;
  tenures: Tables["tenure"][];
}

/**
 * Chains, periods and tenures of all versions there are.
 * @param keys the chains that versions stand in already; one that is new and left out finds its own
 */
export function derive(versions: Registered[], keys: ReadonlyMap<string, string>, lineage: Lineage): Derived {
  const collaborations: Derived["collaborations"] = [];
  const places: Derived["places"] = new Map();
  const tenures: Derived["tenures"] = [];
  for (const chain of joinChains(versions, keys)) {
    const stays = staysOf(chain.versions, tenuresOf(chain.versions, lineage), lineage);
    collaborations.push({ key: chain.key, since: beginningOf(chain, stays) });
    for (const it of chain.versions)
      places.set(it.rooId, {
        collaboration_key: chain.key,
        valid_from: it.resolvedFrom,
        valid_until: it.resolvedUntil,
      });
    for (const stay of stays) tenures.push(...tenureRows(chain.key, stay));
  }
  return { collaborations, places, tenures };
}

/**
 * Since when a collaboration exists: the start of its first version that was ever in force, or the first day on which
 * anybody took part where that is earlier. One that never was in force begins with its first version.
 */
function beginningOf({ versions }: Chain<Registered>, stays: Stay[]): Day | null {
  const first = versions.find(wasInForce) ?? versions[0];
  return stays.reduce<Day | null>((day, { since }) => earlierOf(day, since), first?.resolvedFrom ?? null);
}

const tenureRows = (key: string, stay: Stay): Tables["tenure"][] =>
  stay.tenures.map((it) => ({
    collaboration_key: key,
    version_roo_id: it.versionRooId,
    organisation_key: it.organisationKey,
    named_keys: it.namedKeys,
    basis: it.basis,
    joined: it.joined,
    valid_from: it.from,
    valid_until: it.until,
    since: stay.since,
    since_basis: stay.sinceBasis,
    held_since: stay.heldSince,
    ended_on: stay.ended,
    ended_basis: stay.endBasis,
    succeeded_by: stay.succeededBy,
  }));
