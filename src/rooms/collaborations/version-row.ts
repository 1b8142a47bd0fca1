import { plainName, sortName } from "#rooms/organisations";
import { classify } from "#rooms/tasks";
import type { Tables } from "./db.ts";
import type { VersionFacts } from "./facts.ts";
import type { VersionDetails, VersionRow } from "./tables.ts";

/** Which chain a version stands in, and when it was in force: what follows from all versions of the chain together. */
export type Place = Pick<VersionRow, "collaboration_key" | "valid_from" | "valid_until">;

/** What we hold of a version and a source may leave out. */
export type Prose = Pick<VersionRow, "purpose" | "prose_loaded"> & { power_articles: unknown };

/**
 * The row of a version as a source now states it. It also gets its task here, unless the source brought one along.
 * @param before the prose that we have of it, when we know it
 */
export function versionRow(
  it: VersionFacts,
  place: Place,
  before: Prose | undefined,
  executorName: string | null,
) {
  const details: VersionDetails = {
    legalBases: it.legalBases,
    decisions: it.decisions,
    addresses: it.addresses,
    contacts: it.contacts,
  };
  // A source without prose leaves the prose that is there.
  const proseGiven = it.purpose !== undefined;
  const purpose = proseGiven ? (it.purpose ?? null) : (before?.purpose ?? null);
  const task =
    it.task ??
    classify({ title: it.title, citationTitle: it.citationTitle, purpose, executorName, themes: it.themes });
  return {
    roo_id: it.rooId,
    ...place,
    title: it.title,
    citation_title: it.citationTitle,
    abbreviation: it.abbreviation,
    sort_title: sortName(it.title),
    search_text: plainName([it.title, it.citationTitle, it.abbreviation, purpose].join(" ")),
    form: it.form,
    powers: it.powers,
    stated_from: it.from,
    stated_until: it.until,
    previous_roo_id: it.previousRooId,
    next_roo_id: it.nextRooId,
    executor_key: it.executorKey,
    steward_key: it.stewardKey,
    archive_key: it.archiveKey,
    cross_border: it.crossBorder,
    task_code: task.code,
    task_basis: task.basis,
    task_why: task.why,
    participant_count: it.participations.length,
    details,
    purpose,
    power_articles: proseGiven ? (it.powerArticles ?? []) : (before?.power_articles ?? null),
    prose_loaded: proseGiven || (before?.prose_loaded ?? false),
    last_verified: it.lastVerified,
    last_modified: it.lastModified,
    absent_since: null,
  } satisfies Record<keyof VersionRow, unknown>;
}

/** Its themes, each once. */
export const themeRows = (it: VersionFacts): Tables["version_theme"][] =>
  [...new Set(it.themes)].map((theme) => ({ version_roo_id: it.rooId, theme }));

/** Who it names. */
export const participationRows = (it: VersionFacts): Tables["participation"][] =>
  it.participations.map((part) => ({
    version_roo_id: it.rooId,
    organisation_key: part.organisationKey,
    name: part.name,
    joined: part.joined,
    organs: part.organs,
    cost_key: part.costKey,
  }));
