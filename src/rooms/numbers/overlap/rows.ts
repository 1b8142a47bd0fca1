import { among } from "#kit/database/among.ts";
import type { Arrangement } from "#rooms/day";
import type { Db } from "../db.ts";
import type { Overlap } from "./overlaps.ts";

/** One arrangement as it stands in a group, with why it got its task. */
export interface OverlapRow {
  overlap: Overlap;
  arrangement: Arrangement;
  /** Part of a sentence: "omdat de titel ‘afval’ noemt". */
  why: string;
}

/** The arrangements of some groups, group after group. */
export async function rowsOf(db: Db, overlaps: Overlap[]): Promise<OverlapRow[]> {
  const why = await reasonsOf(
    db,
    overlaps.flatMap((it) => it.arrangements),
  );
  return overlaps.flatMap((overlap) =>
    overlap.arrangements.map((arrangement) => ({
      overlap,
      arrangement,
      why: why.get(arrangement.version) ?? "",
    })),
  );
}

/** Why arrangements got their task, by version. */
export async function reasonsOf(db: Db, arrangements: Arrangement[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("version")
    .select(["roo_id", "task_why"])
    .where(
      among(
        "roo_id",
        arrangements.map((it) => it.version),
      ),
    )
    .execute();
  return new Map(rows.map((it) => [it.roo_id, it.task_why]));
}
