/** What waits for a person here: answers that nobody looked through for a year. */
import { among } from "#kit/database/among.ts";
import { amsterdamDay } from "#kit/day.ts";
import { staleQueue } from "#kit/entries/stale.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Queue } from "#kit/waiting.ts";
import type { Db } from "../db.ts";
import { organisationItems } from "../published/of-organisation.ts";
import { itemNow } from "../sets/bio2.ts";
import { itemPath } from "./paths.ts";
import { KIND } from "./queries.ts";

/** An item that is asked no more, waits for nobody. */
export const answerWaits = ({ primary, clock }: Building, person: Person, most: number): Promise<Queue> =>
  staleQueue(
    primary,
    person,
    { kind: KIND, states: ["kept"], today: amsterdamDay(clock()), most },
    async (ids) => {
      const rows = await (primary as unknown as Db)
        .selectFrom("readiness_answer")
        .select(["entry", "organisation", "item"])
        .where(among("entry", ids))
        .execute();
      const codes = rows.map((it) => it.item);
      const known = await organisationItems(primary, codes, amsterdamDay(clock()));
      return new Map(
        rows.flatMap(({ entry, organisation, item: code }) => {
          const { item, formerlyOf } = known.get(itemNow(code)) ?? {};
          if (!item || formerlyOf !== null) return [];
          const text = `Kijk na of het antwoord nog klopt: ${item.question}`;
          return [[entry, { text, href: itemPath(organisation, item.code) }] as const];
        }),
      );
    },
  );
