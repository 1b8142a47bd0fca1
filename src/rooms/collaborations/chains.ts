import type { Day } from "#kit/day.ts";
import { earlierOf } from "#kit/day.ts";

/** What joins versions to one arrangement through time. */
export interface ChainLink {
  rooId: string;
  previousRooId: string | null;
  nextRooId: string | null;
  from: Day;
  until: Day | null;
}

export interface Chain<V extends ChainLink> {
  /** ROO id of the oldest version, or the key this chain was given earlier. */
  key: string;
  /** Oldest first, with the period in which each was really in force; `until` equals `from` when never. */
  versions: (V & { resolvedFrom: Day; resolvedUntil: Day | null })[];
}

/**
 * Joins versions to chains along their previous and next versions, in either direction; a link to a
 * version that is not there is ignored.
 * @param keys the keys that versions were given at an earlier import; a chain keeps its key for ever
 */
export function joinChains<V extends ChainLink>(
  versions: V[],
  keys: ReadonlyMap<string, string> = new Map(),
): Chain<V>[] {
  const byId = new Map(versions.map((version) => [version.rooId, version]));
  const neighbours = new Map<string, string[]>(versions.map((version) => [version.rooId, []]));
  for (const version of versions) {
    for (const other of [version.previousRooId, version.nextRooId]) {
      if (other === null || other === version.rooId || !byId.has(other)) continue;
      neighbours.get(version.rooId)?.push(other);
      neighbours.get(other)?.push(version.rooId);
    }
  }
  const chains: Chain<V>[] = [];
  const seen = new Set<string>();
  for (const version of versions) {
    if (seen.has(version.rooId)) continue;
    const members: V[] = [];
    const queue = [version.rooId];
    seen.add(version.rooId);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const member = byId.get(id);
      if (member) members.push(member);
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    const ordered = inOrder(members);
    // Two chains that turn out to be one keep the key of the one whose versions are oldest.
    // A key goes with the version it is named after, should a chain ever fall apart.
    const ours = (key: string) => members.some((member) => member.rooId === key) || !byId.has(key);
    const given = ordered
      .map((member) => keys.get(member.rooId))
      .find((key) => key !== undefined && ours(key));
    chains.push({ key: given ?? ordered[0]?.rooId ?? version.rooId, versions: resolvePeriods(ordered) });
  }
  return chains;
}

/** By first day; on the same day a version comes after the one it names as its previous. */
function inOrder<V extends ChainLink>(members: V[]): V[] {
  const byId = new Map(members.map((member) => [member.rooId, member]));
  /** How many versions this one names before it; a circle is a fault of the source, and ends where it began. */
  const depthOf = (member: V): number => {
    const walked = new Set<string>();
    for (let at: V | undefined = member; at && !walked.has(at.rooId); at = byId.get(at.previousRooId ?? ""))
      walked.add(at.rooId);
    return walked.size;
  };
  return [...members].sort(
    (a, b) =>
      a.from.localeCompare(b.from) ||
      depthOf(a) - depthOf(b) ||
      a.rooId.localeCompare(b.rooId, "en", { numeric: true }),
  );
}

/**
 * The periods in which versions were really in force. A version ends at the latest when the next one
 * starts; one whose stated period is empty was never in force and ends no other. Gaps stay gaps.
 * @param ordered versions of one chain, oldest first
 */
export function resolvePeriods<V extends ChainLink>(
  ordered: V[],
): (V & { resolvedFrom: Day; resolvedUntil: Day | null })[] {
  return ordered.map((version, index) => {
    const isEmpty = (it: ChainLink) => it.until !== null && it.until <= it.from;
    if (isEmpty(version)) return { ...version, resolvedFrom: version.from, resolvedUntil: version.from };
    const next = ordered.slice(index + 1).find((it) => !isEmpty(it));
    return {
      ...version,
      resolvedFrom: version.from,
      resolvedUntil: earlierOf(version.until, next?.from ?? null),
    };
  });
}

/** Whether a version was in force for at least a day. */
export const wasInForce = (version: { resolvedFrom: Day; resolvedUntil: Day | null }): boolean =>
  version.resolvedUntil === null || version.resolvedUntil > version.resolvedFrom;
