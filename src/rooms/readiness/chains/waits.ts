/** What waits for a person here: chains that he keeps and nobody looked through for a year. */
import { amsterdamDay } from "#kit/day.ts";
import { lookedAtBy, staleFor } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue, Waiting } from "#kit/waiting.ts";
import type { Db } from "./db.ts";
import { chainPath } from "./paths.ts";
import { chainsOfAll, KIND } from "./queries.ts";

export async function chainWaits({ primary, clock }: Building, person: Person, most: number): Promise<Queue> {
  const db: Db = primary;
  const today = amsterdamDay(clock());
  const stale = await staleFor(primary, person, "editor", {
    ...{ kind: KIND, states: ["kept"], today, most },
  }).execute();
  const chains = await chainsOfAll(
    db,
    person,
    stale.map((it) => it.id),
  );
  const known = new Map(chains.map((it) => [it.id, it]));
  const first = stale.flatMap(({ id, since }): Waiting[] => {
    const it = known.get(id);
    if (!it) return [];
    const text = `Kijk na of de keten “${it.facts.name}” nog klopt`;
    return [{ text, href: chainPath(id), from: null, since, until: lookedAtBy(since) }];
  });
  return { first, total: (stale[0]?.total ?? 0) - (stale.length - first.length) };
}
