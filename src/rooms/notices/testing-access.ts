/** What questions about notices are about, made anew for every subject that asks. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import type { Tables } from "./db.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}
const tablesOf = ({ db }: World) => db as unknown as Kysely<Tables>;

/** An address of an organisation that was given up. */
export async function webhookOf(world: World, organisation: string, side: Side): Promise<string> {
  const id = randomUUID();
  await tablesOf(world)
    .insertInto("webhook")
    .values({
      ...{ id, organisation, side, address: "https://assen.example/in", secret: "whsec_AAAA" },
      ...{ made_by: null, made_at: world.at, stopped_at: world.at },
    })
    .execute();
  return id;
}
