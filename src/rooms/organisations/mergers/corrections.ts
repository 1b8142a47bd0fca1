import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { isDay } from "#kit/day.ts";
import { projectRoot } from "#kit/root.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import type { Succession } from "../facts.ts";

const Corrections = z.array(
  z.strictObject({
    old: z.string().regex(/^[a-z]+\d+$/),
    new: z.string().regex(/^[a-z]+\d+$/),
    day: z.string().refine(isDay),
    kind: z.enum(["regulier", "licht"]),
    source: z.string().min(1),
  }),
);

/** Reads a list of successions that no register tells us, each with the reason we hold it true. */
export function readCorrections(csv: string): Succession[] {
  const found = Corrections.safeParse(parse(csv, { columns: true, bom: true, skip_empty_lines: true }));
  if (!found.success) {
    const { path, message } = found.error.issues[0] ?? { path: [], message: "onleesbaar" };
    throw new SourceRefused(
      `De lijst met correcties klopt niet (rij ${Number(path[0]) + 1}, ${String(path[1])}): ${message}`,
    );
  }
  return found.data.map((row) => ({
    oldKey: row.old,
    newKey: row.new,
    day: row.day,
    kind: row.kind,
    source: row.source,
  }));
}

/** The corrections kept in this room: mergers younger than the table, and water authorities, which it does not hold. */
export const curatedCorrections = (): Succession[] =>
  readCorrections(readFileSync(join(projectRoot, "src/rooms/organisations/mergers/corrections.csv"), "utf8"));
