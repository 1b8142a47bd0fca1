/**
 * The files of the facts snapshot and their columns, once for writing and for reading.
 * Plain CSV: comma, UTF-8, LF, sorted; an empty cell is null; a list within a cell is separated by `|`.
 */
import type { VersionFacts } from "#rooms/collaborations";
import type { OrganisationFacts } from "#rooms/organisations";

/** Raised when the files change in a way that older readers would misread. */
export const FORMAT = 2;

export type Cell = string | null;
type Kind = "text" | "number" | "flag" | "list" | "identifiers";

/** Column, the field it holds, and how a cell says it. */
type Column<Field> = readonly [column: string, field: Field, kind?: Kind];

export const ORGANISATION_COLUMNS: readonly Column<keyof OrganisationFacts>[] = [
  ["key", "key"],
  ["roo_id", "rooId"],
  ["identifiers", "identifiers", "identifiers"],
  ["type", "type"],
  ["type_label", "typeLabel"],
  ["subtype", "subtype"],
  ["legal_form", "legalForm"],
  ["name", "name"],
  ["alternate_name", "alternateName"],
  ["abbreviation", "abbreviation"],
  ["parent", "parentKey"],
  ["ministry", "ministryKey"],
  ["start", "validFrom"],
  ["end", "validUntil"],
  ["province", "province"],
  ["population", "population", "number"],
  ["executes", "executesRooId"],
  ["last_verified", "lastVerified"],
  ["last_modified", "lastModified"],
  ["source", "source"],
];

export const ARRANGEMENT_COLUMNS: readonly Column<keyof VersionFacts>[] = [
  ["roo_id", "rooId"],
  ["chain", "chainKey"],
  ["title", "title"],
  ["citation_title", "citationTitle"],
  ["abbreviation", "abbreviation"],
  ["form", "form"],
  ["powers", "powers", "list"],
  ["start", "from"],
  ["end", "until"],
  ["previous", "previousRooId"],
  ["next", "nextRooId"],
  ["executing_body", "executorKey"],
  ["steward", "stewardKey"],
  ["archive_custodian", "archiveKey"],
  ["cross_border", "crossBorder", "flag"],
  ["last_verified", "lastVerified"],
  ["last_modified", "lastModified"],
];

/** Columns of the other files. `subject` is `organisation` or `arrangement`, `key` its key or ROO id. */
export const FILES = {
  "organisations.csv": ORGANISATION_COLUMNS.map(([column]) => column),
  "identifiers.csv": ["organisation", "scheme", "value"],
  "classifications.csv": ["organisation", "type", "url", "until", "basis_title", "basis_url"],
  "successions.csv": ["old", "new", "day", "source", "kind"],
  "arrangements.csv": [
    ...ARRANGEMENT_COLUMNS.map(([column]) => column),
    "task_code",
    "task_basis",
    "task_why",
  ],
  "participations.csv": ["version", "organisation", "name", "joined", "organs", "cost_key"],
  "arrangement_themes.csv": ["version", "theme"],
  "organisation_themes.csv": ["organisation", "theme"],
  "addresses.csv": ["subject", "key", "kind", "line", "postcode", "town"],
  "contacts.csv": ["subject", "key", "kind", "value", "label"],
  "legal_bases.csv": ["subject", "key", "title", "url"],
  "decisions.csv": ["version", "url"],
  "themes.csv": ["code", "label", "broader"],
  "geo.csv": ["organisation", "latitude", "longitude", "province", "source", "neighbours"],
  "hexagons.csv": ["column", "row", "organisation"],
} as const satisfies Record<string, readonly string[]>;
export type FileName = keyof typeof FILES;

/** Several texts in one cell, none of them empty; an empty cell for no texts. */
export const pack = (items: string[]): Cell =>
  items.length === 0 ? null : items.map((it) => it.replaceAll(/[\\|]/g, "\\$&")).join("|");

/** The texts that `pack` put in a cell. */
export const unpack = (cell: Cell): string[] =>
  (cell?.match(/(?:\\[^]|[^|\\])+/g) ?? []).map((it) => it.replaceAll(/\\([^])/g, "$1"));

/** How a field stands in a cell. */
export function toCell(value: unknown, kind: Kind = "text"): Cell {
  if (value === null || value === undefined) return null;
  if (kind === "list") return pack(value as string[]);
  if (kind === "identifiers")
    return pack((value as OrganisationFacts["identifiers"]).map((it) => `${it.scheme}:${it.value}`));
  if (kind === "flag") return value === true ? "1" : null;
  return `${value as string | number}`;
}

/** What a cell says. */
export function fromCell(cell: Cell, kind: Kind = "text"): unknown {
  if (kind === "list") return unpack(cell);
  if (kind === "identifiers")
    return unpack(cell).map((it) => {
      const colon = it.indexOf(":");
      return { scheme: it.slice(0, colon), value: it.slice(colon + 1) };
    });
  if (kind === "flag") return cell === "1";
  if (kind === "number") return cell === null ? null : Number(cell);
  return cell;
}
