import { createHash } from "node:crypto";
import type { VersionFacts } from "#rooms/collaborations";
import type { OrganisationFacts } from "#rooms/organisations";
import type { FieldChange, RecordKind } from "./tables.ts";

export type RecordFacts = OrganisationFacts | VersionFacts;

/** Fields that hold prose of the register: absent from the snapshot, so they never count as a changed fact. */
const PROSE: Record<RecordKind, ReadonlySet<string>> = {
  organisation: new Set(["description"]),
  version: new Set(["purpose", "powerArticles"]),
};
/** Fields that are ours, not the source's. */
const OWN = new Set(["task", "chainKey"]);

export interface Fingerprint {
  facts: string;
  prose: string | null;
}

/** Tells two readings of a record apart; the order of fields does not matter, nor does prose that was not loaded. */
export function fingerprint(kind: RecordKind, record: object): Fingerprint {
  const entries = Object.entries(record).filter(([field, value]) => value !== undefined && !OWN.has(field));
  const prose = entries.filter(([field]) => PROSE[kind].has(field));
  return {
    facts: digest(entries.filter(([field]) => !PROSE[kind].has(field))),
    prose: prose.length === 0 ? null : digest(prose),
  };
}

const digest = (entries: [string, unknown][]) =>
  createHash("sha256")
    .update(canonical(Object.fromEntries(entries)))
    .digest("base64url");

/** JSON with the fields of every object in one order: the database gives them back in its own. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value) ?? null);

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort())
    ordered[name] = inOrder((value as Record<string, unknown>)[name]);
  return ordered;
}

/** The fields in which two readings differ, prose included when both have it. */
export function differences(kind: RecordKind, before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => {
      if (value === undefined || OWN.has(field)) return false;
      if (PROSE[kind].has(field) && !old.has(field)) return false;
      return canonical(value) !== canonical(old.get(field));
    })
    .map(([field, value]) => ({ field, before: old.get(field) ?? null, after: value as unknown }));
}

/** What is kept of a reading: a source without prose, or without a task, leaves the ones we have. */
export const merged = <F extends object>(facts: F, before: object | undefined): F => ({
  ...before,
  ...(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as F),
});

/** Whether a snapshot brings a task that another edition of it decided otherwise, and no prose of our own decides. */
export const taskChanged = (facts: object, before: object): boolean =>
  "task" in facts &&
  facts.task !== undefined &&
  !("purpose" in before) &&
  canonical(facts.task) !== canonical("task" in before ? before.task : null);
