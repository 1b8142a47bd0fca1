import type { Day } from "#kit/day.ts";
import type { Tables } from "./db.ts";
import { type Chain, type ChainLink, joinChains, wasInForce } from "./chains.ts";
import { endingsOf } from "./endings.ts";
import { type Lineage, type Tenure, type TenureVersion, tenuresOf } from "./tenure.ts";
import type { Place } from "./version-row.ts";

/** A version as far as others follow from it: its links, the period it states, and whom it names. */
export type Registered = ChainLink & Pick<TenureVersion, "participations">;

type Ended = Pick<Tables["participation"], "ended_on" | "ended_basis" | "succeeded_by">;

/** What follows from all versions together. */
export interface Derived {
  collaborations: Tables["collaboration"][];
  /** By version. */
  places: Map<string, Place>;
  tenures: Tables["tenure"][];
  /** How the taking part of an organisation that a version names ended; all null while it goes on. */
  endOf: (version: string, organisation: string) => Ended;
}

/**
 * Chains, periods, endings and tenures of all versions there are.
 * @param keys the chains that versions stand in already; one that is new and left out finds its own
 */
export function derive(versions: Registered[], keys: ReadonlyMap<string, string>, lineage: Lineage): Derived {
  const collaborations: Derived["collaborations"] = [];
  const places: Derived["places"] = new Map();
  const tenures: Derived["tenures"] = [];
  const endings = new Map<string, Ended>();
  for (const chain of joinChains(versions, keys)) {
    collaborations.push({ key: chain.key, since: beginningOf(chain) });
    for (const it of chain.versions)
      places.set(it.rooId, {
        collaboration_key: chain.key,
        valid_from: it.resolvedFrom,
        valid_until: it.resolvedUntil,
      });
    for (const it of tenuresOf(chain.versions, lineage)) tenures.push(tenureRow(chain.key, it));
    for (const it of endingsOf(chain.versions, lineage))
      endings.set(pair(it.versionRooId, it.organisationKey), {
        ended_on: it.endedOn,
        ended_basis: it.basis,
        succeeded_by: it.succeededBy,
      });
  }
  return {
    collaborations,
    places,
    tenures,
    endOf: (version, organisation) => endings.get(pair(version, organisation)) ?? GOES_ON,
  };
}

const GOES_ON: Ended = { ended_on: null, ended_basis: null, succeeded_by: null };
const pair = (version: string, organisation: string) => `${version} ${organisation}`;

/**
 * Since when a collaboration exists: the start of its first version that was ever in force, or the earliest joining
 * date in that version where that is earlier. One that never was in force begins with its first version.
 */
function beginningOf({ versions }: Chain<Registered>): Day | null {
  const first = versions.find(wasInForce) ?? versions[0];
  if (!first) return null;
  return first.participations.reduce(
    (day, { joined }) => (joined !== null && joined < day ? joined : day),
    first.resolvedFrom,
  );
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
