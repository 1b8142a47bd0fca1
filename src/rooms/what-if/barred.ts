/** What the law forbids to ask: leaving, or moving away, an arrangement that an act makes compulsory. */
import { formatDay } from "#kit/day.ts";
import { isBeside } from "#rooms/collaborations";
import { type Arrangement, type Body, type Fabric, lawForm } from "#rooms/day";
import { boundBy, compulsoryBy, type Rule, whyNotLeave } from "#rooms/law";
import { shortName } from "#rooms/organisations";
import { arrangementsOf } from "./effect.ts";

/** A question with the answer that it cannot be, and why. */
export interface Barred {
  arrangement: Arrangement;
  /** Who would leave; null when the arrangement itself would move. */
  body: Body | null;
  rules: Rule<"niveau">[];
}

const named = (it: Arrangement) => ({
  ...{ title: it.title, executor: it.executor?.name ?? null },
  form: lawForm(it),
});

/** Why a body cannot leave; null when it can. */
export function barredFromLeaving(fabric: Fabric, body: Body, arrangement: Arrangement): Barred | null {
  // No act makes compulsory what is not in the register.
  if (isBeside(arrangement.key)) return null;
  const others = arrangementsOf(fabric, body.index).filter(
    (it) => it.key !== arrangement.key && !isBeside(it.key),
  );
  const rules = boundBy(named(arrangement), others.map(named), fabric.day, body.type);
  return rules.length === 0 ? null : { arrangement, body, rules };
}

/** Why the task of an arrangement cannot go to another circle; null when it can. */
export function barredFromMoving(fabric: Fabric, arrangement: Arrangement): Barred | null {
  const rules = compulsoryBy(named(arrangement), fabric.day);
  return rules.length === 0 ? null : { arrangement, body: null, rules };
}

/** "Westerwolde kan niet uit “GGD Groningen” stappen." */
export const barredSentence = ({ arrangement, body }: Barred): string =>
  body === null
    ? `De taak van “${arrangement.title}” kan niet naar een andere groep.`
    : `${shortName(body.name)} kan niet uit “${arrangement.title}” stappen.`;

/** The sentence with its reasons, for answers without a page. */
export const barredAnswer = (barred: Barred, { day }: Pick<Fabric, "day">): string =>
  [barredSentence(barred), ...barred.rules.map(whyNotLeave), `Zo is het op ${formatDay(day)}.`].join(" ");
