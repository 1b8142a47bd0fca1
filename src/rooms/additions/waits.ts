/** What waits for a person here: what he keeps and nobody looked through for a year. */
import { amsterdamDay } from "#kit/day.ts";
import { lookedAtBy, staleFor } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue, Waiting } from "#kit/waiting.ts";
import { additionPath } from "./paths.ts";
import { additionsOfAll, KIND } from "./queries.ts";
import { titleOf } from "./shown.tsx";

export async function waitsFor({ primary, clock }: Building, person: Person, most: number): Promise<Queue> {
  const today = amsterdamDay(clock());
  const stale = await staleFor(primary, person, "editor", {
    ...{ kind: KIND, states: ["kept"], today, most },
  }).execute();
  const ids = stale.map((it) => it.id);
  const known = new Map((await additionsOfAll(primary, person, ids)).map((it) => [it.id, it]));
  const first = stale.flatMap(({ id, since }): Waiting[] => {
    const it = known.get(id);
    if (!it) return [];
    const text = `Kijk na of “${titleOf(it.kind, it.facts)}” nog klopt`;
    return [{ text, href: additionPath(id), from: null, since, until: lookedAtBy(since) }];
  });
  // What is said of something that he may no longer see, waits for nobody.
  return { first, total: (stale[0]?.total ?? 0) - (stale.length - first.length) };
}
