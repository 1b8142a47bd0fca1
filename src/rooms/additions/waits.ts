/** What waits for a person here: what he keeps and nobody looked through for a year. */
import { amsterdamDay } from "#kit/day.ts";
import { staleQueue } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue } from "#kit/waiting.ts";
import { additionPath } from "./paths.ts";
import { additionsOfAll, KIND } from "./queries.ts";
import { titleOf } from "./shown.tsx";

/** What is said of something that he may no longer see, waits for nobody. */
export const waitsFor = ({ primary, clock }: Building, person: Person, most: number): Promise<Queue> =>
  staleQueue(
    primary,
    person,
    { kind: KIND, states: ["kept"], today: amsterdamDay(clock()), most },
    async (ids) =>
      new Map(
        (await additionsOfAll(primary, person, ids)).map((it) => [
          it.id,
          { text: `Kijk na of “${titleOf(it.kind, it.facts)}” nog klopt`, href: additionPath(it.id) },
        ]),
      ),
  );
