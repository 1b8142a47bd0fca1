/** Compares what an installation says with what it said before, and writes only what differs. */
import { isDeepStrictEqual } from "node:util";
import type { Kysely, Transaction } from "kysely";
import { record } from "#kit/audit/record.ts";
import { amsterdamDay } from "#kit/day.ts";
import { changeIn } from "#kit/revision.ts";
import type { Said } from "./reading.ts";
import type { ElsewhereTables } from "./tables.ts";

export interface Taken {
  added: number;
  changed: number;
  gone: number;
  total: number;
}

/** Takes over what was read; what is no longer there ends on this day, and stays. */
export const takeOver = (
  db: Kysely<ElsewhereTables>,
  installation: string,
  all: readonly Said[],
  at: Date,
): Promise<Taken> => changeIn(db, [], (trx) => write(trx, installation, all, at));

async function write(
  trx: Transaction<ElsewhereTables>,
  installation: string,
  all: readonly Said[],
  at: Date,
): Promise<Taken> {
  const today = amsterdamDay(at);
  // Whoever reads the same one at the same moment waits here.
  await trx
    .insertInto("installation")
    .values({ address: installation, read_on: today })
    .onConflict((it) => it.column("address").doUpdateSet({ read_on: today }))
    .execute();
  const rows = await trx
    .selectFrom("read_tie")
    .select(["id", "content", "gone_on"])
    .where("installation", "=", installation)
    .execute();
  const known = new Map(rows.map((it) => [it.id, it]));
  const taken: Taken = { added: 0, changed: 0, gone: 0, total: all.length };
  for (const said of all) {
    const before = known.get(said.id);
    known.delete(said.id);
    if (before?.gone_on === null && isDeepStrictEqual(before.content, said)) continue;
    taken[before ? "changed" : "added"] += 1;
    const row = {
      content: JSON.stringify(said),
      participants: said.deelnemers.map((it) => it.code),
      changed_on: today,
      gone_on: null,
    };
    await trx
      .insertInto("read_tie")
      .values({ installation, id: said.id, first_read_on: today, ...row })
      .onConflict((it) => it.columns(["installation", "id"]).doUpdateSet(row))
      .execute();
  }
  const gone = [...known.values()].filter((it) => it.gone_on === null).map((it) => it.id);
  taken.gone = gone.length;
  if (gone.length > 0)
    await trx
      .updateTable("read_tie")
      .set({ gone_on: today })
      .where("installation", "=", installation)
      .where("id", "in", gone)
      .execute();
  if (taken.added + taken.changed + taken.gone > 0)
    await record(
      trx,
      {
        ...{ actor: null, action: "installatie.inlezen", origin: "cli" as const },
        object: `installation:${new URL(installation).host}`,
      },
      at,
    );
  return taken;
}
