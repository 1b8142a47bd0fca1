/** All rules of the law that Vliegwiel knows, in one table. */
import type { Day } from "#kit/day.ts";
import { ABILITY_LAW } from "./abilities.ts";
import { DEADLINE_LAW } from "./deadlines.ts";
import { FORM_LAW, POWER_LAW } from "./forms.ts";
import { LEAVING_LAW, MERGER_LAW } from "./mergers.ts";
import { MOMENT_LAW } from "./moments.ts";
import { LEVEL_LAW } from "./levels.ts";
import { PART_LAW } from "./parts.ts";
import { holdsOn, type Rule, type RuleKind } from "./rule.ts";
import { STEP_LAW } from "./steps.ts";
import { TERM_LAW } from "./terms.ts";

export const LAW: readonly Rule[] = [
  ...Object.values(FORM_LAW),
  ...Object.values(POWER_LAW),
  ...ABILITY_LAW,
  ...DEADLINE_LAW,
  ...TERM_LAW,
  ...MOMENT_LAW,
  ...LEVEL_LAW,
  ...Object.values(MERGER_LAW),
  ...Object.values(LEAVING_LAW),
  ...Object.values(STEP_LAW),
  ...PART_LAW,
];

/** The rules of one kind that are in force on a day, in the order of the table. */
export const rulesInForce = <Kind extends RuleKind>(kind: Kind, day: Day): Rule<Kind>[] =>
  LAW.filter((it): it is Rule<Kind> => it.kind === kind && holdsOn(it, day));

/** The levels that law or agreement fixes on a day for any of these task families. */
export const obligatory = (families: readonly string[], day: Day): Rule<"niveau">[] =>
  rulesInForce("niveau", day).filter((it) => families.includes(it.value.task));
