/** What waits for a person here: processing activities that he keeps and nobody looked through for a year. */
import { amsterdamDay } from "#kit/day.ts";
import { lookedAtBy, staleFor } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue, Waiting } from "#kit/waiting.ts";
import { activityPath } from "./paths.ts";
import { activitiesOfAll, KIND } from "./queries.ts";

export async function activityWaits(
  { primary, clock }: Building,
  person: Person,
  most: number,
): Promise<Queue> {
  const stale = await staleFor(primary, person, "editor", {
    ...{ kind: KIND, states: ["kept"], today: amsterdamDay(clock()), most },
  }).execute();
  const ids = stale.map((it) => it.id);
  const known = new Map((await activitiesOfAll(primary, person, ids)).map((it) => [it.id, it]));
  const first = stale.flatMap(({ id, since }): Waiting[] => {
    const it = known.get(id);
    if (!it) return [];
    const text = `Kijk na of de verwerking “${it.facts.name}” nog klopt`;
    return [{ text, href: activityPath(id), from: null, since, until: lookedAtBy(since) }];
  });
  return { first, total: (stale[0]?.total ?? 0) - (stale.length - first.length) };
}
