/** Reading who sits at the table for parties outside government: rows of a dossier that one may not read are not there. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { Seats } from "./facts.ts";
import type { Role } from "./roles.ts";
import type { Db } from "../db.ts";

export interface OutsideSeat {
  item: string;
  outsider: string;
  /** By role the function of who sits there, never a name. */
  seats: Seats;
  came: readonly Role[] | null;
  office: string | null;
  day: Day | null;
  /** The version in which this was said. */
  version: number;
}

/** What was said last of each party outside government, for each of these items. */
export const outsideSeatsOf = (db: Db, items: readonly string[]): Promise<OutsideSeat[]> =>
  db
    .selectFrom("dossier_outside_seat")
    .distinctOn(["item", "outsider"])
    .select(["item", "outsider", "seats", "came", "office", "version", sql<Day | null>`day::text`.as("day")])
    .where(among("item", items))
    .orderBy("item")
    .orderBy("outsider")
    .orderBy("version", "desc")
    .execute();
