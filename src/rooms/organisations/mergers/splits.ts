import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Day } from "#kit/day.ts";
import { projectRoot } from "#kit/root.ts";

/** A part of a municipality that went to another one. */
export interface SplitPart {
  /** Municipality code of the one that was split, and of one that got a part of it: `gm0788`. */
  old: string;
  new: string;
  day: Day;
  source: string;
}

/**
 * Municipalities that were divided over several. The municipality table names one successor for each: the one that
 * takes over what is shared. These are told beside it, and take nobody's place in a collaboration.
 */
export const SPLITS = parse(
  readFileSync(join(projectRoot, "src/rooms/organisations/mergers/splits.csv"), "utf8"),
  { columns: true },
) as unknown as readonly SplitPart[];
