/**
 * Who took part in a collaboration from when until when. The register rewrites versions in place (one of
 * 2016 may name a municipality of 2021), names bodies that were abolished long ago and has no leaving dates, so this is
 * derived; docs/decisions says why so. Nobody takes part before it exists or after it is gone.
 */
import { type Day, earlierOf, laterOf } from "#kit/day.ts";
import type { Lineage } from "#rooms/organisations";
import { wasInForce } from "./chains.ts";
import type { TenureBasis } from "./tables.ts";

export interface TenureVersion {
  rooId: string;
  resolvedFrom: Day;
  resolvedUntil: Day | null;
  participations: { organisationKey: string; joined: Day | null }[];
}

export interface Tenure {
  versionRooId: string;
  organisationKey: string;
  namedKeys: string[];
  basis: TenureBasis;
  joined: Day | null;
  from: Day;
  until: Day | null;
}

interface Span {
  from: Day;
  until: Day | null;
}

/**
 * All periods of participation in one chain.
 * @param versions the chain, oldest first, with resolved periods
 * @returns periods that do not overlap per organisation; what the register says itself wins over what is derived
 */
export function tenuresOf(versions: TenureVersion[], lineage: Lineage): Tenure[] {
  const inForce = versions.filter(wasInForce);
  const claims: Tenure[] = [];
  for (const version of inForce)
    for (const participation of version.participations)
      claims.push(...claimsOf(version, participation, lineage));

  const first = inForce[0];
  if (first) {
    for (const { organisationKey } of first.participations) {
      const joined = earliestJoined(organisationKey, inForce);
      if (joined === null || joined >= first.resolvedFrom) continue;
      const span = { from: joined, until: first.resolvedFrom };
      for (const present of presentDuring(organisationKey, span, lineage))
        claims.push({
          ...present.span,
          versionRooId: first.rooId,
          organisationKey: present.key,
          namedKeys: [organisationKey],
          basis: "earlier",
          joined,
        });
    }
  }
  return withoutOverlap(claims);
}

/**
 * The earliest joining date that the texts give for someone who is in the first of them. The register often writes the
 * day of the text there, and corrects it in a later one; a date after that says when it signed the new text.
 */
function earliestJoined(key: string, inForce: TenureVersion[]): Day | null {
  let earliest: Day | null = null;
  for (const { participations } of inForce) {
    const named = participations.find((it) => it.organisationKey === key);
    if (!named) break;
    earliest = earlierOf(earliest, named.joined);
  }
  return earliest;
}

/** What one line of one version claims: the named body itself, who stood in before it, who took over after it. */
function claimsOf(
  version: TenureVersion,
  { organisationKey, joined }: TenureVersion["participations"][number],
  lineage: Lineage,
): Tenure[] {
  const born = lineage.existed(organisationKey).from;
  const died = lineage.existed(organisationKey).until;
  const until = version.resolvedUntil;
  const claim = (key: string, basis: TenureBasis, span: Span): Tenure => ({
    versionRooId: version.rooId,
    organisationKey: key,
    namedKeys: [organisationKey],
    basis,
    joined,
    ...span,
  });
  const claims: Tenure[] = [];

  // Someone who "joined" on the day of the merger took over a place its predecessors had.
  const inherited = born !== null && joined === born;
  const start = inherited
    ? version.resolvedFrom
    : (laterOf(version.resolvedFrom, joined) ?? version.resolvedFrom);
  const own = { from: laterOf(start, born) ?? start, until: earlierOf(until, died) };
  if (lasts(own)) claims.push(claim(organisationKey, "registered", own));
  if (born !== null && start < born) {
    const before = { from: start, until: earlierOf(born, until) };
    for (const { key, day } of lineage.predecessors(organisationKey)) {
      const span = { from: before.from, until: earlierOf(before.until, day) };
      for (const present of presentDuring(key, span, lineage))
        // The day of the merger is when the successor joined; since when its predecessor did is unknown.
        claims.push({
          ...claim(present.key, "predecessor", present.span),
          joined: inherited ? null : joined,
        });
    }
  }
  if (died !== null && (until === null || died < until)) {
    for (const heir of heirsDuring(organisationKey, { from: laterOf(start, died) ?? died, until }, lineage))
      claims.push(claim(heir.key, "successor", heir.span));
  }
  return claims;
}

