import { statfs } from "node:fs/promises";
import { type Finding, good, look, wrong } from "#kit/watch/finding.ts";

const GB = 1024 ** 3;
const LEAST = 1 * GB;
const LEAST_PART = 0.1;

/** Whether there is room where Vliegwiel writes. */
export async function diskFindings(folders: readonly string[]): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const folder of new Set(folders)) {
    const disk = await statfs(folder).catch(() => null);
    if (disk) found.push(roomFinding(folder, disk.bavail * disk.bsize, disk.blocks * disk.bsize));
  }
  return found;
}

/** What so much room means. */
export function roomFinding(folder: string, free: number, all: number): Finding {
  const says = `Op de schijf van ${folder} is ${(free / GB).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} GB vrij`;
  if (free < LEAST) return wrong(`${says}. Maak ruimte, of kies een andere schijf.`);
  return free < all * LEAST_PART ? look(`${says}: minder dan een tiende.`) : good(`${says}.`);
}
