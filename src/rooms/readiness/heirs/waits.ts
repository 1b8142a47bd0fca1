/** What waits for who answers for an organisation: what its predecessors answered and it did not choose from. One line for all of it. */
import { addDays, amsterdamDay } from "#kit/day.ts";
import { hasRole, type Person, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { type Queue, wholeQueue } from "#kit/waiting.ts";
import { counted } from "#kit/words.ts";
import { SIDE } from "../answers/keeping.ts";
import { inheriting } from "../answers/inherited.ts";
import type { Db } from "../db.ts";
import { choicesFor } from "./page.tsx";
import { inheritedPath } from "../answers/paths.ts";

/** So long an heir has to choose. */
const CHOOSE_DAYS = 90;

export async function choicesWaiting(building: Building, person: Person): Promise<Queue> {
  const today = amsterdamDay(building.clock());
  const seats = person.seats.filter((it) => hasRole(it.role, "editor") && sideOf(it.organ) === SIDE);
  const organisations = new Set(seats.map((it) => it.organisation));
  if (organisations.size === 0) return wholeQueue([]);
  const found = await Promise.all(
    (await inheriting(building.primary as unknown as Db, [...organisations], today)).map(
      async (organisation) => {
        const choices = await choicesFor(building, organisation, { reader: person, today });
        const open = choices.filter((it) => it.own === null);
        if (open.length === 0) return [];
        const since = open.flatMap((it) => it.answers.map((one) => one.since)).toSorted()[0] ?? today;
        const text = `Kies uit wat voorgangers antwoordden, of antwoord opnieuw: ${counted(open.length, "vraag", "vragen")}`;
        return [
          { text, href: inheritedPath(organisation), from: null, since, until: addDays(since, CHOOSE_DAYS) },
        ];
      },
    ),
  );
  return wholeQueue(found.flat());
}
