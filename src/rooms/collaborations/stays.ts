/**
 * A stay: the days on end that an organisation takes part in a collaboration, through all its texts. It has one first
 * day and one last day, and every page, file and feed tells those. What the register writes may differ: it gives a
 * municipality of 2023 the joining date of its predecessors, or the day on which it signed the newest text.
 */
import { type Day, earlierOf } from "#kit/day.ts";
import type { Lineage } from "#rooms/organisations";
import { wasInForce } from "./chains.ts";
import type { EndBasis, SinceBasis } from "./tables.ts";
import type { Tenure, TenureVersion } from "./tenure.ts";

export interface Stay {
  organisationKey: string;
  /** First day on which it took part itself. */
  since: Day;
  sinceBasis: SinceBasis;
  /** First day on which the bodies whose place it took over did, through all mergers; null when it took over none. */
  heldSince: Day | null;
  /** First day without it; null while it goes on. */
  ended: Day | null;
  endBasis: EndBasis | null;
  /** Who took its place, in order of key. */
  succeededBy: string[];
  tenures: Tenure[];
}

/**
 * The stays in one collaboration, with what each first and last day follows from.
 * @param versions the chain, oldest first, with resolved periods
 * @param tenures what `tenuresOf` makes of it
 */
export function staysOf(versions: TenureVersion[], tenures: Tenure[], lineage: Lineage): Stay[] {
  const inForce = versions.filter(wasInForce);
  const silences = silencesOf(inForce);
  const stays = [...Map.groupBy(tenures, (it) => it.organisationKey).values()]
    .flatMap((own) => onEnd(own, silences))
    .sort((a, b) => a.since.localeCompare(b.since));
  const by = Map.groupBy(stays, (it) => it.organisationKey);

  // Oldest first, so that whoever takes over a place finds since when it was held.
  for (const stay of stays) {
    const taken = lineage
      .predecessors(stay.organisationKey)
      .flatMap(({ key }) => by.get(key) ?? [])
      .filter((it) => it.ended === stay.since);
    stay.heldSince = taken.reduce<Day | null>((day, it) => earlierOf(day, it.heldSince ?? it.since), null);
    stay.sinceBasis = taken.length > 0 ? "opvolging" : sinceBasisOf(stay, inForce, lineage);
  }
  const over = inForce.at(-1)?.resolvedUntil ?? null;
  for (const stay of stays) {
    if (stay.ended === null) continue;
    const { ended } = stay;
    const there = (key: string) =>
      (by.get(key) ?? []).some((it) => it.since <= ended && (it.ended === null || ended < it.ended));
    stay.succeededBy = heirsOf(stay.organisationKey, ended, lineage).filter(there).sort();
    stay.endBasis =
      ended === over
        ? "einde van de samenwerking"
        : stay.succeededBy.length > 0
          ? "opgevolgd door"
          : lineage.existed(stay.organisationKey).until === ended
            ? "opgeheven"
            : "volgende versie";
  }
  return stays;
}

/** Days between two texts on which none was in force: by its first day, the day on which the next text begins. */
const silencesOf = (inForce: TenureVersion[]): Map<Day, Day> =>
  new Map(
    inForce.flatMap(({ resolvedUntil }, index): [Day, Day][] => {
      const next = inForce[index + 1]?.resolvedFrom;
      return resolvedUntil !== null && next !== undefined && resolvedUntil < next
        ? [[resolvedUntil, next]]
        : [];
    }),
  );

/** One organisation's tenures joined; whoever is still named after days without any text did not leave. */
function onEnd(tenures: Tenure[], silences: ReadonlyMap<Day, Day>): Stay[] {
  const stays: Stay[] = [];
  for (const tenure of tenures) {
    const last = stays.at(-1);
    const goesOn =
      last?.ended != null && (last.ended === tenure.from || silences.get(last.ended) === tenure.from);
    if (last && goesOn) {
      last.ended = tenure.until;
      last.tenures.push(tenure);
    } else
      stays.push({
        organisationKey: tenure.organisationKey,
        since: tenure.from,
        sinceBasis: "volgende versie",
        heldSince: null,
        ended: tenure.until,
        endBasis: null,
        succeededBy: [],
        tenures: [tenure],
      });
  }
  return stays;
}

function sinceBasisOf({ organisationKey, since, tenures }: Stay, inForce: TenureVersion[], lineage: Lineage) {
  if (tenures[0]?.joined === since) return "toetredingsdatum";
  if (lineage.existed(organisationKey).from === since) return "begin van de organisatie";
  return since === inForce[0]?.resolvedFrom ? "eerste versie" : "volgende versie";
}

/** Everyone a body had ended up in by a day, through several mergers if need be. */
function heirsOf(key: string, day: Day, lineage: Lineage): string[] {
  const found = new Set([key]);
  // A set may grow while it is walked.
  for (const one of found)
    for (const next of lineage.successors(one)) if (next.day <= day) found.add(next.key);
  found.delete(key);
  return [...found];
}
