import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isDay } from "#kit/day.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import type { AssignedTask, VersionFacts } from "#rooms/collaborations";
import type { OrganisationFacts, Succession } from "#rooms/organisations";
import type { RegisterFacts } from "../facts.ts";
import {
  ARRANGEMENT_COLUMNS,
  type Cell,
  type FileName,
  FILES,
  FORMAT,
  fromCell,
  ORGANISATION_COLUMNS,
  unpack,
} from "./layout.ts";
import { splitRows } from "./split.ts";
import type { SnapshotMeta } from "./write.ts";

const Meta = z.object({
  format: z.literal(FORMAT),
  source: z.string(),
  day: z.string().refine(isDay),
  schemaVersion: z.string(),
  counts: z.record(z.string(), z.number()),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a folder says it holds, without reading the rest. */
export function readSnapshotMeta(folder: string): SnapshotMeta {
  const found = Meta.safeParse(json(folder));
  if (!found.success)
    throw new SourceRefused(
      `De map ${folder} bevat geen momentopname die deze versie van Vliegwiel kan lezen.`,
    );
  return found.data;
}

function json(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, "meta.json"), "utf8"));
  } catch (cause) {
    throw new SourceRefused(
      `De map ${folder} bevat geen momentopname: meta.json ontbreekt of is onleesbaar.`,
      { cause },
    );
  }
}

/**
 * Reads a facts snapshot: the same facts as the export it was made from, without prose.
 * @throws SourceRefused when a file is missing or is not the one that was written
 */
export function readSnapshot(folder: string): RegisterFacts {
  const meta = readSnapshotMeta(folder);
  const rows = readFiles(folder, meta);
  const organisations = readOrganisations(rows);
  return {
    kind: "snapshot",
    source: meta.source,
    hash: meta.hash,
    day: meta.day,
    schemaVersion: meta.schemaVersion,
    organisations,
    versions: readVersions(rows, new Map(organisations.map((it) => [it.key, it.name]))),
    successions: rows["successions.csv"].map(([oldKey, newKey, day, source, kind]): Succession => ({
      oldKey: text(oldKey),
      newKey: text(newKey),
      day: text(day),
      source: text(source),
      kind: kind as Succession["kind"],
    })),
    identifiers: rows["identifiers.csv"].map(([key, scheme, value]) => ({
      key: text(key),
      scheme: text(scheme),
      value: text(value),
    })),
    places: rows["geo.csv"].map(([key, latitude, longitude, province, source]) => ({
      key: text(key),
      latitude: Number(latitude),
      longitude: Number(longitude),
      province: province ?? null,
      source: text(source),
    })),
    neighbours: rows["geo.csv"].flatMap(([key, , , , , neighbours]) =>
      unpack(neighbours ?? null)
        .filter((other) => text(key) < other)
        .map((other): [string, string] => [text(key), other]),
    ),
    hexagons: rows["hexagons.csv"].map(([column, row, organisation]) => ({
      column: Number(column),
      row: Number(row),
      organisation: text(organisation),
    })),
    warnings: [],
  };
}

type Rows = Record<FileName, Cell[][]>;
const text = (cell: Cell | undefined): string => cell ?? "";

function readFiles(folder: string, meta: SnapshotMeta): Rows {
  const hash = createHash("sha256");
  const rows = {} as Rows;
  for (const name of Object.keys(FILES) as FileName[]) {
    const bytes = readBytes(join(folder, name));
    hash.update(bytes);
    const [header, ...lines] = splitRows(bytes.toString("utf8"));
    if (header?.join() !== FILES[name].join())
      throw new SourceRefused(`Het bestand ${name} van de momentopname heeft andere kolommen dan verwacht.`);
    rows[name] = lines.map((line) => line.map((cell) => (cell === "" ? null : cell)));
  }
  if (hash.digest("hex") !== meta.hash)
    throw new SourceRefused(`De momentopname in ${folder} is beschadigd of met de hand gewijzigd.`);
  return rows;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new SourceRefused(`Het bestand ${path} van de momentopname ontbreekt.`, { cause });
  }
}