/** The body itself while it existed within the span, and before that its predecessors, however far back. */
function presentDuring(
  key: string,
  span: Span,
  lineage: Lineage,
  walked: ReadonlySet<string> = new Set(),
): { key: string; span: Span }[] {
  if (walked.has(key) || !lasts(span)) return [];
  const { from: born, until: died } = lineage.existed(key);
  const own = { from: laterOf(span.from, born) ?? span.from, until: earlierOf(span.until, died) };
  const present = lasts(own) ? [{ key, span: own }] : [];
  if (born !== null && span.from < born) {
    for (const { key: older, day } of lineage.predecessors(key)) {
      const before = { from: span.from, until: earlierOf(earlierOf(span.until, born), day) };
      present.push(...presentDuring(older, before, lineage, new Set([...walked, key])));
    }
  }
  return present;
}

/** Who took the place of an abolished body within the span, through several mergers if need be. */
function heirsDuring(
  key: string,
  span: Span,
  lineage: Lineage,
  walked: ReadonlySet<string> = new Set(),
): { key: string; span: Span }[] {
  if (walked.has(key)) return [];
  return lineage.successors(key).flatMap(({ key: heir, day }) => {
    const { from: born, until: died } = lineage.existed(heir);
    const own = { from: laterOf(laterOf(span.from, day), born) ?? day, until: earlierOf(span.until, died) };
    const later =
      died === null
        ? []
        : heirsDuring(
            heir,
            { from: laterOf(span.from, died) ?? died, until: span.until },
            lineage,
            new Set([...walked, key]),
          );
    return [...(lasts(own) ? [{ key: heir, span: own }] : []), ...later];
  });
}

const lasts = (span: Span): boolean => span.until === null || span.from < span.until;

const STRENGTH: Record<TenureBasis, number> = { registered: 0, predecessor: 1, earlier: 2, successor: 3 };

/** Keeps, for every organisation and day, the strongest claim; equal claims share one row that names both. */
function withoutOverlap(claims: Tenure[]): Tenure[] {
  const kept = new Map<string, Tenure[]>();
  // One fixed order, so that the order in which sources list participants makes no difference.
  const ordered = [...claims].sort(
    (a, b) => STRENGTH[a.basis] - STRENGTH[b.basis] || a.from.localeCompare(b.from) || compareText(a, b),
  );
  for (const claim of ordered) {
    const rows = kept.get(claim.organisationKey) ?? [];
    kept.set(claim.organisationKey, rows);
    const twin = rows.find(
      (row) => row.basis === claim.basis && row.from === claim.from && row.until === claim.until,
    );
    if (twin) {
      twin.namedKeys = [...new Set([...twin.namedKeys, ...claim.namedKeys])].sort();
      continue;
    }
    let open: Span[] = [claim];
    for (const row of rows) open = open.flatMap((span) => minus(span, row));
    for (const span of open) rows.push({ ...claim, from: span.from, until: span.until });
  }
  return [...kept.values()]
    .flat()
    .sort((a, b) => a.organisationKey.localeCompare(b.organisationKey) || a.from.localeCompare(b.from));
}

const compareText = (a: Tenure, b: Tenure) => {
  const [one, other] = [a, b].map((it) =>
    [it.organisationKey, it.namedKeys.join(), it.versionRooId, it.until ?? "9999"].join(" "),
  ) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** What is left of a span outside another. */
function minus(span: Span, other: Span): Span[] {
  const before: Span = { from: span.from, until: earlierOf(span.until, other.from) };
  const left = lasts(before) ? [before] : [];
  if (other.until !== null) {
    const after: Span = { from: laterOf(span.from, other.until) ?? other.until, until: span.until };
    if (lasts(after)) left.push(after);
  }
  return left;
}
