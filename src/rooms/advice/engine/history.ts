import type { Day } from "#kit/day.ts";
import type { FormCode, Power, TenureBasis } from "#rooms/collaborations";
import type { OrganisationType } from "#rooms/organisations";

/** An organisation of any time, as far as advice needs it. */
export interface HistoricBody {
  code: string;
  name: string;
  type: OrganisationType;
  /** Key of the province it lies in. */
  province: string | null;
  population: number | null;
  /** Centre in degrees (WGS84); only municipalities have one. */
  place: { latitude: number; longitude: number } | null;
  from: Day | null;
  until: Day | null;
}

/** One version of a collaboration, with the period in which it was really in force. */
export interface HistoricVersion {
  id: string;
  title: string;
  form: FormCode;
  powers: Power[];
  themes: string[];
  /** Code of the task family. */
  task: string;
  executor: { code: string; name: string } | null;
  from: Day;
  until: Day | null;
}

/** Who took part from when until when, and how we know. */
export interface HistoricSeat {
  version: string;
  body: string;
  basis: TenureBasis;
  from: Day;
  until: Day | null;
}

/** A collaboration through all its versions. */
export interface HistoricChain {
  key: string;
  /** First day: that of its first version in force, or the earliest joining date in it when that is earlier. */
  since: Day;
  /** Oldest first; only those that were in force for at least a day. */
  versions: HistoricVersion[];
  seats: HistoricSeat[];
}

/** A region fixed by law or agreement, as one source tells it. */
export interface HistoricRegion {
  /** Unique among the regions of a day: `jeugdregio/JZ01`. */
  key: string;
  /** Code of the kind: `jeugdregio`. */
  kind: string;
  name: string;
  /** Where it was read, with the licence where one is known. */
  source: string;
  /** The day whose state the source tells, or since which it says the region exists: from then on it counts. */
  from: Day;
  until: Day | null;
  /** Codes of municipalities of any time. */
  members: string[];
}

/** All that the register and the municipality table tell about who worked with whom, through time. */
export interface History {
  /** The register's own day: results are organisations of this day. */
  today: Day;
  bodies: ReadonlyMap<string, HistoricBody>;
  /** In order of key. */
  chains: HistoricChain[];
  /** Pairs of municipalities that border, lower code first. */
  neighbours: [string, string][];
  /** Who took over from whom, and since when. */
  successions: { old: string; new: string; day: Day }[];
  /** In order of key and day. */
  regions: HistoricRegion[];
}
