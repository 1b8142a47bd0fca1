/** What people do with a processing activity; each is a step of its life and a new version. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { beginEntry, type Doing, move } from "#kit/entries/entries.ts";
import type { Side } from "#kit/reader.ts";
import type { Visibility } from "#kit/visibility.ts";
import type { Trx } from "./db.ts";
import type { ActivityFacts, KeptActivity } from "./facts.ts";
import { type ActivityVerb, life } from "./life.ts";
import { type Activity, KIND } from "./queries.ts";

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

export interface SaidOfActivity {
  facts: ActivityFacts;
  source: string | null;
  visibility: Visibility;
}

const contentOf = ({ facts, source, visibility }: SaidOfActivity) => ({
  ...{ visibility, source, participants: [] },
  content: { facts, source, wanted: visibility } satisfies KeptActivity,
});

/** Adds one to the register of an organisation. @returns its number */
export async function addActivity(
  trx: Trx,
  owner: { organisation: string; side: Side },
  said: SaidOfActivity,
  by: Doing,
): Promise<string> {
  const { id } = await beginEntry(kit(trx), life, { kind: KIND, ...owner, ...contentOf(said) }, by);
  await trx
    .insertInto("processing_activity")
    .values({ entry: id, facts: JSON.stringify(said.facts) })
    .execute();
  return id;
}

/** Changes what is said; the same once more changes nothing. */
export async function changeActivity(
  trx: Trx,
  activity: Activity,
  said: SaidOfActivity,
  by: Doing,
): Promise<void> {
  const { facts, source, visibility } = activity;
  if (isDeepStrictEqual({ facts, source, visibility }, said)) return;
  await move(kit(trx), life, activity, "change", { ...contentOf(said), verified: true }, by);
  await trx
    .updateTable("processing_activity")
    .set({ facts: JSON.stringify(said.facts) })
    .where("entry", "=", activity.id)
    .execute();
}

/** Says that it is still right, or that it stopped. */
export async function stepActivity(
  trx: Trx,
  activity: Activity,
  verb: Exclude<ActivityVerb, "change">,
  by: Doing,
): Promise<void> {
  await move(kit(trx), life, activity, verb, { ...contentOf(activity), verified: verb === "verify" }, by);
}
