import type { Day } from "#kit/day.ts";
import { bareOrganisation, type OrganisationFacts, type Succession } from "../facts.ts";
import { type KnownOrganisation, type Matches, matchMunicipalities, sameEnd } from "./matching.ts";
import type { MunicipalityRow } from "./table33.ts";

/** Collaborations in the register reach no further back. */
export const MERGERS_SINCE: Day = "1990-01-01";
/** What a succession from the municipality table gives as its source. */
export const TABLE = "RvIG Tabel 33";

export interface MergerFacts {
  successions: Succession[];
  /** Municipalities that ended since 1990 and are in no record, so that history is whole. */
  organisations: OrganisationFacts[];
  /** Codes found for records that had none; to be added to those records. */
  identifiers: { key: string; scheme: "cbs" | "tooi"; value: string }[];
  /** Second records of a municipality: `key` is the same body as `of`, and only `of` has the succession. */
  duplicates: { key: string; of: string }[];
  /** Same shape as the register's warnings: kind groups, detail tells, both in Dutch. */
  warnings: { kind: string; detail: string }[];
}

/**
 * Who took over from whom since 1990, by the municipality table and the curated corrections.
 * `known` is what the register itself holds, without what an earlier call of this function added.
 * The table's day wins over an end date in the register; a difference is a warning.
 */
export function successionsFrom(
  rows: MunicipalityRow[],
  known: KnownOrganisation[],
  corrections: Succession[],
): MergerFacts {
  const matches = matchMunicipalities(rows, known);
  const mergers = rows.filter((row) => row.newCode !== null && row.end !== null && row.end >= MERGERS_SINCE);
  const organisations = mergers.filter((row) => !matches.byCode.has(row.code)).map(asOrganisation);
  const keys = keyFinder(matches, known, organisations);
  const starts = new Map(rows.map((row) => [row.code, row.start]));

  const warnings = [...undated(rows), ...uncoded(matches), ...twins(matches)];
  const byPair = new Map<string, Succession>();
  const add = (succession: Succession) => {
    const oldKey = keys(succession.oldKey);
    const newKey = keys(succession.newKey);
    if (oldKey === null || newKey === null) {
      const missing = oldKey === null ? succession.oldKey : succession.newKey;
      warnings.push({
        kind: "opvolging zonder record",
        detail: `${succession.oldKey} ging op ${succession.day} over in ${succession.newKey} (${succession.source}), maar ${missing} staat niet in het register.`,
      });
    } else if (oldKey !== newKey) byPair.set(`${oldKey} ${newKey}`, { ...succession, oldKey, newKey });
  };
  for (const { code, newCode, end } of mergers) {
    if (newCode === null || end === null) continue;
    const kind = starts.get(newCode) === end ? "regulier" : "licht";
    add({ oldKey: code, newKey: newCode, day: end, kind, source: TABLE });
  }
  // A correction replaces the table's line for the same two; another successor is a split and is added.
  for (const correction of corrections) add(correction);

  const successions = [...byPair.values()];
  warnings.push(...endsThatDiffer(successions, known), ...endsWithoutSuccessor(successions, matches));
  return {
    successions,
    organisations,
    identifiers: matches.byName.flatMap((match) => codesFor(match, matches)),
    duplicates: duplicates(matches),
    warnings,
  };
}

/** From a code in a source to the key of the record that stands for it; null when there is none. */
function keyFinder(matches: Matches, known: KnownOrganisation[], added: OrganisationFacts[]) {
  const present = new Set([...known, ...added].map(({ key }) => key));
  return (code: string): string | null =>
    matches.byCode.get(code)?.[0]?.key ?? (present.has(code) ? code : null);
}

/** The CBS code, and the TOOI code only where the register itself shows that it exists, on a second record. */
function codesFor(
  { organisation, code }: Matches["byName"][number],
  { byCode }: Matches,
): MergerFacts["identifiers"] {
  const cbs = { key: organisation.key, scheme: "cbs" as const, value: code.slice(2) };
  const isTooi = byCode.get(code)?.some(({ key }) => key === code) ?? false;
  return isTooi ? [cbs, { ...cbs, scheme: "tooi", value: code }] : [cbs];
}

const asOrganisation = (row: MunicipalityRow): OrganisationFacts =>
  bareOrganisation({
    key: row.code,
    type: "gemeente",
    typeLabel: "Gemeente",
    name: `Gemeente ${row.name}`,
    validFrom: row.start,
    validUntil: row.end,
    identifiers: [{ scheme: "cbs", value: row.code.slice(2) }],
    source: "rvig",
  });

const duplicates = (matches: Matches) =>
  [...matches.byCode.values()].flatMap(([first, ...others]) =>
    first ? others.map(({ key }) => ({ key, of: first.key })) : [],
  );

type Warnings = MergerFacts["warnings"];

const undated = (rows: MunicipalityRow[]): Warnings =>
  rows
    .filter((row) => row.newCode !== null && row.end === null)
    .map((row) => ({
      kind: "opheffing zonder datum",
      detail: `${row.code} ${row.name} ging over in ${row.newCode}, maar de gemeententabel noemt geen dag.`,
    }));

const uncoded = ({ unmatched }: Matches): Warnings =>
  unmatched.map(({ key, name, validUntil }) => ({
    kind: "opgeheven zonder gemeentecode",
    detail: `${key} ${name} (opgeheven per ${validUntil}) staat niet in de gemeententabel.`,
  }));

const twins = (matches: Matches): Warnings =>
  duplicates(matches).map(({ key, of }) => ({
    kind: "gemeente twee keer in het register",
    detail: `${key} en ${of} zijn dezelfde gemeente; de opvolging hangt aan ${of}.`,
  }));

function endsThatDiffer(successions: Succession[], known: KnownOrganisation[]): Warnings {
  const ends = new Map(known.map(({ key, validUntil }) => [key, validUntil]));
  return successions.flatMap(({ oldKey, newKey, day, source }) => {
    const end = ends.get(oldKey);
    if (end === undefined || (end !== null && sameEnd(end, day))) return [];
    const told = end === null ? "noemt geen einddatum" : `noemt ${end}`;
    return {
      kind: "einddatum wijkt af",
      detail: `${oldKey} ging op ${day} over in ${newKey} (${source}); het register ${told}.`,
    };
  });
}

/** A merger younger than the table shows itself here, and asks for a newer table or a correction. */
function endsWithoutSuccessor(successions: Succession[], { byCode }: Matches): Warnings {
  const succeeded = new Set(successions.map(({ oldKey }) => oldKey));
  return [...byCode.values()].flatMap(([first]) => {
    if (!first || succeeded.has(first.key)) return [];
    if (first.validUntil === null || first.validUntil < MERGERS_SINCE) return [];
    return {
      kind: "opgeheven zonder opvolger",
      detail: `${first.key} ${first.name} eindigde op ${first.validUntil}; geen bron noemt een opvolger.`,
    };
  });
}
