import type { OrganisationFacts } from "./facts.ts";
import type { Life } from "./lives.ts";
import { plainName, sortName } from "./names.ts";
import type { OrganisationDetails, OrganisationRow } from "./tables.ts";

/**
 * The row of an organisation as a source now states it.
 * @param before the prose that we have of it, when we know it
 */
export function organisationRow(
  it: OrganisationFacts,
  life: Life,
  before: Pick<OrganisationRow, "description" | "prose_loaded"> | undefined,
) {
  const details: OrganisationDetails = {
    addresses: it.addresses,
    contacts: it.contacts,
    classifications: it.classifications,
    legalBases: it.legalBases,
    themes: it.themes,
  };
  // A source without prose leaves the prose that is there.
  const proseGiven = it.description !== undefined;
  return {
    key: it.key,
    roo_id: it.rooId,
    type: it.type,
    type_label: it.typeLabel,
    subtype: it.subtype,
    legal_form: it.legalForm,
    name: it.name,
    alternate_name: it.alternateName,
    abbreviation: it.abbreviation,
    sort_name: sortName(it.name),
    search_name: plainName([it.name, it.alternateName, it.abbreviation].join(" ")),
    parent_key: it.parentKey,
    ministry_key: it.ministryKey,
    executes_roo_id: it.executesRooId,
    population: it.population,
    details,
    description: proseGiven ? it.description : (before?.description ?? null),
    prose_loaded: proseGiven || (before?.prose_loaded ?? false),
    last_verified: it.lastVerified,
    last_modified: it.lastModified,
    source: it.source,
    absent_since: null,
    stated_from: it.validFrom,
    stated_until: it.validUntil,
    stated_province: it.province,
    ...life,
  } satisfies Record<keyof OrganisationRow, unknown>;
}
