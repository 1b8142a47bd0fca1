import { type Day, formatDay } from "#kit/day.ts";
import { withRulesLater } from "#kit/database/rules-later.ts";
import { settleIndexes } from "#kit/database/settle-indexes.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { applyVersions } from "#rooms/collaborations";
import { applyOrganisations, type OrganisationFacts, type OrganisationSource } from "#rooms/organisations";
import type { Db, Trx } from "./db.ts";
import type { RegisterFacts, Warning } from "./facts.ts";
import { isPartial } from "./partial.ts";
import {
  compareRecords,
  type OpenRecord,
  readOpenRecords,
  type RecordChange,
  recordChanges,
  tally,
} from "./records.ts";
import { Run, theOnlyImport } from "./runs.ts";
import type { ChangeKind } from "./tables.ts";

export interface ImportResult {
  importId: number;
  /** Records read, by kind. */
  counts: Record<string, number>;
  /** Records that were new, changed, gone or got their prose; 0 means that the register stayed as it was. */
  written: number;
  changes: Record<ChangeKind, number>;
  partial: boolean;
  warnings: Warning[];
}

/**
 * Makes the register what the source says, in one transaction: a run that dies half-way leaves the last
 * good register. What changed is recorded with the source's date and the moment we learned it.
 * @param now the moment to record
 * @throws SourceRefused when the source is older than the register we have
 */
export async function importRegister(db: Db, facts: RegisterFacts, now: Date): Promise<ImportResult> {
  return db.transaction().execute(async (trx) => {
    await theOnlyImport(trx);
    await refuseOlder(trx, facts.day);
    const open = await readOpenRecords(trx);
    const first = open.organisation.size + open.version.size === 0;
    const partial = isPartial(facts, open);
    const known = await withoutPoorer(trx, facts.organisations);
    // A body that has lost its record but is still mentioned was not abolished.
    const named = new Set(facts.organisations.map((it) => it.key));
    const owned = partial
      ? null
      : (key: string, { source }: OpenRecord) => source !== "rvig" && !named.has(key);
    const organisations = await compareRecords(trx, "organisation", known, open.organisation, owned);
    const versions = await compareRecords(trx, "version", facts.versions, open.version, owned);

    const counts = {
      organisaties: facts.organisations.length,
      regelingen: facts.versions.length,
      deelnames: facts.versions.reduce((sum, it) => sum + it.participations.length, 0),
      ...(facts.kind === "snapshot"
        ? { opvolgingen: facts.successions.length, plaatsen: facts.places.length }
        : {}),
    };
    const warnings = partial ? [...facts.warnings, PARTIAL] : facts.warnings;
    const changes = tally([...organisations, ...versions]);
    const run = new Run(trx, { ...facts, recordedAt: now, partial, counts, warnings });

    const store = async () => {
      await recordChanges(trx, "organisation", organisations, run, first);
      await recordChanges(trx, "version", versions, run, first);
      const beside = await applyOrganisations(trx, {
        ...newsOf(organisations, facts.day),
        ...(facts.kind === "snapshot" ? besides(facts) : {}),
      });
      const extras = beside.successions + beside.identifiers + (beside.geography ? facts.places.length : 0);
      const written = organisations.length + versions.length + extras;
      if (written > 0) {
        // After the organisations: who took part depends on when they existed.
        await applyVersions(trx, newsOf(versions, facts.day));
        await settleIndexes(trx);
      }
      return written;
    };
    const written = await (first ? withRulesLater(trx, store) : store());
    return { importId: await run.finish(written), counts, written, changes, partial, warnings };
  });
}

/** What a comparison found, as the room that holds these records takes it. */
const newsOf = <F>(changes: RecordChange<F>[], day: Day) => ({
  changed: changes.flatMap((it) => it.facts ?? []),
  gone: changes.filter((it) => it.facts === null).map((it) => it.key),
  day,
});

/** What only the snapshot brings beside records. */
const besides = (facts: RegisterFacts) => ({
  successions: { given: facts.successions, whole: false },
  identifiers: facts.identifiers,
  ...(facts.places.length > 0 ? { geography: facts } : {}),
});

const PARTIAL: Warning = {
  kind: "onvolledig bestand",
  detail:
    "Het bestand heeft veel minder records dan het vorige. Records die erin ontbreken zijn niet afgesloten.",
};

/** Periods of names and codes would end before they began; and nobody means to go back in time. */
async function refuseOlder(trx: Trx, day: Day): Promise<void> {
  const last = await trx
    .selectFrom("import_run")
    .select((eb) => eb.fn.max("day").as("day"))
    .where("kind", "in", ["roo", "snapshot"])
    .executeTakeFirst();
  const have = last?.day as Day | null | undefined;
  if (have && day < have)
    throw new SourceRefused(
      `Deze bron is van ${formatDay(day)}, maar het register is al van ${formatDay(have)}; een oudere stand wordt niet ingelezen.`,
    );
}

const RICHNESS: Record<OrganisationSource, number> = { roo: 2, rvig: 1, genoemd: 0 };

/** A body that is only mentioned here, in a file of one province for instance, keeps the record that we have of it. */
async function withoutPoorer(trx: Trx, given: OrganisationFacts[]): Promise<OrganisationFacts[]> {
  const rows = await trx.selectFrom("organisation").select(["key", "source"]).execute();
  const have = new Map(rows.map((row) => [row.key, RICHNESS[row.source]]));
  return given.filter((it) => RICHNESS[it.source] >= (have.get(it.key) ?? 0));
}
