/** What an organisation added itself, over everything it is in: to what it did, what that comes to, and where it did not. */
import { formatCount } from "#kit/words.ts";
import { lastFigure } from "#rooms/additions";
import type { Membership } from "#rooms/collaborations";
import type { AllOwnFacts, OwnFacts } from "../own/own-facts.ts";
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

/** What it pays together, of each the last year that is known. */
export const sumOf = (paid: Membership[], own: AllOwnFacts): number =>
  paid.reduce((sum, { key }) => {
    const facts = own.get(key);
    return sum + ((facts && lastFigure(facts, "contribution")?.value) ?? 0);
  }, 0);

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
