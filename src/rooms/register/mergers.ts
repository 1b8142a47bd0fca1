import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { SourceRefused } from "#kit/source-refused.ts";
import { applyVersions } from "#rooms/collaborations";
import {
  applyOrganisations,
  curatedCorrections,
  type OrganisationFacts,
  readTable33,
  successionsFrom,
} from "#rooms/organisations";
import type { Db } from "./db.ts";
import type { ImportResult } from "./import.ts";
import { compareRecords, readOpenFacts, readOpenRecords, recordChanges, tally } from "./records.ts";
import { registerDay, Run, theOnlyImport } from "./runs.ts";

/**
 * Makes the mergers what the municipality table (RvIG Tabel 33) and our corrections say, in one transaction.
 * Municipalities that are in no other source get a record of their own, which only this import touches.
 * @param now the moment to record; the day is the register's own, because that is what the mergers are matched with
 */
export async function importMergers(db: Db, file: string, now: Date): Promise<ImportResult> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new SourceRefused(`Het bestand ${file} is er niet of is niet te lezen.`, { cause });
  });
  const rows = readTable33(bytes);
  return db.transaction().execute(async (trx) => {
    await theOnlyImport(trx);
    const day = await registerDay(trx);
    const open = await readOpenRecords(trx);
    const held = [...(await readOpenFacts<OrganisationFacts>(trx, "organisation")).values()];
    const found = successionsFrom(
      rows,
      held.filter((it) => it.source !== "rvig"),
      curatedCorrections(),
    );
    const organisations = await compareRecords(
      trx,
      "organisation",
      found.organisations,
      open.organisation,
      (_, record) => record.source === "rvig",
    );
    const counts = { gemeentecodes: rows.length, opvolgingen: found.successions.length };
    const run = new Run(trx, {
      kind: "mergers",
      source: basename(file),
      hash: createHash("sha256").update(bytes).digest("hex"),
      schemaVersion: "",
      day,
      recordedAt: now,
      partial: false,
      counts,
      warnings: found.warnings,
    });
    await recordChanges(trx, "organisation", organisations, run, false);
    const { successions, identifiers } = await applyOrganisations(trx, {
      changed: organisations.flatMap((it) => it.facts ?? []),
      day,
      successions: { given: found.successions, whole: true },
      identifiers: found.identifiers,
    });
    const written = organisations.length + successions + identifiers;
    if (written > 0) await applyVersions(trx, { changed: [], gone: [], day });
    return {
      importId: await run.finish(written),
      counts,
      written,
      changes: tally(organisations),
      partial: false,
      warnings: found.warnings,
    };
  });
}
