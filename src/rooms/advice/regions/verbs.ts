import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Verb } from "#kit/verb.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { reportLines } from "#rooms/register";
import type { Db } from "../db.ts";
import { importRegions } from "./import.ts";
import { loadRegions, SHIPPED_REGIONS, writeRegions } from "./snapshot.ts";

const tooMany = (words: string[]) => `Dit zijn te veel woorden: ${words.join(" ")}.`;

/** `vliegwiel import regions [csv]` */
export const importRegionsVerb: Verb = {
  name: "import regions",
  help: "[csv]  leest een indeling in regio’s in: soort, code, naam, gemeente, van, tot (eerste dag niet meer) en eventueel eigenaar, peildatum, bron en licentie; zonder bestand die van Vliegwiel zelf",
  writes: true,
  run: async ([file, ...more], tools) => {
    if (more.length > 0) {
      tools.err(tooMany(more));
      return 2;
    }
    const read = async (db: Db, path: string) => {
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw new SourceRefused(`Het bestand ${path} is er niet of is niet te lezen.`, { cause });
      });
      return importRegions(db, bytes, basename(path), tools.clock());
    };
    const result = await (file === undefined ? loadRegions(tools.db, tools.clock()) : read(tools.db, file));
    for (const line of reportLines(result)) tools.out(line);
    return 0;
  },
};

/** `vliegwiel export regions [map]` */
export const exportRegionsVerb: Verb = {
  name: "export regions",
  help: "[map]  bewaart de ingelezen regio’s met hun bron, standaard in data/regions",
  run: async ([folder = SHIPPED_REGIONS, ...more], tools) => {
    if (more.length > 0) {
      tools.err(tooMany(more));
      return 2;
    }
    for (const [name, rows] of Object.entries(await writeRegions(tools.db, folder)))
      tools.out(`${name}: ${rows} rijen`);
    tools.out(`Regio’s bewaard in ${folder}.`);
    return 0;
  },
};
