import { sql } from "kysely";
import { insertRows, updateRows, upsertRows } from "#kit/database/batch.ts";
import { addDays, type Day } from "#kit/day.ts";
import type { Trx } from "./db.ts";
import { readSuccessions } from "./derive.ts";
import type { OrganisationFacts, Succession } from "./facts.ts";
import { storeIdentifiers } from "./identifiers.ts";
import { foldName, sortName } from "./names.ts";
import type { OrganisationDetails, OrganisationRow } from "./tables.ts";

/**
 * Writes organisations as a source now states them; the ones not given stay as they are.
 * A name or identifier that changed gets its period closed on `day`: nothing that was true is overwritten.
 * `deriveOrganisations` must follow.
 * @param day the register's own date, from which the new statement holds
 */
export async function storeOrganisations(trx: Trx, facts: OrganisationFacts[], day: Day): Promise<void> {
  if (facts.length === 0) return;
  const before = await trx
    .selectFrom("organisation")
    .selectAll()
    .where(sql<boolean>`key = any(${facts.map((it) => it.key)})`)
    .execute();
  const known = new Map(before.map((row) => [row.key, row]));
  await releaseRooIds(trx, facts);
  await upsertRows(
    trx,
    "organisation",
    "key",
    facts.map((it) => rowOf(it, known.get(it.key))),
  );
  await storeNames(trx, facts, known, day);
  await storeIdentifiers(trx, facts, day);
}

/** Marks organisations that a full file no longer holds: they end on its date at the latest. */
export async function closeOrganisations(trx: Trx, keys: string[], day: Day): Promise<void> {
  await updateRows(
    trx,
    "organisation",
    ["key"],
    keys.map((key) => ({ key, absent_since: day })),
  );
}

/**
 * Writes merger relations; `deriveOrganisations` must follow.
 * @param whole whether these are all there are; then the others go
 * @returns how many relations were new, changed or gone
 */
export async function storeSuccessions(trx: Trx, successions: Succession[], whole: boolean): Promise<number> {
  const pair = (it: Succession) => `${it.oldKey} ${it.newKey}`;
  const print = (it: Succession) => `${pair(it)} ${it.day} ${it.kind} ${it.source}`;
  const have = await readSuccessions(trx);
  const prints = new Set(have.map(print));
  const given = new Map(successions.map((it) => [pair(it), it]));
  const fresh = [...given.values()].filter((it) => !prints.has(print(it)));
  const stale = have.filter((it) => {
    const next = given.get(pair(it));
    return next ? print(next) !== print(it) : whole;
  });
  if (stale.length > 0)
    await trx
      .deleteFrom("succession")
      .where(sql<boolean>`old_key || ' ' || new_key = any(${stale.map(pair)})`)
      .execute();
  await insertRows(
    trx,
    "succession",
    fresh.map((it) => ({
      old_key: it.oldKey,
      new_key: it.newKey,
      day: it.day,
      kind: it.kind,
      source: it.source,
    })),
  );
  return new Set([...fresh, ...stale].map(pair)).size;
}

/** A body that got its official code has a new key; its ROO id moves along from the old one. */
async function releaseRooIds(trx: Trx, facts: OrganisationFacts[]): Promise<void> {
  const owners = facts.flatMap((it) => (it.rooId === null ? [] : [{ key: it.key, roo_id: it.rooId }]));
  await sql`update organisation set roo_id = null
    from jsonb_to_recordset(${JSON.stringify(owners)}::jsonb) as given(key text, roo_id text)
    where organisation.roo_id = given.roo_id and organisation.key <> given.key`.execute(trx);
}

function rowOf(
  it: OrganisationFacts,
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
    search_name: foldName([it.name, it.alternateName, it.abbreviation].join(" ")),
    parent_key: it.parentKey,
    ministry_key: it.ministryKey,
    executes_roo_id: it.executesRooId,
    province_key: it.province,
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
    valid_from: it.validFrom,
    valid_until: it.validUntil,
  } satisfies Record<keyof OrganisationRow, unknown>;
}

async function storeNames(
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

/** The last day on which a period that ends before `until` still held, for people: "tot en met". */
export const lastDay = (until: Day): Day => addDays(until, -1);
