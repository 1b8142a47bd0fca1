/** What waits for a person here: to say whether something is right, to mend what others say is not, to look again. */
import { amsterdamDay } from "#kit/day.ts";
import { staleFor } from "#kit/entries/stale.ts";
import { type Person, seatIn } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Waiting } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { tiePath } from "./paths.ts";
import { awaited, KIND, tiesOfferedTo, tiesOfAll } from "./queries.ts";

export async function waitsFor(building: Building, person: Person): Promise<Waiting[]> {
  const { primary } = building;
  const writing = [...new Set(person.seats.map((it) => it.organisation))].filter((it) =>
    seatIn(person, it, "editor"),
  );
  if (writing.length === 0) return [];
  const today = amsterdamDay(building.clock());
  const stale = await staleFor(primary, person, "editor", {
    kind: KIND,
    states: ["draft", "confirmed"],
    today,
  });
  const [offered, old] = await Promise.all([
    tiesOfferedTo(primary, person, writing),
    tiesOfAll(
      primary,
      person,
      stale.map((it) => it.id),
    ),
  ]);
  const names = await nameMap(primary, [
    ...offered.map((it) => it.organisation),
    ...offered.flatMap((it) => it.participants),
  ]);
  const called = (key: string) => shortName(names.get(key) ?? key);
  const asked = offered.flatMap((tie): Waiting[] => {
    const { id, facts, organisation, side } = tie;
    const since = amsterdamDay(tie.changed_at);
    const told = { href: tiePath(id), since, until: null };
    const answering = awaited(tie)
      .filter((it) => seatIn(person, it, "editor", side))
      .map((it) => ({
        ...told,
        text: `Zeg namens ${called(it)} of “${facts.name}” klopt`,
        from: called(organisation),
      }));
    const mending = seatIn(person, organisation, "editor", side)
      ? tie.answers
          .filter((it) => it.refusal !== null)
          .map((it) => ({
            ...told,
            text: `Pas “${facts.name}” aan, of trek het in`,
            from: called(it.organisation),
          }))
      : [];
    return [...answering, ...mending];
  });
  const known = new Map(old.map((it) => [it.id, it]));
  const looking = stale.flatMap(({ id, since, until }): Waiting[] => {
    const tie = known.get(id);
    if (!tie) return [];
    return [
      { text: `Kijk na of “${tie.facts.name}” nog klopt`, href: tiePath(id), from: null, since, until },
    ];
  });
  return [...asked, ...looking];
}
