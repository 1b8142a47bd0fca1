/** Reading a draft: its texts, versions and remarks. Rows of a dossier that one may not read are not there. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import type { Db } from "../db.ts";
import { type Dossier, isOfParty } from "../queries.ts";
import type { Edition, PartText, Remark, Reply } from "./facts.ts";

export interface DraftKept {
  texts: readonly PartText[];
  /** The last first. */
  editions: readonly Edition[];
  /** In the order in which they were written down. */
  remarks: readonly Remark[];
}

export async function draftOf(db: Db, dossier: string): Promise<DraftKept> {
  const [texts, editions, remarks] = await Promise.all([
    db
      .selectFrom("dossier_draft_text")
      .select(["part", "version", "text"])
      .where("dossier", "=", dossier)
      .orderBy("version")
      .execute(),
    db
      .selectFrom("dossier_draft_edition")
      .select(["number", "version", "note", sql<Day>`day::text`.as("day")])
      .where("dossier", "=", dossier)
      .orderBy("number", "desc")
      .execute(),
    db
      .selectFrom("dossier_draft_remark as r")
      .leftJoin("dossier_draft_reply as a", (join) =>
        join.onRef("a.dossier", "=", "r.dossier").onRef("a.remark", "=", "r.version"),
      )
      .select([
        "r.version",
        "r.part",
        "r.organisation",
        "r.remark",
        "r.office",
        sql<Day>`r.day::text`.as("day"),
      ])
      .select(["a.reply", "a.why", "a.office as byOffice", sql<Day | null>`a.day::text`.as("onDay")])
      .where("r.dossier", "=", dossier)
      .orderBy("r.version")
      .execute(),
  ]);
  return {
    texts,
    editions,
    remarks: remarks.map(({ reply, why, byOffice, onDay, ...it }): Remark => ({
      ...it,
      replied:
        reply === null || why === null || byOffice === null || onDay === null
          ? null
          : { reply: reply satisfies Reply, why, office: byOffice, day: onDay },
    })),
  };
}

/** As far as a reader may see: of a party that stepped out only the other parties read what it remarked. */
export async function draftReadBy(db: Db, reader: Reader, dossier: Dossier): Promise<DraftKept> {
  const kept = await draftOf(db, dossier.id);
  return isOfParty(reader, dossier)
    ? kept
    : { ...kept, remarks: kept.remarks.filter((it) => dossier.participants.includes(it.organisation)) };
}
