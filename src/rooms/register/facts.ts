import type { Day } from "#kit/day.ts";
import type { VersionFacts } from "#rooms/collaborations";
import type { Geography, Identifier, OrganisationFacts, Succession } from "#rooms/organisations";

/** Something in a source that an importer repaired, skipped or did not understand. */
export interface Warning {
  /** Groups warnings in the report, in Dutch: "verwijzing zonder record". */
  kind: string;
  /** What and where, in Dutch, with the record's id. */
  detail: string;
}

/** One reading of a source, before anything is stored: the same shape from the export and from the snapshot. */
export interface RegisterFacts {
  /** `roo` for the live export, `snapshot` for `data/register`. */
  kind: "roo" | "snapshot";
  /** The file or address that was read, for the provenance page. */
  source: string;
  /** SHA-256 of the bytes read, in hex. */
  hash: string;
  /** The register's own date. */
  day: Day;
  schemaVersion: string;
  organisations: OrganisationFacts[];
  versions: VersionFacts[];
  /** Only the snapshot carries these five; the live export leaves them as they are. */
  successions: Succession[];
  /** Codes that another source than the register gave an organisation. */
  identifiers: (Identifier & { key: string })[];
  places: Geography["places"];
  /** Each pair of bordering municipalities once. */
  neighbours: [string, string][];
  hexagons: Geography["hexagons"];
  warnings: Warning[];
}
