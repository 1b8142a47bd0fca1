/** What waits for a person here: questions to answer or let go, answers, and a profile that nobody looked at for long. */
import { amsterdamDay } from "#kit/day.ts";
import { longBefore } from "#kit/processing.ts";
import type { Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { type Queue, type Waiting, wholeQueue } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { isOpenFor, questionsOf } from "./asking/queries.ts";
import type { Db } from "./db.ts";
import { profilePath, questionPath } from "./paths.ts";
import { profilesOf } from "./queries.ts";
import { STALE } from "./terms.ts";

export async function waitsFor({ primary, clock }: Building, person: Person): Promise<Queue> {
  const questions = await questionsOf(primary, person.id);
  const open = questions.filter((it) => isOpenFor(it, person.id));
  const names = await nameMap(
    primary,
    open.map((it) => it.organisation),
  );
  const asked = open.map((it): Waiting => ({
    text: "Antwoord op een vraag waarvoor u te vinden bent, of laat haar gaan",
    href: questionPath(it.id),
    from: shortName(names.get(it.organisation) ?? it.organisation),
    since: amsterdamDay(it.at),
    until: null,
  }));
  const before = longBefore(clock(), STALE);
  const stale = (await profilesOf(primary as unknown as Db, person.id)).filter(
    (it) => it.ended === null && it.changed < before,
  );
  return wholeQueue([
    ...asked,
    ...stale.flatMap(({ organisation, organ, changed }): Waiting[] => {
      const seat = person.seats.find((it) => it.organisation === organisation && it.organ === organ);
      return seat
        ? [
            {
              ...{ text: "Kijk na of uw profiel bij Mensen nog klopt", href: profilePath(seat.id) },
              ...{ from: null, since: amsterdamDay(changed), until: null },
            },
          ]
        : [];
    }),
  ]);
}
