import type { RegisterFacts } from "./facts.ts";
import type { OpenRecords } from "./records.ts";

/** Below this share of the last import a file is taken for a part of the register. */
const FULL_SHARE = 0.8;
/** A kind with fewer records than this may shrink for good reasons, and says nothing about the file. */
const TELLING_COUNT = 5;

/**
 * Whether a file is only a part of the register (a category, a province): then what is missing from it
 * was not abolished. It is when any kind of organisation or arrangement has under 80 % of what we had.
 */
export function isPartial(facts: RegisterFacts, open: OpenRecords): boolean {
  const before = counts(open.organisation.values(), open.version.values());
  const now = counts(
    facts.organisations,
    facts.versions.map((it) => ({ type: it.form })),
  );
  return [...before].some(
    ([kind, count]) => count >= TELLING_COUNT && (now.get(kind) ?? 0) < count * FULL_SHARE,
  );
}

function counts(
  organisations: Iterable<{ type: string; source: string }>,
  versions: Iterable<{ type: string }>,
): Map<string, number> {
  const result = new Map<string, number>();
  const add = (kind: string) => result.set(kind, (result.get(kind) ?? 0) + 1);
  for (const it of organisations) {
    // Bodies that the register has no record of say nothing about the completeness of a file.
    if (it.source !== "roo") continue;
    add("organisatie");
    add(`organisatie ${it.type}`);
  }
  for (const it of versions) {
    add("regeling");
    add(`regeling ${it.type}`);
  }
  return result;
}
