/**
 * The regions that come along: `data/regions`, written by `vliegwiel export regions` and read back as it stands. Two
 * files, so that a source is written once: `divisions.csv` says of each division what it is and where it was read,
 * `members.csv` which municipality is in which of its regions.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { isDay } from "#kit/day.ts";
import { projectRoot } from "#kit/root.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { type ImportResult, NO_EDITION, readEdition, runsFrom } from "#rooms/register";
import type { Db } from "../db.ts";
import { municipalityKeys, storeRegions } from "./import.ts";
import type { RegionRow } from "./read-csv.ts";

/** Where a clone of the project carries its regions. */
export const SHIPPED_REGIONS = join(projectRoot, "data/regions");
/** Names the import of these files, so that a later version of them replaces no division that someone else read in. */
const SHIPPED_SOURCE = "data/regions";

const DIVISIONS = ["division", "kind", "from", "until", "facts_day", "owner", "source", "licence"] as const;
const MEMBERS = ["division", "code", "name", "municipality"] as const;

const text = z.string().min(1);
const textOrNull = z.string().transform((it) => it || null);
const dayOrNull = textOrNull.refine((it) => it === null || isDay(it));
const Division = z.object({
  division: text,
  kind: text,
  from: dayOrNull,
  until: dayOrNull,
  facts_day: dayOrNull,
  owner: textOrNull,
  source: text,
  licence: textOrNull,
});
const Member = z.object({ division: text, code: text, name: text, municipality: text });

/**
 * Writes the regions as they are known now; the same regions always give the same bytes.
 * @returns rows per file
 * @throws SourceRefused when there are none
 */
export async function writeRegions(db: Db, folder: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom("region_member")
    .selectAll()
    .where("until_import_id", "is", null)
    .orderBy("kind")
    .orderBy("valid_from")
    .orderBy("code")
    .orderBy("municipality_key")
    .execute();
  if (rows.length === 0)
    throw new SourceRefused("Er zijn geen regio’s ingelezen, dus valt er niets te bewaren.");
  const divisions = [
    ...Map.groupBy(rows, (it) =>
      JSON.stringify([it.kind, it.valid_from, it.valid_until, it.facts_day, it.owner, it.source, it.licence]),
    ).values(),
  ];
  const files = {
    "divisions.csv": [
      DIVISIONS,
      ...divisions.flatMap(([it], place) =>
        it
          ? [
              [
                place + 1,
                it.kind,
                it.valid_from,
                it.valid_until,
                it.facts_day,
                it.owner,
                it.source,
                it.licence,
              ],
            ]
          : [],
      ),
    ],
    "members.csv": [
      MEMBERS,
      ...divisions.flatMap((members, place) =>
        members.map((it) => [place + 1, it.code, it.name, it.municipality_key]),
      ),
    ],
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), stringify(lines, { record_delimiter: "unix" }));
  return Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, lines.length - 1]));
}

/**
 * Reads such a folder.
 * @throws SourceRefused when a file is missing or is no such file, with the first row that is not
 */
export function readRegionFiles(folder: string): RegionRow[] {
  const read = <Row>(name: string, schema: z.ZodType<Row>): Row[] => {
    const records = parse(bytesOf(join(folder, name)), { columns: true, relax_column_count: true });
    return records.map((record, place) => {
      const found = schema.safeParse(record);
      if (!found.success) throw new SourceRefused(`Rij ${place + 2} van ${name} is niet te lezen.`);
      return found.data;
    });
  };
  const divisions = new Map(read("divisions.csv", Division).map((it) => [it.division, it]));
  const rows = read("members.csv", Member).map((it, place): RegionRow => {
    const division = divisions.get(it.division);
    if (!division)
      throw new SourceRefused(
        `Rij ${place + 2} van members.csv noemt indeling ${it.division}, die er niet is.`,
      );
    const { kind, from, until, facts_day: factsDay, owner, source, licence } = division;
    return { line: place + 2, kind, from, until, factsDay, owner, source, licence, ...namesIn(it) };
  });
  return rows;
}

/** Tells one version of these files from another. */
function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of ["divisions.csv", "members.csv"]) hash.update(bytesOf(join(folder, name)));
  return hash.digest("hex");
}

const namesIn = ({ code, name, municipality }: z.infer<typeof Member>) => ({ code, name, municipality });

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new SourceRefused(`Het bestand ${path} is er niet of is niet te lezen.`, { cause });
  }
}

/**
 * Reads the regions of a folder in, but for kinds that somebody read from another source: those stay as they are. What
 * the register does not know as a municipality is left out: a register without the municipality table knows few
 * abolished ones.
 */
export async function loadRegions(db: Db, now: Date, folder = SHIPPED_REGIONS): Promise<ImportResult> {
  const rows = readRegionFiles(folder);
  return storeRegions(
    db,
    async (trx) => {
      const known = await municipalityKeys(trx);
      const ours = new Set((await runsFrom(trx, SHIPPED_SOURCE)).map((it) => it.id));
      const open = await trx
        .selectFrom("region_member")
        .select(["kind", "import_id"])
        .distinct()
        .where("until_import_id", "is", null)
        .execute();
      const taken = new Set(open.filter((it) => !ours.has(it.import_id)).map((it) => it.kind));
      return rows.filter((it) => !taken.has(it.kind) && known.has(it.municipality));
    },
    { source: SHIPPED_SOURCE, hash: hashOf(folder), now },
  );
}

/**
 * Loads the shipped regions where these files were not read yet.
 * @returns what it did, or null when there was nothing to do
 */
export async function loadRegionsWhenNew(
  db: Db,
  now: Date,
  folder = SHIPPED_REGIONS,
): Promise<ImportResult | null> {
  if (!existsSync(join(folder, "members.csv"))) return null;
  const { version } = await readEdition(db);
  if (version === NO_EDITION.version) return null;
  const hash = hashOf(folder);
  const before = await runsFrom(db, SHIPPED_SOURCE);
  return before.some((it) => it.hash === hash) ? null : loadRegions(db, now, folder);
}
