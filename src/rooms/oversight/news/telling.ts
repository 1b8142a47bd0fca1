/**
 * Makes events of what an import found changed, in the process of the pages and soon after: the import itself knows
 * nobody who wants to hear of it, and one that is killed has told nothing.
 */
import type { Kysely } from "kysely";
import { tell } from "#kit/events/outbox.ts";
import type { Building } from "#kit/room.ts";
import { readChain } from "#rooms/collaborations";
import { readEdition } from "#rooms/register";
import { importAfter, type RecordedChange, recordedChanges } from "../changes/recorded.ts";
import type { Tables, Trx } from "../db.ts";

/** More changes than this in one import are the register put in order, and no news: the first are told. */
const MOST = 2_000;

/** Tells what imports found since the last time, import by import; several processes take turns. */
export async function tellChanges({ primary }: Building): Promise<void> {
  const db = primary as unknown as Kysely<Tables>;
  while (await db.transaction().execute((trx) => tellNext(primary, trx)));
}

/** @returns whether there was an import to tell of */
async function tellNext(primary: Building["primary"], trx: Trx): Promise<boolean> {
  const told = await trx
    .selectFrom("told_import")
    .select("import_id")
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!told) {
    // What was found before anybody could hear of it stands on pages, and is no news.
    const { version } = await readEdition(primary);
    await trx
      .insertInto("told_import")
      .values({ one: true, import_id: version })
      .onConflict((it) => it.doNothing())
      .execute();
    return false;
  }
  const next = await importAfter(trx, told.import_id);
  if (!next) return false;
  await trx.updateTable("told_import").set({ import_id: next.id }).execute();
  // The first reading found everything new: that is the register, and no change in it.
  if (told.import_id === 0) return true;
  for (const change of await recordedChanges(trx, { import: next.id }, { most: MOST }))
    await tell(
      trx,
      {
        kind: "register-gewijzigd",
        about: await aboutWhat(trx, change),
        circle: "everyone",
        detail: { inlezing: String(change.importId), soort: change.kind, record: change.record },
      },
      null,
      change.recordedAt,
    );
  return true;
}

/** The arrangement and whoever takes part in it, also who was taken off it; or the organisation itself. */
async function aboutWhat(
  trx: Trx,
  { kind, record, collaboration, fields }: RecordedChange,
): Promise<string[]> {
  if (kind === "organisation") return [`organisation:${record}`];
  const chain = collaboration === null ? null : await readChain(trx, collaboration);
  const named = (chain?.participations ?? []).filter((it) => it.version_roo_id === record);
  const before = fields.find((it) => it.field === "participations")?.before;
  const gone = Array.isArray(before) ? (before as { organisationKey?: string }[]) : [];
  const keys = [...named.map((it) => it.organisation_key), ...gone.map((it) => it.organisationKey)];
  return [
    ...(collaboration === null ? [] : [`collaboration:${collaboration}`]),
    ...[...new Set(keys)].flatMap((key) => (key === undefined ? [] : [`organisation:${key}`])),
  ];
}
