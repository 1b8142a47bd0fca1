import { among } from "#kit/database/among.ts";
import { textsOf } from "#rooms/collaborations";
import type { Db } from "./db.ts";

/** Where to check what the register says of a text of an arrangement. */
export interface Papers {
  /** Addresses of the decisions in which it was published. */
  decisions: string[];
  /** Organs that take part, of all participants together, as registered. */
  organs: string[];
  crossBorder: boolean;
}

/** @param versions ROO ids; an unknown one is left out */
export async function readPapers(db: Db, versions: string[]): Promise<Map<string, Papers>> {
  const [texts, organs] = await Promise.all([
    textsOf(db, versions, ["details", "cross_border"]),
    db
      .selectFrom("participation")
      .select(["version_roo_id", "organs"])
      .where(among("version_roo_id", versions))
      .execute(),
  ]);
  return new Map(
    [...texts].map(([id, it]) => [
      id,
      {
        decisions: it.details.decisions,
        organs: [
          ...new Set(organs.filter((row) => row.version_roo_id === id).flatMap((row) => row.organs)),
        ].sort(),
        crossBorder: it.cross_border,
      },
    ]),
  );
}
