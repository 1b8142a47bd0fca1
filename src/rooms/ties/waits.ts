/** What waits for a person here: to say whether something is right, to mend what others say is not, to look again. */
import { amsterdamDay } from "#kit/day.ts";
import { lookedAtBy } from "#kit/entries/stale.ts";
import { hasRole, type Person } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { joined, type Queue } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { tiePath } from "./paths.ts";
import { askedOf, oldOf } from "./waiting-queries.ts";

export async function waitsFor({ primary, clock }: Building, person: Person, most: number): Promise<Queue> {
  if (!person.seats.some((it) => hasRole(it.role, "editor"))) return { first: [], total: 0 };
  const [asked, old] = await Promise.all([
    askedOf(primary, person, most),
    oldOf(primary, person, amsterdamDay(clock()), most),
  ]);
  const names = await nameMap(
    primary,
    asked.flatMap((it) => [it.doer, it.asker]),
  );
  const called = (key: string) => shortName(names.get(key) ?? key);
  const answering = asked.map((it) => ({
    text: it.mends
      ? `Pas “${it.name}” aan, of trek het in`
      : `Zeg namens ${called(it.doer)} of “${it.name}” klopt`,
    href: tiePath(it.id),
    from: called(it.asker),
    since: amsterdamDay(it.changed_at),
    until: null,
  }));
  const looking = old.map(({ id, name, since }) => ({
    text: `Kijk na of “${name}” nog klopt`,
    href: tiePath(id),
    from: null,
    since,
    until: lookedAtBy(since),
  }));
  return joined(
    [
      { first: answering, total: asked[0]?.total ?? 0 },
      { first: looking, total: old[0]?.total ?? 0 },
    ],
    most,
  );
}
