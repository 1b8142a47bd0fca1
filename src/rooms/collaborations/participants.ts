import { addDays, type Day } from "#kit/day.ts";
import { holdsOn } from "#kit/validity.ts";
import type { OrganisationType } from "#rooms/organisations";
import {
  type ChainVersion,
  type CollaborationChain,
  hasPeriod,
  type Heir,
  type NamedParticipation,
} from "./chain-queries.ts";

/** How and when a participation came to an end. */
export interface PartingReason {
  /** First day without this participant. */
  on: Day;
  basis: NonNullable<NamedParticipation["ended_basis"]>;
  heir: Heir | null;
}

/** One participant of a version on a day, as the register names it or as it must have been. */
export interface Participant {
  key: string;
  name: string;
  type: OrganisationType;
  joined: Day | null;
  organs: string[];
  costKey: number | null;
  /** The register does not name it for this day; it follows from a merger or a joining date. */
  reconstructed: boolean;
  /** The bodies the register names in its place. */
  namedAs: Heir[];
  /** First day on which it no longer existed although the register still names it. */
  abolishedOn: Day | null;
  heirs: Heir[];
  /** Its end, when the register lets us know one after the day. */
  ends: PartingReason | null;
}

/**
 * Who takes part on a day.
 * @param version the version in force on the day; undefined before the first one and in gaps
 */
export function participantsOf(
  chain: CollaborationChain,
  version: ChainVersion | undefined,
  day: Day,
): Participant[] {
  const named = chain.participations.filter((it) => it.version_roo_id === version?.roo_id);
  const names = new Map(chain.participations.map((it) => [it.organisation_key, it.name]));
  const tenures = chain.tenures.filter((it) => holdsOn(it, day));
  const present = new Set(tenures.filter((it) => it.basis === "registered").map((it) => it.organisation_key));

  const registered = named
    .filter((it) => present.has(it.organisation_key))
    .map((it) => participantOf(chain, it, day));
  const standIns = tenures
    .filter((it) => it.basis === "predecessor" || it.basis === "earlier")
    .map((it): Participant => {
      const first = named.find((line) => it.named_keys.includes(line.organisation_key));
      const namedAs = it.named_keys
        .filter((key) => key !== it.organisation_key)
        .map((key) => ({ key, name: names.get(key) ?? key }));
      const heir = it.basis === "predecessor" ? (namedAs[0] ?? null) : null;
      return {
        key: it.organisation_key,
        name: it.name,
        type: it.type,
        joined: it.joined,
        organs: first?.organs ?? [],
        costKey: null,
        reconstructed: true,
        namedAs,
        abolishedOn: null,
        heirs: [],
        ends: heir && it.valid_until !== null ? { on: it.valid_until, basis: "opgevolgd door", heir } : null,
      };
    });
  return [...registered, ...standIns];
}

/** Everyone a version names, whatever the day: for a version that was never in force. */
export const namedIn = (chain: CollaborationChain, version: ChainVersion): Participant[] =>
  chain.participations
    .filter((it) => it.version_roo_id === version.roo_id)
    .map((it) => participantOf(chain, it, version.valid_from));

function participantOf(chain: CollaborationChain, it: NamedParticipation, day: Day): Participant {
  const gone = it.abolished !== null && it.abolished <= day;
  return {
    key: it.organisation_key,
    name: it.name,
    type: it.type,
    joined: it.joined,
    organs: it.organs,
    costKey: it.cost_key,
    reconstructed: false,
    namedAs: [],
    abolishedOn: gone ? it.abolished : null,
    heirs: gone ? (it.heirs ?? []) : [],
    ends: partingAfter(chain, it.organisation_key, day),
  };
}

/** The first end of someone's participation after a day. */
function partingAfter(chain: CollaborationChain, key: string, day: Day): PartingReason | null {
  const endings = chain.participations.filter(
    (it) => it.organisation_key === key && it.ended_on !== null && it.ended_on > day,
  );
  const first = endings.reduce<NamedParticipation | null>(
    (soonest, it) => (soonest === null || (it.ended_on ?? "") < (soonest.ended_on ?? "") ? it : soonest),
    null,
  );
  return first && reasonOf(first);
}

function reasonOf(it: NamedParticipation): PartingReason | null {
  if (it.ended_on === null || it.ended_basis === null) return null;
  return {
    on: it.ended_on,
    basis: it.ended_basis,
    heir:
      it.succeeded_by === null
        ? null
        : { key: it.succeeded_by, name: it.succeeded_by_name ?? it.succeeded_by },
  };
}

export interface FormerParticipant extends Heir {
  joined: Day | null;
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
  for (const it of chain.participations) {
    const left = reasonOf(it);
    if (!left || left.on > day || now.has(it.organisation_key)) continue;
    const known = last.get(it.organisation_key);
    if (!known || known.left.on < left.on)
      last.set(it.organisation_key, { key: it.organisation_key, name: it.name, joined: it.joined, left });
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
    const succeeded = gone.flatMap((it) => {
      const heir = reasonOf(it)?.heir;
      return heir ? [{ old: { key: it.organisation_key, name: it.name }, heir }] : [];
    });
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
