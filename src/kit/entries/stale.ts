/** What nobody said for a year that it is right, waits for who keeps it. */
import { type Kysely, sql } from "kysely";
import { among } from "../database/among.ts";
import { addDays, type Day } from "../day.ts";
import { type Person, placesAs, type Role } from "../reader.ts";
import { type Queue, type Waiting, wholeQueue } from "../waiting.ts";
import type { EntryTables } from "./tables.ts";

/** So long a fact is taken for right. */
const HOLDS_MONTHS = 12;
/** So long whoever keeps it has to look. */
const ANSWERED_IN_DAYS = 30;

/** Whether what was last said to be right on a day (a column), grew old. */
export const isStale = (column: string, today: Day) => sql<boolean>`${sql.ref(column)} <= ${longAgo(today)}`;

/** The last day by which a year has gone by on `today`; said so, an index leads to what grew old. */
const longAgo = (today: Day) =>
  sql<Day>`(${today}::date + 1 - make_interval(months => ${HOLDS_MONTHS}))::date - 1`;

/**
 * A question for entries of a kind, in these states, that somebody keeps who has this role on their side, and that grew
 * old: the oldest first, no more than `most`, each with how many there are (`total`). A room asks it with what it tells
 * of them.
 */
export function staleFor(
  db: Kysely<EntryTables>,
  person: Person,
  role: Role,
  { kind, states, today, most }: { kind: string; states: readonly string[]; today: Day; most: number },
) {
  const { organisations, sides } = placesAs(person, role);
  return (
    db
      .selectFrom("entry")
      .select([
        "id",
        sql<Day>`(verified_on + make_interval(months => ${HOLDS_MONTHS}))::date::text`.as("since"),
        sql<number>`count(*) over ()`.as("total"),
      ])
      .where("kind", "=", kind)
      .where(among("state", states))
      // The index knows the organisation; its side is looked at in what that finds.
      .where(among("organisation", organisations))
      .where(sql<boolean>`organisation || ' ' || side = any(${sides}::text[])`)
      .where("verified_on", "<=", longAgo(today))
      .orderBy("verified_on")
      .orderBy("id")
      .limit(most)
  );
}

/**
 * What waits for who keeps entries that grew old.
 * @param tell what is said of them, by number; of one that is missing nothing waits, for who may not see it any more
 */
export async function staleQueue(
  db: Kysely<EntryTables>,
  person: Person,
  which: Parameters<typeof staleFor>[3],
  tell: (ids: readonly string[]) => Promise<ReadonlyMap<string, Pick<Waiting, "text" | "href">>>,
): Promise<Queue> {
  const stale = await staleFor(db, person, "editor", which).execute();
  if (stale.length === 0) return wholeQueue([]);
  const told = await tell(stale.map((it) => it.id));
  const first = stale.flatMap(({ id, since }): Waiting[] => {
    const it = told.get(id);
    return it ? [{ ...it, from: null, since, until: lookedAtBy(since) }] : [];
  });
  return { first, total: (stale[0]?.total ?? 0) - (stale.length - first.length) };
}

/** The last day on which it is looked at in time, of what grew old on a day. */
export const lookedAtBy = (since: Day): Day => addDays(since, ANSWERED_IN_DAYS);
