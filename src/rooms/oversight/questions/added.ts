/** What an organisation added itself, over everything it is in: to what it did, what that comes to, and where it did not. */
import { formatCount } from "#kit/words.ts";
import { lastFigure } from "#rooms/additions";
import type { Membership } from "#rooms/collaborations";
import { type AllOwnFacts, NOTHING_ADDED, type OwnFacts } from "../own/own-facts.ts";
import type { Paid } from "../own/paid.ts";
import type { Gap } from "./questions.ts";

/** Those to which the organisation added something. */
export const addedTo = (
  memberships: Membership[],
  own: AllOwnFacts,
  what: (facts: OwnFacts) => unknown,
): Membership[] =>
  memberships.filter(({ key }) => {
    const facts = own.get(key);
    return facts !== undefined && what(facts) !== null;
  });

/** What it pays for each, in the last year that is known. */
export const paidFor = (paid: Membership[], own: AllOwnFacts): Paid[] =>
  paid.flatMap(({ key }) => {
    const told = lastFigure(own.get(key) ?? NOTHING_ADDED, "contribution");
    return told === null ? [] : [{ year: told.year, cents: told.value }];
  });

/** What the register has no place for, as far as nobody filled it in. */
export function whereNotAdded(
  who: string,
  all: Membership[],
  filled: Membership[],
  { nothing, some, meanwhile }: { nothing: string; some: string; meanwhile?: string },
): Gap[] {
  const open = all.length - filled.length;
  if (open === 0 && all.length > 0) return [];
  const what =
    filled.length === 0
      ? nothing
      : `${some}: van ${formatCount(open)} van de ${formatCount(all.length)} nog niet aangevuld.`;
  return [{ what, who, ...(meanwhile === undefined ? {} : { meanwhile }) }];
}
