/** Which arrangements of the register an act makes compulsory: nobody who has to take part can leave those. */
import type { Day } from "#kit/day.ts";
import type { FormCode } from "./forms.ts";
import { LEVEL_LAW } from "./levels.ts";
import { holdsOn, type Rule } from "./rule.ts";

/** What tells what an arrangement is. The register does not mark these; they are known by their names. */
export interface Named {
  title: string;
  /** Name of the body that carries it out; null when there is none. */
  executor: string | null;
  form: FormCode;
}

/**
 * The rules that make an arrangement compulsory on a day; empty when none is known to.
 * @param participant kind of organisation that asks; absent for whoever has to take part
 */
export const compulsoryBy = (it: Named, day: Day, participant?: string): Rule<"niveau">[] =>
  LEVEL_LAW.filter(
    (rule) =>
      rule.value.bond === "verplichte-regeling" &&
      it.form === rule.value.form &&
      holdsOn(rule, day) &&
      (participant === undefined || (rule.participants?.includes(participant) ?? true)) &&
      (saysSo(it, rule) || namedAs(it, rule.value.alias)),
  );

/**
 * The rules by which a participant cannot leave; empty when it can. One that remains in another arrangement that is by
 * its name of the same kind can: an environment service makes place for a new one, and a region may do more than health
 * alone.
 * @param others the other arrangements it takes part in on the day
 */
export const boundBy = (
  it: Named,
  others: readonly Named[],
  day: Day,
  participant: string,
): Rule<"niveau">[] =>
  compulsoryBy(it, day, participant).filter(
    (rule) => !others.some((other) => other.form === rule.value.form && saysSo(other, rule)),
  );

/** Whether its own name says that it is what the rule asks for; some carry it under another name, beside other tasks. */
const saysSo = (it: Named, rule: Rule<"niveau">): boolean => namedAs(it, rule.value.known);

const namedAs = ({ title, executor }: Named, name: RegExp | undefined): boolean =>
  name !== undefined && [title, executor ?? ""].some((it) => name.test(it));

/** Why one cannot leave, with the article: "… (Wet publieke gezondheid, artikel 14)". */
export const whyNotLeave = ({ says, article }: Pick<Rule, "says" | "article">): string =>
  `De wet verplicht deze samenwerking. ${says} (${article})`;
