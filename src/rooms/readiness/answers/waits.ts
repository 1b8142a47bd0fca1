/** What waits for a person here: answers that nobody looked through for a year. */
import { among } from "#kit/database/among.ts";
import { amsterdamDay } from "#kit/day.ts";
import { lookedAtBy, staleFor } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue, Waiting } from "#kit/waiting.ts";
import type { Db } from "../db.ts";
import { organisationItem } from "../sets/items.ts";
import { itemPath } from "./paths.ts";
import { KIND } from "./queries.ts";

export async function waitsFor({ primary, clock }: Building, person: Person, most: number): Promise<Queue> {
  const today = amsterdamDay(clock());
  const stale = await staleFor(primary, person, "editor", {
    ...{ kind: KIND, states: ["kept"], today, most },
  }).execute();
  if (stale.length === 0) return { first: [], total: 0 };
  const rows = await (primary as unknown as Db)
    .selectFrom("readiness_answer")
    .select(["entry", "organisation", "item"])
    .where(
      among(
        "entry",
        stale.map((it) => it.id),
      ),
    )
    .execute();
  const known = new Map(rows.map((it) => [it.entry, it]));
  const first = stale.flatMap(({ id, since }): Waiting[] => {
    const { organisation, item: code = "" } = known.get(id) ?? {};
    const item = organisationItem(code);
    if (organisation === undefined || !item) return [];
    const text = `Kijk na of het antwoord nog klopt: ${item.question}`;
    return [{ text, href: itemPath(organisation, item.code), from: null, since, until: lookedAtBy(since) }];
  });
  // An item that is asked no more, waits for nobody.
  return { first, total: (stale[0]?.total ?? 0) - (stale.length - first.length) };
}
