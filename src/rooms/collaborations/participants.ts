import { addDays, type Day } from "#kit/day.ts";
import { holdsOn } from "#kit/validity.ts";
import type { OrganisationType } from "#rooms/organisations";
import {
  type ChainVersion,
  type CollaborationChain,
  hasPeriod,
  type Heir,
  type NamedParticipation,
  type NamedTenure,
} from "./chain-queries.ts";
import type { EndBasis } from "./tables.ts";
import type { Since } from "./words.ts";

/** How and when a participation came to an end. */
export interface PartingReason {
  /** First day without this participant. */
  on: Day;
  basis: EndBasis;
  /** Who took its place, in order of name. */
  heirs: Heir[];
}

/** One participant on a day: someone who existed then and took part. */
export interface Participant {
  key: string;
  name: string;
  type: OrganisationType;
  /** Null for a version that was never in force. */
  since: Since | null;
  organs: string[];
  costKey: number | null;
  /** The register does not name it for this day; it follows from a merger or a joining date. */
  reconstructed: boolean;
  /** The bodies the register names in its place. */
  namedAs: Heir[];
  /** Its end, when the register lets us know one after the day. */
  ends: PartingReason | null;
}

/**
 * Who takes part on a day, in order of name.
 * @param version the version in force on the day; undefined before the first one and in gaps
 */
export function participantsOf(
  chain: CollaborationChain,
  version: ChainVersion | undefined,
  day: Day,
): Participant[] {
  const named = chain.participations.filter((it) => it.version_roo_id === version?.roo_id);
  const names = new Map(chain.participations.map((it) => [it.organisation_key, it.name]));
  const present = chain.tenures.filter((it) => holdsOn(it, day));
  const isNamed = (it: NamedTenure) => it.basis === "registered";
  return present.map((it) => {
    const line =
      named.find((one) => one.organisation_key === it.organisation_key) ??
      named.find((one) => it.named_keys.includes(one.organisation_key));
    return {
      key: it.organisation_key,
      name: isNamed(it) ? (line?.name ?? it.name) : it.name,
      type: it.type,
      since: sinceOf(it),
      organs: line?.organs ?? [],
      costKey: isNamed(it) ? (line?.cost_key ?? null) : null,
      reconstructed: it.basis === "predecessor" || it.basis === "earlier",
      namedAs: it.named_keys
        .filter((key) => key !== it.organisation_key)
        .map((key) => ({ key, name: names.get(key) ?? key })),
      ends: partingOf(it),
    };
  });
}

/** Everyone a version names, whatever the day: for a version that was never in force. */
export const namedIn = (chain: CollaborationChain, version: ChainVersion): Participant[] =>
  chain.participations
    .filter((it) => it.version_roo_id === version.roo_id)
    .map((it) => ({
      key: it.organisation_key,
      name: it.name,
      type: it.type,
      since: null,
      organs: it.organs,
      costKey: it.cost_key,
      reconstructed: false,
      namedAs: [],
      ends: null,
    }));

/** Bodies that a version names on a day although they were gone by then. */
export const stillNamed = (
  chain: CollaborationChain,
  version: ChainVersion | undefined,
  day: Day,
): NamedParticipation[] =>
  chain.participations.filter(
    (it) =>
      it.version_roo_id === version?.roo_id &&
      (it.joined === null || it.joined <= day) &&
      it.abolished !== null &&
      it.abolished <= day,
  );

const partingOf = (it: NamedTenure): PartingReason | null =>
  it.ended_on === null || it.ended_basis === null
    ? null
    : { on: it.ended_on, basis: it.ended_basis, heirs: it.heirs };

const sinceOf = (it: NamedTenure): Since => ({
  day: it.since,
  basis: it.since_basis,
  heldSince: it.held_since,
  registered: it.joined,
});

export interface FormerParticipant extends Heir {
  since: Since;
  left: PartingReason;
}

/** Who took part before the day and no longer does, the last to leave first. */
export function formerParticipants(
  chain: CollaborationChain,
  present: Participant[],
  day: Day,
): FormerParticipant[] {
  const now = new Set(present.map((it) => it.key));
  const last = new Map<string, FormerParticipant>();
  for (const it of chain.tenures) {
    const left = partingOf(it);
    if (!left || left.on > day || now.has(it.organisation_key)) continue;
    last.set(it.organisation_key, {
      key: it.organisation_key,
      name: it.name,
      since: sinceOf(it),
      left,
    });
  }
  return [...last.values()].sort((a, b) => b.left.on.localeCompare(a.left.on));
}

/** What one version changed with respect to the one before it. */
export interface VersionChange {
  version: ChainVersion;
  /** Undefined for the first. */
  before: ChainVersion | undefined;
  joined: Heir[];
  left: Heir[];
  succeeded: { old: Heir; heir: Heir }[];
  /** Days without any version in force between the two. */
  gap: { from: Day; until: Day } | null;
}

/** The versions of a chain with what changed between them, newest first. */
export function changesOf(chain: CollaborationChain): VersionChange[] {
  const byVersion = Map.groupBy(chain.participations, (it) => it.version_roo_id);
  let before: ChainVersion | undefined;
  const changes: VersionChange[] = [];
  for (const version of chain.versions) {
    const now = byVersion.get(version.roo_id) ?? [];
    const then = before ? (byVersion.get(before.roo_id) ?? []) : [];
    const nowKeys = new Set(now.map((it) => it.organisation_key));
    const thenKeys = new Set(then.map((it) => it.organisation_key));
    const gone = then.filter((it) => !nowKeys.has(it.organisation_key));
    const succeeded = gone.flatMap((it) =>
      heirsAmong(now, chain, it.organisation_key, version.valid_from).map((heir) => ({
        old: { key: it.organisation_key, name: it.name },
        heir,
      })),
    );
    const heirs = new Set(succeeded.map((it) => it.heir.key));
    const replaced = new Set(succeeded.map((it) => it.old.key));
    const asHeir = (it: NamedParticipation): Heir => ({ key: it.organisation_key, name: it.name });
    changes.unshift({
      version,
      before,
      joined: before
        ? now
            .filter((it) => !thenKeys.has(it.organisation_key) && !heirs.has(it.organisation_key))
            .map(asHeir)
        : [],
      left: gone.filter((it) => !replaced.has(it.organisation_key)).map(asHeir),
      succeeded,
      gap:
        before?.valid_until && before.valid_until < version.valid_from
          ? { from: before.valid_until, until: addDays(version.valid_from, -1) }
          : null,
    });
    // One that was never in force changed nothing; the next is compared with the one before it.
    if (hasPeriod(version)) before = version;
  }
  return changes;
}

/** Who of those a new text names took the place of somebody of the text before it. */
const heirsAmong = (
  named: NamedParticipation[],
  chain: CollaborationChain,
  old: string,
  day: Day,
): Heir[] => {
  const stay = chain.tenures.findLast((it) => it.organisation_key === old && it.valid_from < day);
  return (stay?.heirs ?? []).filter(({ key }) => named.some((it) => it.organisation_key === key));
};
