/** What waits for a person here: the other asked something, or the day of a promise went by. */
import { amsterdamDay } from "#kit/day.ts";
import { hasRole, type Person, sideOf } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { inOrder, type Queue, type Waiting } from "#kit/waiting.ts";
import { nameMap, shortName } from "#rooms/organisations";
import type { Db } from "./db.ts";
import { pairPath } from "./paths.ts";
import { introductionsOf, type OfTwo, otherIn, pledgesOf } from "./queries.ts";
import { isDue } from "./words.ts";

export async function waitsFor({ primary, clock }: Building, person: Person, most: number): Promise<Queue> {
  const writing = person.seats.filter((it) => hasRole(it.role, "editor"));
  if (writing.length === 0) return { first: [], total: 0 };
  const db = primary as unknown as Db;
  const organisations = [...new Set(writing.map((it) => it.organisation))];
  const sides = new Set(writing.map((it) => `${it.organisation} ${sideOf(it.organ)}`));
  const today = amsterdamDay(clock());
  const [pledges, introductions] = await Promise.all([
    pledgesOf(db, person, organisations, ["offered", "agreed", "saidKept", "saidMissed"]),
    introductionsOf(db, person, organisations, ["asked"]),
  ]);
  const names = await nameMap(
    db,
    [...pledges, ...introductions].flatMap((it) => [...it.participants]),
  );
  const called = (key: string) => shortName(names.get(key) ?? key);
  /** For which of a person's organisations something is to be said: those that did not take the last step. */
  const asked = (it: OfTwo) =>
    it.participants.filter((key) => key !== it.lastBy && sides.has(`${key} ${it.side}`));
  const waiting = (it: OfTwo, own: string, text: string, anchor: string): Waiting => ({
    text,
    href: `${pairPath(own, otherIn(it, own))}#${anchor}-${it.id}`,
    from: called(otherIn(it, own)),
    since: amsterdamDay(it.changed_at),
    until: null,
  });
  const all: Waiting[] = [];
  for (const it of pledges) {
    if (it.state === "agreed") {
      if (isDue(it, today))
        for (const own of it.participants.filter((key) => sides.has(`${key} ${it.side}`)))
          all.push({
            ...waiting(it, own, `Zeg of “${it.what}” is nagekomen`, "toezegging"),
            since: it.due ?? today,
          });
      continue;
    }
    for (const own of asked(it))
      all.push(
        waiting(
          it,
          own,
          it.state === "offered"
            ? `Zeg of “${it.what}” is afgesproken`
            : `Zeg hoe het staat met “${it.what}”`,
          "toezegging",
        ),
      );
  }
  for (const it of introductions)
    for (const own of asked(it))
      all.push(waiting(it, own, `Antwoord op de vraag om kennis te maken met ${it.by}`, "kennismaking"));
  return { first: inOrder(all).slice(0, most), total: all.length };
}
