/** What waits for somebody, each kind in one question: the first of it, with how much there is. */
import { type Kysely, sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import { staleFor } from "#kit/entries/stale.ts";
import { type Person, placesAs } from "#kit/reader.ts";
import type { Tables } from "./db.ts";
import { KIND } from "./queries.ts";
import type { WaitingView } from "./waiting-view.ts";

type Asked = WaitingView & { total: number };

/** What others offered and the organisations of a person did not answer, and what those offered and another refused. */
export const askedOf = (db: Kysely<Tables>, person: Person, most: number): Promise<Asked[]> => {
  const { organisations, sides } = placesAs(person, "editor");
  return db
    .selectFrom("tie_waiting")
    .selectAll()
    .select(sql<number>`count(*) over ()`.as("total"))
    .where(among("doer", organisations))
    .where(sql<boolean>`doer || ' ' || side = any(${sides}::text[])`)
    .orderBy("changed_at")
    .orderBy("id")
    .orderBy("doer")
    .limit(most)
    .execute();
};

/** What somebody keeps and nobody looked at for a year. */
export const oldOf = (
  db: Kysely<Tables>,
  person: Person,
  today: Day,
  most: number,
): Promise<{ id: string; name: string; since: Day; total: number }[]> =>
  db
    .selectFrom(
      staleFor(db, person, "editor", { kind: KIND, states: ["draft", "confirmed"], today, most }).as("old"),
    )
    .innerJoin("tie", "tie.entry", "old.id")
    .select(["old.id", "tie.name", "old.since", "old.total"])
    .orderBy("old.since")
    .orderBy("old.id")
    .execute();
