/** What waits for a person here: processing activities that he keeps and nobody looked through for a year. */
import { amsterdamDay } from "#kit/day.ts";
import { staleQueue } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue } from "#kit/waiting.ts";
import { activityPath } from "./paths.ts";
import { activitiesOfAll, KIND } from "./queries.ts";

export const activityWaits = ({ primary, clock }: Building, person: Person, most: number): Promise<Queue> =>
  staleQueue(
    primary,
    person,
    { kind: KIND, states: ["kept"], today: amsterdamDay(clock()), most },
    async (ids) =>
      new Map(
        (await activitiesOfAll(primary, person, ids)).map(({ id, facts }) => [
          id,
          { text: `Kijk na of de verwerking “${facts.name}” nog klopt`, href: activityPath(id) },
        ]),
      ),
  );
