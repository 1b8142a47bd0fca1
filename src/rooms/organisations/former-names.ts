import { sql } from "kysely";
import { insertRows } from "#kit/database/batch.ts";
import type { Day } from "#kit/day.ts";
import type { Trx } from "./db.ts";
import type { OrganisationFacts } from "./facts.ts";

/** Writes names through time: one that changed gets its period closed on `day`, and nothing is overwritten. */
export async function storeNames(
  trx: Trx,
  facts: OrganisationFacts[],
  known: Map<string, { name: string; abbreviation: string | null }>,
  day: Day,
): Promise<void> {
  const renamed = facts.filter((it) => {
    const before = known.get(it.key);
    return before && (before.name !== it.name || before.abbreviation !== it.abbreviation);
  });
  const keys = renamed.map((it) => it.key);
  if (renamed.length > 0) {
    // A name corrected twice on one day would leave an empty period: the latest reading of that day wins.
    const ours = sql<boolean>`organisation_key = any(${keys})`;
    await trx
      .deleteFrom("organisation_name")
      .where(ours)
      .where("valid_until", "is", null)
      .where("valid_from", "=", day)
      .execute();
    await trx
      .updateTable("organisation_name")
      .set({ valid_until: day })
      .where(ours)
      .where("valid_until", "is", null)
      .execute();
  }
  const renamedKeys = new Set(keys);
  await insertRows(
    trx,
    "organisation_name",
    facts
      .filter((it) => !known.has(it.key) || renamedKeys.has(it.key))
      .map((it) => ({
        organisation_key: it.key,
        name: it.name,
        abbreviation: it.abbreviation,
        valid_from: renamedKeys.has(it.key) ? day : null,
        valid_until: null,
      })),
  );
}
