/** What waits for a person here: chains that he keeps and nobody looked through for a year. */
import { amsterdamDay } from "#kit/day.ts";
import { staleQueue } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue } from "#kit/waiting.ts";
import { chainPath } from "./paths.ts";
import { chainsOfAll, KIND } from "./queries.ts";

export const chainWaits = ({ primary, clock }: Building, person: Person, most: number): Promise<Queue> =>
  staleQueue(
    primary,
    person,
    { kind: KIND, states: ["kept"], today: amsterdamDay(clock()), most },
    async (ids) =>
      new Map(
        (await chainsOfAll(primary, person, ids)).map(({ id, facts }) => [
          id,
          { text: `Kijk na of de keten “${facts.name}” nog klopt`, href: chainPath(id) },
        ]),
      ),
  );
