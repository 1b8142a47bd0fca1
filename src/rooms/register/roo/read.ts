import type { Day } from "#kit/day.ts";
import type { RegisterFacts } from "../facts.ts";
import { readVersion, type VersionDraft } from "./arrangement.ts";
import { type OrganisationDraft, readOrganisations } from "./organisation.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { resolve } from "./resolve.ts";
import { openSource, type Source, type SourceOptions } from "./source.ts";
import { dayOfTimestamp } from "./text.ts";
import { Warnings } from "./warnings.ts";
import { readElements, type XmlElement, type XmlOptions, type XmlRoot } from "./xml.ts";

const ARRANGEMENTS = new Set(["regeling", "gemeenschappelijkeRegeling"]);

/** Persons, and parts no page shows. They are passed over while reading, so they never enter memory. */
const PASSED_OVER = new Set([
  "functies",
  "medewerkers",
  "wooContactpersoon",
  "terAttentieVan",
  "socialMedia",
  "fax",
  "raad",
  "personeel",
  "afspraak",
  "wooIndex",
  "wooVerzoek",
  "evaluatieverslagen",
  "doorlichtingen",
  "kaderwet",
]);

/** Schemas this reader was tried on or compared with: 2.0 up to and including 2.6.9. */
const NEWEST_MINOR = 6;
const NEWEST_PATCH = 9;

export type ReadOptions = SourceOptions & Pick<XmlOptions, "limits">;

/**
 * Reads the official export (a file, plain or gzipped, or an allowed address) into facts, without persons and
 * without storing anything. Throws SourceRefused, with one Dutch sentence, for what is not a sound export.
 */
export const readRoo = async (fileOrUrl: string, options: ReadOptions = {}): Promise<RegisterFacts> =>
  readSource(await openSource(fileOrUrl, options), options);

/** The same for a source that was opened already. */
export async function readSource(
  source: Source,
  options: Pick<XmlOptions, "limits"> = {},
): Promise<RegisterFacts> {
  const warnings = new Warnings();
  const organisations: OrganisationDraft[] = [];
  const versions: VersionDraft[] = [];

  const onRecord = (record: XmlElement, container: string) => {
    if (ARRANGEMENTS.has(record.name)) {
      const version = readVersion(record, /grensoverschrijdend/i.test(container), warnings);
      if (version !== null) versions.push(version);
      return;
    }
    for (const organisation of readOrganisations(record, warnings)) organisations.push(organisation);
  };
  const root = await readElements(source.xml, onRecord, {
    skip: PASSED_OVER,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  if (!isKnownSchema(root.schemaVersion))
    warnings.add("onbekende schemaversie", `${root.schemaVersion}; het bestand is gelezen als versie 2.6.9`);
  if (organisations.length + versions.length === 0)
    throw new SourceRefused("Deze ROO-export bevat geen enkele organisatie of regeling.");

  const day = registerDay(root, organisations, versions, warnings);
  return {
    kind: "roo",
    source: source.name,
    hash: source.hash(),
    day,
    schemaVersion: root.schemaVersion,
    ...resolve(organisations, versions, warnings),
    successions: [],
    identifiers: [],
    places: [],
    neighbours: [],
    hexagons: [],
    warnings: warnings.list(),
  };
}

function isKnownSchema(version: string): boolean {
  const [, minor, patch] = /^2\.(\d+)(?:\.(\d+))?$/.exec(version)?.map(Number) ?? [];
  if (minor === undefined) return false;
  return minor < NEWEST_MINOR || (minor === NEWEST_MINOR && !((patch ?? 0) > NEWEST_PATCH));
}

/** The register's own date; an export without one is at least as new as its last change. */
function registerDay(
  root: XmlRoot,
  organisations: OrganisationDraft[],
  versions: VersionDraft[],
  warnings: Warnings,
): Day {
  const written = dayOfTimestamp(root.attributes["timestamp"] ?? null);
  if (written !== null) return written;
  const last = [...organisations, ...versions].reduce<Day>(
    (latest, { lastModified }) => (lastModified !== null && lastModified > latest ? lastModified : latest),
    "",
  );
  if (last === "") throw new SourceRefused("Deze ROO-export zegt nergens van welke dag hij is.");
  warnings.add("export zonder datum", `de laatste wijziging, ${last}, geldt als datum van het register`);
  return last;
}
