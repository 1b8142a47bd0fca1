/** What nobody said for a year that it is right, waits for who keeps it. */
import { type Kysely, sql } from "kysely";
import { among } from "../database/among.ts";
import { addDays, type Day } from "../day.ts";
import { hasRole, type Person, type Role, sideOf } from "../reader.ts";
import type { EntryTables } from "./tables.ts";

/** So long a fact is taken for right. */
const HOLDS_MONTHS = 12;
/** So long whoever keeps it has to look. */
const ANSWERED_IN_DAYS = 30;

/** Entries of a kind, in these states, that somebody keeps who has this role on their side, and that grew old. */
export async function staleFor(
  db: Kysely<EntryTables>,
  person: Person,
  role: Role,
  { kind, states, today }: { kind: string; states: readonly string[]; today: Day },
): Promise<{ id: string; since: Day; until: Day }[]> {
  const seats = person.seats.filter((it) => hasRole(it.role, role));
  const places = seats.map((it) => `${it.organisation} ${sideOf(it.organ)}`);
  const rows = await db
    .selectFrom("entry")
    .select([
      "id",
      sql<Day>`(verified_on + make_interval(months => ${HOLDS_MONTHS}))::date::text`.as("since"),
    ])
    .where("kind", "=", kind)
    .where(among("state", states))
    // The index knows the organisation; its side is looked at in what that finds.
    .where(
      among(
        "organisation",
        seats.map((it) => it.organisation),
      ),
    )
    .where(sql<boolean>`organisation || ' ' || side = any(${places}::text[])`)
    .where(sql<boolean>`verified_on + make_interval(months => ${HOLDS_MONTHS}) <= ${today}::date`)
    .orderBy("verified_on")
    .execute();
  return rows.map((it) => ({ ...it, until: addDays(it.since, ANSWERED_IN_DAYS) }));
}
