import { addDays, type Day, formatDay } from "#kit/day.ts";
import { notFound } from "#kit/problem.ts";
import { holdsOn } from "#kit/validity.ts";
import {
  type ChainVersion,
  type CollaborationChain,
  hasPeriod,
  type NamedParticipation,
  versionNear,
  versionOn,
} from "./chain-queries.ts";
import { namedIn, type Participant, participantsOf, stillNamed } from "./participants.ts";

/** One collaboration as it stands on the day or at the version that was asked for. */
export interface Moment {
  chain: CollaborationChain;
  /** The text shown: the one asked for, the one in force, or else the nearest one. */
  version: ChainVersion;
  /** The day shown. For a version that was asked for: the last day of it that the reader's day allows. */
  day: Day;
  /** Whether the text shown is in force on the day shown. */
  inForce: boolean;
  participants: Participant[];
  /** Bodies that the text shown names although they were gone by the day shown. */
  stillNamed: NamedParticipation[];
}

/**
 * Picks the text to show. A version that is asked for wins over the day.
 * @throws Problem 404 when the version is not one of this collaboration
 */
export function momentOf(chain: CollaborationChain, day: Day, versionId: string | undefined): Moment {
  if (versionId === undefined) {
    const current = versionOn(chain, day);
    const version = current ?? versionNear(chain, day);
    if (!version) throw notFound("Deze samenwerking heeft geen tekst in het register.");
    return {
      chain,
      version,
      day,
      inForce: current !== undefined,
      participants: participantsOf(chain, current, day),
      stillNamed: stillNamed(chain, current, day),
    };
  }
  const version = chain.versions.find((it) => it.roo_id === versionId);
  if (!version) throw notFound(`Deze samenwerking heeft geen versie “${versionId.slice(0, 40)}”.`);
  if (!hasPeriod(version))
    return {
      chain,
      version,
      day: version.valid_from,
      inForce: false,
      participants: namedIn(chain, version),
      stillNamed: [],
    };
  const shown = dayWithin(version, day);
  return {
    chain,
    version,
    day: shown,
    inForce: true,
    participants: participantsOf(chain, version, shown),
    stillNamed: stillNamed(chain, version, shown),
  };
}

/** Why the text shown was not in force on the day shown, as a reader has to hear it. */
export function withoutText({ chain, version, day }: Moment): string {
  const first = hasPeriod(version) ? chain.versions.find(hasPeriod) : undefined;
  if (first === undefined || day >= first.valid_from)
    return `Op ${formatDay(day)} was deze regeling niet van kracht.`;
  return day < chain.since
    ? `Op ${formatDay(day)} bestond deze regeling nog niet.`
    : `Van ${formatDay(day)} heeft het register geen tekst van deze regeling.`;
}

/** The day itself when the version was then in force, else the day of the version nearest to it. */
function dayWithin(version: ChainVersion, day: Day): Day {
  if (holdsOn(version, day)) return day;
  return version.valid_until !== null && version.valid_until <= day
    ? addDays(version.valid_until, -1)
    : version.valid_from;
}
