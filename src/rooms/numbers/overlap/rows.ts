import { textsOf } from "#rooms/collaborations";
import type { Arrangement } from "#rooms/day";
import type { Db } from "../db.ts";
import type { Overlap } from "./overlaps.ts";

/** A group of arrangements, each with why it got its task. */
export interface ExplainedOverlap extends Overlap {
  lines: OverlapLine[];
}

/** One arrangement as it stands in a group. */
export interface OverlapLine {
  overlap: Overlap;
  arrangement: Arrangement;
  /** Part of a sentence: "omdat de titel ‘afval’ noemt". */
  why: string;
}

/** Groups with why their arrangements got their task. */
export async function explained(db: Db, overlaps: readonly Overlap[]): Promise<ExplainedOverlap[]> {
  const versions = overlaps.flatMap((it) => it.arrangements.map((one) => one.version));
  const texts = await textsOf(db, versions, ["task_why"]);
  return overlaps.map((overlap) => ({
    ...overlap,
    lines: overlap.arrangements.map((arrangement) => ({
      overlap,
      arrangement,
      why: texts.get(arrangement.version)?.task_why ?? "",
    })),
  }));
}
