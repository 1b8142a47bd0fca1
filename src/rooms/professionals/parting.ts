/** When one side of an organisation takes its leave, what its people said of themselves there goes. */
import { type Kysely, sql } from "kysely";
import type { Leaver, Parting } from "#kit/takeout/parting.ts";
import type { Tables, Trx } from "./db.ts";

const ofSide = ({ organisation, side }: Leaver) =>
  sql<boolean>`organisation = ${organisation} and (organ = 'council') = ${side === "council"}`;

export const parting: Parting = {
  look: async (db, leaver) => {
    const { total } = await (db as unknown as Kysely<Tables>)
      .selectFrom("profile")
      .select(sql<number>`count(*)::integer`.as("total"))
      .where(ofSide(leaver))
      .executeTakeFirstOrThrow();
    return [{ what: "profielen van mensen, elk door henzelf gemaakt", count: total, fate: "goes" }];
  },
  part: async (trx, leaver) => {
    await (trx as unknown as Trx).deleteFrom("profile").where(ofSide(leaver)).execute();
    return [];
  },
};
