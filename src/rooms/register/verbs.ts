/** What the command line can do with the register. Output is Dutch; a refused source is one sentence. */
import { basename, join } from "node:path";
import { showProgress } from "#kit/progress.ts";
import { projectRoot } from "#kit/root.ts";
import type { Verb, VerbTools } from "#kit/verb.ts";
import { importBoundaries } from "./boundaries.ts";
import { importRegister, type ImportResult } from "./import.ts";
import { importMergers } from "./mergers.ts";
import { checkLines, readQuality } from "./quality/index.ts";
import { reportLines } from "./report.ts";
import { isAddress } from "./roo/fetch.ts";
import { readRoo } from "./roo/read.ts";
import { openSource } from "./roo/source.ts";
import { SHIPPED } from "./snapshot/load.ts";
import { readSnapshot } from "./snapshot/read.ts";
import { writeSnapshot } from "./snapshot/write.ts";

/** A file by its name only: where it stood on someone's disk is nobody's business. */
const nameOf = (fileOrUrl: string) => (isAddress(fileOrUrl) ? fileOrUrl : basename(fileOrUrl));

export const cli: Verb[] = [
  {
    name: "import roo",
    help: "[bestand of adres]  leest het Register van Overheidsorganisaties in (xml of xml.gz)",
    writes: true,
    run: taking(0, 1, async ([given], tools) => {
      const source = given ?? tools.sources.rooUrl;
      const progress = showProgress("Register lezen", tools);
      const facts = await readRoo(source, {
        onProgress: progress.step,
        allowedHosts: tools.sources.hosts,
      }).finally(progress.end);
      tools.err("Vergelijken en opslaan");
      return told(await importRegister(tools.db, { ...facts, source: nameOf(source) }, tools.clock()), tools);
    }),
  },
  {
    name: "import mergers",
    help: "<csv>  leest gemeentelijke herindelingen in (RvIG Tabel 33)",
    writes: true,
    run: taking(1, 1, async ([file], tools) =>
      told(await importMergers(tools.db, file ?? "", tools.clock()), tools),
    ),
  },
  {
    name: "import boundaries",
    help: "<bestand of adres>  leest gemeentegrenzen in (GeoJSON): wie zijn buren, en de lappendeken in zeshoeken",
    writes: true,
    run: taking(1, 1, async ([given = ""], tools) => {
      const progress = showProgress("Grenzen lezen", tools);
      const source = await openSource(given, {
        onProgress: progress.step,
        allowedHosts: tools.sources.hosts,
      });
      const bytes = await Array.fromAsync(source.xml).finally(progress.end);
      return told(
        await importBoundaries(tools.db, Buffer.concat(bytes), nameOf(given), tools.clock()),
        tools,
      );
    }),
  },
  {
    name: "import snapshot",
    help: "[map]  leest een momentopname in, standaard data/register",
    writes: true,
    run: taking(0, 1, async ([folder = SHIPPED], tools) =>
      told(await importRegister(tools.db, readSnapshot(folder), tools.clock()), tools),
    ),
  },
  {
    name: "export facts",
    help: "[map]  bewaart een momentopname van de feiten, standaard in data/register",
    run: taking(0, 1, async ([folder = join(projectRoot, "data/register")], tools) => {
      const meta = await writeSnapshot(tools.db, folder);
      for (const [file, rows] of Object.entries(meta.counts)) tools.out(`${file}: ${rows} rijen`);
      tools.out(`Momentopname van ${meta.day} bewaard in ${folder}.`);
      return 0;
    }),
  },
  {
    name: "check",
    help: "toont wat er op te merken is over de kwaliteit van de gegevens",
    run: taking(0, 0, async (_, tools) => {
      for (const line of checkLines(await readQuality(tools.db))) tools.out(line);
      return 0;
    }),
  },
];

/** Refuses a wrong number of words before anything is read. */
function taking(
  least: number,
  most: number,
  run: (args: string[], tools: VerbTools) => Promise<number>,
): Verb["run"] {
  return async (args, tools) => {
    if (args.length >= least && args.length <= most) return run(args, tools);
    tools.err(
      args.length < least
        ? "Geef een bestand of adres op."
        : `Dit zijn te veel woorden: ${args.slice(most).join(" ")}.`,
    );
    return 2;
  };
}

function told(result: ImportResult, tools: VerbTools): number {
  for (const line of reportLines(result)) tools.out(line);
  return 0;
}