/** Rows of one file by the record they belong to: a subject and a key, or only a key. */
const grouped = (rows: Cell[][], keys: 1 | 2 = 1): Map<string, Cell[][]> =>
  Map.groupBy(rows, (row) => row.slice(0, keys).join(" "));

function readOrganisations(rows: Rows): OrganisationFacts[] {
  const details = readDetails(rows, "organisation");
  const classifications = grouped(rows["classifications.csv"]);
  const themes = grouped(rows["organisation_themes.csv"]);
  return rows["organisations.csv"].map((row) => {
    const key = text(row[0]);
    const own = Object.fromEntries(
      ORGANISATION_COLUMNS.map(([, field, kind], index) => [field, fromCell(row[index] ?? null, kind)]),
    ) as Omit<OrganisationFacts, "addresses" | "contacts" | "legalBases" | "classifications" | "themes">;
    return {
      ...own,
      ...details(key),
      classifications: (classifications.get(key) ?? []).map(([, type, url, until, title, basis]) => ({
        type: text(type),
        url: url ?? null,
        until: until ?? null,
        basis: basis == null ? null : { title: title ?? null, url: basis },
      })),
      themes: (themes.get(key) ?? []).map(([, theme]) => text(theme)),
    };
  });
}

function readVersions(rows: Rows, names: ReadonlyMap<string, string>): VersionFacts[] {
  const details = readDetails(rows, "arrangement");
  const participations = grouped(rows["participations.csv"]);
  const themes = grouped(rows["arrangement_themes.csv"]);
  const decisions = grouped(rows["decisions.csv"]);
  return rows["arrangements.csv"].map((row) => {
    const rooId = text(row[0]);
    const [code, basis, why] = row.slice(ARRANGEMENT_COLUMNS.length);
    const task: AssignedTask = { code: text(code), basis: text(basis), why: text(why) };
    const own = Object.fromEntries(
      ARRANGEMENT_COLUMNS.map(([, field, kind], index) => [field, fromCell(row[index] ?? null, kind)]),
    ) as Omit<
      VersionFacts,
      "addresses" | "contacts" | "legalBases" | "themes" | "decisions" | "participations"
    >;
    return {
      ...own,
      ...details(rooId),
      themes: (themes.get(rooId) ?? []).map(([, theme]) => text(theme)),
      decisions: (decisions.get(rooId) ?? []).map(([, url]) => text(url)),
      participations: (participations.get(rooId) ?? []).map(([, key, name, joined, organs, costKey]) => ({
        organisationKey: text(key),
        name: name ?? names.get(text(key)) ?? text(key),
        joined: joined ?? null,
        organs: unpack(organs ?? null),
        costKey: costKey == null ? null : Number(costKey),
      })),
      task,
    };
  });
}

/** Addresses, contacts and legal bases, which organisations and arrangements both have. */
function readDetails(rows: Rows, subject: "organisation" | "arrangement") {
  const addresses = grouped(rows["addresses.csv"], 2);
  const contacts = grouped(rows["contacts.csv"], 2);
  const legalBases = grouped(rows["legal_bases.csv"], 2);
  return (key: string): Pick<OrganisationFacts, "addresses" | "contacts" | "legalBases"> => ({
    addresses: (addresses.get(`${subject} ${key}`) ?? []).map(([, , kind, line, postcode, town]) => ({
      kind: text(kind),
      line: text(line),
      postcode: postcode ?? null,
      town: town ?? null,
    })),
    contacts: (contacts.get(`${subject} ${key}`) ?? []).map(([, , kind, value, label]) => ({
      kind: kind as OrganisationFacts["contacts"][number]["kind"],
      value: text(value),
      label: label ?? null,
    })),
    legalBases: (legalBases.get(`${subject} ${key}`) ?? []).map(([, , title, url]) => ({
      title: title ?? null,
      url: text(url),
    })),
  });
}
