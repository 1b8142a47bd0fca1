/** What waits of orders for a person: to say for his organisation whether it shares the order as it was set last. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { addDays, type Day } from "#kit/day.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Queue } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Db } from "../db.ts";
import type { OrderState } from "./life.ts";
import { orderPath } from "./paths.ts";
import { ORDER_KIND } from "./queries.ts";

/** So long an organisation has to say it. */
const ANSWER_DAYS = 14;

/** The first so many, what was set first, and how many there are. */
export async function orderWaits(db: Db, person: Person, most: number): Promise<Queue> {
  const { organisations, sides } = placesAs(person, "editor");
  const rows = await db
    .selectFrom("dossier_order")
    .innerJoin("entry", "entry.id", "dossier_order.entry")
    .innerJoin("entry_participant as p", "p.entry", "entry.id")
    .select(["entry.id", "entry.organisation as asker", "p.organisation as doer", "dossier_order.title"])
    .select([sql<Day>`set_on::text`.as("since"), sql<number>`count(*) over ()`.as("total")])
    .where("entry.kind", "=", ORDER_KIND)
    .where("entry.state", "=", "open" satisfies OrderState)
    .where("set_version", ">", 0)
    .where(among("p.organisation", organisations))
    .where(sql<boolean>`p.organisation || ' ' || entry.side = any(${sides}::text[])`)
    .where(
      sql<boolean>`not exists (select from dossier_order_answer a where a.list = entry.id
        and a.organisation = p.organisation and a.version > set_version)`,
    )
    .orderBy("set_on")
    .orderBy("entry.id")
    .limit(most)
    .execute();
  const names = await nameMap(
    db,
    rows.flatMap((it) => [it.asker, it.doer]),
  );
  const called = (key: string) => shortName(names.get(key) ?? key);
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map(({ id, title, since, asker, doer }) => ({
      text: `Zeg of ${called(doer)} de volgorde “${title}” deelt`,
      href: `${orderPath(id)}#volgorde`,
      from: asker === doer ? null : called(asker),
      since,
      until: addDays(since, ANSWER_DAYS),
    })),
  };
}
