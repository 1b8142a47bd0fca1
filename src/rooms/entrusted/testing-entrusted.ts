/** That all of a side is to be removed, for tests. */
import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { HERE } from "#kit/route-access.ts";
import type { Side } from "#kit/reader.ts";
import { askParting } from "#kit/takeout/parting.ts";

/** Asks it anew, whatever was asked before. */
export async function putParting(
  { db, at }: { db: Kysely<object>; at: Date },
  { organisation = HERE, side = "executive" }: { organisation?: string; side?: Side } = {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`delete from parting where organisation = ${organisation} and side = ${side}`.execute(trx);
    await askParting(trx, { organisation, side }, "wij stappen over", { actor: randomUUID(), at });
  });
}
