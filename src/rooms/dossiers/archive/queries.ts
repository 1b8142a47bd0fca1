/** Reading what the archive needs to know; rows of a dossier that one may not read are not there. */
import { sql } from "kysely";
import { amsterdamDay, type Day } from "#kit/day.ts";
import type { Db } from "../db.ts";
import type { Dossier } from "../queries.ts";
import { type ArchiveKept, type Disclosure, DOCUMENT_KINDS, type Keeping } from "./facts.ts";
import type { ArchivePart } from "./tables.ts";

/** What was said last of the dossier and of each document. */
export async function saidOf(db: Db, dossier: string): Promise<Map<ArchivePart, Keeping | Disclosure>> {
  const rows = await db
    .selectFrom("dossier_archive")
    .distinctOn("part")
    .select(["part", "said"])
    .where("dossier", "=", dossier)
    .orderBy("part")
    .orderBy("version", "desc")
    .execute();
  return new Map(rows.map((it) => [it.part, it.said]));
}

export async function archiveOf(db: Db, dossier: string): Promise<ArchiveKept> {
  const said = await saidOf(db, dossier);
  return {
    keeping: (said.get("dossier") as Keeping | undefined) ?? null,
    documents: new Map(
      DOCUMENT_KINDS.flatMap((kind) => {
        const it = said.get(kind) as Disclosure | undefined;
        return it ? [[kind, it] as const] : [];
      }),
    ),
  };
}

/** When a dossier began, and when it was closed: finished or stopped; null while it goes on. */
export async function lifeDays(
  db: Db,
  { id, state }: Pick<Dossier, "id" | "state">,
): Promise<{ began: Day; closed: Day | null }> {
  const [entry, closed] = await Promise.all([
    db.selectFrom("entry").select("began_at").where("id", "=", id).executeTakeFirstOrThrow(),
    db
      .selectFrom("entry_version")
      .select(sql<Date | null>`max(at)`.as("at"))
      .where("entry", "=", id)
      .where("verb", "in", ["close", "stop"])
      .executeTakeFirst(),
  ]);
  const over = state === "closed" || state === "stopped";
  return {
    began: amsterdamDay(entry.began_at),
    closed: over && closed?.at ? amsterdamDay(closed.at) : null,
  };
}
