import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Binaries, environmentOf, findBinaries } from "./binaries.ts";
import { giveTo, type Identity, identityFor } from "./identity.ts";
import { StartRefused } from "./refused.ts";

/** A folder of tables, and the PostgreSQL that can read it. */
export interface Cluster {
  folder: string;
  binaries: Binaries;
  identity: Identity;
}

/** What the data folder remembers of the PostgreSQL that made its tables. */
interface Maker {
  origin: string;
  version: string;
}

/**
 * The tables of a data folder: made when they are not there, else with the PostgreSQL that made them.
 * @param postgresBin folder of another PostgreSQL to use, or null for what the folder remembers, else the bundle
 * @throws StartRefused when another kind or version of database made the folder, or it is damaged
 */
export function openCluster(dataDir: string, postgresBin: string | null): Cluster {
  if (existsSync(join(dataDir, "postgres", "PG_VERSION")))
    throw new StartRefused(
      `In ${dataDir} staat de database van een oudere Vliegwiel (PGlite), die dit programma niet kan lezen. Zet de map ${join(dataDir, "postgres")} ergens anders neer en start opnieuw: het meegeleverde register wordt dan geladen. Lees daarna opnieuw in wat u zelf had ingelezen ("bin/vliegwiel import").`,
    );
  const folder = join(dataDir, "database");
  const known = readMaker(dataDir);
  const remembered =
    known && (known.origin === "bundle" || existsSync(join(known.origin, "postgres"))) ? known.origin : null;
  const binaries = findBinaries(dataDir, postgresBin ?? remembered ?? "bundle");
  const identity = identityFor(
    existsSync(folder) ? folder : dataDir,
    join(binaries.bin, "postgres"),
    environmentOf(binaries),
  );
  const cluster = { folder, binaries, identity };
  if (existsSync(folder)) checkVersion(cluster, known);
  else make(cluster, dataDir);
  writeFileSync(
    join(dataDir, "database.json"),
    JSON.stringify({ origin: binaries.origin, version: binaries.version } satisfies Maker),
  );
  return cluster;
}

function checkVersion({ folder, binaries }: Cluster, known: Maker | null): void {
  const file = join(folder, "PG_VERSION");
  const made = existsSync(file) ? readFileSync(file, "latin1").trim() : "";
  if (!/^\d+$/.test(made))
    throw new StartRefused(
      `De database in ${folder} is beschadigd: PG_VERSION ontbreekt of is onleesbaar. Zet een back-up terug in een nieuwe map ("bin/vliegwiel restore"), of kies een andere DATA_DIR.`,
    );
  if (Number(made) !== binaries.major)
    throw new StartRefused(
      `De database in ${folder} is gemaakt met PostgreSQL ${known?.version.startsWith(`${made}.`) ? known.version : made}; dit is ${binaries.version}. Maak een back-up met de vorige versie ("bin/vliegwiel backup", eventueel met POSTGRES_BIN op de map van PostgreSQL ${made}), zet de map weg en zet de back-up terug ("bin/vliegwiel restore").`,
    );
}

/** Makes empty tables beside their place and then puts them there: half a folder never looks like a whole one. */
function make({ folder, binaries, identity }: Cluster, dataDir: string): void {
  const beside = join(dataDir, `database.new-${process.pid}`);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { mode: 0o700 });
  giveTo(beside, identity.as);
  const [command = "", ...words] = [
    ...identity.before,
    join(binaries.bin, "initdb"),
    ...["--pgdata", beside, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-instructions"],
    // The same order and the same letters on every system; an older PostgreSQL takes them from the system.
    ...(binaries.major >= 17
      ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
      : ["--locale=C.UTF-8"]),
  ];
  const made = spawnSync(command, words, {
    encoding: "utf8",
    env: environmentOf(binaries),
    cwd: "/",
    ...identity.as,
  });
  if (made.status !== 0) {
    rmSync(beside, { recursive: true, force: true });
    throw new StartRefused(sentenceFor(made.stderr || made.error?.message || "", dataDir));
  }
  try {
    renameSync(beside, folder);
  } catch {
    // Another program was quicker: its tables are as good as ours.
    rmSync(beside, { recursive: true, force: true });
  }
}

function readMaker(dataDir: string): Maker | null {
  try {
    const read = JSON.parse(readFileSync(join(dataDir, "database.json"), "utf8")) as Partial<Maker>;
    return typeof read.origin === "string" && typeof read.version === "string"
      ? { origin: read.origin, version: read.version }
      : null;
  } catch {
    // Never written, or cut off by a full disk: the folder itself still says its version.
    return null;
  }
}

export const isFullDisk = (said: string): boolean => /No space left on device|Disk quota exceeded/.test(said);

export const fullDiskSentence = (dataDir: string): string =>
  `De schijf met ${dataDir} is vol. Maak ruimte en start opnieuw; er is niets verloren.`;

/** What PostgreSQL says when it cannot start or go on, for people. */
export function sentenceFor(said: string, dataDir: string): string {
  if (isFullDisk(said)) return fullDiskSentence(dataDir);
  const lines = said
    .split("\n")
    .filter((line) => /FATAL|PANIC|error:|could not|must/.test(line))
    // What it says to us while we wait is not why it stopped.
    .filter((line) => !/the database system is/.test(line));
  const why = (lines.at(-1) ?? said.trim().split("\n").at(-1) ?? "").replace(
    /^.*?(FATAL|PANIC|error): +/,
    "",
  );
  return `De database in ${dataDir} kan niet starten. PostgreSQL zegt: ${why === "" ? "niets" : why}. Meer staat in ${join(dataDir, "database.log")}. Is de map beschadigd, zet dan een back-up terug in een nieuwe map ("bin/vliegwiel restore").`;
}
