/** The addresses that programs of a side are told at go when it takes its leave. */
import { type Kysely, sql } from "kysely";
import type { Parting } from "#kit/takeout/parting.ts";
import type { Tables } from "./db.ts";

export const parting: Parting = {
  look: async (db, { organisation, side }) => {
    const { count } = await (db as unknown as Kysely<Tables>)
      .selectFrom("webhook")
      .select(sql<number>`count(*)`.as("count"))
      .where("organisation", "=", organisation)
      .where("side", "=", side)
      .executeTakeFirstOrThrow();
    return [{ what: "webhooks", count, fate: "goes" }];
  },
  part: async (trx, { organisation, side }) => {
    await (trx as unknown as Kysely<Tables>)
      .deleteFrom("webhook")
      .where("organisation", "=", organisation)
      .where("side", "=", side)
      .execute();
    return [];
  },
};
