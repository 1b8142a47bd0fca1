/** What is known of what an organisation entrusts: who reads how much, who looked, and what was done with all of it. */
import { sql } from "kysely";
import { seeingAll } from "#kit/database/acting.ts";
import { hasRole, type Reader, type Side, sideOf } from "#kit/reader.ts";
import { type Visibility, visibleTo } from "#kit/visibility.ts";
import type { Db } from "./db.ts";

/** How many records of one kind are read by one circle. */
export interface Circle {
  /** What their room calls them. */
  kind: string;
  visibility: Visibility;
  count: number;
}

/** What the organisation keeps, by kind and by who reads it, as far as a reader may see: what he may not, is in no count. */
export const circlesOf = (db: Db, reader: Reader, organisation: string): Promise<Circle[]> =>
  db
    .selectFrom("entry")
    .select(["kind", "visibility", sql<number>`count(*)`.as("count")])
    .where("organisation", "=", organisation)
    .where(visibleTo(reader, "entry", { table: "entry_participant", thing: "entry" }))
    .groupBy(["kind", "visibility"])
    .orderBy("kind")
    .execute();

/** Sides of an organisation on which a reader gives rights. */
export const sidesOf = (reader: Reader, organisation: string): Side[] =>
  reader.kind !== "person"
    ? []
    : (["council", "executive"] as const).filter((side) =>
        reader.seats.some(
          (it) => it.organisation === organisation && hasRole(it.role, "admin") && sideOf(it.organ) === side,
        ),
      );

/** The side whose own things a reader may not take along; null where he gives rights on both. */
export const otherThan = (sides: readonly Side[]): Side | null =>
  sides.length > 1 ? null : sides[0] === "council" ? "executive" : "council";

export interface LookedAt {
  processing: string;
  by: string;
  times: number;
  last: Date;
}

/**
 * Who saw data of persons for this organisation, the last first. Each of those persons reads it of himself; who gives rights
 * here reads it of all together, and so sees more than the rule of the table shows: the policy was asked before.
 */
export const looksFor = (db: Db, organisation: string): Promise<LookedAt[]> =>
  seeingAll(db, async () => {
    const { rows } = await sql<LookedAt>`
      select processing, by, count(*) as times, max(at) as last from look
      where organisation = ${organisation} group by processing, by order by last desc limit 100`.execute(db);
    return rows;
  });

export interface DoneWithAll {
  at: Date;
  actor: string | null;
  action: string;
  origin: string;
}

const WITH_ALL = [
  ...["organisatie.meenemen", "organisatie.overnemen", "toevertrouwd.meenemen"],
  ...["toevertrouwd.weghalen", "toevertrouwd.stoppen", "toevertrouwd.weggehaald"],
];

/** What was done with all of an organisation at once, the last first; not what people do in their work for it. */
export const doneWithAll = (db: Db, organisation: string): Promise<DoneWithAll[]> =>
  // Of one's own deeds the record shows the lines; here those of colleagues as well.
  seeingAll(db, async () => {
    const about = [organisation, `${organisation}:council`, `${organisation}:executive`];
    const objects = about.map((it) => `organisation:${it}`);
    const { rows } = await sql<DoneWithAll>`
      select at, actor, action, origin from audit_event
      where object = any(${objects}::text[]) and action = any(${WITH_ALL}::text[]) and result = 'done'
      order by id desc limit 100`.execute(db);
    return rows;
  });
