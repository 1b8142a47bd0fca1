import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Verb } from "#kit/room.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { reportLines } from "#rooms/register";
import { importRegions } from "./import.ts";

/** `vliegwiel import regions <csv>` */
export const importRegionsVerb: Verb = {
  name: "import regions",
  help: "<csv>  leest een indeling in regio’s in: soort, code, naam, gemeente, van, tot (eerste dag niet meer) en eventueel eigenaar; Vliegwiel levert zelf geen regio’s mee",
  writes: true,
  run: async ([file, ...more], tools) => {
    if (file === undefined || more.length > 0) {
      tools.err(file === undefined ? "Geef een bestand op." : `Dit zijn te veel woorden: ${more.join(" ")}.`);
      return 2;
    }
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new SourceRefused(`Het bestand ${file} is er niet of is niet te lezen.`, { cause });
    });
    for (const line of reportLines(await importRegions(tools.db, bytes, basename(file), tools.clock())))
      tools.out(line);
    return 0;
  },
};
